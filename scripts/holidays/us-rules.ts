import type { Temporal } from 'temporal-polyfill';
import type { HolidayRow } from '../../functions/domain/calendars/holidays/holiday-calendar';
import { type DayOfYear, fixed, lastMonday, MONDAY, nth, SATURDAY, SUNDAY, yearsAround } from './day-rules';

const THURSDAY = 4;

export const FEDERAL = '5 U.S.C. 6103(a)';
export const KEPT_ON_FRIDAY = '5 U.S.C. 6103(b): a Saturday holiday is kept on the Friday before';
export const KEPT_ON_MONDAY = 'Executive Order 11582: a Sunday holiday is kept on the Monday after';
export const DESKS_CLOSED = '47 CFR 52.35(a), company-defined holidays: desks are customarily closed';
export const DESKS_DIFFER = '47 CFR 52.35(a), company-defined holidays: desks differ, ask';

const thanksgiving = nth(4, THURSDAY, 11);

/**
 * The eleven days of the whole country. Inauguration Day is kept in and around Washington only (6103(c)) and is left out:
 * in 2029, the one time inside the table, it falls on a Saturday.
 */
const FEDERAL_DAYS: readonly { readonly name: string; readonly on: DayOfYear }[] = [
  { name: 'New Year’s Day', on: fixed(1, 1) },
  { name: 'Birthday of Martin Luther King, Jr.', on: nth(3, MONDAY, 1) },
  { name: 'Washington’s Birthday', on: nth(3, MONDAY, 2) },
  { name: 'Memorial Day', on: lastMonday(5) },
  { name: 'Juneteenth National Independence Day', on: fixed(6, 19) },
  { name: 'Independence Day', on: fixed(7, 4) },
  { name: 'Labor Day', on: nth(1, MONDAY, 9) },
  { name: 'Columbus Day', on: nth(2, MONDAY, 10) },
  { name: 'Veterans Day', on: fixed(11, 11) },
  { name: 'Thanksgiving Day', on: thanksgiving },
  { name: 'Christmas Day', on: fixed(12, 25) },
];

/** A carrier says itself when its desk is closed; these two days are the usual ones (porting-facts §11.1). */
const companyDays = (year: number): readonly HolidayRow[] => [
  {
    date: thanksgiving(year).add({ days: 1 }).toString(),
    name: 'Day after Thanksgiving',
    source: DESKS_CLOSED,
  },
  { date: `${year}-12-24`, name: 'Christmas Eve', closed: 'provisional', source: DESKS_DIFFER },
];

/** Unlike in Britain a Saturday is made good on the day before it, which may be in the year before. */
function federalDay(name: string, day: Temporal.PlainDate): readonly HolidayRow[] {
  const real = { date: day.toString(), name, source: FEDERAL };
  const substitute = `${name} (substitute day)`;
  if (day.dayOfWeek === SATURDAY) {
    return [real, { date: day.subtract({ days: 1 }).toString(), name: substitute, source: KEPT_ON_FRIDAY }];
  }
  if (day.dayOfWeek === SUNDAY) {
    return [real, { date: day.add({ days: 1 }).toString(), name: substitute, source: KEPT_ON_MONDAY }];
  }
  return [real];
}

/**
 * The days on which a carrier's desk in the United States is closed or may be, each real day and each substitute day a row
 * of its own. The years on both sides are reckoned too: Saturday 1 January 2028 is kept on 31 December 2027.
 */
export function usRows(firstYear: number, lastYear: number): readonly HolidayRow[] {
  return yearsAround(firstYear, lastYear)
    .flatMap((year) => [...FEDERAL_DAYS.flatMap(({ name, on }) => federalDay(name, on(year))), ...companyDays(year)])
    .filter(({ date }) => date >= `${firstYear}-01-01` && date <= `${lastYear}-12-31`)
    .sort((a, b) => (`${a.date} ${a.name}` < `${b.date} ${b.name}` ? -1 : 1));
}
