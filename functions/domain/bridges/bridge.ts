import type { Instant, LocalDate } from '../time/instant';

/** How calls to the number reach Connect while the losing carrier still holds it (porting-facts §13.2). */
export const BRIDGE_KINDS = ['call-forward', 'sbc-to-claimed-number', 'sip-media-application'] as const;

export type BridgeKind = (typeof BRIDGE_KINDS)[number];

/**
 * How far Connect is with claiming a number: it answers a claim at once and carries it out afterwards. What Connect refuses
 * of our looking after it keeps the claim in progress: `describe` to say how far it is, `associate` to give the number, which
 * is claimed by then, the contact flow of the order.
 */
export interface Claim {
  readonly state: 'IN_PROGRESS' | 'CLAIMED' | 'FAILED';
  readonly phoneNumberId: string;
  readonly askedAt: Instant;
  readonly refused?: 'describe' | 'associate' | undefined;
  /** Connect's own words: why the claim failed, or why it refused. */
  readonly message?: string | undefined;
}

/** What was raised for this bridge, and the day on which AWS confirmed it; what is left out is as AWS has it by default. */
export interface BridgeLimits {
  readonly callsPerSecond?: number | undefined;
  readonly concurrentCalls?: number | undefined;
  readonly confirmedOn?: LocalDate | undefined;
}

/** The way round the port: calls to the number are led to another number, which was claimed in Connect. */
export interface Bridge {
  readonly kind: BridgeKind;
  readonly claimedNumber: string;
  readonly sbc?: { readonly host: string; readonly certificateExpiresOn: LocalDate } | undefined;
  /** The last good test call. One of before the day of `since` was made over something else. */
  readonly testedOn?: LocalDate | undefined;
  /** Calls a second at the busiest, and as many at once: what the trunk and Connect have to carry. */
  readonly peak?:
    { readonly callsPerSecond?: number | undefined; readonly concurrentCalls?: number | undefined } | undefined;
  readonly limits?: BridgeLimits | undefined;
  /** Left out where somebody claimed the number by hand. */
  readonly claim?: Claim | undefined;
  /** Since when it leads to this number in this way. */
  readonly since: Instant;
}

/** Whether calls go over the bridge: not while its number is still being claimed, nor when the claim came to nothing. */
export const carriesCalls = (bridge: Bridge | null): boolean =>
  bridge !== null && (bridge.claim === undefined || bridge.claim.state === 'CLAIMED');
