import type { Playbook } from '../playbooks/playbook';
import type { Sourced } from '../playbooks/sourced';
import type { LocalDate } from '../time/instant';
import { calendarDaysBetween, plusCalendarDays } from '../time/local-date';
import type { FocDay, FocDays } from './foc-days';
import type { WorkingDays } from './working-days';

/** One order's stay at the desk, in working days of the desk by number; both days belong to it. */
export interface Turn {
  readonly file: number;
  readonly foc: number;
  readonly day: FocDay;
}

/** Orders of a desk that a plan need not tell apart: papers, span, windows and campaigns are the same. */
export interface OrderKind {
  /** Playbook, papers and campaigns in one word. */
  readonly key: string;
  readonly playbook: Playbook;
  /** The first working day on which the papers can be there. */
  readonly ready: number;
  readonly paperDays: number;
  /** Business days from the filing to the FOC, as usual and at the longest; null where nobody knows the longest. */
  readonly span: number;
  readonly longest: number | null;
  /** The FOC days of the desk for such numbers, and what is left of them around the campaigns. */
  readonly calm: FocDays;
  readonly days: FocDays;
  readonly hasCampaigns: boolean;
}

/** Business days from the filing to the FOC as usual, or as many as the playbook wants at least; null where nobody states any. */
export function usualSpan({ timeline: { typical }, filing }: Playbook): Sourced<number> | null {
  const least = filing.minBusinessDaysAhead;
  if (typical.value === null) return least ?? null;
  return least !== undefined && least.value > typical.value ? least : { ...typical, value: typical.value };
}

/** After so many working days without one, there is no good FOC day. */
const SEARCHED_DAYS = 280;

/** The first FOC day on or after a working day of the desk. */
export function focDayFrom(
  from: number,
  days: FocDays,
  working: WorkingDays,
): { readonly foc: number; readonly day: FocDay } | null {
  for (let foc = from; foc < from + SEARCHED_DAYS; foc += 1) {
    const date = working.dateOf(foc);
    if (date === undefined) return null;
    const day = focOn(date, days);
    if (day !== null) return { foc, day };
  }
  return null;
}

/** The FOC on a day of the desk, which may be another day in the number's country. */
export function focOn(date: LocalDate, days: FocDays): FocDay | null {
  for (const offset of [0, -1, 1]) {
    const day = days(plusCalendarDays(date, offset));
    if (day?.deskDate === date) return day;
  }
  return null;
}

/**
 * The turn of an order of that kind for which a place at the desk is free from `free` on; null where no FOC day is found in
 * a year. It is filed as soon as the papers are there. It waits with the filing where a campaign would only leave it lying
 * at the desk, and where the playbook takes a request so many days ahead of the FOC and no earlier (`filing.maxDaysAhead`).
 */
export function turnFrom(free: number, kind: OrderKind, working: WorkingDays): Turn | null {
  const { ready, span, playbook, hasCampaigns } = kind;
  const ahead = playbook.filing.maxDaysAhead?.value ?? null;
  let file = Math.max(free, ready);
  for (let tries = 0; tries < SEARCHED_DAYS; tries += 1) {
    const found = focDayFrom(file + span, kind.days, working);
    if (found === null) return null;
    const isHeldUp = hasCampaigns && focDayFrom(file + span, kind.calm, working)?.foc !== found.foc;
    if (isHeldUp) file = found.foc - span;
    if (ahead === null || isWithin(ahead, file, found.day, working)) return { file, ...found };
    file += 1;
  }
  return null;
}

function isWithin(ahead: number, file: number, day: FocDay, working: WorkingDays): boolean {
  const filedOn = working.dateOf(file);
  return filedOn !== undefined && calendarDaysBetween(filedOn, day.countryDate) <= ahead;
}

/** The same, each question answered once. */
export function turnsOf(kind: OrderKind, working: WorkingDays): (free: number) => Turn | null {
  const known = new Map<number, Turn | null>();
  return (free) => {
    const from = Math.max(free, kind.ready);
    const before = known.get(from);
    if (before !== undefined) return before;
    const turn = turnFrom(from, kind, working);
    known.set(from, turn);
    return turn;
  };
}
