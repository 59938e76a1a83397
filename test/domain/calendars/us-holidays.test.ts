import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { closedRuns } from '../../../functions/domain/calendars/business-days';
import { deskDay, isBusinessDay } from '../../../functions/domain/calendars/desk-day';
import { holidaysOf } from '../../../functions/domain/calendars/holidays';
import { weekdayOf } from '../../../functions/domain/time/local-date';
import { US_FILE, usFile } from '../../../scripts/holidays/us-file';
import { usRows } from '../../../scripts/holidays/us-rules';
import { americanDesk, newYorkDesk } from './us-desks';

const NEW_YORK = 'America/New_York';
const COMPANY = 'company-defined';

const daysOf = (year: number, region?: string) =>
  holidaysOf({ country: 'US', region }, `${year}-01-01`, `${year}-12-31`);

/** Month and day of what follows from the law; `s` marks a substitute day. */
const federal = (year: number) =>
  daysOf(year)
    .days.filter(({ source }) => source.includes('U.S.C.') || source.includes('Executive Order'))
    .map(({ date, name }) => date.slice(5) + (name.includes('substitute') ? 's' : ''));

/** 2026 and 2027 as printed in porting-facts §11.3; from then on the lists of the federal personnel office. */
const PRINTED: readonly (readonly [number, string])[] = [
  [2026, '01-01 01-19 02-16 05-25 06-19 07-03s 07-04 09-07 10-12 11-11 11-26 12-25'],
  [2027, '01-01 01-18 02-15 05-31 06-18s 06-19 07-04 07-05s 09-06 10-11 11-11 11-25 12-24s 12-25 12-31s'],
  [2028, '01-01 01-17 02-21 05-29 06-19 07-04 09-04 10-09 11-10s 11-11 11-23 12-25'],
  [2029, '01-01 01-15 02-19 05-28 06-19 07-04 09-03 10-08 11-11 11-12s 11-22 12-25'],
  [2030, '01-01 01-21 02-18 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25'],
  [2031, '01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25'],
];

describe('The table of American holidays', () => {
  it('The checked-in table is what the script writes', () => {
    expect(readFileSync(US_FILE, 'utf8')).toBe(usFile());
  });

  it.each(PRINTED)('%i has the federal days as printed', (year, days) => {
    expect(federal(year)).toEqual(days.split(' '));
  });

  it.each([2026, 2027, 2028, 2029, 2030, 2031])('Every day of %i carries a name and a source', (year) => {
    for (const { name, source } of daysOf(year).days) {
      expect(name).not.toBe('');
      expect(source).toMatch(/U\.S\.C\.|Executive Order 11582|47 CFR/);
    }
  });

  it('A Saturday New Year is kept in the year before, and belongs to that year’s table', () => {
    expect(usRows(2027, 2027).at(-1)).toMatchObject({ date: '2027-12-31', name: 'New Year’s Day (substitute day)' });
    expect(usRows(2028, 2028)[0]).toMatchObject({ date: '2028-01-01', name: 'New Year’s Day' });
    expect(usRows(2033, 2033).some(({ date }) => date === '2033-12-31')).toBe(false);
    expect(usRows(2034, 2034)[1]).toMatchObject({ date: '2034-01-02', name: 'New Year’s Day (substitute day)' });
  });

  it('Over a century each federal day on a weekend has a substitute beside it, on a weekday of its own', () => {
    const rows = usRows(2026, 2125);
    const federalRows = rows.filter(({ source }) => !source.includes(COMPANY));
    const real = federalRows.filter(({ name }) => !name.includes('substitute'));
    expect(real).toHaveLength(100 * 11);
    const substitutes = new Set(federalRows.filter(({ name }) => name.includes('substitute')).map(({ date }) => date));
    for (const date of substitutes) expect([1, 5]).toContain(weekdayOf(date));
    const realDates = new Set(real.map(({ date }) => date));
    expect([...substitutes].filter((date) => realDates.has(date))).toEqual([]);
    expect(substitutes.size).toBe(real.filter(({ date }) => weekdayOf(date) > 5 && date < '2125-12-31').length);
  });

  it.each([
    ['2026-11-27', 'all-day', 'Day after Thanksgiving'],
    ['2027-11-26', 'all-day', 'Day after Thanksgiving'],
    ['2029-11-23', 'all-day', 'Day after Thanksgiving'],
    ['2026-12-24', 'provisional', 'Christmas Eve'],
    ['2027-12-24', 'all-day', 'Christmas Day (substitute day) / Christmas Eve'],
    ['2028-12-24', 'provisional', 'Christmas Eve'],
  ])('%s is a day that companies set themselves: %s, %s', (date, closed, name) => {
    const [day] = holidaysOf({ country: 'US' }, date, date).days;
    expect(day).toMatchObject({ closed, name });
    expect(day?.source).toContain(COMPANY);
  });
});

describe('The days of an American desk', () => {
  it.each([
    ['2026-07-03', 'closed', 'the Friday on which a Saturday holiday is kept'],
    ['2026-07-04', 'weekend', 'the Saturday holiday itself'],
    ['2027-07-05', 'closed', 'the Monday on which a Sunday holiday is kept'],
    ['2026-11-27', 'closed', 'the Friday after Thanksgiving'],
    ['2026-12-24', 'provisional', 'Christmas Eve: a business day that may turn out to be none'],
    ['2027-12-31', 'closed', 'the Friday on which New Year 2028 is kept'],
    ['2026-12-28', 'open', 'no Boxing Day, and no substitute for it'],
    ['2026-04-03', 'open', 'Good Friday'],
    ['2026-11-03', 'open', 'election day'],
  ])('%s is %s: %s', (date, state) => expect(deskDay(date, newYorkDesk).state).toBe(state));

  it.each<[string, 'open' | 'closed', boolean, string]>([
    ['2026-11-27', 'open', true, 'a desk that works on the Friday after Thanksgiving'],
    ['2026-10-12', 'open', true, 'a desk that works on Columbus Day'],
    ['2026-12-24', 'closed', false, 'a desk that is closed on Christmas Eve'],
    ['2026-12-31', 'closed', false, 'a desk that is closed on New Year’s Eve'],
  ])('The carrier’s own list wins: %s %s, %s, %s', (date, kind, works) => {
    expect(isBusinessDay(date, americanDesk(NEW_YORK, [{ date, kind }]))).toBe(works);
  });

  it.each([
    ['2026-11-23', '2026-11-30', [['2026-11-26', '2026-11-29', 4]], 'Thanksgiving'],
    [
      '2027-12-20',
      '2027-12-31',
      [
        ['2027-12-24', '2027-12-26', 3],
        ['2027-12-31', '2028-01-02', 3],
      ],
      'Christmas and New Year',
    ],
    ['2026-06-30', '2026-07-03', [['2026-07-03', '2026-07-05', 3]], 'Independence Day'],
  ])('From %s to %s the desk is closed for %j: %s', (from, to, runs) => {
    const long = closedRuns(from, to, newYorkDesk).filter(({ days }) => days > 2);
    expect(long.map((run) => [run.from, run.to, run.days])).toEqual(runs);
  });

  it('A state is known and has the days of the country; what is no state is not known', () => {
    for (const region of ['NY', 'CA', 'US-TX', 'DC', 'PR']) expect(daysOf(2026, region)).toEqual(daysOf(2026));
    expect(daysOf(2026).known).toBe(true);
    expect(daysOf(2026, 'ENG').known).toBe(false);
    expect(daysOf(2032).known).toBe(false);
  });
});
