import { addBusinessDaysToInstant } from '../calendars/business-days';
import type { Desk } from '../calendars/desk';
import { type Instant, isBefore } from '../time/instant';

export interface SilenceQuestion {
  readonly filedAt: Instant;
  /** The playbook's longest wait in business days; null when nobody knows one. */
  readonly maxBusinessDays: number | null;
  readonly desk: Desk;
  readonly now: Instant;
}

export interface Silence {
  readonly normal: boolean;
  /** From this instant on the quiet is no longer normal; null when the playbook knows no longest wait. */
  readonly thresholdAt: Instant | null;
}

/**
 * Is it normal that the losing carrier has not answered yet? A silent week is the usual case, so nothing is wrong before
 * the longest wait of the playbook has passed (porting-facts §6).
 */
export function silence({ filedAt, maxBusinessDays, desk, now }: SilenceQuestion): Silence {
  if (maxBusinessDays === null) return { normal: true, thresholdAt: null };
  const thresholdAt = addBusinessDaysToInstant(filedAt, maxBusinessDays, desk);
  return { normal: isBefore(now, thresholdAt), thresholdAt };
}
