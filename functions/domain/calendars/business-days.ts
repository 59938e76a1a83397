import { type Instant, isBefore, laterOf, type LocalDate, localDateOf, localTimeOf } from '../time/instant';
import { calendarDaysBetween, datesFromTo, plusCalendarDays } from '../time/local-date';
import type { Desk } from './desk';
import { clampedInto, deskDay, isBusinessDay, openHoursOn } from './desk-day';

export { isBusinessDay } from './desk-day';

/** A freeze of more than a year is a mistake in the overrides, and a search must end. */
const LONGEST_CLOSURE_DAYS = 400;

/** The overrides of a desk leave it closed for more than a year on end. */
export class DeskNeverOpensError extends Error {
  override readonly name = 'DeskNeverOpensError';
  constructor(readonly from: LocalDate) {
    super(`The desk has no open day within ${LONGEST_CLOSURE_DAYS} days of ${from}`);
  }
}

function nearestBusinessDay(date: LocalDate, step: 1 | -1, desk: Desk): LocalDate {
  let day = date;
  for (let tries = 0; tries <= LONGEST_CLOSURE_DAYS; tries += 1) {
    if (isBusinessDay(day, desk)) return day;
    day = plusCalendarDays(day, step);
  }
  throw new DeskNeverOpensError(date);
}

/** The day itself when the desk is open on it, else the next day on which it is. */
export const businessDayOnOrAfter = (date: LocalDate, desk: Desk): LocalDate => nearestBusinessDay(date, 1, desk);

/** The day itself when the desk is open on it, else the last day before it on which it is. */
export const businessDayOnOrBefore = (date: LocalDate, desk: Desk): LocalDate => nearestBusinessDay(date, -1, desk);

/**
 * The business day `n` business days after (before, when negative) `date`. A closed `date` counts as the next open day,
 * which is day 0: what reaches a desk on Saturday is dealt with as if it came on Monday. DeskNeverOpensError after a year.
 */
export function addBusinessDays(date: LocalDate, n: number, desk: Desk): LocalDate {
  const step = n < 0 ? -1 : 1;
  let day = businessDayOnOrAfter(date, desk);
  for (let left = Math.abs(n); left > 0; left -= 1) day = nearestBusinessDay(plusCalendarDays(day, step), step, desk);
  return day;
}

/**
 * How many business days lie between: `businessDaysBetween(d, addBusinessDays(d, n))` is `n`. A closed `from` counts as the
 * next open day; negative when `to` is the earlier.
 */
export function businessDaysBetween(from: LocalDate, to: LocalDate, desk: Desk): number {
  if (to < from) return -businessDaysBetween(to, from, desk) || 0;
  const dayZero = businessDayOnOrAfter(from, desk);
  return datesFromTo(plusCalendarDays(dayZero, 1), to).filter((date) => isBusinessDay(date, desk)).length;
}

/** The instant itself when the desk is at work then, else the instant at which it next opens. */
export function nextBusinessInstant(instant: Instant, desk: Desk): Instant {
  const today = localDateOf(instant, desk.timeZone);
  const hours = openHoursOn(today, desk);
  if (hours && isBefore(instant, hours.closesAt)) return laterOf(instant, hours.opensAt);
  const nextDay = businessDayOnOrAfter(plusCalendarDays(today, 1), desk);
  return openHoursOn(nextDay, desk)?.opensAt ?? instant;
}

/**
 * The instant `n` business days later (earlier, when negative) at the same wall-clock time of the desk, moved into the
 * desk's hours: forwards to an opening or back to a close of that day. Never before `instant` when `n` is not negative:
 * after hours, day 0 is the next opening. Never less than `n` whole days before it when `n` is negative: before hours, it
 * is the close of the business day before.
 */
export function addBusinessDaysToInstant(instant: Instant, n: number, desk: Desk): Instant {
  const day = addBusinessDays(localDateOf(instant, desk.timeZone), n, desk);
  const hours = openHoursOn(day, desk);
  const moved = hours ? clampedInto(hours, day, instant, desk) : instant;
  if (n < 0 && localTimeOf(moved, desk.timeZone) > localTimeOf(instant, desk.timeZone)) {
    return openHoursOn(addBusinessDays(day, -1, desk), desk)?.closesAt ?? moved;
  }
  return n >= 0 && isBefore(moved, instant) ? nextBusinessInstant(instant, desk) : moved;
}

/** Days on end on which the desk is closed; `from` and `to` are the first and the last of them. */
export interface ClosedRun {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly days: number;
  /** The holidays and reasons in it, weekends having none. */
  readonly names: readonly string[];
}

function closedEdge(date: LocalDate, step: 1 | -1, desk: Desk): LocalDate {
  let edge = date;
  for (let tries = 0; tries < LONGEST_CLOSURE_DAYS; tries += 1) {
    const next = plusCalendarDays(edge, step);
    if (isBusinessDay(next, desk)) break;
    edge = next;
  }
  return edge;
}

/** The whole run of closed days that `date` is part of; null when the desk is open on it. */
export function closedRunAround(date: LocalDate, desk: Desk): ClosedRun | null {
  if (isBusinessDay(date, desk)) return null;
  const from = closedEdge(date, -1, desk);
  const to = closedEdge(date, 1, desk);
  const names = datesFromTo(from, to).flatMap((day) => deskDay(day, desk).name ?? []);
  return { from, to, days: calendarDaysBetween(from, to) + 1, names: [...new Set(names)] };
}

/** Every run of closed days that touches `from` to `to` (both included), at its full length even where it reaches out of it. */
export function closedRuns(from: LocalDate, to: LocalDate, desk: Desk): readonly ClosedRun[] {
  const runs: ClosedRun[] = [];
  for (let day = from; day <= to; day = plusCalendarDays(day, 1)) {
    const run = closedRunAround(day, desk);
    if (run === null) continue;
    runs.push(run);
    day = run.to;
  }
  return runs;
}
