import type { Temporal } from 'temporal-polyfill';
import type { HolidayRow } from '../../functions/domain/calendars/holidays/holiday-calendar';
import { type DayOfYear, easter, fixed, isWeekend, substituteFor } from './day-rules';
import { moonDays } from './moon';
import type { RuleSet } from './rule-set';

const ACT = 'Public Holidays Act (Cap. P40 LFN 2004), Schedule, as amended in 2019';
const DECLARED = 'practice: declared by the Ministry of Interior shortly before, or not at all; ask';
const MOON = 'Public Holidays Act, Schedule; set by the moon and announced by the Ministry of Interior days before';

const FIXED: readonly { readonly name: string; readonly on: DayOfYear }[] = [
  { name: 'New Year’s Day', on: fixed(1, 1) },
  { name: 'Good Friday', on: easter(-2) },
  { name: 'Easter Monday', on: easter(1) },
  { name: 'Workers’ Day', on: fixed(5, 1) },
  { name: 'Democracy Day', on: fixed(6, 12) },
  { name: 'Independence Day', on: fixed(10, 1) },
  { name: 'Christmas Day', on: fixed(12, 25) },
  { name: 'Boxing Day', on: fixed(12, 26) },
];

/** By month and day of the moon calendar; each Eid is two days (porting-facts §11.2, no. 7). */
const FEASTS = [
  { name: 'Eid al-Fitr', month: 10, day: 1, length: 2 },
  { name: 'Eid al-Adha', month: 12, day: 10, length: 2 },
  { name: 'Mawlid', month: 3, day: 12, length: 1 },
] as const;

interface Named {
  readonly date: Temporal.PlainDate;
  readonly name: string;
}

/** The expected days of a feast, with a day more on either side for the moon (porting-facts §11.1). */
function feastDays(year: number): { readonly expected: readonly Named[]; readonly around: readonly Named[] } {
  const feasts = FEASTS.flatMap(({ month, day, ...feast }) =>
    moonDays(year, month, day).map((date) => ({ ...feast, date })),
  );
  return {
    expected: feasts.flatMap(({ name, length, date }) =>
      Array.from({ length }, (_, days) => ({
        date: date.add({ days }),
        name: days === 0 ? `${name} (expected)` : `${name}, second day (expected)`,
      })),
    ),
    around: feasts.flatMap(({ name, length, date }) => [
      { date: date.subtract({ days: 1 }), name: `${name} (if the moon is seen a day earlier)` },
      { date: date.add({ days: length }), name: `${name} (if the moon is seen a day later)` },
    ]),
  };
}

function rowsOf(year: number): readonly HolidayRow[] {
  const real = FIXED.map(({ name, on }): Named => ({ date: on(year), name }));
  const { expected, around } = feastDays(year);
  const taken = new Set([...real, ...expected].map(({ date }) => date.toString()));
  const substitutes = [...real, ...expected]
    .filter(({ date }) => isWeekend(date))
    .map(({ date, name }): HolidayRow => {
      const instead = substituteFor(date.toString(), taken);
      taken.add(instead);
      return {
        date: instead,
        name: `${name.replace(' (expected)', '')} (substitute day)`,
        closed: 'provisional',
        source: DECLARED,
      };
    });
  return [
    ...real.map(({ date, name }) => ({ date: date.toString(), name, source: ACT })),
    ...[...expected, ...around].map(({ date, name }): HolidayRow => ({
      date: date.toString(),
      name,
      closed: 'provisional',
      source: MOON,
    })),
    ...substitutes,
  ];
}

export const NG_RULES: RuleSet = {
  country: 'NG',
  regions: [],
  withoutRegion: 'national-days',
  remarks: [
    'Feasts of the moon are reckoned by the Umm al-Qura calendar and stay provisional: put the announced days in as',
    'calendarOverrides. Days that single states declare, Islamic New Year above all, are for the overrides too.',
  ],
  sources: { ACT, DECLARED, MOON },
  rowsOf,
};
