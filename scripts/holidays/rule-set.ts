import type { HolidayCalendar, HolidayRow } from '../../functions/domain/calendars/holidays/holiday-calendar';
import { yearsAround } from './day-rules';

export const FIRST_YEAR = 2026;
export const LAST_YEAR = 2031;

/** What a country's table is made from. */
export interface RuleSet {
  readonly country: string;
  readonly regions: readonly string[];
  readonly withoutRegion: HolidayCalendar['withoutRegion'];
  /** Lines of comment at the head of the table. */
  readonly remarks: readonly string[];
  /** Source texts and lists of regions by the names they have in the table. */
  readonly sources: Readonly<Record<string, string>>;
  readonly parts?: Readonly<Record<string, readonly string[]>>;
  /** The days that stand for those of `year`; a substitute may fall into the year after. */
  readonly rowsOf: (year: number) => readonly HolidayRow[];
}

const keyOf = ({ date, name, regions = [] }: HolidayRow): string => `${date} ${name} ${regions.join(' ')}`;

/** All days of the years, oldest first. The years on both sides are reckoned too, for the sake of substitutes. */
export function rowsOf(rules: RuleSet, firstYear: number, lastYear: number): readonly HolidayRow[] {
  return yearsAround(firstYear, lastYear)
    .flatMap(rules.rowsOf)
    .filter(({ date }) => date >= `${firstYear}-01-01` && date <= `${lastYear}-12-31`)
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}
