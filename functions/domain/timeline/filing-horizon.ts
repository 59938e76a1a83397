import type { Playbook } from '../playbooks/playbook';
import type { LocalDate } from '../time/instant';
import { plusCalendarDays } from '../time/local-date';

/** From which local day on a cutover may be asked for, and who says so. */
export interface FilingHorizon {
  readonly cutover: LocalDate;
  readonly opensOn: LocalDate;
  /** Calendar days from `opensOn` to `cutover`. */
  readonly daysAhead: number;
  readonly source: string;
}

/**
 * The first local day on which a port may be filed for a cutover on that day; null where no cutover is asked for or the
 * playbook sets no limit. Example: US_GEO, 30 calendar days: for Friday 15 January 2027 it is Wednesday 16 December 2026.
 * Source: the playbook's `filing.maxDaysAhead`.
 */
export function filingHorizon(
  { filing: { maxDaysAhead } }: Pick<Playbook, 'filing'>,
  cutover: LocalDate | undefined,
): FilingHorizon | null {
  if (cutover === undefined || maxDaysAhead === null) return null;
  const { value: daysAhead, source } = maxDaysAhead;
  return { cutover, opensOn: plusCalendarDays(cutover, -daysAhead), daysAhead, source };
}
