import { addBusinessDays, businessDaysBetween } from '../calendars/business-days';
import type { Desk } from '../calendars/desk';
import type { Playbook } from '../playbooks/playbook';
import type { Sourced } from '../playbooks/sourced';
import { localDateOf, type Instant, type LocalDate } from '../time/instant';

/** How a cutover asked for lies to a filing, counted in business days of the desk. */
export interface FilingLead {
  readonly cutover: LocalDate;
  /** Business days from the filing to the cutover. */
  readonly days: number;
  readonly least: Sourced<number>;
  /** The first day that may be asked for with this filing. */
  readonly firstCutover: LocalDate;
  readonly isTooLate: boolean;
  /** Taken, but so near that it is warned of. */
  readonly isNear: boolean;
}

/**
 * Whether a cutover is far enough ahead of a filing at `filedAt`; null where none is asked for or the playbook sets no
 * least. The day of the filing is the desk's, and a closed one counts as its next open day. Example: DE_GEO, 7 business
 * days: filed on Monday 23 November 2026 the first cutover is Wednesday 2 December.
 * Source: the playbook's `filing.minBusinessDaysAhead` and `filing.warnedUpToBusinessDaysAhead`.
 */
export function filingLead(
  { filing: { minBusinessDaysAhead: least, warnedUpToBusinessDaysAhead: warned } }: Pick<Playbook, 'filing'>,
  cutover: LocalDate | undefined,
  filedAt: Instant,
  desk: Desk,
): FilingLead | null {
  if (cutover === undefined || least === undefined) return null;
  const filedOn = localDateOf(filedAt, desk.timeZone);
  const firstCutover = addBusinessDays(filedOn, least.value, desk);
  const days = businessDaysBetween(filedOn, cutover, desk);
  const isTooLate = cutover < firstCutover;
  const isNear = !isTooLate && warned !== undefined && days <= warned.value;
  return { cutover, days, least, firstCutover, isTooLate, isNear };
}

/** Who asks for the least, and in which case. */
export const leastSaid = ({ source, note }: Sourced<number>): string =>
  note === undefined ? source : `${source}: ${note}`;
