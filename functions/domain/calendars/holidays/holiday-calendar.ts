import type { LocalDate } from '../../time/instant';

/** 'provisional': may be closed, ask. Announced late, or kept only in parts of the country. */
export type Closure = 'all-day' | 'half-day' | 'provisional';

export interface HolidayRow {
  readonly date: LocalDate;
  readonly name: string;
  /** All day unless said. */
  readonly closed?: Closure;
  /** The parts of the country that keep the day; every part when absent. */
  readonly regions?: readonly string[];
  readonly source: string;
}

/** The holidays of one country as rows. A country is added by adding a file of these. */
export interface HolidayCalendar {
  readonly country: string;
  readonly regions: readonly string[];
  /**
   * What a desk without a region is given: the days of every part, those not kept by all of them as provisional,
   * or the national days alone.
   */
  readonly withoutRegion: 'union-as-provisional' | 'national-days';
  /** ISO weekdays that are no working days: 6 is Saturday, 7 is Sunday. */
  readonly weekend: readonly number[];
  /** First and last day that the rows speak for. */
  readonly coveredFrom: LocalDate;
  readonly coveredTo: LocalDate;
  readonly rows: readonly HolidayRow[];
}
