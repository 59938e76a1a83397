import { addBusinessDaysToInstant } from '../calendars/business-days';
import type { Desk } from '../calendars/desk';
import { FIELD_REPORT, type Sourced } from '../playbooks/sourced';
import { isAfter, type Instant } from '../time/instant';

/** Within how many business days a transit network usually learns the new route of a half-ported number (porting-facts §4.1). */
export const TRANSIT_FIX = {
  value: { min: 1, max: 3 },
  origin: 'practice',
  source: FIELD_REPORT,
} as const satisfies Sourced<{ min: number; max: number }>;

/** When the clock of the fix has run out: three business days of the losing desk after both carriers were told. */
export const fixEndsAt = (toldAt: Instant, desk: Desk): Instant =>
  addBusinessDaysToInstant(toldAt, TRANSIT_FIX.value.max, desk);

/** After the fix is late and the window closed nothing is lost by the day any more. */
const LATE_STEP = 2;

/**
 * When a half-port is asked after: every business day of the losing desk until both the clock of the fix and the rollback
 * window have run out, then every second one; up to the first instant after `now`. The rhythm is this product's own.
 */
export function fixMarks(toldAt: Instant, closesAt: Instant | null, desk: Desk, now: Instant): readonly Instant[] {
  const marks: Instant[] = [];
  for (let day: number = TRANSIT_FIX.value.min; ;) {
    const at = addBusinessDaysToInstant(toldAt, day, desk);
    marks.push(at);
    if (isAfter(at, now)) return marks;
    const isUrgent = day < TRANSIT_FIX.value.max || (closesAt !== null && isAfter(closesAt, at));
    day += isUrgent ? 1 : LATE_STEP;
  }
}
