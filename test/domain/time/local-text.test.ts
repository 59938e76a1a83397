import { describe, expect, it } from 'vitest';
import {
  calendarDaysBetween,
  datesFromTo,
  plusCalendarDays,
  weekdayOf,
} from '../../../functions/domain/time/local-date';
import { formatDate, formatDates, formatLocal } from '../../../functions/domain/time/local-text';

describe('Dates in human text', () => {
  it('An instant is told in its zone, with weekday, date, time and the name of the zone', () => {
    expect(formatLocal('2026-12-10T10:00:00Z', 'Europe/London')).toBe(
      'Thursday 10 December 2026, 10:00 (Europe/London)',
    );
    expect(formatLocal('2026-07-12T23:15:00Z', 'Europe/London')).toBe('Monday 13 July 2026, 00:15 (Europe/London)');
  });

  it('Seconds are told only when there are any', () => {
    expect(formatLocal('2026-12-10T11:00:01Z', 'Europe/London')).toBe(
      'Thursday 10 December 2026, 11:00:01 (Europe/London)',
    );
  });

  it('A list of dates reads as one phrase', () => {
    expect(formatDate('2026-04-05')).toBe('Sunday 5 April 2026');
    expect(formatDates([])).toBe('');
    expect(formatDates(['2026-04-03'])).toBe('Friday 3 April 2026');
    expect(formatDates(['2026-04-03', '2026-04-05', '2026-04-06'])).toBe(
      'Friday 3 April 2026, Sunday 5 April 2026 and Monday 6 April 2026',
    );
  });
});

describe('Calendar days', () => {
  it('Calendar days run over months, leap days and years', () => {
    expect(plusCalendarDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(plusCalendarDays('2027-01-01', -1)).toBe('2026-12-31');
    expect(calendarDaysBetween('2026-12-25', '2027-01-01')).toBe(7);
    expect(weekdayOf('2026-04-05')).toBe(7);
  });

  it('A span holds both its ends and nothing when it runs backwards', () => {
    expect(datesFromTo('2026-12-31', '2027-01-02')).toEqual(['2026-12-31', '2027-01-01', '2027-01-02']);
    expect(datesFromTo('2027-01-02', '2026-12-31')).toEqual([]);
  });
});
