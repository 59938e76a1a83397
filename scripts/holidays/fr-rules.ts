import type { HolidayRow } from '../../functions/domain/calendars/holidays/holiday-calendar';
import { type DayOfYear, easter, fixed } from './day-rules';
import type { RuleSet } from './rule-set';

const LABOUR_CODE = 'Code du travail, article L3133-1';
const LOCAL_LAW = 'Code du travail, article L3134-13: local law of Alsace and Moselle';

const NATIONAL: readonly { readonly name: string; readonly on: DayOfYear }[] = [
  { name: 'New Year’s Day', on: fixed(1, 1) },
  { name: 'Easter Monday', on: easter(1) },
  { name: 'Labour Day', on: fixed(5, 1) },
  { name: 'Victory in Europe Day', on: fixed(5, 8) },
  { name: 'Ascension Day', on: easter(39) },
  { name: 'Whit Monday', on: easter(50) },
  { name: 'Bastille Day', on: fixed(7, 14) },
  { name: 'Assumption Day', on: fixed(8, 15) },
  { name: 'All Saints’ Day', on: fixed(11, 1) },
  { name: 'Armistice Day', on: fixed(11, 11) },
  { name: 'Christmas Day', on: fixed(12, 25) },
];

/** Moselle, Bas-Rhin and Haut-Rhin by department; Alsace as a whole has had the ISO 3166-2 code 6AE since 2021. */
const EASTERN = ['57', '67', '68', '6AE'];

const OF_THE_EAST: readonly { readonly name: string; readonly on: DayOfYear }[] = [
  { name: 'Good Friday', on: easter(-2) },
  { name: 'St Stephen’s Day', on: fixed(12, 26) },
];

const rowsOf = (year: number): readonly HolidayRow[] => [
  ...NATIONAL.map(({ name, on }) => ({ date: on(year).toString(), name, source: LABOUR_CODE })),
  ...OF_THE_EAST.map(({ name, on }) => ({ date: on(year).toString(), name, regions: EASTERN, source: LOCAL_LAW })),
];

export const FR_RULES: RuleSet = {
  country: 'FR',
  regions: EASTERN,
  withoutRegion: 'national-days',
  remarks: [
    'A holiday on a weekend is not made good. Leave the region out for the rest of metropolitan France; the overseas',
    'departments have days of their own and no table.',
  ],
  sources: { LABOUR_CODE, LOCAL_LAW },
  rowsOf,
};
