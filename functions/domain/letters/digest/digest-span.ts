import { atLocalTime, isBefore, localDateOf, minusHours, type Instant, type LocalDate } from '../../time/instant';

/** The hour of the digest: before the working day of Europe, and of no reader in particular. */
export const DIGEST_HOUR = { time: '06:00', zone: 'UTC' } as const;

/** The day that a digest looks back on: `(since, until]`. */
export interface DigestSpan {
  readonly since: Instant;
  readonly until: Instant;
  /** The day of `until` in UTC: one digest a day. */
  readonly day: LocalDate;
}

/**
 * The 24 hours up to the last digest hour. They do not hang on when the function gets to run: what one digest leaves out the
 * next one has, and a run that comes late or twice means the same digest.
 */
export function digestSpan(now: Instant): DigestSpan {
  const { time, zone } = DIGEST_HOUR;
  const today = atLocalTime(localDateOf(now, zone), time, zone);
  const until = isBefore(now, today) ? minusHours(today, 24) : today;
  return { since: minusHours(until, 24), until, day: localDateOf(until, zone) };
}
