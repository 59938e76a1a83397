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
  /** The id of the contact flow of up to 100 numbers, by the number's id. What has none, or is not there, is left out. */
  flowsOf(instanceArn: string, phoneNumberIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  associate(instanceArn: string, contactFlowId: string, phoneNumberId: string): Promise<void>;
}

/** The allowance of calls to Connect that everybody in the account shares: two a second, bursts of five. */
export interface ConnectAllowance {
  /** Takes one call out of the allowance; false when it is used up for now, or would not leave as many as asked for. */
  take(now: Instant, leaving?: number): Promise<boolean>;
}

/** What is asked of an instance as a whole. */
export type Errand = 'list' | 'flows';

/** A list of an instance's numbers that is longer than one run may read. */
export interface Reading {
  readonly begunAt: Instant;
  readonly lastReadAt: Instant;
  /** Where it goes on. */
  readonly cursor: string;
}

/** What one run leaves to the next about an errand at an instance. */
export interface InstanceNote {
  /** It failed, and is not tried before `until`. */
  readonly rest: { readonly minutes: number; readonly until: Instant } | null;
  readonly reading: Reading | null;
}

export interface ConnectNotes {
  find(instanceArn: string, errand: Errand): Promise<InstanceNote | null>;
  put(instanceArn: string, errand: Errand, note: InstanceNote): Promise<void>;
}
