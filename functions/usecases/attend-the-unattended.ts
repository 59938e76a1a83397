import { agendaContextOf } from '../domain/port/agenda-context';
import { nextStop } from '../domain/port/stop';
import { plusMinutes, type Instant } from '../domain/time/instant';
import { asOf } from '../domain/port/elapse';
import type { PortRecord } from '../contracts/records';
import { backgroundOf, BrokenDossierError } from './dossier';
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
  const failures: unknown[] = [];
  for (const record of records) {
    try {
      await attendTo(world, record, now);
    } catch (error) {
      // The oldest comes first in every sweep: one that is broken must not keep the others waiting.
      failures.push(error);
    }
  }
  if (failures.length > 0)
    throw new AggregateError(failures, `${failures.length} of ${records.length} machines not told`);
  return records.length;
}

async function attendTo(
  world: Needs<'orders' | 'carriers' | 'clock'>,
  { port, lifecycle }: PortRecord,
  now: Instant,
): Promise<void> {
  if (lifecycle.token === null) return world.clock.start(port.orderId, port.number);
  const order = await world.orders.find(port.orderId);
  if (order === null) throw new BrokenDossierError(`Order ${port.orderId} is gone`);
  const context = agendaContextOf({ order, ...(await backgroundOf(world, order)) });
  await world.clock.signal(lifecycle.token, nextStop(asOf(port, now), context, now));
}
