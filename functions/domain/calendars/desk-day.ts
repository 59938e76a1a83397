import { atLocalTime, type Instant, isBefore, type LocalDate, localTimeOf } from '../time/instant';
import { weekdayOf } from '../time/local-date';
import type { CalendarOverride, Desk } from './desk';
import { holidayOn, weekendOf } from './holidays';

/** 'half-day' and 'provisional' days count as business days, and are worth a warning. */
export type DeskDayState = 'open' | 'half-day' | 'provisional' | 'weekend' | 'closed';

export interface DeskDay {
  readonly date: LocalDate;
  readonly state: DeskDayState;
  /** The holiday or the tenant's reason, where there is one. */
  readonly name?: string | undefined;
}

const STATE_OF_CLOSURE = { 'all-day': 'closed', 'half-day': 'half-day', provisional: 'provisional' } as const;

const speaksFor = (override: CalendarOverride, date: LocalDate): boolean =>
  'date' in override ? override.date === date : override.from <= date && date <= override.to;

/** A single day beats a period, so a desk can open inside its own freeze; of equals the last one put in wins. */
function overrideOn(date: LocalDate, desk: Desk): CalendarOverride | undefined {
  const speaking = desk.overrides.filter((override) => speaksFor(override, date));
  return speaking.findLast((override) => 'date' in override) ?? speaking.at(-1);
}

/** What a local day of the desk is: the tenant's override first, then weekend, then holiday. */
export function deskDay(date: LocalDate, desk: Desk): DeskDay {
  const override = overrideOn(date, desk);
  if (override) {
    return { date, state: override.kind, name: override.name };
  }
  const holiday = holidayOn(desk.calendar, date);
  if (weekendOf(desk.calendar).includes(weekdayOf(date))) {
    return { date, state: 'weekend', name: holiday?.name };
  }
  return holiday ? { date, state: STATE_OF_CLOSURE[holiday.closed], name: holiday.name } : { date, state: 'open' };
}

/** Does the desk work on that local day, if only for half of it? */
export function isBusinessDay(date: LocalDate, desk: Desk): boolean {
  const { state } = deskDay(date, desk);
  return state !== 'closed' && state !== 'weekend';
}

export interface OpenHours {
  readonly opensAt: Instant;
  readonly closesAt: Instant;
}

/**
 * When the desk opens and closes on that local day; null when it stays closed. On a half-day it closes in the middle of
 * its hours: no source gives an hour that holds everywhere, and planning for too little cover is the safe error.
 */
export function openHoursOn(date: LocalDate, desk: Desk): OpenHours | null {
  const { state } = deskDay(date, desk);
  if (state === 'closed' || state === 'weekend') return null;
  const opensAt = atLocalTime(date, desk.hours.from, desk.timeZone);
  const closesAt = atLocalTime(date, desk.hours.to, desk.timeZone);
  return { opensAt, closesAt: state === 'half-day' ? middleOf(date, desk) : closesAt };
}

function minutesOfDay(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * 60 + minutes;
}

function middleOf(date: LocalDate, desk: Desk): Instant {
  const middle = Math.floor((minutesOfDay(desk.hours.from) + minutesOfDay(desk.hours.to)) / 2);
  const time = [Math.floor(middle / 60), middle % 60].map((part) => String(part).padStart(2, '0')).join(':');
  return atLocalTime(date, time, desk.timeZone);
}

/** The same wall-clock time as `instant` on a day the desk is open, moved into the hours of that day. */
export function clampedInto(hours: OpenHours, date: LocalDate, instant: Instant, desk: Desk): Instant {
  const sameTime = atLocalTime(date, localTimeOf(instant, desk.timeZone), desk.timeZone);
  if (isBefore(sameTime, hours.opensAt)) return hours.opensAt;
  return isBefore(hours.closesAt, sameTime) ? hours.closesAt : sameTime;
}
