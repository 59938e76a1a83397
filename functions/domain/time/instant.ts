import { Temporal } from 'temporal-polyfill';

/** A point in time, always printed in UTC to the second: '2026-12-10T10:00:00Z'. */
export type Instant = string;

/** A day in somebody's calendar, without a zone: '2026-12-10'. */
export type LocalDate = string;

/** A wall-clock time to the minute, '00:00' to '24:00'; '24:00' is the first instant of the next day. */
export type LocalTime = string;

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
const LOCAL_DATE = /^\d{4}-\d{2}-\d{2}$/;
const LOCAL_TIME = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/;
const MS_PER_MINUTE = 60_000;
const MS_PER_HOUR = 3_600_000;

const print = (moment: Temporal.Instant): Instant => moment.toString({ smallestUnit: 'second' });

function parses(parse: () => unknown): boolean {
  try {
    parse();
    return true;
  } catch {
    return false;
  }
}

/** Is the text an ISO 8601 date-time that says its zone ('Z' or an offset)? A time without a zone is no instant. */
export function isInstant(text: string): boolean {
  return INSTANT.test(text) && parses(() => Temporal.Instant.from(text));
}

/** Is the text an existing calendar day 'YYYY-MM-DD'? */
export function isLocalDate(text: string): boolean {
  return LOCAL_DATE.test(text) && parses(() => Temporal.PlainDate.from(text));
}

/** Is the text a wall-clock time 'HH:MM', '24:00' included? */
export function isLocalTime(text: string): boolean {
  return LOCAL_TIME.test(text);
}

/** Is the text an IANA zone name such as 'Europe/London'? A bare offset is refused: it knows no clock changes. */
export function isTimeZone(text: string): boolean {
  return /^[A-Za-z]/.test(text) && parses(() => Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(text));
}

/** The same instant in UTC, to the second: '2026-12-10T11:00:00+01:00' is '2026-12-10T10:00:00Z'. RangeError if it is none. */
export function toUtc(text: string): Instant {
  return print(Temporal.Instant.from(text));
}

/** The instant of a count of milliseconds since 1970 (the clock of machines), cut to the second. */
export function instantOfEpochMs(ms: number): Instant {
  return print(Temporal.Instant.fromEpochMilliseconds(ms));
}

/** Milliseconds since 1970. */
export function epochMsOf(instant: Instant): number {
  return Temporal.Instant.from(instant).epochMilliseconds;
}

/** -1, 0 or 1: is `a` before, the same as, or after `b`? Fit for sorting. */
export function compareInstants(a: Instant, b: Instant): -1 | 0 | 1 {
  const order = Temporal.Instant.compare(a, b);
  return order < 0 ? -1 : order > 0 ? 1 : 0;
}

export const isBefore = (a: Instant, b: Instant): boolean => compareInstants(a, b) < 0;
export const isAfter = (a: Instant, b: Instant): boolean => compareInstants(a, b) > 0;
export const earlierOf = (a: Instant, b: Instant): Instant => (isAfter(a, b) ? b : a);
export const laterOf = (a: Instant, b: Instant): Instant => (isBefore(a, b) ? b : a);

/** Exact minutes later, whatever the clocks on the wall do. */
export function plusMinutes(instant: Instant, minutes: number): Instant {
  return instantOfEpochMs(epochMsOf(instant) + Math.round(minutes * MS_PER_MINUTE));
}

/** Exact hours later: 72 hours stay 72 hours over a clock change. */
export const plusHours = (instant: Instant, hours: number): Instant => plusMinutes(instant, hours * 60);
export const minusHours = (instant: Instant, hours: number): Instant => plusHours(instant, -hours);

/** Exact days of 24 hours later; for calendar days use `atLocalTime` on a local date. */
export const plusDays = (instant: Instant, days: number): Instant => plusHours(instant, days * 24);
export const minusDays = (instant: Instant, days: number): Instant => plusHours(instant, -days * 24);

/** Whole minutes from one instant to another, a part of a minute counting as one; negative when `to` is the earlier. */
export function minutesBetween(from: Instant, to: Instant): number {
  return Math.ceil((epochMsOf(to) - epochMsOf(from)) / MS_PER_MINUTE) || 0;
}

/** Exact hours between, with a fraction; negative when `to` is the earlier. */
export function hoursBetween(from: Instant, to: Instant): number {
  return (epochMsOf(to) - epochMsOf(from)) / MS_PER_HOUR;
}

/** The day that calendars in `zone` show at this instant. */
export function localDateOf(instant: Instant, zone: string): LocalDate {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** The wall-clock time in `zone` to the minute, 'HH:MM' (seconds are cut off). */
export function localTimeOf(instant: Instant, zone: string): LocalTime {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' });
}

/** The first instant of a local day, which is not midnight where clocks change at midnight. */
export function startOfDay(date: LocalDate, zone: string): Instant {
  return print(Temporal.PlainDate.from(date).toZonedDateTime(zone).toInstant());
}

/**
 * The instant at which clocks in `zone` show this time on this day. A time that is skipped when clocks go forward is moved
 * on by the length of the gap; of a time that comes twice the first is meant ('compatible' in RFC 5545 and Temporal).
 */
export function atLocalTime(date: LocalDate, time: LocalTime, zone: string): Instant {
  const day = Temporal.PlainDate.from(date);
  if (time === '24:00') return startOfDay(day.add({ days: 1 }).toString(), zone);
  const wall = day.toPlainDateTime(Temporal.PlainTime.from(time));
  return print(wall.toZonedDateTime(zone, { disambiguation: 'compatible' }).toInstant());
}

/** The first instant strictly between `from` and `to` at which clocks in `zone` are put forward or back; null if none is. */
export function offsetChangeBetween(from: Instant, to: Instant, zone: string): Instant | null {
  const change = Temporal.Instant.from(from).toZonedDateTimeISO(zone).getTimeZoneTransition('next');
  if (change === null) return null;
  const at = print(change.toInstant());
  return isBefore(at, to) ? at : null;
}

/** Are clocks in `zone` put forward or back between the two instants? */
export function hasOffsetChange(from: Instant, to: Instant, zone: string): boolean {
  return offsetChangeBetween(from, to, zone) !== null;
}
