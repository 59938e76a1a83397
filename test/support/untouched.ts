import type { Voyage } from './voyage';

/**
 * All that clients can see, to be compared before and after a call that must leave nothing behind. A line of history is
 * written together with a new version of its port, so the ports speak for it.
 */
export async function everythingOf(voyage: Voyage): Promise<unknown> {
  await voyage.clockOn('PT0S');
  const [carriers, orders, ports] = await Promise.all(
    ['/v1/carriers', '/v1/orders?limit=200', '/v1/ports?limit=200'].map((path) => voyage.api.expect(200, 'GET', path)),
  );
  const mails = (await voyage.stack.mails()).map(({ id }) => id);
  return { carriers, orders, ports, mails, executions: voyage.stack.engines.stepfunctions.executions() };
}
