import { deskDay, type DeskDayState } from '../calendars/desk-day';
import { calendarKnown } from '../calendars/holidays';
import type { FindingCode } from '../timeline/finding';
import { type CampaignSpan, type FocQuestion, listed } from '../timeline/foc-question';
import { goodSlotsFrom } from '../timeline/good-slots';
import {
  isLocalDate,
  laterOf,
  type Instant,
  type LocalDate,
  localDateOf,
  plusHours,
  startOfDay,
} from '../time/instant';
import { calendarDaysBetween, plusCalendarDays, weekdayOf } from '../time/local-date';
import { clockEras, type ClocksIn } from './clock-eras';

/** A day on which a number may be cut over, and its best hour. */
export interface FocDay {
  readonly at: Instant;
  /** The desk's local day of it. */
  readonly deskDate: LocalDate;
  /** The local day of the number's country, and the one on which the rollback window closes there. */
  readonly countryDate: LocalDate;
  readonly windowClosesOn: LocalDate;
  /** What is worth knowing about the date; nothing of it blocks. */
  readonly warnings: readonly FindingCode[];
}

export type FocDayQuestion = Omit<FocQuestion, 'at' | 'campaigns'>;

/** The best FOC on a local day of the number's country, whatever campaigns run; null where the rules block the whole day. */
export type FocDays = (date: LocalDate) => FocDay | null;

const HOURS_PER_DAY = 24;

/**
 * As far as the rules look: back to the neighbour of a bridge day, ahead to the neighbour of the window's last day and over a
 * closure of three days; a day more on either side, because the desk's day may be another one than the country's.
 */
const DAYS_LOOKED_BACK = 2;
const LEAST_DAYS_LOOKED_AHEAD = 5;
const DAYS_PAST_WINDOW = 2;

/** A FOC day that repeats: the same hour and the same warnings so many days later. */
export interface Pattern {
  readonly time: string;
  readonly atDays: number;
  readonly deskDays: number;
  readonly closesDays: number;
  readonly warnings: readonly FindingCode[];
}

/** What is known of zones and of kinds of days; desks that work alike share it. */
export interface FocMemory {
  readonly clocksIn: ClocksIn;
  readonly patternsOf: (question: FocDayQuestion) => Map<string, Pattern | null>;
}

/** An empty memory for a plan made on that UTC day. */
export function focMemory(today: LocalDate): FocMemory {
  const books = new Map<string, Map<string, Pattern | null>>();
  const patternsOf = ({ countryZone, awsWindow, carrierWindow, rollbackHours, desk }: FocDayQuestion) => {
    const key = JSON.stringify([countryZone, awsWindow, carrierWindow, rollbackHours, desk.timeZone, desk.hours]);
    const book = books.get(key) ?? new Map<string, Pattern | null>();
    books.set(key, book);
    return book;
  };
  return { clocksIn: clockEras(today), patternsOf };
}

/**
 * Day by day the FOC that domain/timeline proposes, each kind of day judged once: two days in the same place of the week
 * whose neighbourhood is open and closed alike, and in which clocks run alike, have the same best hour. Judging takes a
 * millisecond, and a plan asks for thousands of days. Days near `now` are judged each for itself.
 */
export function focDays(question: FocDayQuestion, memory: FocMemory): FocDays {
  const known = new Map<LocalDate, FocDay | null>();
  const patterns = memory.patternsOf(question);
  const keyOf = patternKey(question, memory.clocksIn);
  const tomorrow = plusCalendarDays(localDateOf(question.now, question.countryZone), 1);

  const judge = (date: LocalDate): FocDay | null => {
    if (date <= tomorrow) return judgedOn(date, question);
    const key = keyOf(date);
    const pattern = patterns.get(key);
    if (pattern !== undefined) return pattern === null ? null : repeated(pattern, date);
    const day = judgedOn(date, question);
    patterns.set(key, day === null ? null : patternOf(day));
    return day;
  };

  return (date) => {
    const before = known.get(date);
    if (before !== undefined) return before;
    const day = judge(date);
    known.set(date, day);
    return day;
  };
}

/** The same with campaigns: days that none of them touches are those of `calm`. */
export function focDaysAround(campaigns: readonly CampaignSpan[], question: FocDayQuestion, calm: FocDays): FocDays {
  const known = new Map<LocalDate, FocDay | null>();
  const spans = campaigns.map((campaign) => daysOf(campaign, question.rollbackHours));
  return (date) => {
    if (!spans.some(({ touchesFrom, touchesTo }) => touchesFrom <= date && date <= touchesTo)) return calm(date);
    if (spans.some(({ coversFrom, coversTo }) => coversFrom <= date && date <= coversTo)) return null;
    const before = known.get(date);
    if (before !== undefined) return before;
    const day = calm(date) === null ? null : judgedOn(date, { ...question, campaigns });
    known.set(date, day);
    return day;
  };
}

/**
 * Which days a campaign covers whole, and on which it has a say: those of a rollback window that reaches into it too. The day
 * of an instant may be another one over there.
 */
const daysOf = ({ from, to }: CampaignSpan, rollbackHours: number) => ({
  touchesFrom: plusCalendarDays(dayOf(from, -1), -Math.ceil(rollbackHours / HOURS_PER_DAY)),
  touchesTo: dayOf(to, 1),
  coversFrom: dayOf(from, 2),
  coversTo: dayOf(to, -2),
});

const dayOf = (point: Instant | LocalDate, slack: number): LocalDate =>
  isLocalDate(point) ? point : plusCalendarDays(utcDay(point), slack);

const utcDay = (instant: Instant): LocalDate => instant.slice(0, 10);

function judgedOn(date: LocalDate, question: Omit<FocQuestion, 'at'>): FocDay | null {
  const { countryZone, now, desk, rollbackHours } = question;
  const from = laterOf(startOfDay(date, countryZone), now);
  const [slot] = goodSlotsFrom(from, question, 0);
  if (slot === undefined || localDateOf(slot.at, countryZone) !== date) return null;
  return {
    at: slot.at,
    deskDate: localDateOf(slot.at, desk.timeZone),
    countryDate: date,
    windowClosesOn: localDateOf(plusHours(slot.at, rollbackHours), countryZone),
    warnings: slot.findings.map(({ code }) => code),
  };
}

/** What the rules see of a day. */
function patternKey(question: FocDayQuestion, clocksIn: ClocksIn): (date: LocalDate) => string {
  const { desk, countryZone, rollbackHours } = question;
  const windows = [...listed(question.awsWindow), ...listed(question.carrierWindow)];
  const zones = [...new Set([countryZone, desk.timeZone, ...windows.map(({ zone }) => zone)])];
  const ahead = Math.max(LEAST_DAYS_LOOKED_AHEAD, Math.ceil(rollbackHours / HOURS_PER_DAY) + DAYS_PAST_WINDOW);
  const states = new Map<LocalDate, string>();
  const stateOn = (date: LocalDate): string => {
    const before = states.get(date);
    if (before !== undefined) return before;
    const state = STATES[deskDay(date, desk).state] + (calendarKnown(desk.calendar, date, date) ? '' : '?');
    states.set(date, state);
    return state;
  };
  return (date) => {
    const from = plusCalendarDays(date, -DAYS_LOOKED_BACK);
    const to = plusCalendarDays(date, ahead);
    let key = placeInWeek(date);
    for (const zone of zones) key += ` ${clocksIn(zone, from, to)}`;
    for (let days = -DAYS_LOOKED_BACK; days <= ahead; days += 1) key += stateOn(plusCalendarDays(date, days));
    return key;
  };
}

/** To the rules a weekend is one closed day like another. */
const STATES = {
  open: 'o',
  'half-day': 'h',
  provisional: 'p',
  weekend: 'c',
  closed: 'c',
} as const satisfies Record<DeskDayState, string>;

/** Windows are of Monday to Friday, in zones that may be a day ahead or behind: Tuesday to Thursday are alike. */
const placeInWeek = (date: LocalDate): string => {
  const weekday = weekdayOf(date);
  return weekday > 2 && weekday < 5 ? '2' : String(weekday);
};

const patternOf = ({ at, countryDate, deskDate, windowClosesOn, warnings }: FocDay): Pattern => ({
  time: at.slice(10),
  atDays: calendarDaysBetween(countryDate, utcDay(at)),
  deskDays: calendarDaysBetween(countryDate, deskDate),
  closesDays: calendarDaysBetween(countryDate, windowClosesOn),
  warnings,
});

const repeated = ({ time, atDays, deskDays, closesDays, warnings }: Pattern, date: LocalDate): FocDay => ({
  at: plusCalendarDays(date, atDays) + time,
  deskDate: plusCalendarDays(date, deskDays),
  countryDate: date,
  windowClosesOn: plusCalendarDays(date, closesDays),
  warnings,
});
