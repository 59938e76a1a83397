import type { Errand, Reading } from '../contracts/connect-desk';
import { connectTask, watchedUntil } from '../domain/port/connect-watch';
import type { Phase } from '../domain/port/phase';
import type { Port } from '../domain/port/port';
import type { Instant } from '../domain/time/instant';
import { associateNumbers } from './connect/associate-numbers';
import { doErrand, type ErrandDone } from './connect/errand';
import { inTurn } from './connect/in-turn';
import { lookForNumbers } from './connect/look-for-numbers';
import { tellLate } from './connect/tell-late';
import { verifyFlows } from './connect/verify-flows';
import { instanceOf, unlessFaulty, type Case, type Run, type Watched, type WatchWorld } from './connect/watch-run';
import { backgroundOf, BrokenDossierError } from './dossier';
import { wholeList } from './whole-list';

/** The phases in which a number has to be in Connect, or will have to be within four days. */
const WATCHED: readonly Phase[] = ['FOC_CONFIRMED', 'CUTOVER', 'HALF_PORTED', 'ROLLBACK_WINDOW'];

/**
 * Looks after the numbers whose FOC is within four days: whether AWS has loaded them, then gives each its contact flow, and
 * verifies before T-24h and after the cutover that it still has it. Makes no more calls than the shared allowance has left;
 * what remains is taken up by the next run a minute later. A number that is late is told once for each alarm. One number,
 * instance or order that fails keeps no other waiting: all that went wrong is thrown as one AggregateError after everything
 * else is done.
 */
export async function watchConnect(world: WatchWorld, now: Instant): Promise<{ readonly calls: number }> {
  let calls = 0;
  const faults: unknown[] = [];
  const take = async (leaving: number): Promise<boolean> => {
    const granted = await world.allowance.take(now, leaving);
    if (granted) calls += 1;
    return granted;
  };
  const run: Run = { world, now, faults, take };
  const seen = await seenInConnect(run, await watchedNow(run));
  await tellLate(run, await associateNumbers(run, seen));
  if (faults.length > 0) throw new AggregateError(faults, `The watch over Connect met ${faults.length} faults`);
  return { calls };
}

/** Instance by instance: first the flows, because a number that has lost its own may have to be looked for. */
async function seenInConnect(run: Run, watched: readonly Watched[]): Promise<readonly Watched[]> {
  const after: Watched[] = [];
  for (const instanceArn of inTurn([...new Set(watched.map(instanceOf))], run.now)) {
    const numbers = watched.filter((one) => instanceOf(one) === instanceArn);
    const verified = await errandFor(run, instanceArn, 'flows', numbers);
    after.push(...(await errandFor(run, instanceArn, 'list', verified)));
  }
  return after;
}

async function errandFor(run: Run, instanceArn: string, errand: Errand, watched: readonly Watched[]) {
  const { task, work } = ERRANDS[errand];
  if (!watched.some(({ port }) => connectTask(port, run.now) === task)) return watched;
  return doErrand(run, { instanceArn, errand, watched }, (reading) => work(run, instanceArn, watched, reading));
}

const ERRANDS: Readonly<Record<Errand, { readonly task: 'look' | 'verify'; readonly work: Work }>> = {
  flows: { task: 'verify', work: verifyFlows },
  list: { task: 'look', work: lookForNumbers },
};

type Work = (
  run: Run,
  instanceArn: string,
  watched: readonly Watched[],
  reading: Reading | null,
) => Promise<ErrandDone>;

async function watchedNow(run: Run): Promise<readonly Watched[]> {
  const ports = await portsToWatch(run);
  const cases = new Map<string, Case | null>();
  for (const orderId of new Set(ports.map((port) => port.orderId))) {
    cases.set(orderId, await unlessFaulty(run, () => caseOf(run.world, orderId)));
  }
  return ports.flatMap((port) => {
    const of = cases.get(port.orderId) ?? null;
    return of === null ? [] : [{ port, of }];
  });
}

async function caseOf(world: WatchWorld, orderId: string): Promise<Case> {
  const order = await world.orders.find(orderId);
  if (order === null) throw new BrokenDossierError(`Order ${orderId} is gone`);
  return { order, ...(await backgroundOf(world, order)) };
}

async function portsToWatch({ world, now }: Run): Promise<readonly Port[]> {
  const lists = await Promise.all(
    WATCHED.map((phase) =>
      wholeList(world.ports, phase === 'FOC_CONFIRMED' ? { phase, dueBefore: watchedUntil(now) } : { phase }),
    ),
  );
  return lists.flat();
}
