import { createRequire } from 'node:module';

/*
 * The fresh process that is measured: `cold`, `first` or `warm` of one bundle. Nothing but Node's module loader is here
 * before the clock starts, as in Lambda's own runtime. Prints one JSON object; `warm` one for every line that it reads.
 */
const [mode = '', file = ''] = process.argv.slice(2);
const event = { Details: { Parameters: { number: '+442079460101' } } };
const CALLS_A_LINE = 100;
/** Long enough for any init: what it began has come to its end. */
const INIT_MS = 400;

type Handler = (asked: typeof event) => Promise<{ readonly found: string }>;

/** A CommonJS bundle as Lambda loads it, an ES module as Lambda loads that. */
async function load(): Promise<Handler> {
  const require = createRequire(import.meta.url);
  const loaded = (file.endsWith('.mjs') ? await import(file) : require(file)) as { readonly handler: Handler };
  return loaded.handler;
}

async function asked(handler: Handler): Promise<void> {
  const { found } = await handler(event);
  if (found !== 'true') throw new Error(`${file} found nothing`);
}

async function cold(): Promise<object> {
  const start = performance.now();
  await asked(await load());
  return { wall: performance.now() - start };
}

async function first(): Promise<object> {
  const handler = await load();
  await new Promise((resolve) => setTimeout(resolve, INIT_MS));
  const start = performance.now();
  await asked(handler);
  return { wall: performance.now() - start };
}

async function warm(handler: Handler): Promise<object> {
  const cpu = process.cpuUsage();
  const start = performance.now();
  for (let call = 0; call < CALLS_A_LINE; call += 1) await asked(handler);
  const wall = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  return { wall: wall / CALLS_A_LINE, cpu: (user + system) / 1000 / CALLS_A_LINE };
}

const tell = (measured: object): Promise<void> =>
  new Promise((resolve) => {
    process.stdout.write(`${JSON.stringify(measured)}\n`, () => {
      resolve();
    });
  });

if (mode === 'warm') {
  const handler = await load();
  for await (const _line of process.stdin) await tell(await warm(handler));
} else {
  await tell(mode === 'cold' ? await cold() : await first());
}
process.exit(0);
