import type { Origin } from '../playbooks/sourced';
import type { LocalDate } from '../time/instant';

/** Days on end in which desks customarily take no work. Never a holiday: the desk says itself whether it keeps them. */
export interface BlockPeriod {
  readonly name: string;
  /** First and last day. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly origin: Origin;
  readonly source: string;
  readonly advice: string;
}

/** Month and day; the second lies in the year after the first. */
const YEAR_END_FREEZE = {
  name: 'Year-end freeze',
  begins: '12-15',
  ends: '01-05',
  origin: 'practice',
  source: 'Common practice of carriers, mid-December to early January; the days differ (porting-facts §11.1)',
  advice:
    'Ask the desk for its first and last day, and put them in as a period of calendarOverrides. Until then this blocks nothing.',
} as const;

/**
 * The customary block periods that touch `from` to `to` (both included), oldest first, each at its full length. A practice
 * and no rule: they are shown, and count only when a carrier's calendarOverrides say so. Source: porting-facts §11.1, layer 4.
 */
export function customaryBlockPeriods(from: LocalDate, to: LocalDate): readonly BlockPeriod[] {
  const { begins, ends, ...freeze } = YEAR_END_FREEZE;
  const firstYear = Number(from.slice(0, 4)) - 1;
  const lastYear = Number(to.slice(0, 4));
  return Array.from({ length: Math.max(0, lastYear - firstYear + 1) }, (_, index) => firstYear + index)
    .map((year) => ({ ...freeze, from: `${year}-${begins}`, to: `${year + 1}-${ends}` }))
    .filter((period) => period.from <= to && from <= period.to);
}
