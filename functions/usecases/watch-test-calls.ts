import type { Carrier } from '../domain/port/carrier';
import { asOf } from '../domain/port/elapse';
import type { Port } from '../domain/port/port';
import { missedSince, nextSlotEnd, TOLD_OF_MISSED } from '../domain/testcalls/missed-run';
import { earlierOf, type Instant } from '../domain/time/instant';
import { BrokenDossierError } from './dossier';
import { tell, type TellNeeds } from './tell';
import { wholeList } from './whole-list';
import type { Needs } from './world';

export type TestCallWatchWorld = TellNeeds & Needs<'ports'>;

interface Run {
  readonly world: TestCallWatchWorld;
  readonly now: Instant;
  readonly faults: unknown[];
}

interface Watched {
  readonly port: Port;
  readonly carrier: Carrier;
}

export interface TestCallWatch {
  /** Mails of this run. */
  readonly told: number;
  /** When the next call may turn out to be missed; null while none is due. */
  readonly nextAt: Instant | null;
}

/**
 * Tells operations of test calls that nobody placed: one mail for an unbroken run of them, when its first is over, naming all
 * numbers of the order that share it. What is missed is reckoned from the port; nothing of the cadence is stored. One order
 * that fails keeps no other waiting: what went wrong is thrown as one AggregateError after everything else is done.
 */
export async function watchTestCalls(world: TestCallWatchWorld, now: Instant): Promise<TestCallWatch> {
  const run: Run = { world, now, faults: [] };
  const watched = await watchedNow(run);
  const told = await tellMissed(run, watched);
  if (run.faults.length > 0) {
    throw new AggregateError(run.faults, `The watch over test calls met ${run.faults.length} faults`);
  }
  const ends = watched.flatMap(({ port, carrier }) => nextSlotEnd(port, carrier, now) ?? []);
  const [first, ...others] = ends;
  return { told, nextAt: first === undefined ? null : others.reduce(earlierOf, first) };
}

async function watchedNow({ world, now, faults }: Run): Promise<readonly Watched[]> {
  const lists = await Promise.all(TOLD_OF_MISSED.map((phase) => wholeList(world.ports, { phase })));
  const ports = lists.flat().map((port) => asOf(port, now));
  const ids = [...new Set(ports.map(({ carrier }) => carrier))];
  const carriers = new Map(await Promise.all(ids.map(async (id) => [id, await world.carriers.find(id)] as const)));
  return ports.flatMap((port) => {
    const carrier = carriers.get(port.carrier) ?? null;
    if (carrier !== null) return [{ port, carrier }];
    faults.push(new BrokenDossierError(`Order ${port.orderId} names carrier ${port.carrier}`));
    return [];
  });
}

/** The watch claims its mails under one name, so that a run takes up again what the one before could not send. */
const CLAIMANT = 'watch-test-calls';

async function tellMissed({ world, now, faults }: Run, watched: readonly Watched[]): Promise<number> {
  const seen = new Set<string>();
  let told = 0;
  for (const { port, carrier } of watched) {
    const since = missedSince(port, carrier, now);
    if (since === null || seen.has(`${port.orderId} ${since}`)) continue;
    seen.add(`${port.orderId} ${since}`);
    try {
      if (await tellOnce(world, port.orderId, since, now)) told += 1;
    } catch (fault) {
      faults.push(fault);
    }
  }
  return told;
}

/** A run stands for hours: that it was told is read, because a claim would be a write in every minute of them. */
async function tellOnce(world: TestCallWatchWorld, orderId: string, since: Instant, now: Instant): Promise<boolean> {
  const entry = { occasion: 'test-calls-missed', at: since, key: since } as const;
  if (await world.mails.isSettled(orderId, `${entry.occasion}#${entry.key}`)) return false;
  await tell(world, orderId, CLAIMANT, entry, now, (port, { carrier }) => missedSince(port, carrier, now) === since);
  return true;
}
