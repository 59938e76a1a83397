import type { HolidayRow } from '../../functions/domain/calendars/holidays/holiday-calendar';
import { type DayOfYear, easter, fixed } from './day-rules';
import type { RuleSet } from './rule-set';

const LAW = 'Legge 27 maggio 1949 n. 260, as amended';
const FRANCIS = 'National holiday again from 2026 (porting-facts §11.2, no. 13)';

const DAYS: readonly { readonly name: string; readonly on: DayOfYear; readonly source?: string }[] = [
  { name: 'New Year’s Day', on: fixed(1, 1) },
  { name: 'Epiphany', on: fixed(1, 6) },
  { name: 'Easter Sunday', on: easter(0) },
  { name: 'Easter Monday', on: easter(1) },
  { name: 'Liberation Day', on: fixed(4, 25) },
  { name: 'Labour Day', on: fixed(5, 1) },
  { name: 'Republic Day', on: fixed(6, 2) },
  { name: 'Assumption Day (Ferragosto)', on: fixed(8, 15) },
  { name: 'St Francis of Assisi', on: fixed(10, 4), source: FRANCIS },
  { name: 'All Saints’ Day', on: fixed(11, 1) },
  { name: 'Immaculate Conception', on: fixed(12, 8) },
  { name: 'Christmas Day', on: fixed(12, 25) },
  { name: 'St Stephen’s Day', on: fixed(12, 26) },
];

const rowsOf = (year: number): readonly HolidayRow[] =>
  DAYS.map(({ name, on, source = LAW }) => ({ date: on(year).toString(), name, source }));

export const IT_RULES: RuleSet = {
  country: 'IT',
  regions: [],
  withoutRegion: 'national-days',
  remarks: [
    'A holiday on a weekend is not made good. Each city also keeps the day of its patron saint, and the province of Bolzano',
    'Whit Monday: put the day of the desk’s city in as calendarOverrides.',
  ],
  sources: { LAW, FRANCIS },
  rowsOf,
};
