import { compareInstants, minutesBetween, plusHours, type Instant } from '../time/instant';

/** On what the hours rest. A practice is nobody's right and is shown as one; `carrier` means confirmed by the carrier. */
export const ROLLBACK_BASES = ['practice', 'carrier', 'regulator', 'aws'] as const;

export type RollbackBasis = (typeof ROLLBACK_BASES)[number];

/** The span in which the losing carrier can still be asked to take the number back: `[opensAt, closesAt)`. */
export interface RollbackWindow {
  readonly opensAt: Instant;
  readonly closesAt: Instant;
  readonly hours: number;
  readonly basis: RollbackBasis;
}

/**
 * The window that opens when the number has moved. Hours are hours of the clock on the wall of physics: a change to or from
 * daylight saving inside the window neither lengthens nor shortens it.
 * Source of the 72 h default: practice (porting-facts §5); no regulator or carrier text grants it.
 */
export function openRollbackWindow(opensAt: Instant, hours: number, basis: RollbackBasis): RollbackWindow {
  return { opensAt, closesAt: plusHours(opensAt, hours), hours, basis };
}

/** True from `opensAt` on, up to and without `closesAt`. */
export function isRollbackOpen(window: Pick<RollbackWindow, 'opensAt' | 'closesAt'> | null, now: Instant): boolean {
  return window !== null && compareInstants(window.opensAt, now) <= 0 && compareInstants(now, window.closesAt) < 0;
}

/** Whole minutes until the window closes, rounded up; 0 once it has closed (design §11). */
export function rollbackMinutesLeft(window: Pick<RollbackWindow, 'opensAt' | 'closesAt'> | null, now: Instant): number {
  if (window === null || !isRollbackOpen(window, now)) return 0;
  return minutesBetween(now, window.closesAt);
}

/** The alarms of the countdown: after 20, 48 and 66 hours, and 6, 2 and 1 hours before the end; one instant, one alarm. */
export function rollbackAlarms(window: RollbackWindow): readonly Instant[] {
  const afterOpening = [20, 48, 66]
    .filter((hours) => hours < window.hours)
    .map((hours) => plusHours(window.opensAt, hours));
  const beforeClosing = [6, 2, 1]
    .filter((hours) => hours < window.hours)
    .map((hours) => plusHours(window.closesAt, -hours));
  return [...new Set([...afterOpening, ...beforeClosing])].sort(compareInstants);
}
