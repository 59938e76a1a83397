import type { LocalDate } from '../time/instant';
import type { CalendarKey } from './desk';
import { DE } from './holidays/de';
import { ES } from './holidays/es';
import { FR } from './holidays/fr';
import { GB } from './holidays/gb';
import type { Closure, HolidayCalendar, HolidayRow } from './holidays/holiday-calendar';
import { IE } from './holidays/ie';
import { IT } from './holidays/it';
import { NG } from './holidays/ng';
import { NL } from './holidays/nl';
import { US } from './holidays/us';

export interface Holiday {
  readonly date: LocalDate;
  readonly name: string;
  readonly closed: Closure;
  readonly source: string;
}

export interface HolidayAnswer {
  /** False when there is no table for the country, region or years: warn, never take every weekday for a working day. */
  readonly known: boolean;
  readonly days: readonly Holiday[];
}

interface IndexedCalendar {
  readonly calendar: HolidayCalendar;
  readonly byDate: ReadonlyMap<LocalDate, readonly HolidayRow[]>;
}

const CALENDARS: readonly HolidayCalendar[] = [DE, ES, FR, GB, IE, IT, NG, NL, US];
const SATURDAY_AND_SUNDAY: readonly number[] = [6, 7];

function indexed(calendar: HolidayCalendar): IndexedCalendar {
  const byDate = new Map<LocalDate, HolidayRow[]>();
  for (const row of calendar.rows) byDate.set(row.date, [...(byDate.get(row.date) ?? []), row]);
  return { calendar, byDate };
}

const BY_COUNTRY: ReadonlyMap<string, IndexedCalendar> = new Map(
  CALENDARS.map((calendar) => [calendar.country, indexed(calendar)]),
);

/** What a table speaks for. */
export interface HolidayTable {
  readonly country: string;
  /** The parts of the country that are told apart; none where its days are the same everywhere. */
  readonly regions: readonly string[];
  readonly coveredFrom: LocalDate;
  readonly coveredTo: LocalDate;
}

/** The table of a country (ISO 3166-1, in capitals or not); undefined where there is none, which is never "no holidays". */
export const holidayTableOf = (country: string): HolidayTable | undefined =>
  BY_COUNTRY.get(tidy({ country }).country)?.calendar;

/** A part of the country as the table names it ('SCT' for 'gb-sct'); undefined where the table does not tell it apart. */
export function knownRegion(country: string, region: string): string | undefined {
  const key = tidy({ country, region });
  return BY_COUNTRY.get(key.country)?.calendar.regions.find((known) => known === key.region);
}

/** 'gb' and 'GB-SCT' are common ways to write 'GB' and 'SCT'. */
function tidy(key: CalendarKey): { country: string; region: string | undefined } {
  const country = key.country.trim().toUpperCase();
  const region = key.region?.trim().toUpperCase();
  return { country, region: region?.startsWith(`${country}-`) ? region.slice(country.length + 1) : region };
}

const keeps = (row: HolidayRow, region: string): boolean => row.regions === undefined || row.regions.includes(region);

const WEIGHT: Readonly<Record<Closure, number>> = { 'all-day': 3, 'half-day': 2, provisional: 1 };

/** One entry a date, however many rows name it: the strongest closure counts. */
function merged(rows: readonly HolidayRow[], atMost: Closure): Holiday | undefined {
  const first = rows[0];
  if (first === undefined) return undefined;
  const closures = rows.map((row) => row.closed ?? 'all-day');
  const strongest = closures.reduce((a, b) => (WEIGHT[b] > WEIGHT[a] ? b : a));
  return {
    date: first.date,
    name: [...new Set(rows.map((row) => row.name))].join(' / '),
    closed: WEIGHT[strongest] > WEIGHT[atMost] ? atMost : strongest,
    source: [...new Set(rows.map((row) => row.source))].join('; '),
  };
}

function view({ calendar }: IndexedCalendar, region: string | undefined, rows: readonly HolidayRow[]) {
  if (region !== undefined && calendar.regions.includes(region)) {
    return merged(
      rows.filter((row) => keeps(row, region)),
      'all-day',
    );
  }
  if (region === undefined && calendar.withoutRegion === 'national-days') {
    return merged(
      rows.filter((row) => row.regions === undefined),
      'all-day',
    );
  }
  // Regions of a calendar of national days are its exceptions: what all of them keep is not kept everywhere.
  const keptByAll =
    rows.some((row) => row.regions === undefined) ||
    (calendar.withoutRegion === 'union-as-provisional' &&
      calendar.regions.length > 0 &&
      calendar.regions.every((part) => rows.some((row) => keeps(row, part))));
  return merged(rows, keptByAll ? 'all-day' : 'provisional');
}

/** The holiday of a desk's country on that day, if there is one. */
export function holidayOn(key: CalendarKey, date: LocalDate): Holiday | undefined {
  const { country, region } = tidy(key);
  const calendar = BY_COUNTRY.get(country);
  return calendar && view(calendar, region, calendar.byDate.get(date) ?? []);
}

/** ISO weekdays on which nobody works there; Saturday and Sunday where the calendar is unknown. */
export function weekendOf(key: CalendarKey): readonly number[] {
  return BY_COUNTRY.get(tidy(key).country)?.calendar.weekend ?? SATURDAY_AND_SUNDAY;
}

/** Does the table speak for this country, this region (if one is named) and every day of the span? */
export function calendarKnown(key: CalendarKey, from: LocalDate, to: LocalDate): boolean {
  const { country, region } = tidy(key);
  const calendar = BY_COUNTRY.get(country)?.calendar;
  if (calendar === undefined) return false;
  if (region !== undefined && !calendar.regions.includes(region)) return false;
  return calendar.coveredFrom <= from && to <= calendar.coveredTo;
}

/**
 * The holidays from `from` to `to`, both included, oldest first, those that fall on a weekend too. With a region the table
 * does not know, `known` is false and the days of all regions come back, those not common to all as provisional.
 */
export function holidaysOf(key: CalendarKey, from: LocalDate, to: LocalDate): HolidayAnswer {
  const { country, region } = tidy(key);
  const calendar = BY_COUNTRY.get(country);
  const days: Holiday[] = [];
  for (const [date, rows] of calendar?.byDate ?? []) {
    const day = date >= from && date <= to && calendar ? view(calendar, region, rows) : undefined;
    if (day) days.push(day);
  }
  return { known: calendarKnown(key, from, to), days: days.sort((a, b) => (a.date < b.date ? -1 : 1)) };
}
