import { request } from '../fixtures/fixture-stack';
import { startStack } from '../../../local/stack';

/** A stack that is to be killed: writes order after order, moves time now and then, and says what was answered. */
const [packaged = '', data = '', first = '0'] = process.argv.slice(2);
const stack = await startStack({ packaged, data, logs: 'quiet' });
for (let index = Number(first); ; index += 1) {
  if (index % 5 === 4) await stack.advance('PT7H');
  const { status } = await request(stack.url, 'PUT', `/v1/orders/order-${index}`);
  if (status === 201) process.stdout.write(`${JSON.stringify({ order: `order-${index}`, now: stack.localNow() })}\n`);
}
