import type { HolidayRow } from '../../functions/domain/calendars/holidays/holiday-calendar';
import { type DayOfYear, easter, fixed } from './day-rules';
import type { RuleSet } from './rule-set';

/** The sixteen Länder by ISO 3166-2, and Bavaria by the communities whose holidays differ (porting-facts §11.2). */
const REGIONS = 'BB BE BW BY BY-A BY-EVANG BY-KATH HB HE HH MV NI NW RP SH SL SN ST TH'.split(' ');
/** A day of all Bavaria is a day of each of its parts. */
const BAVARIA = ['BY', 'BY-A', 'BY-EVANG', 'BY-KATH'];

const LAND = 'Public holiday act of the Land (Feiertagsgesetz)';
const ALL_LANDS = 'Public holiday acts of all sixteen Länder (Feiertagsgesetze)';
const UNITY = 'Unification Treaty of 1990, Article 2 paragraph 2';
const BAVARIAN = 'Bavarian public holiday act (BayFTG), Article 1: only in some communities';
const OFFICES_CLOSE = 'practice: no public holiday, but offices and banks close about midday';
const BERLIN_ONCE = 'Berlin, act on Sundays and public holidays: once, in 2028';

const NATIONAL: readonly { readonly name: string; readonly on: DayOfYear; readonly source: string }[] = [
  { name: 'New Year’s Day', on: fixed(1, 1), source: ALL_LANDS },
  { name: 'Good Friday', on: easter(-2), source: ALL_LANDS },
  { name: 'Easter Monday', on: easter(1), source: ALL_LANDS },
  { name: 'Labour Day', on: fixed(5, 1), source: ALL_LANDS },
  { name: 'Ascension Day', on: easter(39), source: ALL_LANDS },
  { name: 'Whit Monday', on: easter(50), source: ALL_LANDS },
  { name: 'Day of German Unity', on: fixed(10, 3), source: UNITY },
  { name: 'Christmas Day', on: fixed(12, 25), source: ALL_LANDS },
  { name: 'Second Day of Christmas', on: fixed(12, 26), source: ALL_LANDS },
];

/** The Wednesday before the last Sunday of the church year: the eleventh day before the first Sunday of Advent. */
const repentanceDay: DayOfYear = (year) => {
  const christmas = fixed(12, 25)(year);
  const fourthAdvent = christmas.subtract({ days: christmas.dayOfWeek });
  return fourthAdvent.subtract({ weeks: 3, days: 11 });
};

/** Länder additions to the national list (porting-facts §11.3). */
const OF_LANDS: readonly { readonly name: string; readonly on: DayOfYear; readonly lands: readonly string[] }[] = [
  { name: 'Epiphany', on: fixed(1, 6), lands: ['BW', ...BAVARIA, 'ST'] },
  { name: 'International Women’s Day', on: fixed(3, 8), lands: ['BE', 'MV'] },
  { name: 'Easter Sunday', on: easter(0), lands: ['BB'] },
  { name: 'Whit Sunday', on: easter(49), lands: ['BB'] },
  { name: 'Corpus Christi', on: easter(60), lands: ['BW', ...BAVARIA, 'HE', 'NW', 'RP', 'SL'] },
  { name: 'Assumption Day', on: fixed(8, 15), lands: ['SL'] },
  { name: 'World Children’s Day', on: fixed(9, 20), lands: ['TH'] },
  { name: 'Reformation Day', on: fixed(10, 31), lands: ['BB', 'HB', 'HH', 'MV', 'NI', 'SH', 'SN', 'ST', 'TH'] },
  { name: 'All Saints’ Day', on: fixed(11, 1), lands: ['BW', ...BAVARIA, 'NW', 'RP', 'SL'] },
  { name: 'Day of Repentance and Prayer', on: repentanceDay, lands: ['SN'] },
];

/** Which community a Bavarian desk sits in decides; of a desk said to be in Bavaria and no more, it may be either. */
const OF_COMMUNITIES: readonly { readonly name: string; readonly on: DayOfYear; readonly of: readonly string[] }[] = [
  { name: 'Augsburg Peace Festival', on: fixed(8, 8), of: ['BY-A'] },
  { name: 'Assumption Day', on: fixed(8, 15), of: ['BY-A', 'BY-KATH'] },
];

function rowsOf(year: number): readonly HolidayRow[] {
  const dated = (on: DayOfYear): string => on(year).toString();
  return [
    ...NATIONAL.map(({ name, on, source }) => ({ date: dated(on), name, source })),
    ...OF_LANDS.map(({ name, on, lands }) => ({ date: dated(on), name, regions: lands, source: LAND })),
    ...OF_COMMUNITIES.flatMap(({ name, on, of }): readonly HolidayRow[] => [
      { date: dated(on), name, regions: of, source: BAVARIAN },
      { date: dated(on), name, regions: ['BY'], closed: 'provisional', source: BAVARIAN },
    ]),
    { date: `${year}-12-24`, name: 'Christmas Eve', closed: 'half-day', source: OFFICES_CLOSE },
    { date: `${year}-12-31`, name: 'New Year’s Eve', closed: 'half-day', source: OFFICES_CLOSE },
    ...(year === 2028
      ? [{ date: '2028-06-17', name: '75 years since the uprising of 1953', regions: ['BE'], source: BERLIN_ONCE }]
      : []),
  ];
}

export const DE_RULES: RuleSet = {
  country: 'DE',
  regions: REGIONS,
  withoutRegion: 'union-as-provisional',
  remarks: [
    'A holiday on a weekend is not made good. BY-A is Augsburg, BY-KATH and BY-EVANG are communities by confession.',
  ],
  sources: { LAND, ALL_LANDS, UNITY, BAVARIAN, OFFICES_CLOSE, BERLIN_ONCE },
  rowsOf,
};
