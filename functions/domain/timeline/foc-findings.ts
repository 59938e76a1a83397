import { isBusinessDay } from '../calendars/desk-day';
import { atLocalTime, compareInstants, type Instant, isBefore, localDateOf } from '../time/instant';
import { plusCalendarDays } from '../time/local-date';
import { isInsideOneOf } from './cutover-windows';
import { type Finding, isBlocking } from './finding';
import { FOC_BLOCKS } from './foc-blocks';
import { type FocCase, focCaseOf, type FocQuestion } from './foc-question';
import { FOC_WARNINGS } from './foc-warnings';

/**
 * What speaks against a FOC, blocking findings first; an empty list is a good date. Windows are judged by the clocks of the
 * zone they name, both ends included; days and cover by the calendar and zone of the losing carrier's desk.
 * Source of the rules: design §11, porting-facts §6 and §11.1.
 * Example: Thursday 2 April 2026 at an English desk is refused, for Friday to Monday are Easter.
 */
export function judgeFoc(question: FocQuestion): readonly Finding[] {
  const focCase = focCaseOf(question);
  return [...FOC_BLOCKS, ...FOC_WARNINGS].flatMap((rule) => rule(focCase));
}

/** A FOC that nothing forbids, with what is worth knowing about it. */
export interface GoodSlot {
  readonly at: Instant;
  readonly findings: readonly Finding[];
}

export type SlotQuestion = Omit<FocQuestion, 'at'> & { readonly from: Instant; readonly count?: number };

const SEARCH_DAYS = 400;

/**
 * The next days from `from` on that no blocking finding forbids, each at the earliest time that AWS's window allows, or at
 * the opening of the carrier's window inside it where that leaves less to warn of. Three unless said; fewer, or none, when
 * a year has no more.
 */
export function nextGoodSlots({ from, count = 3, ...question }: SlotQuestion): readonly GoodSlot[] {
  const first = localDateOf(from, question.countryZone);
  const slots: GoodSlot[] = [];
  for (let offset = 0; offset <= SEARCH_DAYS && slots.length < count; offset += 1) {
    const slot = bestSlotOn(plusCalendarDays(first, offset), from, question);
    if (slot) slots.push(slot);
  }
  return slots;
}

function bestSlotOn(date: string, from: Instant, question: Omit<FocQuestion, 'at'>): GoodSlot | undefined {
  const slots = startsOn(date, focCaseOf({ ...question, at: from }))
    .filter((at) => !isBefore(at, from) && isBusinessDay(localDateOf(at, question.desk.timeZone), question.desk))
    .map((at): GoodSlot => ({ at, findings: judgeFoc({ ...question, at }) }))
    .filter(({ findings }) => !findings.some(isBlocking));
  return slots.sort((a, b) => a.findings.length - b.findings.length || compareInstants(a.at, b.at))[0];
}

/** Where a window opens that day, earliest first; the desk's opening where AWS states none. */
function startsOn(date: string, { awsWindows, carrierWindows, desk }: FocCase): readonly Instant[] {
  const opening = [...awsWindows, ...carrierWindows].map(({ from, zone }) => atLocalTime(date, from, zone));
  const starts = opening.length > 0 ? opening : [atLocalTime(date, desk.hours.from, desk.timeZone)];
  return [...new Set(starts)].filter((at) => isInsideOneOf(at, awsWindows)).sort(compareInstants);
}
