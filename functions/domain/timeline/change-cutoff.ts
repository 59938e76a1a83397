import { addBusinessDaysToInstant } from '../calendars/business-days';
import type { Desk } from '../calendars/desk';
import { type Instant, isAfter } from '../time/instant';

/** The last instant at which a carrier still moves or cancels the FOC: so many whole business days of its desk before. */
export function lastMomentToChange(focAt: Instant, cutoffBusinessDays: number, desk: Desk): Instant {
  return addBusinessDaysToInstant(focAt, -cutoffBusinessDays, desk);
}

/** Is it too late for the carrier to move or cancel the FOC? */
export function isInsideChangeCutoff(focAt: Instant, cutoffBusinessDays: number, desk: Desk, now: Instant): boolean {
  return isAfter(now, lastMomentToChange(focAt, cutoffBusinessDays, desk));
}
