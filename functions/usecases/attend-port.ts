import { agenda } from '../domain/port/agenda';
import { agendaContextOf } from '../domain/port/agenda-context';
import type { AgendaEntry } from '../domain/port/agenda-entry';
import { elapse } from '../domain/port/elapse';
import { isFinal } from '../domain/port/phase';
import { nextStop, type Stop } from '../domain/port/stop';
import type { Port } from '../domain/port/port';
import { lastAlarmAt } from '../domain/testcalls/noting';
import { isAfter, isBefore, type Instant } from '../domain/time/instant';
import type { PortRecord } from '../contracts/records';
import { changeOf } from './carry-out';
import { backgroundOf } from './dossier';
import { StaleWriteError, untilNotStale } from './stale-write';
import { tell, type TellNeeds } from './tell';
import type { Needs } from './world';

export interface Attended {
  readonly port: Port;
  readonly stop: Stop;
  readonly toldUpTo: Instant;
}

/** A port that an execution was started for and that is not there. */
export class UnknownPortError extends Error {
  override readonly name = 'UnknownPortError';

  constructor(orderId: string) {
    super(`Order ${orderId} has no port for this execution`);
  }
}

/**
 * What the machine does whenever it wakes: reads the record, writes down what time has done to it, tells what is due, and
 * says where to halt next. Running twice does nothing the second time.
 */
export async function attendPort(
  world: TellNeeds & Needs<'ports'>,
  orderId: string,
  number: string,
  now: Instant,
): Promise<Attended> {
  const { record, context } = await untilNotStale(() => withTimeWrittenDown(world, orderId, number, now));
  const { port, lifecycle } = record;
  // What the last fact or the last alarm of a test call made due is never passed over: its writer may have read the clock
  // before the last wait was armed.
  const isTold = ({ at }: AgendaEntry): boolean =>
    at !== port.lastFact.at &&
    at !== lastAlarmAt(port) &&
    lifecycle.toldUpTo !== null &&
    isBefore(at, lifecycle.toldUpTo);
  const due = agenda(port, context, now).filter((entry) => !isAfter(entry.at, now) && !isTold(entry));
  for (const entry of due) await tell(world, orderId, number, entry, now);
  const stop = nextStop(port, context, now);
  if (isFinal(port.phase)) await world.ports.arm(port, { token: null, state: null, toldUpTo: now });
  return { port, stop, toldUpTo: now };
}

async function withTimeWrittenDown(
  world: Needs<'orders' | 'carriers' | 'ports'>,
  orderId: string,
  number: string,
  now: Instant,
) {
  const [record, order] = await Promise.all([world.ports.find(orderId, number), world.orders.find(orderId)]);
  if (record === null || order === null) throw new UnknownPortError(orderId);
  const background = await backgroundOf(world, order);
  const context = agendaContextOf({ order, ...background });
  const events = elapse(record.port, now);
  if (events.length === 0) return { record, context };
  const change = changeOf(context, record.port, events, 'portolan');
  if ((await world.orders.commit(order, { ports: [change] })) === 'stale') throw new StaleWriteError('The port');
  const moved: PortRecord = { ...record, port: change.after };
  return { record: moved, context };
}
