import { describe, expect, test } from 'vitest';
import { endOf, firstHourFrom, hourOf, hoursBetween, hoursToJudge } from '../../../functions/domain/volume/hour';

test('an instant lies in the hour of UTC that its digits say', () => {
  expect(hourOf('2026-12-10T10:59:59Z')).toBe('2026-12-10T10:00:00Z');
  expect(hourOf('2026-12-10T10:00:00Z')).toBe('2026-12-10T10:00:00Z');
  expect(endOf('2026-12-31T23:00:00Z')).toBe('2027-01-01T00:00:00Z');
  expect(firstHourFrom('2026-12-10T10:00:00Z')).toBe('2026-12-10T10:00:00Z');
  expect(firstHourFrom('2026-12-10T10:00:01Z')).toBe('2026-12-10T11:00:00Z');
});

test('hours are counted up to, and without, the last', () => {
  expect(hoursBetween('2026-12-10T22:00:00Z', '2026-12-11T01:00:00Z')).toEqual([
    '2026-12-10T22:00:00Z',
    '2026-12-10T23:00:00Z',
    '2026-12-11T00:00:00Z',
  ]);
  expect(hoursBetween('2026-12-10T22:00:00Z', '2026-12-10T22:00:00Z')).toEqual([]);
});

describe('a run judges', () => {
  const now = '2026-12-10T15:05:00Z';

  test.each([
    ['the last full hour, where the run before did its work', '2026-12-10T14:00:00Z', ['14']],
    ['what runs before left undone', '2026-12-10T12:00:00Z', ['12', '13', '14']],
    ['what anything may be due of, where no run was before it', null, ['09', '10', '11', '12', '13', '14']],
    ['no more than six hours', '2026-12-09T12:00:00Z', ['09', '10', '11', '12', '13', '14']],
    ['nothing a second time', '2026-12-10T15:00:00Z', []],
  ])('%s', (_what, judgedUpTo, hours) => {
    expect(hoursToJudge(judgedUpTo, now)).toEqual(hours.map((hour) => `2026-12-10T${hour}:00:00Z`));
  });
});
