import type { Instant } from '../domain/time/instant';

export interface LoadedNumber {
  readonly number: string;
  readonly phoneNumberId: string;
}

/** Amazon Connect, as far as Portolan may touch it: look and associate, never release or disassociate. One call each. */
export interface ConnectDesk {
  /** A page of the numbers that are loaded in an instance. */
  loadedNumbers(
    instanceArn: string,
    cursor: string | null,
  ): Promise<{ readonly numbers: readonly LoadedNumber[]; readonly nextCursor: string | null }>;
  associate(instanceArn: string, contactFlowId: string, phoneNumberId: string): Promise<void>;
}

/** The allowance of calls to Connect that everybody in the account shares: two a second, bursts of five. */
export interface ConnectAllowance {
  /** Takes one call out of the allowance; false when it is used up for now. */
  take(now: Instant): Promise<boolean>;
}
