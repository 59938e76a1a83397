import { localTimeOf, type LocalDate, offsetChangeBetween, plusDays } from '../time/instant';
import { plusCalendarDays } from '../time/local-date';

/** How a zone's clocks stand to UTC on a day; null where they may change within the days that were asked about. */
export type OffsetIn = (zone: string, from: LocalDate, to: LocalDate) => string | null;

interface Eras {
  /** UTC days on which the clocks change, oldest first. */
  readonly changes: LocalDate[];
  /** By number of changes before it: what clocks show at noon UTC. */
  readonly offsets: Map<number, string>;
  readonly knownFrom: LocalDate;
  knownUpTo: string;
}

const SEARCHED_AT_ONCE_DAYS = 400;

const noonOf = (date: LocalDate): string => `${date}T12:00:00Z`;

/**
 * Tells whether clocks keep their distance from UTC from one day to another, both included, and which: the same text means
 * the same distance. Each change is looked for once; asking the time zone data for every day takes far longer.
 * Example: London, 1 to 9 December 2026: '12:00'; 24 to 27 October 2026: null.
 */
export function clockEras(first: LocalDate): OffsetIn {
  const zones = new Map<string, Eras>();
  const knownFrom = plusCalendarDays(first, -SEARCHED_AT_ONCE_DAYS);

  const erasOf = (zone: string): Eras => {
    const known = zones.get(zone);
    if (known !== undefined) return known;
    const eras: Eras = { changes: [], offsets: new Map(), knownFrom, knownUpTo: noonOf(knownFrom) };
    zones.set(zone, eras);
    return eras;
  };

  return (zone, from, to) => {
    const eras = erasOf(zone);
    if (from < eras.knownFrom) return null;
    // A change in the small hours of one calendar is on the day before in another: a day more on either side is looked at.
    learnUpTo(eras, zone, plusCalendarDays(to, 2));
    const era = eraOn(eras.changes, plusCalendarDays(from, -1));
    if (era !== eraOn(eras.changes, plusCalendarDays(to, 1))) return null;
    const offset = eras.offsets.get(era) ?? localTimeOf(noonOf(from), zone);
    eras.offsets.set(era, offset);
    return offset;
  };
}

function learnUpTo(eras: Eras, zone: string, date: LocalDate): void {
  while (eras.knownUpTo < noonOf(date)) {
    const until = plusDays(eras.knownUpTo, SEARCHED_AT_ONCE_DAYS);
    const change = offsetChangeBetween(eras.knownUpTo, until, zone);
    if (change !== null) eras.changes.push(change.slice(0, 10));
    eras.knownUpTo = change ?? until;
  }
}

/** How many changes lie on or before the day. */
function eraOn(changes: readonly LocalDate[], date: LocalDate): number {
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((changes[middle] ?? '') > date) high = middle;
    else low = middle + 1;
  }
  return low;
}
