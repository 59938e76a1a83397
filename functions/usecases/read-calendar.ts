import { type BlockPeriod, customaryBlockPeriods } from '../domain/calendars/block-periods';
import { type Holiday, holidaysOf, type HolidayTable, knownRegion } from '../domain/calendars/holidays';
import type { LocalDate } from '../domain/time/instant';
import { type Declined, type FieldFault, invalid } from './declined';

export interface CalendarQuestion {
  readonly region?: string | undefined;
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | undefined;
}

export interface CalendarPage extends HolidayTable {
  readonly region?: string;
  readonly days: readonly Holiday[];
  readonly blockPeriods: readonly BlockPeriod[];
}

/**
 * The days on which the desks of a country are closed, and the customary closures beside them. What the table does not
 * speak for is refused: an empty answer would say that every weekday is worked.
 */
export function readCalendar(table: HolidayTable, question: CalendarQuestion): CalendarPage | Declined {
  const { country, regions, coveredFrom, coveredTo } = table;
  const { from = coveredFrom, to = coveredTo } = question;
  const faults = [...regionFaults(table, question.region), ...spanFaults(table, from, to)];
  if (faults.length > 0) return invalid(faults);
  const region = question.region === undefined ? undefined : knownRegion(country, question.region);
  const { days } = holidaysOf({ country, region }, from, to);
  return {
    country,
    ...(region === undefined ? {} : { region }),
    regions,
    coveredFrom,
    coveredTo,
    days,
    blockPeriods: customaryBlockPeriods(from, to),
  };
}

function regionFaults({ country, regions }: HolidayTable, region: string | undefined): readonly FieldFault[] {
  if (region === undefined || knownRegion(country, region) !== undefined) return [];
  const fix =
    regions.length === 0
      ? 'It has one list for the whole country: leave the region out.'
      : `Use one of ${regions.join(', ')}, or leave it out.`;
  const message = `The calendar of ${country} knows no region ${region}. ${fix}`;
  return [{ pointer: '/region', code: 'unknown-region', message }];
}

function spanFaults({ country, coveredFrom, coveredTo }: HolidayTable, from: string, to: string) {
  const outside = (['from', 'to'] as const).flatMap((field): readonly FieldFault[] => {
    const date = field === 'from' ? from : to;
    if (coveredFrom <= date && date <= coveredTo) return [];
    const message = `The calendar of ${country} speaks for ${coveredFrom} to ${coveredTo}. Ask for days in that span.`;
    return [{ pointer: `/${field}`, code: 'outside-the-table', message }];
  });
  if (outside.length > 0 || from <= to) return outside;
  const message = `${to} is before ${from}. Give the first day as from and the last one as to.`;
  return [{ pointer: '/to', code: 'to-before-from', message }];
}
