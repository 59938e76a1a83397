import { describe, expect, test } from 'vitest';
import { missedSince, nextSlotEnd } from '../../../functions/domain/testcalls/missed-run';
import { plusMinutes } from '../../../functions/domain/time/instant';
import { CARRIER, portIn, WHEN } from '../port/cast';
import { minute, PASSED, placed } from './calls';

const moved = portIn('ROLLBACK_WINDOW');

const runAt = (minutes: number, called: readonly number[] = [], port = moved) =>
  missedSince({ ...port, testCalls: called.map((at) => placed(PASSED, at)) }, CARRIER, minute(minutes));

describe('a run of missed calls', () => {
  test('begins with the end of its first call, and not a second earlier', () => {
    expect(missedSince(moved, CARRIER, plusMinutes(minute(15), -1 / 60))).toBeNull();
    expect(runAt(15)).toBe(minute(15));
  });

  test('keeps its name however long it grows, to the end of the cadence and after it', () => {
    for (const at of [16, 31, 130, 300, 541, 2000]) expect(runAt(at)).toBe(minute(15));
  });

  test('ends with a call, and the next one has a name of its own', () => {
    expect(runAt(44, [40])).toBeNull();
    expect(runAt(46, [40])).toBeNull();
    expect(runAt(60, [40])).toBe(minute(60));
    expect(runAt(300, [40])).toBe(minute(60));
  });

  test('that nobody was told of in time is not told once somebody has called again', () => {
    expect(runAt(50, [1, 48])).toBeNull();
  });

  test('is broken by a call that is noted late', () => {
    expect(runAt(50, [])).toBe(minute(15));
    expect(runAt(50, [16])).toBe(minute(45));
    expect(runAt(50, [31])).toBeNull();
  });

  test('is told once the number has moved or is half ported, and in no other phase', () => {
    expect(runAt(20, [], portIn('HALF_PORTED'))).toBe(minute(15));
    expect(missedSince(portIn('CUTOVER'), CARRIER, plusMinutes(WHEN.foc, 90))).toBeNull();
    expect(runAt(20, [], portIn('ROLLING_BACK'))).toBeNull();
    expect(runAt(20, [], portIn('COMPLETED'))).toBeNull();
  });
});

describe('the next call that may turn out to be missed', () => {
  test('is the one that runs, or the next; a done one is out of the question', () => {
    expect(nextSlotEnd(moved, CARRIER, minute(3))).toBe(minute(15));
    expect(nextSlotEnd({ ...moved, testCalls: [placed(PASSED, 1)] }, CARRIER, minute(3))).toBe(minute(30));
    expect(nextSlotEnd(moved, CARRIER, minute(130))).toBe(minute(180));
  });

  test('is none when the cadence is over, or nothing has moved', () => {
    expect(nextSlotEnd(moved, CARRIER, minute(540))).toBeNull();
    expect(nextSlotEnd(portIn('CUTOVER'), CARRIER, WHEN.foc)).toBeNull();
  });
});
