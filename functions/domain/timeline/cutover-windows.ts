import type { WindowRule } from '../playbooks/window-rule';
import { atLocalTime, type Instant, isAfter, isBefore, localDateOf } from '../time/instant';
import { weekdayOf } from '../time/local-date';

const FRIDAY = 5;

/** Does the instant fall into the window, both ends included, by the clocks of the window's own zone? */
export function isInsideWindow(at: Instant, window: WindowRule): boolean {
  const date = localDateOf(at, window.zone);
  if (weekdayOf(date) > FRIDAY) return false;
  const opens = atLocalTime(date, window.from, window.zone);
  const closes = atLocalTime(date, window.to, window.zone);
  return !isBefore(at, opens) && !isAfter(at, closes);
}

/** Does the instant fall into one of the windows? No window at all is no rule, and everything is allowed. */
export function isInsideOneOf(at: Instant, windows: readonly WindowRule[]): boolean {
  return windows.length === 0 || windows.some((window) => isInsideWindow(at, window));
}

/** 'Monday to Friday 10:00–13:00 or 14:00–17:00 (Europe/Paris)' */
export function describeWindows(windows: readonly WindowRule[]): string {
  const zones = [...new Set(windows.map((window) => window.zone))];
  const hoursIn = (zone: string) =>
    windows
      .filter((window) => window.zone === zone)
      .map((window) => `${window.from}–${window.to}`)
      .join(' or ');
  return `Monday to Friday ${zones.map((zone) => `${hoursIn(zone)} (${zone})`).join(' or ')}`;
}
