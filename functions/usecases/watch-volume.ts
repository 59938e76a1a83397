import type { VolumeBook } from '../contracts/volume';
import { asOf } from '../domain/port/elapse';
import type { Port } from '../domain/port/port';
import { isAfter, type Instant } from '../domain/time/instant';
import { dropRule, expectedCalls, saysAnything, type Baseline } from '../domain/volume/baseline';
import { endOf, hourOf, hoursToJudge, type Hour } from '../domain/volume/hour';
import { isTold, stayInConnect, WATCHED_PHASES } from '../domain/volume/in-connect';
import { judgeHour } from '../domain/volume/judge-hour';
import type { VolumeDrop } from '../domain/volume/volume-drop';
import { tell, type TellNeeds } from './tell';
import { wholeList } from './whole-list';
import type { Needs } from './world';

export type VolumeWatchWorld = TellNeeds & Needs<'ports'> & { readonly volume: VolumeBook };

interface Run {
  readonly world: VolumeWatchWorld;
  readonly now: Instant;
  readonly faults: unknown[];
}

/** A port whose calls are compared with what used to arrive on it. */
interface Watched {
  readonly port: Port;
  readonly baseline: Baseline;
}

export interface VolumeWatch {
  /** Orders and hours whose owner was told in this run, or had been before. */
  readonly told: number;
  /** When there is another hour to compare; null while no number is watched. */
  readonly nextAt: Instant | null;
}

/**
 * Compares the last full hour of every number that has just moved with its baseline, and tells the owner of a drop: one mail
 * an order and hour, naming all its numbers. A number without a baseline is none of its business. One order that fails keeps
 * no other waiting; the hours of a run that met a fault are judged again by the next, and nobody is told twice.
 */
export async function watchVolume(world: VolumeWatchWorld, now: Instant): Promise<VolumeWatch> {
  const run: Run = { world, now, faults: [] };
  const ports = await portsThatMoved(run);
  if (ports.length === 0) return { told: 0, nextAt: null };
  const hours = hoursToJudge(await world.volume.judgedUpTo(), now);
  const watched = await withBaseline(
    run,
    ports.filter((port) => [...hours, hourOf(now)].some((hour) => isTold(port, hour))),
  );
  const compared = hours.map((hour) => ({ hour, watched: watched.filter((one) => isCompared(one, hour)) }));
  let told = 0;
  for (const one of compared) told += await tellOfHour(run, one.watched, one.hour);
  if (run.faults.length > 0) throw failure(run);
  if (compared.some((one) => one.watched.length > 0)) await world.volume.noteJudged(hourOf(now));
  return { told, nextAt: watched.length === 0 ? null : endOf(hourOf(now)) };
}

/** A baseline that comes late is for the hours to come; those before are there to be read. */
const isCompared = ({ port, baseline }: Watched, hour: Hour): boolean =>
  isTold(port, hour) && isAfter(endOf(hour), baseline.givenAt) && expectedCalls(baseline, hour) !== null;

const failure = ({ faults }: Run): AggregateError =>
  new AggregateError(faults, `The watch over volumes met ${faults.length} faults`);

async function portsThatMoved({ world, now }: Run): Promise<readonly Port[]> {
  const lists = await Promise.all(WATCHED_PHASES.map((phase) => wholeList(world.ports, { phase })));
  return lists.flat().map((port) => asOf(port, now));
}

async function withBaseline({ world, faults }: Run, ports: readonly Port[]): Promise<readonly Watched[]> {
  const baselines = await world.volume.baselines(ports.map(({ number }) => number));
  faults.push(...baselines.faults);
  return ports.flatMap((port) => {
    const baseline = baselines.found.get(port.number);
    return baseline === undefined || !saysAnything(baseline) ? [] : [{ port, baseline }];
  });
}

async function tellOfHour(run: Run, watched: readonly Watched[], hour: Hour): Promise<number> {
  let told = 0;
  for (const [orderId, drops] of await dropsOf(run, watched, hour)) {
    try {
      await tellOwner(run, orderId, hour, drops);
      told += 1;
    } catch (fault) {
      run.faults.push(fault);
    }
  }
  return told;
}

/** The drops of an hour by order. */
async function dropsOf({ world, now }: Run, watched: readonly Watched[], hour: Hour) {
  const numbers = watched.map(({ port }) => port.number);
  const counts = await world.volume.callsIn(hour, numbers);
  const drops = new Map<string, VolumeDrop[]>();
  for (const { port, baseline } of watched) {
    const { number, orderId } = port;
    const judged = judgeHour(hour, counts.get(number) ?? 0, { baseline, stay: stayInConnect(port), now });
    if (judged.verdict !== 'drop' || judged.baseline === null || judged.share === null) continue;
    const { calls, share } = judged;
    const { dropPercent } = dropRule(baseline);
    const drop = { number, calls, baseline: judged.baseline, share, dropPercent, timeZone: baseline.timeZone };
    drops.set(orderId, [...(drops.get(orderId) ?? []), drop]);
  }
  return drops;
}

/** The watch claims its mails under one name, so that a run takes up again what the one before could not send. */
const CLAIMANT = 'watch-volume';

/** A number that has been called back meanwhile is left out. */
async function tellOwner({ world, now }: Run, orderId: string, hour: Hour, drops: readonly VolumeDrop[]) {
  const entry = { occasion: 'volume-drop', at: endOf(hour), key: hour } as const;
  const numbers = new Set(drops.map(({ number }) => number));
  const concerns = (port: Port): boolean => numbers.has(port.number) && isTold(port, hour);
  await tell(world, orderId, CLAIMANT, entry, now, concerns, { volume: { hour, drops } });
}
