import type { Instant } from '../time/instant';

/** What can be looked for and claimed of Connect's own numbers. */
export const CLAIMABLE_TYPES = ['DID', 'TOLL_FREE'] as const;

export type ClaimableType = (typeof CLAIMABLE_TYPES)[number];

/** Which number is wanted: its kind, its country (ISO 3166 alpha-2) and how it begins, the country's code included. */
export interface WantedNumber {
  readonly type: ClaimableType;
  readonly country: string;
  readonly prefix?: string | undefined;
}

/**
 * How far a claim of ours is. ASKED: Connect may or may not have heard of it; REFUSED: it has said no, and nothing was
 * claimed; the others are Connect's own words.
 */
export const CLAIM_STATES = ['ASKED', 'REFUSED', 'IN_PROGRESS', 'CLAIMED', 'FAILED'] as const;

/** One claim of ours, kept for as long as AWS counts it. */
export interface ClaimEntry {
  /** The command that asked: the same one again is the same claim. */
  readonly id: string;
  readonly instanceArn: string;
  readonly number: string;
  readonly type: ClaimableType;
  readonly country: string;
  readonly askedAt: Instant;
  readonly phoneNumberId: string | null;
  readonly state: (typeof CLAIM_STATES)[number];
  /** The port that it was claimed for, the last one where it was used again, and since when. */
  readonly orderId: string;
  readonly ported: string;
  readonly boundAt: Instant;
  /** Connect refused to be asked about it, or to give it a flow: it is not tried again before `until`. */
  readonly rest?: { readonly minutes: number; readonly until: Instant } | undefined;
}

/** A claim that Connect has taken on. */
export type ClaimTakenOn = ClaimEntry & { readonly phoneNumberId: string };

export const isTakenOn = (entry: ClaimEntry): entry is ClaimTakenOn => entry.phoneNumberId !== null;

/** Whether a number is of the kind that is wanted. Prefixes are written with the plus sign or without it. */
export const isWanted = (
  { number, type, country }: Pick<ClaimEntry, 'number' | 'type' | 'country'>,
  wanted: WantedNumber,
): boolean =>
  type === wanted.type &&
  country === wanted.country &&
  number.slice(1).startsWith((wanted.prefix ?? '').replace(/^\+/, ''));
