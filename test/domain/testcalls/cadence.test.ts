import { describe, expect, test } from 'vitest';
import { slotOf, testCallPlan, type Slot } from '../../../functions/domain/testcalls/cadence';
import { minusHours, minutesBetween, plusHours, plusMinutes } from '../../../functions/domain/time/instant';
import { CARRIER, portIn, WHEN } from '../port/cast';
import { FAILED, minute, PASSED, placed } from './calls';

const rollback = { opensAt: WHEN.moved, closesAt: WHEN.windowCloses, hours: 72, basis: 'practice' } as const;

const moved = portIn('ROLLBACK_WINDOW');

const planAt = (now: string, port = moved) => testCallPlan(port, CARRIER, now);

const statesOf = (slots: readonly Slot[]): string => slots.map(({ state }) => state[0]).join('');

describe('the cadence of test calls', () => {
  test('is nine calls in the first two hours and one in each of the six hours after them', () => {
    const offsets = planAt(WHEN.moved).slots.map(({ dueAt }) => minutesBetween(WHEN.moved, dueAt));
    expect(offsets).toEqual([0, 15, 30, 45, 60, 75, 90, 105, 120, 180, 240, 300, 360, 420, 480]);
  });

  test('leaves no moment between two calls, and an hour for the last', () => {
    const { slots } = planAt(WHEN.moved);
    for (const [at, slot] of slots.entries()) {
      expect(slot.until).toBe(slots[at + 1]?.dueAt ?? minute(540));
    }
  });

  test('begins with the opening of the rollback window, however long after the FOC the number has moved', () => {
    expect(planAt(WHEN.moved).slots[0]?.dueAt).toBe(WHEN.moved);
    expect(planAt(WHEN.foc, portIn('CUTOVER')).slots[0]?.dueAt).toBe(WHEN.foc);
    expect(planAt(WHEN.moved, portIn('HALF_PORTED')).slots[0]?.dueAt).toBe(WHEN.moved);
  });

  test.each(['CSR_PENDING', 'FILED', 'REJECTED', 'CANCELLED'] as const)('does not exist in %s', (phase) => {
    const port = portIn(phase, phase === 'CANCELLED' ? { foc: { at: WHEN.foc, confirmedAt: WHEN.dateGiven } } : {});
    expect(planAt(WHEN.foc, port)).toEqual({ slots: [], due: 0, done: 0, missed: 0, coming: 0 });
  });

  test('keeps its exact minutes while clocks are put back', () => {
    const opensAt = '2026-10-25T00:30:00Z';
    const port = portIn('ROLLBACK_WINDOW', {
      rollback: { ...rollback, opensAt, closesAt: plusHours(opensAt, 72) },
    });
    expect(planAt(opensAt, port).slots.at(-1)?.dueAt).toBe('2026-10-25T08:30:00Z');
  });

  test('owes no call once the window has closed, and cuts the last one short there', () => {
    const closesAt = plusMinutes(WHEN.moved, 100);
    const { slots } = planAt(WHEN.moved, portIn('ROLLBACK_WINDOW', { rollback: { ...rollback, closesAt } }));
    expect(slots).toHaveLength(7);
    expect(slots.at(-1)).toMatchObject({ dueAt: minute(90), until: closesAt });
  });
});

describe('a call of the cadence', () => {
  test('is coming before its instant, due from it on, and missed from the instant at which the next one is due', () => {
    const second = (now: string) => planAt(now).slots[1]?.state;
    expect(second(plusMinutes(minute(15), -1 / 60))).toBe('coming');
    expect(second(minute(15))).toBe('due');
    expect(second(plusMinutes(minute(30), -1 / 60))).toBe('due');
    expect(second(minute(30))).toBe('missed');
  });

  test('is done by a call placed in it, however late that was noted and whatever was heard', () => {
    const port = { ...moved, testCalls: [placed(FAILED, 16)] };
    expect(planAt(minute(200), port).slots[1]).toMatchObject({ state: 'done', call: FAILED && { at: minute(16) } });
  });

  test('belongs to the slot that it begins, not to the one that it ends', () => {
    const port = { ...moved, testCalls: [placed(PASSED, 15)] };
    expect(statesOf(planAt(minute(31), port).slots).slice(0, 3)).toBe('mdd');
    expect(planAt(minute(31), port)).toMatchObject({ missed: 1, done: 1, due: 1, coming: 12 });
    expect(planAt(minute(31), port).slots[2]?.state).toBe('due');
  });

  test('shows the latest of several calls in it', () => {
    const port = { ...moved, testCalls: [placed(PASSED, 12), placed(FAILED, 3)] };
    expect(planAt(minute(13), port).slots[0]?.call?.at).toBe(minute(12));
  });

  test('is not done by a call from the losing or the gaining network', () => {
    for (const network of ['EXAMPLE telecom', 'example-telecom', 'Amazon Connect', 'aws']) {
      const port = { ...moved, testCalls: [{ ...PASSED, network }] };
      expect(planAt(minute(20), port).slots[0]?.state, network).toBe('missed');
    }
  });

  test('says its own state for every second of the cadence, and the four states are all there are', () => {
    for (let second = -60; second < 540 * 60 + 60; second += 61) {
      const now = plusMinutes(WHEN.moved, second / 60);
      const { slots, due, done, missed, coming } = planAt(now);
      expect(due + done + missed + coming).toBe(15);
      expect(due).toBe(second >= 0 && second < 540 * 60 ? 1 : 0);
      expect(statesOf(slots)).toMatch(/^m*d?c*$/);
    }
  });

  test('outside the cadence belongs to no slot', () => {
    expect(slotOf(moved, plusMinutes(WHEN.moved, -1))).toBeNull();
    expect(slotOf(moved, minute(540))).toBeNull();
    expect(slotOf(moved, minute(539))).toBe(14);
    expect(slotOf(portIn('FILED'), WHEN.moved)).toBeNull();
  });
});

describe('while the carrier is asked to take the number back', () => {
  const call = { at: minute(40), by: 'decide@acme.example', reason: 'silence', criterion: 'two calls' };

  test('no call is owed from the one on that was running, and what was missed before stays missed', () => {
    const port = portIn('ROLLING_BACK', { rollbackCall: call, testCalls: [placed(PASSED, 1)] });
    expect(statesOf(planAt(minute(300), port).slots)).toBe('dm');
    expect(
      planAt(minute(300), portIn('ROLLED_BACK', { rollbackCall: { ...call, endedAt: minute(200) } })).slots,
    ).toHaveLength(2);
  });

  test('a call that was placed all the same is still shown as done', () => {
    const port = portIn('ROLLING_BACK', { rollbackCall: call, testCalls: [placed(PASSED, 31)] });
    expect(planAt(minute(300), port).slots.map(({ dueAt }) => dueAt)).toContain(minute(30));
  });

  test('calls are owed again after a refusal, from the first one that begins then', () => {
    const port = portIn('ROLLBACK_WINDOW', { rollbackCall: { ...call, endedAt: minute(70) } });
    const offsets = planAt(minute(71), port).slots.map(({ dueAt }) => minutesBetween(WHEN.moved, dueAt));
    expect(offsets.slice(0, 4)).toEqual([0, 15, 75, 90]);
  });

  test('a rollback called before the window of a later date says nothing of that', () => {
    const port = portIn('ROLLBACK_WINDOW', {
      rollbackCall: { ...call, at: minusHours(WHEN.moved, 9), endedAt: minusHours(WHEN.moved, 8) },
    });
    expect(planAt(WHEN.moved, port).slots).toHaveLength(15);
  });
});
