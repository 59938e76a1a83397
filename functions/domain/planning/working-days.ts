import { businessDayOnOrAfter, businessDayOnOrBefore, DeskNeverOpensError } from '../calendars/business-days';
import type { Desk } from '../calendars/desk';
import type { LocalDate } from '../time/instant';
import { plusCalendarDays } from '../time/local-date';

/** The working days of a desk by number: 0 is the first one from `today` on, -1 the last one before it. */
export interface WorkingDays {
  /** Undefined past a closure of more than a year: the desk never opens again. */
  readonly dateOf: (day: number) => LocalDate | undefined;
  /** The number of the date, or of the next working day where the desk is closed on it. */
  readonly onOrAfter: (date: LocalDate) => number | undefined;
  /** The number of the date, or of the last working day before it. */
  readonly onOrBefore: (date: LocalDate) => number | undefined;
}

/** Days in one direction, found as far as they are asked for. */
interface Run {
  readonly dates: LocalDate[];
  readonly next: (after: LocalDate) => LocalDate;
  ended: boolean;
}

function extend(run: Run, start: LocalDate, isEnough: () => boolean): void {
  while (!run.ended && !isEnough()) {
    try {
      run.dates.push(run.next(run.dates.at(-1) ?? start));
    } catch (error) {
      if (!(error instanceof DeskNeverOpensError)) throw error;
      run.ended = true;
    }
  }
}

/**
 * Counts a desk's working days once, so that a plan can add and subtract them as numbers: walking the calendar for each of
 * ten thousand orders anew would take longer than the plan may. A half-day and a provisional holiday count as worked, as
 * everywhere (domain/calendars).
 * Example: an English desk on Thursday 24 December 2026: day 0 is that Thursday, day 1 Tuesday 29 December.
 */
export function workingDays(desk: Desk, today: LocalDate): WorkingDays {
  const yesterday = plusCalendarDays(today, -1);
  const ahead: Run = {
    dates: [],
    next: (after) => businessDayOnOrAfter(plusCalendarDays(after, 1), desk),
    ended: false,
  };
  const behind: Run = {
    dates: [],
    next: (after) => businessDayOnOrBefore(plusCalendarDays(after, -1), desk),
    ended: false,
  };
  const reachAhead = (isEnough: () => boolean) => extend(ahead, yesterday, isEnough);
  const reachBehind = (isEnough: () => boolean) => extend(behind, today, isEnough);
  const firstAhead = (date: LocalDate): number => firstWhere(ahead.dates, (day) => day >= date);
  const firstBehind = (date: LocalDate): number => firstWhere(behind.dates, (day) => day <= date);

  const dateOf = (day: number): LocalDate | undefined => {
    if (day >= 0) {
      reachAhead(() => ahead.dates.length > day);
      return ahead.dates[day];
    }
    reachBehind(() => behind.dates.length >= -day);
    return behind.dates[-day - 1];
  };

  const onOrAfter = (date: LocalDate): number | undefined => {
    if (date >= today) {
      reachAhead(() => (ahead.dates.at(-1) ?? '') >= date);
      const found = firstAhead(date);
      return found < ahead.dates.length ? found : undefined;
    }
    reachBehind(() => (behind.dates.at(-1) ?? today) < date);
    return -firstWhere(behind.dates, (day) => day < date);
  };

  const onOrBefore = (date: LocalDate): number | undefined => {
    if (date >= today) {
      reachAhead(() => (ahead.dates.at(-1) ?? '') > date);
      const found = firstWhere(ahead.dates, (day) => day > date) - 1;
      if (found >= 0) return found;
    }
    reachBehind(() => (behind.dates.at(-1) ?? today) <= date);
    const found = firstBehind(date);
    return found < behind.dates.length ? -found - 1 : undefined;
  };

  return { dateOf, onOrAfter, onOrBefore };
}

/** The first place in a sorted list at which the condition holds; its length where it never does. */
function firstWhere(dates: readonly LocalDate[], holds: (date: LocalDate) => boolean): number {
  let low = 0;
  let high = dates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const date = dates[middle];
    if (date !== undefined && holds(date)) high = middle;
    else low = middle + 1;
  }
  return low;
}
