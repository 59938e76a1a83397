import { type Instant, isAfter, isBefore, type LocalDate, localDateOf, minutesBetween } from '../time/instant';
import { datesFromTo, plusCalendarDays } from '../time/local-date';
import { type ClosedRun, closedRunAround } from './business-days';
import type { Desk } from './desk';
import { deskDay, isBusinessDay, openHoursOn } from './desk-day';

/** Part of one of the desk's open days that lies inside a span. */
export interface StaffedDay {
  readonly date: LocalDate;
  /** Minutes of the desk's hours inside the span; 0 when the desk opens at the very end of the span. */
  readonly minutes: number;
  /** False on a half-day and on a day that may turn out to be a holiday. */
  readonly certain: boolean;
}

/**
 * The local days on which somebody is at the desk after `from` and up to `to`, which belongs to it: a desk that opens at
 * the very instant `to` still counts, with 0 minutes. Friday 10:00 and 72 hours: Friday and Monday.
 */
export function staffedDaysInside(from: Instant, to: Instant, desk: Desk): readonly StaffedDay[] {
  const dates = datesFromTo(localDateOf(from, desk.timeZone), localDateOf(to, desk.timeZone));
  return dates.flatMap((date): StaffedDay[] => {
    const hours = openHoursOn(date, desk);
    if (hours === null || !isBefore(from, hours.closesAt) || isAfter(hours.opensAt, to)) return [];
    const start = isBefore(hours.opensAt, from) ? from : hours.opensAt;
    const end = isBefore(to, hours.closesAt) ? to : hours.closesAt;
    return [{ date, minutes: minutesBetween(start, end), certain: deskDay(date, desk).state === 'open' }];
  });
}

/** The run of closed days that begins the day after; null when the desk is open on that day or closed on `date` itself. */
export function closureAfter(date: LocalDate, desk: Desk): ClosedRun | null {
  return isBusinessDay(date, desk) ? closedRunAround(plusCalendarDays(date, 1), desk) : null;
}

/** Is it an open day with a closed day on either side? Few people are at work on a bridge day. */
export function isBridgeDay(date: LocalDate, desk: Desk): boolean {
  return (
    isBusinessDay(date, desk) &&
    !isBusinessDay(plusCalendarDays(date, -1), desk) &&
    !isBusinessDay(plusCalendarDays(date, 1), desk)
  );
}
