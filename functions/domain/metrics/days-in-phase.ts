import { isFinal, PHASES, type Phase } from '../port/phase';
import type { Port } from '../port/port';
import { epochMsOf, type Instant } from '../time/instant';

/** How a figure spreads over ports. With few of them a median says little; `count` says how few. */
export interface Spread {
  readonly median: number;
  /** Nine of ten ports were no longer in the phase: the smallest figure of which that is true. */
  readonly p90: number;
  readonly count: number;
}

export type DaysInPhase = Readonly<Partial<Record<Phase, Spread>>>;

const MS_PER_DAY = 86_400_000;

/**
 * Days of 24 hours that each port has spent in a phase, all its stays together, the running one up to `now` included. Final
 * phases have no stay: a port that is over waits for nothing. `port` is as time has left it.
 */
function daysOf({ passage, phase, phaseSince }: Port, now: Instant): ReadonlyMap<Phase, number> {
  const days = new Map<Phase, number>();
  for (const left of PHASES) {
    const seconds = passage.secondsIn[left];
    if (seconds !== undefined) days.set(left, (seconds * 1000) / MS_PER_DAY);
  }
  if (!isFinal(phase)) {
    const running = Math.max(0, epochMsOf(now) - epochMsOf(phaseSince)) / MS_PER_DAY;
    days.set(phase, (days.get(phase) ?? 0) + running);
  }
  return days;
}

const rounded = (days: number): number => Math.round(days * 100) / 100;

/** The median (of an even count the middle of the two in the middle) and the 90th percentile by nearest rank. */
export function spreadOf(values: readonly number[]): Spread | null {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (index: number): number => sorted[index] ?? 0;
  const { length } = sorted;
  if (length === 0) return null;
  const median = (at(Math.floor((length - 1) / 2)) + at(Math.floor(length / 2))) / 2;
  return { median: rounded(median), p90: rounded(at(Math.ceil(length * 0.9) - 1)), count: length };
}

/** How long these ports were in each phase that any of them has been in; phases that nobody has entered are left out. */
export function daysInPhase(ports: readonly Port[], now: Instant): DaysInPhase {
  const values = new Map<Phase, number[]>();
  for (const port of ports) {
    for (const [phase, days] of daysOf(port, now)) {
      const known = values.get(phase);
      if (known) known.push(days);
      else values.set(phase, [days]);
    }
  }
  return Object.fromEntries(
    PHASES.flatMap((phase) => {
      const spread = spreadOf(values.get(phase) ?? []);
      return spread === null ? [] : [[phase, spread] as const];
    }),
  );
}
