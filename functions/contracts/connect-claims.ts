import type { ClaimEntry, WantedNumber } from '../domain/bridges/claim';
import type { Instant } from '../domain/time/instant';

/** Connect did not do it: it is busy, or it says why not. */
export type ConnectTrouble = { readonly trouble: 'busy' } | { readonly trouble: 'refused'; readonly reason: string };

/** Amazon Connect, as far as numbers of its own are claimed there. One call each; never releases anything. */
export interface ConnectClaims {
  /** A page of all numbers that an instance holds. */
  held(
    instanceArn: string,
    cursor: string | null,
  ): Promise<{ readonly numbers: readonly string[]; readonly nextCursor: string | null } | ConnectTrouble>;
  /** Up to ten numbers that could be claimed now. */
  search(instanceArn: string, wanted: WantedNumber): Promise<{ readonly numbers: readonly string[] } | ConnectTrouble>;
  /** Asks for a number. The same token again is the same claim; 'taken' where the number cannot be had any more. */
  claim(
    instanceArn: string,
    asked: { readonly number: string; readonly token: string; readonly description: string },
  ): Promise<{ readonly phoneNumberId: string } | 'taken' | ConnectTrouble>;
  /** What has become of a claim; 'gone' where Connect knows the number no longer. */
  describe(instanceArn: string, phoneNumberId: string): Promise<ClaimStatus | 'gone' | ConnectTrouble>;
  /** Gives a claimed number its contact flow; the same once more does no harm. */
  associate(instanceArn: string, contactFlowId: string, phoneNumberId: string): Promise<'associated' | ConnectTrouble>;
}

export interface ClaimStatus {
  readonly state: 'IN_PROGRESS' | 'CLAIMED' | 'FAILED';
  readonly message?: string;
}

/** Our claims of the days that AWS counts, by instance. */
export interface ClaimLedger {
  /** All claims in an instance, with the turn that a write has to name: whoever comes second reads again. */
  of(instanceArn: string): Promise<{ readonly entries: readonly ClaimEntry[]; readonly turn: number }>;
  write(entry: ClaimEntry, turn: number): Promise<'written' | 'stale'>;
  /** Claims that were in progress when last looked at, the oldest first. */
  inProgress(limit: number): Promise<readonly ClaimEntry[]>;
}

/** What claiming a number needs, besides the records. */
export interface ClaimNeeds {
  readonly claims: ConnectClaims;
  readonly ledger: ClaimLedger;
  readonly allowance: { take(now: Instant, leaving?: number): Promise<boolean> };
  /** How many numbers an instance may hold. */
  readonly numberQuota: number;
  /** The ClientToken (a UUID) of the claim that a command makes. */
  readonly tokenOf: (commandId: string) => string;
}
