import type { Carrier } from '../port/carrier';
import type { Phase } from '../port/phase';
import type { Port } from '../port/port';
import { earlierOf, type Instant } from '../time/instant';
import { testCallPlan, type Slot, type TestCallPlan } from './cadence';

/**
 * The phases in which a call that nobody placed is told. Not CUTOVER: the carrier may still hold the number then, the FOC's
 * own mail asks for the first call, and two hours later another asks what became of it.
 */
export const TOLD_OF_MISSED: readonly Phase[] = ['ROLLBACK_WINDOW', 'HALF_PORTED'];

/** The missed calls that stand in a row at the end of what is over, the first one first; empty once somebody calls again. */
export function standingRun({ slots }: TestCallPlan): readonly Slot[] {
  const begun = slots.filter(({ state }) => state !== 'coming');
  const isCalling = begun.at(-1)?.state === 'done';
  const over = begun.filter(({ state }) => state !== 'due');
  const lastDone = over.findLastIndex(({ state }) => state === 'done');
  return isCalling ? [] : over.slice(lastDone + 1);
}

/**
 * When the standing run of missed calls of a port was to be told: at the end of its first slot, which also names the run;
 * null where none stands. Numbers of an order that share it share the mail.
 */
export function missedSince(port: Port, losing: Carrier, now: Instant): Instant | null {
  if (!TOLD_OF_MISSED.includes(port.phase)) return null;
  return standingRun(testCallPlan(port, losing, now))[0]?.until ?? null;
}

/** When the next call of a port may turn out to be missed: the end of the slot that runs, or of the next; null for none. */
export function nextSlotEnd(port: Port, losing: Carrier, now: Instant): Instant | null {
  if (!TOLD_OF_MISSED.includes(port.phase)) return null;
  const open = testCallPlan(port, losing, now).slots.filter(({ state }) => state === 'due' || state === 'coming');
  const [first, ...others] = open.map(({ until }) => until);
  return first === undefined ? null : others.reduce(earlierOf, first);
}
