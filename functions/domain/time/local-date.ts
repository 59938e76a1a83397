import { Temporal } from 'temporal-polyfill';
import type { LocalDate } from './instant';

/** The day so many calendar days later (earlier when negative). */
export function plusCalendarDays(date: LocalDate, days: number): LocalDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** ISO weekday: 1 is Monday, 7 is Sunday. */
export function weekdayOf(date: LocalDate): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}

/** Calendar days from one date to another; negative when `to` is the earlier. */
export function calendarDaysBetween(from: LocalDate, to: LocalDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days;
}

/** Every date from `from` to `to`, both included; none when `to` is the earlier. */
export function datesFromTo(from: LocalDate, to: LocalDate): readonly LocalDate[] {
  const last = Temporal.PlainDate.from(to);
  const dates: LocalDate[] = [];
  for (
    let day = Temporal.PlainDate.from(from);
    Temporal.PlainDate.compare(day, last) <= 0;
    day = day.add({ days: 1 })
  ) {
    dates.push(day.toString());
  }
  return dates;
}
