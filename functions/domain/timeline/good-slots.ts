import type { Desk } from '../calendars/desk';
import { isBusinessDay, openHoursOn } from '../calendars/desk-day';
import type { WindowRule } from '../playbooks/window-rule';
import {
  atLocalTime,
  compareInstants,
  type Instant,
  isAfter,
  isBefore,
  type LocalDate,
  localDateOf,
  plusMinutes,
} from '../time/instant';
import { plusCalendarDays, weekdayOf } from '../time/local-date';
import { isInsideOneOf } from './cutover-windows';
import { type Finding, isBlocking } from './finding';
import { type FocQuestion, listed } from './foc-question';
import { findingsOf } from './foc-rules';
import { callsAt } from './quiet-hours';

/** A FOC that nothing forbids, with what is worth knowing about it. */
export interface GoodSlot {
  readonly at: Instant;
  readonly findings: readonly Finding[];
}

export type SlotQuestion = Omit<FocQuestion, 'at'> & { readonly from: Instant; readonly count?: number };

const SEARCH_DAYS = 400;
const FRIDAY = 5;

/** A cutover that begins as the window closes is over after it; AWS: most complete in 15-30 minutes (porting-facts §2.2). */
const ROOM_MINUTES = 60;

/** Test calls go on for two hours (porting-facts §6), and the desk should be there while they do. */
const TEST_CALL_MINUTES = 120;

/**
 * The next days from `from` on that no blocking finding forbids, each at its best hour: the one with least to warn of, then
 * one that leaves the carrier's desk two hours, then the hour with the fewest calls, then the earliest. Three unless said;
 * fewer, or none, when a year has no more.
 */
export function nextGoodSlots({ from, count = 3, ...question }: SlotQuestion): readonly GoodSlot[] {
  const slots: GoodSlot[] = [];
  for (const slot of goodSlotsFrom(from, question, SEARCH_DAYS)) {
    slots.push(slot);
    if (slots.length >= count) break;
  }
  return slots;
}

/** The best slot of each day that has one, day by day, for so many days; worked out only as far as it is asked for. */
export function* goodSlotsFrom(
  from: Instant,
  question: Omit<FocQuestion, 'at'>,
  days: number,
): Generator<GoodSlot, void, undefined> {
  const first = localDateOf(from, question.countryZone);
  for (let offset = 0; offset <= days; offset += 1) {
    const slot = bestSlotOn(plusCalendarDays(first, offset), from, question);
    if (slot) yield slot;
  }
}

function bestSlotOn(date: LocalDate, from: Instant, question: Omit<FocQuestion, 'at'>): GoodSlot | undefined {
  let best: GoodSlot | undefined;
  for (const at of startsInOrder(date, from, question)) {
    const findings = findingsOf({ ...question, at });
    if (findings.some(isBlocking)) continue;
    if (best === undefined || findings.length < best.findings.length) best = { at, findings };
    // Judging takes a while: the first of which there is nothing to say is the best.
    if (findings.length === 0) break;
  }
  return best;
}

interface SlotRules {
  readonly awsWindows: readonly WindowRule[];
  readonly carrierWindows: readonly WindowRule[];
  readonly desk: Desk;
}

/** The hours of a day from `from` on, the most wanted first, as far as no rule is asked. */
function startsInOrder(date: LocalDate, from: Instant, question: Omit<FocQuestion, 'at'>): readonly Instant[] {
  const { countryZone, desk } = question;
  if (!isWorkedAround(date, desk)) return [];
  return startsOn(date, {
    awsWindows: listed(question.awsWindow),
    carrierWindows: listed(question.carrierWindow),
    desk,
  })
    .filter((at) => !isBefore(at, from) && isBusinessDay(localDateOf(at, desk.timeZone), desk))
    .map((at) => ({ at, late: isLate(at, question), calls: callsAt(at, countryZone) }))
    .sort((a, b) => Number(a.late) - Number(b.late) || a.calls - b.calls || compareInstants(a.at, b.at))
    .map(({ at }) => at);
}

/** The desk may be a day ahead or behind where the windows are; when all three days are closed there is nothing to ask. */
const isWorkedAround = (date: LocalDate, desk: Desk): boolean =>
  [-1, 0, 1].some((days) => isBusinessDay(plusCalendarDays(date, days), desk));

function isLate(at: Instant, { desk }: Pick<FocQuestion, 'desk'>): boolean {
  const hours = openHoursOn(localDateOf(at, desk.timeZone), desk);
  return hours === null || isAfter(plusMinutes(at, TEST_CALL_MINUTES), hours.closesAt);
}

/**
 * The hours to choose from on a day: those at which a window opens, and from AWS's openings on every full hour that leaves
 * room for the cutover. Where AWS states no window the carriers' count, and where they state none the hours of the desk.
 */
function startsOn(date: LocalDate, { awsWindows, carrierWindows, desk }: SlotRules): readonly Instant[] {
  const stated = awsWindows.length > 0 ? awsWindows : carrierWindows;
  // Windows are of Monday to Friday; what nobody states is left to the desk's calendar.
  if (stated.length > 0 && weekdayOf(date) > FRIDAY) return [];
  const spans = stated.length > 0 ? stated : [{ ...desk.hours, zone: desk.timeZone }];
  const hourly = spans.flatMap(({ from, to, zone }) =>
    fullHours(atLocalTime(date, from, zone), atLocalTime(date, to, zone)),
  );
  const openings = carrierWindows.map(({ from, zone }) => atLocalTime(date, from, zone));
  return [...new Set([...hourly, ...openings.filter((at) => isInsideOneOf(at, awsWindows))])];
}

/** The opening itself, whatever room it leaves, and every hour after it that leaves enough. */
function fullHours(opens: Instant, closes: Instant): readonly Instant[] {
  const hours = [opens];
  for (let at = plusMinutes(opens, 60); !isAfter(plusMinutes(at, ROOM_MINUTES), closes); at = plusMinutes(at, 60)) {
    hours.push(at);
  }
  return hours;
}
