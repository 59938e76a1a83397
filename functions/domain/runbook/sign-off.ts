import type { Instant } from '../time/instant';

/** Somebody's word that an item of the runbook is done, for the numbers of one FOC. */
export interface SignOff {
  /** The command that it came with: the same one again has nothing left to do. */
  readonly id: string;
  readonly itemKey: string;
  /** The FOC that it was given for; null where there was none yet. */
  readonly focAt: Instant | null;
  readonly at: Instant;
  /** Who vouches for it in the world, and whose token told Portolan. */
  readonly by: string;
  readonly actor: string;
  readonly note?: string | undefined;
  readonly evidence?: string | undefined;
}
