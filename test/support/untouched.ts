import type { Voyage } from './voyage';

/**
 * All that a call that is refused must leave alone, to be compared before and after. Orders are listed with their ports, and
 * a line of history is written together with a new version of its port, so the ports speak for it.
 */
export async function everythingOf(voyage: Voyage): Promise<unknown> {
  await voyage.clockOn('PT0S');
  const [carriers, orders] = await Promise.all(
    ['/v1/carriers', '/v1/orders?limit=200'].map((path) => voyage.api.expect(200, 'GET', path)),
  );
  const mails = (await voyage.stack.mails()).map(({ id }) => id);
  return { carriers, orders, mails, executions: voyage.stack.engines.stepfunctions.executions() };
}
