import { addBusinessDays, businessDayOnOrAfter, businessDayOnOrBefore } from '../calendars/business-days';
import type { Desk } from '../calendars/desk';
import type { Origin } from '../playbooks/sourced';
import type { LocalDate } from '../time/instant';

/** Where a figure comes from, shown beside it: a regulator's day and a team's experience do not measure the same span. */
export interface Basis {
  readonly figure: string;
  readonly origin: Origin;
  readonly source: string;
}

/** How long it takes from the filing of the LOA to the FOC, in business days of the losing carrier's desk. Null: not known. */
export interface TimelineFigures {
  readonly min: number | null;
  readonly typical: number | null;
  readonly max: number | null;
  readonly unit: 'bd';
  readonly basis: readonly Basis[];
}

export interface Timeline {
  readonly earliest: LocalDate | null;
  readonly likely: LocalDate | null;
  readonly latest: LocalDate | null;
  /** The last day on which to start and still be done by go-live if everything takes longest; null without a go-live. */
  readonly startBy: LocalDate | null;
  readonly basis: readonly Basis[];
}

export interface EstimateRequest {
  readonly figures: TimelineFigures;
  readonly desk: Desk;
  /** The desk's local day on which the work starts. */
  readonly start: LocalDate;
  readonly goLive?: LocalDate | undefined;
  /** The first day on which the LOA may be filed; whoever starts earlier has to wait for it. */
  readonly notBefore?: LocalDate | undefined;
}

/**
 * When a port started on `start` is done, in business days of the desk, and when to start for a go-live date. A figure that
 * nobody knows gives no date. Example: GB, 10/15/25 bd from Monday 23 November 2026: 7 December, 14 December, 30 December.
 */
export function estimate({ figures, desk, start, goLive, notBefore }: EstimateRequest): Timeline {
  const filed = notBefore !== undefined && notBefore > start ? notBefore : start;
  const after = (days: number | null) => (days === null ? null : addBusinessDays(filed, days, desk));
  return {
    earliest: after(figures.min),
    likely: after(figures.typical),
    latest: after(figures.max),
    startBy: goLive === undefined || figures.max === null ? null : startBy(goLive, figures.max, desk, notBefore),
    basis: figures.basis,
  };
}

/**
 * Counted back from the last business day up to go-live: a Saturday go-live must be ready on Friday. Where that is before
 * the first day of filing, no earlier start helps, and the first day of filing is all there is.
 */
function startBy(goLive: LocalDate, days: number, desk: Desk, notBefore: LocalDate | undefined): LocalDate {
  const counted = addBusinessDays(businessDayOnOrBefore(goLive, desk), -days, desk);
  return notBefore !== undefined && counted < notBefore ? businessDayOnOrAfter(notBefore, desk) : counted;
}
