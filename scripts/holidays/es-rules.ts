import type { Temporal } from 'temporal-polyfill';
import type { HolidayRow } from '../../functions/domain/calendars/holidays/holiday-calendar';
import { type DayOfYear, easter, fixed, SATURDAY, SUNDAY } from './day-rules';
import { moonDays } from './moon';
import type { RuleSet } from './rule-set';

/** The seventeen communities and the towns of Ceuta and Melilla by ISO 3166-2. */
const REGIONS = 'AN AR AS CB CE CL CM CN CT EX GA IB MC MD ML NC PV RI VC'.split(' ');
const ALL_BUT_CT_VC = REGIONS.filter((region) => region !== 'CT' && region !== 'VC');

const STATE = 'Estatuto de los Trabajadores, article 37.2, and Real Decreto 2001/1983, article 45';
const COMMUNITY = 'Day of the community by its own law or standing choice (Real Decreto 2001/1983, article 45)';
const RESOLUTION_2026 = 'Dirección General de Trabajo, BOE-A-2025-21667: the days of 2026';
const YEARLY = 'The community chooses anew each year (BOE, each October): ask';
const MOVED =
  'Estatuto de los Trabajadores, article 37.2: a Sunday is made good on Monday, or the community takes another day';
const MOON = 'Day of the town, set by the moon and by its yearly decree: ask';
const NAVARRE = 'Day of Navarre, set beside the national list: ask';

interface Rule {
  readonly name: string;
  readonly on: DayOfYear;
  /** Every community when absent. */
  readonly of?: readonly string[];
}

const NATIONAL: readonly Rule[] = [
  { name: 'New Year’s Day', on: fixed(1, 1) },
  { name: 'Epiphany', on: fixed(1, 6) },
  { name: 'Good Friday', on: easter(-2) },
  { name: 'Labour Day', on: fixed(5, 1) },
  { name: 'Assumption Day', on: fixed(8, 15) },
  { name: 'National Day of Spain', on: fixed(10, 12) },
  { name: 'All Saints’ Day', on: fixed(11, 1) },
  { name: 'Constitution Day', on: fixed(12, 6) },
  { name: 'Immaculate Conception', on: fixed(12, 8) },
  { name: 'Christmas Day', on: fixed(12, 25) },
];

/** Kept every year, whatever weekday it is. */
const STANDING: readonly Rule[] = [
  { name: 'Day of Andalusia', on: fixed(2, 28), of: ['AN'] },
  { name: 'Day of the Balearic Islands', on: fixed(3, 1), of: ['IB'] },
  { name: 'Maundy Thursday', on: easter(-3), of: ALL_BUT_CT_VC },
  { name: 'Easter Monday', on: easter(1), of: ['CT', 'IB', 'NC', 'PV', 'RI', 'VC'] },
  { name: 'St George’s Day, Day of Aragon', on: fixed(4, 23), of: ['AR'] },
  { name: 'Day of Castile and León', on: fixed(4, 23), of: ['CL'] },
  { name: 'Day of the Community of Madrid', on: fixed(5, 2), of: ['MD'] },
  { name: 'Day of the Canary Islands', on: fixed(5, 30), of: ['CN'] },
  { name: 'Day of Castile-La Mancha', on: fixed(5, 31), of: ['CM'] },
  { name: 'Day of the Region of Murcia', on: fixed(6, 9), of: ['MC'] },
  { name: 'Day of La Rioja', on: fixed(6, 9), of: ['RI'] },
  { name: 'St John’s Day', on: fixed(6, 24), of: ['CT'] },
  { name: 'Day of Galicia', on: fixed(7, 25), of: ['GA'] },
  { name: 'Day of the Institutions of Cantabria', on: fixed(7, 28), of: ['CB'] },
  { name: 'Our Lady of Africa', on: fixed(8, 5), of: ['CE'] },
  { name: 'Day of Ceuta', on: fixed(9, 2), of: ['CE'] },
  { name: 'Day of Asturias', on: fixed(9, 8), of: ['AS'] },
  { name: 'Day of Extremadura', on: fixed(9, 8), of: ['EX'] },
  { name: 'National Day of Catalonia', on: fixed(9, 11), of: ['CT'] },
  { name: 'Our Lady of Bien Aparecida', on: fixed(9, 15), of: ['CB'] },
  { name: 'Day of the Valencian Community', on: fixed(10, 9), of: ['VC'] },
  { name: 'St Stephen’s Day', on: fixed(12, 26), of: ['CT'] },
];

/** What the communities chose for 2026 besides; every one comes to twelve days, its towns adding two of their own. */
const CHOSEN_2026: readonly Rule[] = [
  { name: 'Day of the Balearic Islands (moved to Monday)', on: fixed(3, 2), of: ['IB'] },
  { name: 'St Joseph’s Day', on: fixed(3, 19), of: ['GA', 'MC', 'NC', 'PV', 'VC'] },
  { name: 'Easter Monday', on: easter(1), of: ['CM'] },
  { name: 'Corpus Christi', on: easter(60), of: ['CM'] },
  { name: 'St John’s Day', on: fixed(6, 24), of: ['GA', 'VC'] },
  { name: 'St James’s Day', on: fixed(7, 25), of: ['PV'] },
  {
    name: 'All Saints’ Day (moved to Monday)',
    on: fixed(11, 2),
    of: ['AN', 'AR', 'AS', 'CL', 'CM', 'CN', 'EX', 'MD', 'NC'],
  },
  {
    name: 'Constitution Day (moved to Monday)',
    on: fixed(12, 7),
    of: ['AN', 'AR', 'AS', 'CB', 'CL', 'EX', 'MC', 'MD', 'ML', 'RI'],
  },
  { name: 'St Stephen’s Day', on: fixed(12, 26), of: ['IB'] },
];

/** What the same communities choose in most years. */
const OFTEN_CHOSEN: readonly Rule[] = [
  { name: 'St Joseph’s Day', on: fixed(3, 19), of: ['GA', 'MC', 'NC', 'PV', 'VC'] },
  { name: 'Galician Literature Day', on: fixed(5, 17), of: ['GA'] },
  { name: 'Corpus Christi', on: easter(60), of: ['CM'] },
  { name: 'St John’s Day', on: fixed(6, 24), of: ['GA', 'VC'] },
  { name: 'St James’s Day', on: fixed(7, 25), of: ['PV'] },
  { name: 'St Stephen’s Day', on: fixed(12, 26), of: ['IB'] },
];

/** Catalonia is said to move Labour Day from a Saturday too (date-holidays 3.37.0); no resolution has been seen. */
const labourDayOfCatalonia = (year: number): readonly HolidayRow[] => {
  const saturday = fixed(5, 1)(year);
  if (saturday.dayOfWeek !== SATURDAY) return [];
  const rule = { name: 'Labour Day (if moved to Monday)', on: fixed(5, 1), of: ['CT'] };
  return [row(rule, saturday.add({ days: 2 }), YEARLY, 'provisional')];
};

const FEASTS_OF_TOWNS = [
  { name: 'Eid al-Fitr', month: 10, day: 1, of: ['ML'] },
  { name: 'Eid al-Adha', month: 12, day: 10, of: ['CE', 'ML'] },
] as const;

const row = ({ name, of }: Rule, date: Temporal.PlainDate, source: string, closed?: 'provisional'): HolidayRow => ({
  date: date.toString(),
  name,
  ...(of === undefined ? {} : { regions: of }),
  ...(closed === undefined ? {} : { closed }),
  source,
});

const mondaysAfter = (rules: readonly Rule[], year: number): readonly HolidayRow[] =>
  rules
    .filter(({ on }) => on(year).dayOfWeek === SUNDAY)
    .map((rule) =>
      row({ ...rule, name: `${rule.name} (if moved to Monday)` }, rule.on(year).add({ days: 1 }), MOVED, 'provisional'),
    );

/** The day that is reckoned, and one on either side for the moon. */
const feastRows = (year: number): readonly HolidayRow[] =>
  FEASTS_OF_TOWNS.flatMap(({ name, month, day, of }) =>
    moonDays(year, month, day).flatMap((date) =>
      [-1, 0, 1].map((days) => {
        const when = days === 0 ? 'expected' : `if a day ${days < 0 ? 'earlier' : 'later'}`;
        return row({ name: `${name} (${when})`, on: () => date, of }, date.add({ days }), MOON, 'provisional');
      }),
    ),
  );

function rowsOf(year: number): readonly HolidayRow[] {
  const all = (rules: readonly Rule[], source: string, closed?: 'provisional') =>
    rules.map((rule) => row(rule, rule.on(year), source, closed));
  const chosen =
    year === 2026
      ? all(CHOSEN_2026, RESOLUTION_2026)
      : [
          ...all(OFTEN_CHOSEN, YEARLY, 'provisional'),
          ...mondaysAfter([...NATIONAL, ...STANDING], year),
          ...labourDayOfCatalonia(year),
        ];
  return [
    ...all(NATIONAL, STATE),
    ...all(STANDING, COMMUNITY),
    ...chosen,
    ...feastRows(year),
    ...all([{ name: 'St Francis Xavier, Day of Navarre', on: fixed(12, 3), of: ['NC'] }], NAVARRE, 'provisional'),
  ];
}

export const ES_RULES: RuleSet = {
  country: 'ES',
  regions: REGIONS,
  withoutRegion: 'union-as-provisional',
  remarks: [
    'Each community settles its list every year, so what it may choose or move is provisional after 2026. Two more days are',
    'the town’s, and one the island’s in the Canaries: put them in as calendarOverrides.',
  ],
  sources: { STATE, COMMUNITY, RESOLUTION_2026, YEARLY, MOVED, MOON, NAVARRE },
  parts: { ALL_BUT_CT_VC },
  rowsOf,
};
