import { isBefore, laterOf, minusHours, plusHours, type Instant } from '../time/instant';

/** An hour of UTC, by its first instant: '2026-12-10T10:00:00Z'. */
export type Hour = Instant;

/** The hour of UTC in which an instant lies. Instants are printed in UTC, so that the first digits say it. */
export const hourOf = (at: Instant): Hour => `${at.slice(0, 13)}:00:00Z`;

/** The first hour that begins at or after an instant. */
export const firstHourFrom = (at: Instant): Hour => (hourOf(at) === at ? at : plusHours(hourOf(at), 1));

export const endOf = (hour: Hour): Instant => plusHours(hour, 1);

/** Every hour that begins in `[from, to)`, both of them full hours; none when `to` is the earlier. */
export function hoursBetween(from: Hour, to: Hour): readonly Hour[] {
  const hours: Hour[] = [];
  for (let hour = from; isBefore(hour, to); hour = endOf(hour)) hours.push(hour);
  return hours;
}

/** A watch that was down for longer does not tell of hours that nobody can act on any more. */
const LONGEST_ARREARS_HOURS = 6;

/** The full hours that have not been judged at `now`: the last one, and those that runs before left undone. */
export function hoursToJudge(judgedUpTo: Instant | null, now: Instant): readonly Hour[] {
  const end = hourOf(now);
  const earliest = minusHours(end, LONGEST_ARREARS_HOURS);
  return hoursBetween(laterOf(judgedUpTo ?? earliest, earliest), end);
}
