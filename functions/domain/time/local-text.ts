import { Temporal } from 'temporal-polyfill';
import type { Instant, LocalDate } from './instant';

// Named here, not by the machine's locale data, so that the same text is written everywhere.
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** A date for human text: 'Thursday 10 December 2026'. */
export function formatDate(date: LocalDate): string {
  const day = Temporal.PlainDate.from(date);
  return `${WEEKDAYS[day.dayOfWeek - 1]} ${day.day} ${MONTHS[day.month - 1]} ${day.year}`;
}

/** Several dates for human text: 'Friday 3 April 2026 and Monday 6 April 2026'. */
export function formatDates(dates: readonly LocalDate[]): string {
  const names = dates.map(formatDate);
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** An instant for human text in a zone: 'Thursday 10 December 2026, 10:00 (Europe/London)'; seconds only if there are any. */
export function formatLocal(instant: Instant, zone: string): string {
  const local = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  const smallestUnit = local.second === 0 ? 'minute' : 'second';
  const time = local.toPlainTime().toString({ smallestUnit });
  return `${formatDate(local.toPlainDate().toString())}, ${time} (${zone})`;
}
