import { Temporal } from 'temporal-polyfill';
import type { HolidayRow } from '../../functions/domain/calendars/holidays/holiday-calendar';
import {
  type DayOfYear,
  easter,
  firstMonday,
  fixed,
  isWeekend,
  lastMonday,
  substituteFor,
  yearsAround,
} from './day-rules';

export const NATIONS = ['ENG', 'WLS', 'SCT', 'NIR'] as const;
export type Nation = (typeof NATIONS)[number];

const ALL: readonly Nation[] = NATIONS;
const NOT_SCOTLAND: readonly Nation[] = ['ENG', 'WLS', 'NIR'];

export const ACT = 'Banking and Financial Dealings Act 1971, Schedule 1 or proclamation under section 1';
export const ST_ANDREW = 'St Andrew’s Day Bank Holiday (Scotland) Act 2007';

interface Rule {
  readonly name: string;
  readonly nations: readonly Nation[];
  readonly source: string;
  readonly on: DayOfYear;
}

/** In the order in which substitutes are given out: of two days on a weekend the first takes the first free weekday. */
const RULES: readonly Rule[] = [
  { name: 'New Year’s Day', nations: ALL, source: ACT, on: fixed(1, 1) },
  { name: '2nd January', nations: ['SCT'], source: ACT, on: fixed(1, 2) },
  { name: 'St Patrick’s Day', nations: ['NIR'], source: ACT, on: fixed(3, 17) },
  { name: 'Good Friday', nations: ALL, source: ACT, on: easter(-2) },
  { name: 'Easter Monday', nations: NOT_SCOTLAND, source: ACT, on: easter(1) },
  { name: 'Early May bank holiday', nations: ALL, source: ACT, on: firstMonday(5) },
  { name: 'Spring bank holiday', nations: ALL, source: ACT, on: lastMonday(5) },
  { name: 'Battle of the Boyne', nations: ['NIR'], source: ACT, on: fixed(7, 12) },
  { name: 'Summer bank holiday', nations: ['SCT'], source: ACT, on: firstMonday(8) },
  { name: 'Summer bank holiday', nations: NOT_SCOTLAND, source: ACT, on: lastMonday(8) },
  { name: 'St Andrew’s Day', nations: ['SCT'], source: ST_ANDREW, on: fixed(11, 30) },
  { name: 'Christmas Day', nations: ALL, source: ACT, on: fixed(12, 25) },
  { name: 'Boxing Day', nations: ALL, source: ACT, on: fixed(12, 26) },
];

interface Day {
  readonly date: string;
  readonly name: string;
  readonly source: string;
}

function daysOf(nation: Nation, years: readonly number[]): readonly Day[] {
  const real = years.flatMap((year) =>
    RULES.filter((rule) => rule.nations.includes(nation)).map(({ name, source, on }): Day => ({
      date: on(year).toString(),
      name,
      source,
    })),
  );
  const taken = new Set(real.map((day) => day.date));
  const substitutes: Day[] = [];
  for (const day of real) {
    if (!isWeekend(Temporal.PlainDate.from(day.date))) continue;
    const date = substituteFor(day.date, taken);
    taken.add(date);
    substitutes.push({ date, name: `${day.name} (substitute day)`, source: day.source });
  }
  return [...real, ...substitutes];
}

/**
 * The bank holidays of the four nations, each real day and each substitute day a row of its own. The years on both sides
 * are reckoned too, because a substitute may fall in another year than the day it stands for.
 */
export function gbRows(firstYear: number, lastYear: number): readonly HolidayRow[] {
  const years = yearsAround(firstYear, lastYear);
  const found = new Map<string, Day & { readonly nations: Nation[] }>();
  for (const nation of NATIONS) {
    for (const day of daysOf(nation, years)) {
      const key = `${day.date} ${day.name}`;
      const known = found.get(key);
      if (known) known.nations.push(nation);
      else found.set(key, { ...day, nations: [nation] });
    }
  }
  return [...found.entries()]
    .filter(([, { date }]) => date >= `${firstYear}-01-01` && date <= `${lastYear}-12-31`)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, { nations, date, name, source }]) =>
      nations.length === NATIONS.length ? { date, name, source } : { date, name, regions: nations, source },
    );
}
