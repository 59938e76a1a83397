import { describe, expect, test } from 'vitest';
import { fixEndsAt, fixMarks } from '../../../functions/domain/rollback/transit-fix';
import { CARRIER } from '../port/cast';

const { desk } = CARRIER;

describe('the clock of the transit fix', () => {
  test('ends after three business days of the desk, over a weekend', () => {
    // Thursday 10 December; Friday, Monday, Tuesday.
    expect(fixEndsAt('2026-12-10T10:20:00Z', desk)).toBe('2026-12-15T10:20:00Z');
  });

  test('keeps the hour of the desk when clocks go back meanwhile', () => {
    expect(fixEndsAt('2026-10-22T09:30:00Z', desk)).toBe('2026-10-27T10:30:00Z');
  });

  test('steps over Christmas', () => {
    // 24, 29, 30 December: Christmas Day and Boxing Day, moved to Monday, are closed.
    expect(fixEndsAt('2026-12-23T10:00:00Z', desk)).toBe('2026-12-30T10:00:00Z');
  });

  test('is asked after on each of the three days, though the window closes on the second', () => {
    const marks = fixMarks('2026-12-08T10:00:00Z', '2026-12-09T10:00:00Z', desk, '2026-12-10T10:00:00Z');
    expect(marks).toEqual(['2026-12-09T10:00:00Z', '2026-12-10T10:00:00Z', '2026-12-11T10:00:00Z']);
  });

  test('is asked after every business day while a longer window is open, then every second one', () => {
    // A window of 120 hours, until Sunday.
    const marks = fixMarks('2026-12-08T10:00:00Z', '2026-12-13T10:00:00Z', desk, '2026-12-18T09:59:59Z');
    expect(marks).toEqual([
      '2026-12-09T10:00:00Z',
      '2026-12-10T10:00:00Z',
      '2026-12-11T10:00:00Z',
      '2026-12-14T10:00:00Z',
      '2026-12-16T10:00:00Z',
      '2026-12-18T10:00:00Z',
    ]);
  });

  test('is finite however long it lasts: up to the first mark after now', () => {
    const marks = fixMarks('2026-12-08T10:00:00Z', '2026-12-11T10:00:00Z', desk, '2027-03-01T00:00:00Z');
    expect(marks.filter((at) => at > '2027-03-01T00:00:00Z')).toHaveLength(1);
    expect([...marks].sort()).toEqual(marks);
    expect(new Set(marks).size).toBe(marks.length);
  });
});
