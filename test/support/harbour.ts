import { startStack } from '../../local/stack';

/** A stack in a process of its own, so that it can be killed: says where it listens and lives until then. */
const [data = '', packaged = ''] = process.argv.slice(2);
const stack = await startStack({ data, packaged, logs: 'quiet' });
process.stdout.write(`${stack.url}\n`);
