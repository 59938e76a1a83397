import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import {
  calendarDaysBetween,
  datesFromTo,
  plusCalendarDays,
  weekdayOf,
} from '../../../functions/domain/time/local-date';

describe('counting calendar days by arithmetic', () => {
  it('agrees with Temporal on every day of 130 years, the leap day that 2100 leaves out included', () => {
    const first = '1999-12-01';
    let day = Temporal.PlainDate.from(first);
    const wrong: string[] = [];
    for (let days = 0; days < 47_500; days += 1) {
      const expected = day.toString();
      const same = plusCalendarDays(first, days) === expected && weekdayOf(expected) === day.dayOfWeek;
      if (!same || calendarDaysBetween(first, expected) !== days) wrong.push(expected);
      day = day.add({ days: 1 });
    }
    expect(wrong).toEqual([]);
  });

  it('goes back over the turn of a year', () => {
    expect(plusCalendarDays('2027-01-01', -1)).toBe('2026-12-31');
    expect(calendarDaysBetween('2027-01-01', '2026-12-30')).toBe(-2);
  });

  it('lists no date when the span ends before it begins', () => {
    expect(datesFromTo('2026-12-02', '2026-12-01')).toEqual([]);
    expect(datesFromTo('2028-02-28', '2028-03-01')).toEqual(['2028-02-28', '2028-02-29', '2028-03-01']);
  });
});
