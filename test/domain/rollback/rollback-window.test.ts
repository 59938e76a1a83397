import { describe, expect, test } from 'vitest';
import {
  isRollbackOpen,
  openRollbackWindow,
  rollbackAlarms,
  rollbackMinutesLeft,
} from '../../../functions/domain/rollback/rollback-window';

const window = openRollbackWindow('2026-12-10T10:20:00Z', 72, 'practice');

describe('the rollback window', () => {
  test('runs for its hours from the instant at which the number moved', () => {
    expect(window).toEqual({
      opensAt: '2026-12-10T10:20:00Z',
      closesAt: '2026-12-13T10:20:00Z',
      hours: 72,
      basis: 'practice',
    });
  });

  test.each([
    ['2026-12-10T10:19:59Z', false],
    ['2026-12-10T10:20:00Z', true],
    ['2026-12-13T10:19:59Z', true],
    ['2026-12-13T10:20:00Z', false],
  ])('at %s is open: %s', (now, open) => {
    expect(isRollbackOpen(window, now)).toBe(open);
  });

  test('is not open where there is none', () => {
    expect(isRollbackOpen(null, '2026-12-11T00:00:00Z')).toBe(false);
    expect(rollbackMinutesLeft(null, '2026-12-11T00:00:00Z')).toBe(0);
  });

  test.each([
    ['2026-12-10T10:20:00Z', 4320],
    ['2026-12-13T10:18:00Z', 2],
    ['2026-12-13T10:18:01Z', 2],
    ['2026-12-13T10:19:59Z', 1],
    ['2026-12-13T10:20:00Z', 0],
    ['2026-12-10T10:19:59Z', 0],
  ])('at %s has %i minutes left, a part of one counting whole', (now, minutes) => {
    expect(rollbackMinutesLeft(window, now)).toBe(minutes);
  });

  test('is neither longer nor shorter when London clocks go back inside it', () => {
    // 2026-10-25T01:00:00Z: 02:00 BST becomes 01:00 GMT.
    const overTheChange = openRollbackWindow('2026-10-23T09:00:00Z', 72, 'practice');
    expect(overTheChange.closesAt).toBe('2026-10-26T09:00:00Z');
    expect(rollbackMinutesLeft(overTheChange, '2026-10-25T00:30:00Z')).toBe(32 * 60 + 30);
    expect(rollbackAlarms(overTheChange)).toContain('2026-10-26T03:00:00Z');
  });

  test('is neither longer nor shorter when London clocks go forward inside it', () => {
    expect(openRollbackWindow('2027-03-27T12:00:00Z', 24, 'carrier').closesAt).toBe('2027-03-28T12:00:00Z');
  });

  test('holds for half an hour as well', () => {
    expect(openRollbackWindow('2026-12-10T10:00:00Z', 0.5, 'carrier').closesAt).toBe('2026-12-10T10:30:00Z');
  });
});

describe('the alarms of the countdown', () => {
  const hoursIn = (hours: number) =>
    rollbackAlarms(openRollbackWindow('2026-12-10T00:00:00Z', hours, 'practice')).map(
      (at) => (Date.parse(at) - Date.parse('2026-12-10T00:00:00Z')) / 3_600_000,
    );

  test('of 72 hours: at 20, 48 and 66, which is six before the end, and 2 and 1 before it', () => {
    expect(hoursIn(72)).toEqual([20, 48, 66, 70, 71]);
  });

  test('of 24 hours: 20 in, and 6, 2 and 1 before the end', () => {
    expect(hoursIn(24)).toEqual([18, 20, 22, 23]);
  });

  test('of 5 hours: 2 and 1 before the end', () => {
    expect(hoursIn(5)).toEqual([3, 4]);
  });

  test('are inside the window, whatever its length', () => {
    for (let hours = 1; hours <= 120; hours += 1) {
      expect(hoursIn(hours).every((at) => at > 0 && at < hours)).toBe(true);
    }
  });
});
