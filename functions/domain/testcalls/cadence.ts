import { FIELD_REPORT, type Sourced } from '../playbooks/sourced';
import type { Carrier } from '../port/carrier';
import type { Port } from '../port/port';
import { epochMsOf, instantOfEpochMs, type Instant } from '../time/instant';
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

export type SlotState = 'done' | 'due' | 'missed' | 'coming';

/** One call of the cadence: its time is `[dueAt, until)`. */
export interface Slot {
  readonly dueAt: Instant;
  readonly until: Instant;
  readonly state: SlotState;
  /** The latest call that counts and was placed in it; with one it is done, whatever was heard. */
  readonly call?: TestCall | undefined;
}

export type Tally = Readonly<Record<SlotState, number>>;

export interface TestCallPlan extends Tally {
  readonly slots: readonly Slot[];
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
  const owed = owedSlots(port, losing, now);
  return { slots: owed.map(printed), ...tallyOf(owed) };
}

/** The same in figures, with the call that is due or comes next: for lists of thousands of ports. */
export function testCallTally(port: Port, losing: Carrier, now: Instant): Tally & { readonly next: Slot | null } {
  const owed = owedSlots(port, losing, now);
  const next = owed.find(({ state }) => state === 'due' || state === 'coming');
  return { ...tallyOf(owed), next: next === undefined ? null : printed(next) };
}

/** The slot that a call of this instant belongs to, as its number from 0; null before, after and without a cadence. */
export function slotOf(port: Port, at: Instant): number | null {
  const ms = epochMsOf(at);
  const index = spansOf(port).findIndex((span) => isIn(span, ms));
  return index < 0 ? null : index;
}

/** In milliseconds since 1970: instants as texts are only made of what is shown. */
interface Span {
  readonly dueMs: number;
  readonly untilMs: number;
}

type Reckoned = Span & Pick<Slot, 'state' | 'call'>;

const printed = ({ dueMs, untilMs, state, call }: Reckoned): Slot => ({
  dueAt: instantOfEpochMs(dueMs),
  until: instantOfEpochMs(untilMs),
  state,
  call,
});

const tallyOf = (slots: readonly Reckoned[]): Tally => {
  const inState = (wanted: SlotState): number => slots.filter(({ state }) => state === wanted).length;
  return { due: inState('due'), done: inState('done'), missed: inState('missed'), coming: inState('coming') };
};

const isIn = ({ dueMs, untilMs }: Span, ms: number): boolean => dueMs <= ms && ms < untilMs;

function owedSlots(port: Port, losing: Carrier, now: Instant): readonly Reckoned[] {
  const nowMs = epochMsOf(now);
  const counting = asPlaced(port.testCalls.filter((call) => counts(call, losing))).map((call) => ({
    call,
    ms: epochMsOf(call.at),
  }));
  const calledOff = timeCalledOff(port);
  return spansOf(port)
    .map((span): Reckoned => {
      const placed = counting.findLast(({ ms }) => isIn(span, ms));
      return { ...span, state: placed === undefined ? stateAt(span, nowMs) : 'done', call: placed?.call };
    })
    .filter((slot) => slot.state === 'done' || slot.untilMs <= calledOff.dueMs || slot.dueMs >= calledOff.untilMs);
}

function stateAt({ dueMs, untilMs }: Span, nowMs: number): SlotState {
  if (nowMs < dueMs) return 'coming';
  return nowMs < untilMs ? 'due' : 'missed';
}

function spansOf(port: Port): readonly Span[] {
  const from = testCallsFrom(port);
  if (from === null) return [];
  const fromMs = epochMsOf(from);
  const closesMs = port.rollback === null ? Number.POSITIVE_INFINITY : epochMsOf(port.rollback.closesAt);
  return MINUTES.flatMap((minute, index) => {
    const dueMs = fromMs + minute * MS_PER_MINUTE;
    const untilMs = fromMs + (MINUTES[index + 1] ?? OVER_AFTER) * MS_PER_MINUTE;
    return dueMs < closesMs ? [{ dueMs, untilMs: Math.min(untilMs, closesMs) }] : [];
  });
}

const MS_PER_MINUTE = 60_000;

/** Minutes after T0 at which a call is due. */
const MINUTES = CADENCE.value.reduce<readonly number[]>(
  (minutes, { everyMinutes, calls }) => [
    ...minutes,
    ...Array.from({ length: calls }, (_, call) => (minutes.at(-1) ?? 0) + (call + 1) * everyMinutes),
  ],
  [0],
);

/** Each call is due until the next one is; the last one for as long as the one before it was. */
const OVER_AFTER = (MINUTES.at(-1) ?? 0) + (CADENCE.value.at(-1)?.everyMinutes ?? 0);

const NEVER: Span = { dueMs: Number.POSITIVE_INFINITY, untilMs: Number.POSITIVE_INFINITY };

/** The time in which the carrier is asked to take the number back; whatever slot it reaches into is not owed. */
function timeCalledOff({ phase, rollbackCall }: Port): Span {
  if (rollbackCall === null) return NEVER;
  const isOut = phase === 'ROLLING_BACK' || phase === 'ROLLED_BACK' || rollbackCall.endedAt === undefined;
  const endedMs = isOut ? Number.POSITIVE_INFINITY : epochMsOf(rollbackCall.endedAt);
  return { dueMs: epochMsOf(rollbackCall.at), untilMs: endedMs };
}
