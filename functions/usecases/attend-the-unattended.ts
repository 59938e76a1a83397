import { nextStop } from '../domain/port/stop';
import { plusMinutes, type Instant } from '../domain/time/instant';
import { asOf } from '../domain/port/elapse';
import { backgroundOf } from './dossier';
import type { Needs } from './world';

/** The writer of a change tells the machine within seconds; after this it is presumed dead. */
const PATIENCE_MINUTES = 1;

const MOST_AT_ONCE = 200;

/**
 * Finds ports whose machine was never told of their last change, because the function that wrote it died before it could,
 * and tells it: starts the execution where there is none, wakes it where it waits. Answers how many it told.
 */
export async function attendTheUnattended(
  world: Needs<'ports' | 'orders' | 'carriers' | 'clock'>,
  now: Instant,
): Promise<number> {
  const records = await world.ports.unattended(plusMinutes(now, -PATIENCE_MINUTES), MOST_AT_ONCE);
  for (const { port, lifecycle } of records) {
    if (lifecycle.token === null) {
      await world.clock.start(port.orderId, port.number);
      continue;
    }
    const order = await world.orders.find(port.orderId);
    if (order === null) continue;
    const context = await backgroundOf(world, order);
    await world.clock.signal(lifecycle.token, nextStop(asOf(port, now), context, now));
  }
  return records.length;
}
