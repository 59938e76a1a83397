import { inFlight, type OrderInFlight } from '../domain/campaigns/order-in-flight';
import type { Port } from '../domain/port/port';
import type { Instant } from '../domain/time/instant';
import { backgroundOf } from './dossier';
import type { Needs } from './world';

/** Orders are read so many at a time. */
const READS_AT_ONCE = 20;

/** The orders on which some of these numbers are under way, each with those ports alone. */
export async function ordersInFlight(
  world: Needs<'ports' | 'orders' | 'carriers'>,
  numbers: readonly string[],
  now: Instant,
): Promise<readonly OrderInFlight[]> {
  const records = await world.ports.findNewestOf(numbers);
  const byOrder = new Map<string, Port[]>();
  for (const port of inFlight(
    records.map((record) => record.port),
    now,
  )) {
    const known = byOrder.get(port.orderId);
    if (known === undefined) byOrder.set(port.orderId, [port]);
    else known.push(port);
  }
  const asked = [...byOrder];
  const found: (OrderInFlight | null)[] = [];
  for (let first = 0; first < asked.length; first += READS_AT_ONCE) {
    const reading = asked.slice(first, first + READS_AT_ONCE);
    found.push(...(await Promise.all(reading.map(([orderId, ports]) => orderWith(world, orderId, ports)))));
  }
  return found.filter((file) => file !== null);
}

async function orderWith(
  world: Needs<'orders' | 'carriers'>,
  orderId: string,
  ports: readonly Port[],
): Promise<OrderInFlight | null> {
  const order = await world.orders.find(orderId);
  return order === null ? null : { order, ports, ...(await backgroundOf(world, order)) };
}
