import { FIELD_REPORT, type Sourced } from '../playbooks/sourced';
import type { Carrier } from '../port/carrier';
import type { Port } from '../port/port';
import { earlierOf, isAfter, isBefore, plusMinutes, type Instant } from '../time/instant';
import { counts } from './networks';
import { asPlaced, type TestCall } from './test-call';

interface Stretch {
  readonly everyMinutes: number;
  readonly calls: number;
}

/** One call at T0, then how often and how many times. */
export const CADENCE: Sourced<readonly Stretch[]> = {
  value: [
    { everyMinutes: 15, calls: 8 },
    { everyMinutes: 60, calls: 6 },
  ],
  origin: 'practice',
  source: `${FIELD_REPORT}; porting-facts §6`,
  note: 'Every 15 minutes for 2 hours, then hourly for 6 hours: 15 calls with the one at T0.',
};

/** The span of one call: `[dueAt, until)`. */
interface Span {
  readonly dueAt: Instant;
  readonly until: Instant;
}

export interface Slot extends Span {
  readonly state: 'done' | 'due' | 'missed' | 'coming';
  /** The latest call that counts and was placed in it; with one it is done, whatever was heard. */
  readonly call?: TestCall | undefined;
}

export interface TestCallPlan {
  readonly slots: readonly Slot[];
  readonly due: number;
  readonly done: number;
  readonly missed: number;
  readonly coming: number;
}

/**
 * From when test calls are due: the opening of the rollback window where the number has moved, before that the FOC; null
 * where neither stands. Source: porting-facts §6 (T0).
 */
export function testCallsFrom({ phase, foc, rollback }: Port): Instant | null {
  if (rollback !== null) return rollback.opensAt;
  return phase === 'FOC_CONFIRMED' || phase === 'CUTOVER' ? (foc?.at ?? null) : null;
}

/**
 * The calls of the cadence as they stand at `now`, earliest first; reckoned when asked, nothing of it is stored. A slot is
 * done by any call of a third network placed in it, and missed when it is over without one. None is owed once the rollback
 * window has closed, nor while the losing carrier is asked to take the number back. No slots where there is no T0.
 */
export function testCallPlan(port: Port, losing: Carrier, now: Instant): TestCallPlan {
  const counting = asPlaced(port.testCalls.filter((call) => counts(call, losing)));
  const slots = spansOf(port).map((span): Slot => {
    const call = counting.findLast(({ at }) => isIn(span, at));
    return { ...span, state: call === undefined ? stateAt(span, now) : 'done', call };
  });
  const owed = slots.filter((slot) => slot.state === 'done' || !isCalledOff(slot, port));
  const inState = (state: Slot['state']): number => owed.filter((slot) => slot.state === state).length;
  return {
    slots: owed,
    due: inState('due'),
    done: inState('done'),
    missed: inState('missed'),
    coming: inState('coming'),
  };
}

/** The slot that a call of this instant belongs to, as its number from 0; null before, after and without a cadence. */
export function slotOf(port: Port, at: Instant): number | null {
  const index = spansOf(port).findIndex((span) => isIn(span, at));
  return index < 0 ? null : index;
}

const isIn = ({ dueAt, until }: Span, at: Instant): boolean => !isBefore(at, dueAt) && isBefore(at, until);

function stateAt({ dueAt, until }: Span, now: Instant): Slot['state'] {
  if (isBefore(now, dueAt)) return 'coming';
  return isBefore(now, until) ? 'due' : 'missed';
}

function spansOf(port: Port): readonly Span[] {
  const from = testCallsFrom(port);
  if (from === null) return [];
  const closesAt = port.rollback?.closesAt;
  return spansFrom(from).flatMap(({ dueAt, until }) => {
    if (closesAt === undefined) return [{ dueAt, until }];
    return isBefore(dueAt, closesAt) ? [{ dueAt, until: earlierOf(until, closesAt) }] : [];
  });
}

/** Each call is due until the next one is; the last one for as long as the one before it was. */
function spansFrom(from: Instant): readonly Span[] {
  const minutes = [0];
  for (const { everyMinutes, calls } of CADENCE.value) {
    for (let call = 0; call < calls; call += 1) minutes.push((minutes.at(-1) ?? 0) + everyMinutes);
  }
  const last = (minutes.at(-1) ?? 0) + (CADENCE.value.at(-1)?.everyMinutes ?? 0);
  return minutes.map((minute, index) => ({
    dueAt: plusMinutes(from, minute),
    until: plusMinutes(from, minutes[index + 1] ?? last),
  }));
}

/** Whether a slot reaches into the time in which the carrier is asked to take the number back. */
function isCalledOff({ dueAt, until }: Span, { phase, rollbackCall }: Port): boolean {
  if (rollbackCall === null || !isAfter(until, rollbackCall.at)) return false;
  if (phase === 'ROLLING_BACK' || phase === 'ROLLED_BACK' || rollbackCall.endedAt === undefined) return true;
  return isBefore(dueAt, rollbackCall.endedAt);
}
