import type { Instant, LocalDate } from '../time/instant';

export const FINDING_CODES = [
  'foc-in-the-past',
  'outside-aws-window',
  'desk-closed-that-day',
  'last-staffed-day-before-long-closure',
  'too-few-staffed-days-in-rollback-window',
  'inside-a-campaign',
  'outside-carrier-window',
  'bridge-day',
  'clock-change-in-window',
  'inside-change-cutoff',
  'sooner-than-aws-loads',
  'farther-than-filed',
  'half-day-in-window',
  'provisional-holiday-in-window',
  'desk-opens-as-window-closes',
  'campaign-in-rollback-window',
  'calendar-unknown',
] as const;

export type FindingCode = (typeof FINDING_CODES)[number];

/** One thing that is wrong or worth knowing about a date; the message names the dates and says what to do. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: 'info' | 'warning' | 'blocking';
  readonly message: string;
  readonly dates?: readonly LocalDate[];
  /** Of a FOC: the next good slots, three where a year has them; the message names them too. */
  readonly suggestions?: readonly Instant[];
}

export const isBlocking = (finding: Finding): boolean => finding.severity === 'blocking';
