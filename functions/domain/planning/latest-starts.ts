import type { LocalDate } from '../time/instant';
import type { Stay } from './fill-places';
import { type OrderKind, focOn } from './order-kind';
import type { WorkingDays } from './working-days';
import { plusCalendarDays } from '../time/local-date';

/** Working days of about a year: a start that long ago tells nobody anything. */
const LONGEST_AGO = 260;

/**
 * The latest day on which the papers of each order must be begun so that go-live is kept even if everything takes longest,
 * the orders that wait for its place at the desk included. Counted back from the last good FOC day up to go-live, at each
 * place from its last order to its first: the longest span, then the papers. Null where nobody knows the longest span of an
 * order or of one behind it, where even a start a year ago would have been too late, and where an order that stands there
 * already (`freeFrom`, by place) keeps the place longer than that.
 * Source of the rule: design §11, "startBy reckons with max".
 */
export function latestStarts(
  stays: readonly Stay[],
  goLive: LocalDate,
  working: WorkingDays,
  freeFrom: readonly number[] | null,
): ReadonlyMap<Stay, LocalDate | null> {
  const starts = new Map<Stay, LocalDate | null>();
  const followers = new Map(stays.flatMap((stay) => (stay.after === null ? [] : [[stay.after, stay] as const])));
  const last = stays.filter((stay) => !followers.has(stay));
  for (const end of last) {
    let latest: number | null = working.onOrBefore(goLive) ?? null;
    for (let stay: Stay | null = end; stay !== null; stay = stay.after) {
      const file: number | null = latest === null ? null : latestFiling(stay.kind, latest, goLive, working);
      const start = file === null ? undefined : file - stay.kind.paperDays;
      const isTaken = file !== null && isHeld(file, freeFrom?.[stay.place] ?? 0);
      const isKnown = start !== undefined && start >= -LONGEST_AGO && !isTaken;
      starts.set(stay, isKnown ? (working.dateOf(start) ?? null) : null);
      latest = file === null || file < -LONGEST_AGO ? null : file - 1;
    }
  }
  return starts;
}

/** A place that is empty today was so before, as far as is known. */
const isHeld = (file: number, free: number): boolean => free > 0 && file < free;

function latestFiling(kind: OrderKind, latest: number, goLive: LocalDate, working: WorkingDays): number | null {
  if (kind.longest === null) return null;
  const foc = latestFoc(kind, latest, goLive, working);
  const file = foc - kind.longest;
  const ahead = kind.playbook.filing.maxDaysAhead;
  const cutover = working.dateOf(foc);
  if (ahead === null || cutover === undefined) return file;
  // Nothing is filed earlier than that, so no earlier start helps.
  return Math.max(file, working.onOrAfter(plusCalendarDays(cutover, -ahead.value)) ?? file);
}

/** The last day from there back on which the numbers may move; days gone by are not judged any more. */
function latestFoc({ days }: OrderKind, latest: number, goLive: LocalDate, working: WorkingDays): number {
  for (let foc = latest; foc > 0; foc -= 1) {
    const date = working.dateOf(foc);
    const day = date === undefined ? null : focOn(date, days);
    if (day !== null && day.countryDate <= goLive) return foc;
  }
  return Math.min(latest, 0);
}
