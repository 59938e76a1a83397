import type { PortOrder } from './port-order';
import type { Voyage } from './voyage';

/** All that clients can see: to be compared before and after a call that must leave nothing behind. */
export async function everythingOf(voyage: Voyage, orders: readonly PortOrder[] = []): Promise<unknown> {
  await voyage.clockOn('PT0S');
  const [carriers, list, ports] = await Promise.all(
    ['/v1/carriers', '/v1/orders?limit=200', '/v1/ports?limit=200'].map((path) => voyage.api.expect(200, 'GET', path)),
  );
  const histories = await Promise.all(orders.map((order) => order.history()));
  const mails = (await voyage.stack.mails()).map(({ id }) => id);
  return { carriers, list, ports, histories, mails };
}
