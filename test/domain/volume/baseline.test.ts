import { describe, expect, test } from 'vitest';
import {
  dropRule,
  expectedCalls,
  saysAnything,
  type Baseline,
  type Weekday,
} from '../../../functions/domain/volume/baseline';
import { judgeHour } from '../../../functions/domain/volume/judge-hour';
import { hoursBetween } from '../../../functions/domain/volume/hour';

/** Every hour of the week says which one it is: Monday 00 is 100, Tuesday 23 is 223. */
const telling = (timeZone: string, days: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']) => ({
  timeZone,
  hours: Object.fromEntries(
    days.map((day, at) => [day, Array.from({ length: 24 }, (_, hour) => (at + 1) * 100 + hour)]),
  ) as Baseline['hours'],
});

describe('an hour of UTC is expected to bring the calls of the hour that the callers see on the wall', () => {
  test.each([
    ['Europe/London', '2026-12-10T10:00:00Z', 410],
    ['Europe/Berlin', '2026-12-10T10:00:00Z', 411],
    ['America/New_York', '2026-12-10T02:00:00Z', 321],
    ['America/New_York', '2026-12-07T03:00:00Z', 722],
    ['Africa/Lagos', '2026-12-10T23:00:00Z', 500],
    ['Europe/London', '2026-07-10T10:00:00Z', 511],
    // Half an hour past: the hour in which it begins counts.
    ['Asia/Kolkata', '2026-12-10T10:00:00Z', 415],
  ])('in %s %s', (zone, hour, calls) => {
    expect(expectedCalls(telling(zone), hour)).toBe(calls);
  });

  test('the hour that an autumn night has twice is expected twice', () => {
    const night = hoursBetween('2026-10-25T00:00:00Z', '2026-10-25T04:00:00Z');
    const day = hoursBetween('2026-10-24T23:00:00Z', '2026-10-26T00:00:00Z');
    expect(night.map((hour) => expectedCalls(telling('Europe/London'), hour))).toEqual([701, 701, 702, 703]);
    expect(day).toHaveLength(25);
    expect(new Set(day.map((hour) => expectedCalls(telling('Europe/London'), hour))).size).toBe(24);
  });

  test('the hour that a spring night leaves out is expected by nobody', () => {
    const day = hoursBetween('2027-03-14T05:00:00Z', '2027-03-15T04:00:00Z');
    const expected = day.map((hour) => expectedCalls(telling('America/New_York'), hour));
    expect(day).toHaveLength(23);
    expect(expected.slice(0, 4)).toEqual([700, 701, 703, 704]);
    expect(expected).not.toContain(702);
  });
});

describe('an hour without a baseline', () => {
  const known = telling('Europe/London', ['mon']);

  test('is every one of a baseline that was taken back', () => {
    expect(saysAnything(known)).toBe(true);
    expect(saysAnything({ hours: {} })).toBe(false);
    expect(saysAnything({ hours: { mon: Array.from({ length: 24 }, () => null) } })).toBe(false);
  });

  test('is one of a day that was left out, or one that says null', () => {
    expect(expectedCalls(known, '2026-12-08T10:00:00Z')).toBeNull();
    const mon = Array.from({ length: 24 }, (_, hour) => (hour === 10 ? null : 7));
    expect(expectedCalls({ timeZone: 'Europe/London', hours: { mon } }, '2026-12-07T10:00:00Z')).toBeNull();
    expect(expectedCalls({ timeZone: 'Europe/London', hours: { mon } }, '2026-12-07T11:00:00Z')).toBe(7);
  });
});

describe('what a drop is', () => {
  test('is what was given, else the defaults, each for itself', () => {
    expect(dropRule({})).toEqual({ dropPercent: 50, atLeast: 5 });
    expect(dropRule({ dropPercent: 80 })).toEqual({ dropPercent: 80, atLeast: 5 });
    expect(dropRule({ atLeast: 20 })).toEqual({ dropPercent: 50, atLeast: 20 });
  });
});

describe('an hour is judged', () => {
  const stay = { from: '2026-12-10T10:20:00Z', until: '2026-12-11T15:30:00Z' };
  const baseline = (calls: number | null, more: Partial<Baseline> = {}): Baseline => ({
    number: '+442079460101',
    version: 1,
    timeZone: 'Europe/London',
    hours: { thu: Array.from({ length: 24 }, () => calls), fri: Array.from({ length: 24 }, () => calls) },
    givenAt: '2026-12-01T09:00:00Z',
    givenBy: 'agent@acme.example',
    ...more,
  });
  const now = '2026-12-11T18:00:00Z';
  const verdict = (calls: number, of: Baseline | null, hour = '2026-12-10T12:00:00Z') => {
    const judged = judgeHour(hour, calls, { baseline: of, stay, now });
    return [judged.verdict, judged.share];
  };

  test.each([
    [20, 40, {}, 'drop', 50],
    [21, 40, {}, 'normal', 52.5],
    [0, 40, {}, 'drop', 0],
    [90, 40, {}, 'normal', 225],
    [8, 40, { dropPercent: 80 }, 'drop', 20],
    [9, 40, { dropPercent: 80 }, 'normal', 22.5],
    [0, 40, { dropPercent: 100 }, 'drop', 0],
    [1, 40, { dropPercent: 100 }, 'normal', 2.5],
    [2, 7.5, {}, 'drop', 26.7],
    [0, 5, {}, 'drop', 0],
    [0, 4.9, {}, 'too-few-to-say', 0],
    [9, 19, { atLeast: 20 }, 'too-few-to-say', 47.4],
    [3, 0, {}, 'too-few-to-say', null],
    [3, null, {}, 'no-baseline', null],
  ] as const)('%d calls of %s, with %j: %s', (calls, usual, rule, expected, share) => {
    expect(verdict(calls, baseline(usual, rule))).toEqual([expected, share]);
  });

  test('of a number without a baseline as one', () => {
    expect(verdict(0, null)).toEqual(['no-baseline', null]);
  });

  test('only where the number was in Connect from its beginning to its end', () => {
    const of = baseline(40);
    expect(verdict(0, of, '2026-12-10T09:00:00Z')).toEqual(['not-in-connect', null]);
    expect(verdict(0, of, '2026-12-10T10:00:00Z')).toEqual(['not-in-connect', null]);
    expect(verdict(0, of, '2026-12-10T11:00:00Z')).toEqual(['drop', 0]);
    expect(verdict(0, of, '2026-12-11T14:00:00Z')).toEqual(['drop', 0]);
    expect(verdict(0, of, '2026-12-11T15:00:00Z')).toEqual(['not-in-connect', null]);
    expect(judgeHour('2026-12-10T12:00:00Z', 0, { baseline: of, stay: null, now }).verdict).toBe('not-in-connect');
  });

  test('only once all of it has passed', () => {
    const judged = (at: string) =>
      judgeHour('2026-12-11T12:00:00Z', 0, { baseline: baseline(40), stay, now: at }).verdict;
    expect(judged('2026-12-11T12:59:59Z')).toBe('running');
    expect(judged('2026-12-11T13:00:00Z')).toBe('drop');
  });
});
