import { localTimeOf, type LocalDate, offsetChangeBetween, plusDays, type Instant } from '../time/instant';
import { calendarDaysBetween, plusCalendarDays } from '../time/local-date';

/**
 * How a zone's clocks stand to UTC from one day to another, and when they change meanwhile, counted from the first: the same
 * text means that instants and local times lie to one another as in any other span of that text.
 */
export type ClocksIn = (zone: string, from: LocalDate, to: LocalDate) => string;

interface Era {
  /** The instant of the change with which it begins; null before the first that is known. */
  readonly since: Instant | null;
  readonly noon: string;
}

interface Eras {
  readonly list: Era[];
  knownUpTo: Instant;
}

const SEARCHED_AT_ONCE_DAYS = 400;

const noonOf = (date: LocalDate): Instant => `${date}T12:00:00Z`;
const dayOf = (instant: Instant): LocalDate => instant.slice(0, 10);

/**
 * Looks for each change of a zone's clocks once; asking the time zone data for every day takes far longer.
 * Example: London, 1 to 9 December 2026: '12:00'; 22 to 29 October 2026: '13:00 3T01:00:00Z 12:00', noon UTC being 13:00 until
 * the clocks go back on the third day after the first.
 */
export function clockEras(today: LocalDate): ClocksIn {
  const zones = new Map<string, Eras>();
  const knownFrom = noonOf(plusCalendarDays(today, -SEARCHED_AT_ONCE_DAYS));
  return (zone, from, to) => {
    const eras = zones.get(zone) ?? {
      list: [{ since: null, noon: localTimeOf(knownFrom, zone) }],
      knownUpTo: knownFrom,
    };
    zones.set(zone, eras);
    // A change in the small hours is on the day before or after by other calendars: a day more on either side counts.
    const first = plusCalendarDays(from, -1);
    const last = plusCalendarDays(to, 1);
    learnUpTo(eras, zone, noonOf(plusCalendarDays(last, 1)));
    return eras.list
      .slice(eraOn(eras.list, first), eraOn(eras.list, last) + 1)
      .map(({ since, noon }, at) => (at === 0 || since === null ? noon : `${sinceText(since, from)} ${noon}`))
      .join(' ');
  };
}

const sinceText = (since: Instant, from: LocalDate): string =>
  String(calendarDaysBetween(from, dayOf(since))) + since.slice(10);

function learnUpTo(eras: Eras, zone: string, instant: Instant): void {
  while (eras.knownUpTo < instant) {
    const until = plusDays(eras.knownUpTo, SEARCHED_AT_ONCE_DAYS);
    const since = offsetChangeBetween(eras.knownUpTo, until, zone);
    if (since !== null) eras.list.push({ since, noon: localTimeOf(noonOf(plusCalendarDays(dayOf(since), 1)), zone) });
    eras.knownUpTo = since ?? until;
  }
}

/** The era in which the day begins. */
function eraOn(eras: readonly Era[], date: LocalDate): number {
  let low = 0;
  let high = eras.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((eras[middle]?.since ?? '').slice(0, 10) >= date) high = middle - 1;
    else low = middle;
  }
  return low;
}
