import { describe, expect, test } from 'vitest';
import {
  endOf,
  endsBeforeItBegins,
  isDuring,
  overEverywhere,
  overlap,
  sayCampaign,
  timeOf,
} from '../../../functions/domain/timeline/campaign-span';

describe('the time of a campaign', () => {
  test.each([
    ['Europe/London', '2026-12-07T00:00:00Z', '2026-12-19T00:00:00Z'],
    ['America/New_York', '2026-12-07T05:00:00Z', '2026-12-19T05:00:00Z'],
    ['Europe/Berlin', '2026-12-06T23:00:00Z', '2026-12-18T23:00:00Z'],
  ])('of days is that of the country of the numbers, its last day whole: %s', (zone, from, until) => {
    expect(timeOf({ from: '2026-12-07', to: '2026-12-18' }, zone)).toEqual({ from, until });
  });

  test('of a day on which clocks change has 25 or 23 hours', () => {
    expect(timeOf({ from: '2026-10-25', to: '2026-10-25' }, 'Europe/London')).toEqual({
      from: '2026-10-24T23:00:00Z',
      until: '2026-10-26T00:00:00Z',
    });
  });

  test('of instants includes its last second', () => {
    const time = timeOf({ from: '2026-12-07T08:00:00Z', to: '2026-12-07T20:00:00Z' }, 'Europe/London');
    expect(isDuring('2026-12-07T20:00:00Z', time)).toBe(true);
    expect(isDuring('2026-12-07T20:00:01Z', time)).toBe(false);
    expect(isDuring('2026-12-07T07:59:59Z', time)).toBe(false);
    expect(endOf({ from: '2026-12-07', to: '2026-12-07T20:00:00Z' }, 'Europe/London')).toBe('2026-12-07T20:00:00Z');
  });

  test('is over everywhere twelve hours after its last day has ended in UTC', () => {
    expect(overEverywhere('2026-12-24')).toBe('2026-12-25T12:00:00Z');
    expect(overEverywhere('2026-12-24T18:00:00Z')).toBe('2026-12-24T18:00:01Z');
  });

  test('meets a span that shares an instant with it, and none that only touches it', () => {
    const time = timeOf({ from: '2026-12-07', to: '2026-12-07' }, 'Europe/London');
    expect(overlap(time, { from: '2026-12-07T23:59:59Z', until: '2026-12-10T00:00:00Z' })).toBe(true);
    expect(overlap(time, { from: '2026-12-08T00:00:00Z', until: '2026-12-10T00:00:00Z' })).toBe(false);
    expect(overlap(time, { from: '2026-12-01T00:00:00Z', until: '2026-12-07T00:00:00Z' })).toBe(false);
  });

  test('is said with its days, and with the numbers that it concerns where they are not all', () => {
    const span = { name: 'Winter sale', from: '2026-12-07', to: '2026-12-07T20:00:00Z' };
    expect(sayCampaign(span, 'Europe/London')).toBe(
      'the campaign "Winter sale", which runs from Monday 7 December 2026 to Monday 7 December 2026, 20:00 (Europe/London)',
    );
    expect(sayCampaign({ ...span, concerns: ['+442079460101'] }, 'Europe/London')).toContain(
      '"Winter sale" on +442079460101, which',
    );
  });
});

describe('a campaign that ends before it begins', () => {
  test.each([
    ['2026-12-07', '2026-12-06', true],
    ['2026-12-07', '2026-12-07', false],
    ['2026-12-07T10:00:00Z', '2026-12-07T09:59:59Z', true],
    ['2026-12-07T10:00:00Z', '2026-12-07T10:00:00Z', false],
    // The day may begin as early as 10:00 UTC of the day before, and end as late as 12:00 UTC of the day after.
    ['2026-12-07', '2026-12-06T10:00:00Z', false],
    ['2026-12-07', '2026-12-06T09:59:59Z', true],
    ['2026-12-08T11:59:59Z', '2026-12-07', false],
    ['2026-12-08T12:00:00Z', '2026-12-07', true],
  ])('from %s to %s: %s', (from, to, expected) => {
    expect(endsBeforeItBegins({ from, to })).toBe(expected);
  });
});
