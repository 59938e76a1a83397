import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { holidaysOf } from '../../../functions/domain/calendars/holidays';
import { easterSunday } from '../../../scripts/holidays/easter';
import { GB_FILE, gbFile } from '../../../scripts/holidays/gb-file';
import { gbRows } from '../../../scripts/holidays/gb-rules';

const SPRING_2026 = ['01-01', '04-03', '04-06', '05-04', '05-25'];
const ENGLAND_2026 = [...SPRING_2026, '08-31', '12-25', '12-26', '12-28s'];
const ENGLAND_2027 = '01-01 03-26 03-29 05-03 05-31 08-30 12-25 12-26 12-27s 12-28s'.split(' ');

/** As printed in porting-facts §11.3; `s` marks a substitute day. */
const PRINTED: readonly (readonly [string, number, readonly string[]])[] = [
  ['ENG', 2026, ENGLAND_2026],
  ['WLS', 2026, ENGLAND_2026],
  ['SCT', 2026, '01-01 01-02 04-03 05-04 05-25 08-03 11-30 12-25 12-26 12-28s'.split(' ')],
  ['NIR', 2026, '01-01 03-17 04-03 04-06 05-04 05-25 07-12 07-13s 08-31 12-25 12-26 12-28s'.split(' ')],
  ['ENG', 2027, ENGLAND_2027],
  ['WLS', 2027, ENGLAND_2027],
  ['SCT', 2027, '01-01 01-02 01-04s 03-26 05-03 05-31 08-02 11-30 12-25 12-26 12-27s 12-28s'.split(' ')],
  ['NIR', 2027, '01-01 03-17 03-26 03-29 05-03 05-31 07-12 08-30 12-25 12-26 12-27s 12-28s'.split(' ')],
];

const yearOf = (region: string | undefined, year: number) =>
  holidaysOf({ country: 'GB', region }, `${year}-01-01`, `${year}-12-31`);

const printed = (region: string, year: number) =>
  yearOf(region, year).days.map(({ date, name }) => date.slice(5) + (name.includes('substitute') ? 's' : ''));

describe('The table of British bank holidays', () => {
  it('The checked-in table is what the script writes', () => {
    expect(readFileSync(GB_FILE, 'utf8')).toBe(gbFile());
  });

  it.each(PRINTED)('%s %i has the days as printed', (region, year, days) => {
    expect(printed(region, year)).toEqual(days);
  });

  it('Every day carries a name and a source', () => {
    for (const day of yearOf('NIR', 2026).days) {
      expect(day.name).not.toBe('');
      expect(day.source).toContain('Act');
    }
  });

  it.each([
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2028, '2028-04-16'],
    [2030, '2030-04-21'],
    [2038, '2038-04-25'],
    [1818, '1818-03-22'],
    [1954, '1954-04-18'],
    [1981, '1981-04-19'],
  ])('Easter Sunday %i is %s', (year, date) => expect(easterSunday(year).toString()).toBe(date));

  it('A Saturday New Year is made good on Monday, and in Scotland 2 January on Tuesday', () => {
    expect(printed('ENG', 2028).slice(0, 2)).toEqual(['01-01', '01-03s']);
    expect(printed('SCT', 2028).slice(0, 4)).toEqual(['01-01', '01-02', '01-03s', '01-04s']);
  });

  it('A Sunday Christmas is made good after Boxing Day, not on it', () => {
    const christmas = gbRows(2033, 2033).filter((row) => row.date > '2033-12-24');
    expect(christmas.map((row) => [row.date, row.name])).toEqual([
      ['2033-12-25', 'Christmas Day'],
      ['2033-12-26', 'Boxing Day'],
      ['2033-12-27', 'Christmas Day (substitute day)'],
    ]);
  });

  it('A Sunday New Year is made good on 2 January, and in Scotland, where that is a holiday, on the 3rd', () => {
    const rows = gbRows(2034, 2034).filter((row) => row.date < '2034-01-10');
    expect(rows.map(({ date, name, regions }) => [date, name, regions ?? 'all'])).toEqual([
      ['2034-01-01', 'New Year’s Day', 'all'],
      ['2034-01-02', '2nd January', ['SCT']],
      ['2034-01-02', 'New Year’s Day (substitute day)', ['ENG', 'WLS', 'NIR']],
      ['2034-01-03', 'New Year’s Day (substitute day)', ['SCT']],
    ]);
  });

  it('Saint Andrew on a Saturday is kept on the Monday, in December', () => {
    expect(printed('SCT', 2030)).toContain('12-02s');
  });
});

describe('A desk whose nation nobody knows', () => {
  const days = new Map(yearOf(undefined, 2026).days.map((day) => [day.date, day.closed]));

  it('Days of all four nations are closed', () => {
    expect(days.get('2026-04-03')).toBe('all-day');
    expect(days.get('2026-12-28')).toBe('all-day');
  });

  it.each(['2026-01-02', '2026-03-17', '2026-04-06', '2026-07-13', '2026-08-03', '2026-08-31', '2026-11-30'])(
    '%s is kept by some nations only and is provisional',
    (date) => expect(days.get(date)).toBe('provisional'),
  );

  it('Each date is listed once, in order', () => {
    const dates = yearOf(undefined, 2026).days.map((day) => day.date);
    expect(dates).toEqual([...new Set(dates)].sort());
  });
});

describe('A calendar that is not in the table', () => {
  it.each([
    ['another country', { country: 'ZZ' }, '2026-01-01', '2026-12-31'],
    ['a word that every object answers to', { country: 'constructor' }, '2026-01-01', '2026-12-31'],
    ['another nation', { country: 'GB', region: 'EAW' }, '2026-01-01', '2026-12-31'],
    ['a year before the table', { country: 'GB', region: 'ENG' }, '2025-12-31', '2026-12-31'],
    ['a year after the table', { country: 'GB', region: 'ENG' }, '2031-01-01', '2032-01-01'],
  ])('%s is not known', (_, key, from, to) => expect(holidaysOf(key, from, to).known).toBe(false));

  it('Of an unknown nation the common days come back all the same', () => {
    const days = holidaysOf({ country: 'GB', region: 'EAW' }, '2026-04-01', '2026-04-30').days;
    expect(days.map(({ date, closed }) => [date, closed])).toEqual([
      ['2026-04-03', 'all-day'],
      ['2026-04-06', 'provisional'],
    ]);
  });

  it('A nation may be written with its country and in small letters', () => {
    const spelled = holidaysOf({ country: 'gb', region: 'GB-sct' }, '2026-01-01', '2026-12-31');
    expect(spelled).toEqual(yearOf('SCT', 2026));
    expect(spelled.known).toBe(true);
  });
});
