import { addBusinessDaysToInstant } from '../calendars/business-days';
import type { Desk } from '../calendars/desk';
import { compareInstants, isAfter, isBefore, plusHours, type Instant } from '../time/instant';
import { rollbackAlarms, type RollbackWindow } from './rollback-window';

/** Early, because one wholesale carrier restores within 24 hours only (porting-facts §5). The rhythm is this product's own. */
const FIRST_HOURS = [1, 2, 4] as const;
const STEP_HOURS = 4;

/**
 * When an unanswered port-back is asked after, earliest first: 1, 2 and 4 exact hours after the call, every 4 hours from then
 * on and at the alarms of the window, all before it closes; then, from the close on, once every business day of the desk, up
 * to the first instant after `now`. No instant comes twice.
 * Example: called at 15:20, asked after at 16:20, 17:20, 19:20, 23:20 and so on.
 */
export function portBackChasers(
  calledAt: Instant,
  window: RollbackWindow,
  desk: Desk,
  now: Instant,
): readonly Instant[] {
  const alarms = rollbackAlarms(window).filter((at) => isAfter(at, calledAt));
  const open = [...new Set([...hoursAfter(calledAt, window.closesAt), ...alarms])].sort(compareInstants);
  return [...open, ...daysAfter(window.closesAt, desk, now)];
}

function hoursAfter(calledAt: Instant, closesAt: Instant): readonly Instant[] {
  const instants: Instant[] = FIRST_HOURS.map((hours) => plusHours(calledAt, hours));
  for (let hours: number = FIRST_HOURS[2] + STEP_HOURS; ; hours += STEP_HOURS) {
    const at = plusHours(calledAt, hours);
    if (!isBefore(at, closesAt)) return instants.filter((early) => isBefore(early, closesAt));
    instants.push(at);
  }
}

function daysAfter(closesAt: Instant, desk: Desk, now: Instant): readonly Instant[] {
  const instants: Instant[] = [];
  for (let day = 0; ; day += 1) {
    const at = addBusinessDaysToInstant(closesAt, day, desk);
    instants.push(at);
    if (isAfter(at, now)) return instants;
  }
}
