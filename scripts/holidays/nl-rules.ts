import type { HolidayRow } from '../../functions/domain/calendars/holidays/holiday-calendar';
import { type DayOfYear, easter, fixed, SUNDAY } from './day-rules';
import type { RuleSet } from './rule-set';

const LAW = 'Algemene termijnenwet, article 3, and the Sundays of Easter and Whitsun';
const LUSTRUM = 'practice: 5 May is a day off every fifth year, where the collective agreement says so';
const OFFICES_CLOSE = 'practice: no public holiday, but banks and offices close early';

/** The King's birthday is kept on the Saturday where it falls on a Sunday. */
const kingsDay: DayOfYear = (year) => {
  const birthday = fixed(4, 27)(year);
  return birthday.dayOfWeek === SUNDAY ? birthday.subtract({ days: 1 }) : birthday;
};

const DAYS: readonly { readonly name: string; readonly on: DayOfYear }[] = [
  { name: 'New Year’s Day', on: fixed(1, 1) },
  { name: 'Easter Sunday', on: easter(0) },
  { name: 'Easter Monday', on: easter(1) },
  { name: 'King’s Day', on: kingsDay },
  { name: 'Ascension Day', on: easter(39) },
  { name: 'Whit Sunday', on: easter(49) },
  { name: 'Whit Monday', on: easter(50) },
  { name: 'Christmas Day', on: fixed(12, 25) },
  { name: 'Second Day of Christmas', on: fixed(12, 26) },
];

const rowsOf = (year: number): readonly HolidayRow[] => [
  ...DAYS.map(({ name, on }) => ({ date: on(year).toString(), name, source: LAW })),
  ...(year % 5 === 0
    ? [{ date: `${year}-05-05`, name: 'Liberation Day', closed: 'provisional', source: LUSTRUM } as const]
    : []),
  { date: `${year}-12-31`, name: 'New Year’s Eve', closed: 'half-day', source: OFFICES_CLOSE },
];

export const NL_RULES: RuleSet = {
  country: 'NL',
  regions: [],
  withoutRegion: 'national-days',
  remarks: ['A holiday on a weekend is not made good.'],
  sources: { LAW, LUSTRUM, OFFICES_CLOSE },
  rowsOf,
};
