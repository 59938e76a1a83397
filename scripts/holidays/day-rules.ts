import { Temporal } from 'temporal-polyfill';
import { easterSunday } from './easter';

export const MONDAY = 1;
export const FRIDAY = 5;
export const SATURDAY = 6;
export const SUNDAY = 7;

/** On which day of a year something falls. */
export type DayOfYear = (year: number) => Temporal.PlainDate;

export const fixed =
  (month: number, day: number): DayOfYear =>
  (year) =>
    Temporal.PlainDate.from({ year, month, day });

/** Days after Easter Sunday: -2 is Good Friday, 39 Ascension Day, 60 Corpus Christi. */
export const easter =
  (days: number): DayOfYear =>
  (year) =>
    easterSunday(year).add({ days });

export const nth =
  (count: number, weekday: number, month: number): DayOfYear =>
  (year) => {
    const first = Temporal.PlainDate.from({ year, month, day: 1 });
    return first.add({ days: ((weekday + 7 - first.dayOfWeek) % 7) + 7 * (count - 1) });
  };

export const firstMonday = (month: number): DayOfYear => nth(1, MONDAY, month);

export const lastMonday =
  (month: number): DayOfYear =>
  (year) => {
    const first = Temporal.PlainDate.from({ year, month, day: 1 });
    const last = first.with({ day: first.daysInMonth });
    return last.subtract({ days: (last.dayOfWeek - MONDAY) % 7 });
  };

export const isWeekend = (date: Temporal.PlainDate): boolean => date.dayOfWeek >= SATURDAY;

/** The next weekday after `date` that is no holiday already. */
export function substituteFor(date: string, taken: ReadonlySet<string>): string {
  let day = Temporal.PlainDate.from(date).add({ days: 1 });
  while (isWeekend(day) || taken.has(day.toString())) day = day.add({ days: 1 });
  return day.toString();
}

export const yearsAround = (firstYear: number, lastYear: number): readonly number[] =>
  Array.from({ length: lastYear - firstYear + 3 }, (_, index) => firstYear - 1 + index);
