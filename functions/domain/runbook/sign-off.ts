import type { Instant } from '../time/instant';

/** Somebody's word that an item of the runbook is done, for the numbers of one FOC. */
export interface SignOff {
  readonly itemKey: string;
  /** The FOC that it was given for; null where there was none yet. */
  readonly focAt: Instant | null;
  readonly at: Instant;
  readonly by: string;
  readonly note?: string | undefined;
  readonly evidence?: string | undefined;
}
