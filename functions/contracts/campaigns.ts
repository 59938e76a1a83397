import type { Campaign } from '../domain/campaigns/campaign';
import type { Instant } from '../domain/time/instant';
import type { Page, PageRequest } from './records';

/** A campaign that is still to be told to those whose numbers it meets. */
export interface UntoldCampaign {
  readonly campaign: Campaign;
  /** Tells one campaign from another of the same id and version, which was deleted and made anew. */
  readonly storedAt: Instant;
  /** When it was last marked. */
  readonly markedAt: Instant;
}

/** The campaigns of everybody who advertises a number. */
export interface CampaignBook {
  find(campaignId: string): Promise<Campaign | null>;
  /**
   * Stores a campaign whose stored version is `version - 1`; 'stale' when somebody else was faster. With `at` it is marked as
   * one that is still to be told, in the same write.
   */
  put(campaign: Campaign, at?: Instant): Promise<'stored' | 'stale'>;
  /** Marks a campaign as one of which there is somebody to tell again; nothing happens where it is gone. */
  noteUntold(campaignId: string, at: Instant): Promise<void>;
  /** Those that are marked, the longest waiting first, as they stand now. */
  untold(limit: number): Promise<readonly UntoldCampaign[]>;
  /** Takes the mark away, unless it was set again since it was read. */
  noteTold(untold: UntoldCampaign): Promise<void>;
  remove(campaign: Campaign): Promise<'removed' | 'stale'>;
  /** By their end, the earliest first; `notOverAt` leaves out those that are over everywhere by then. */
  list(filter: { readonly notOverAt?: Instant | undefined }, page: PageRequest): Promise<Page<Campaign>>;
  /** Every campaign that is not over yet at `now`, whichever numbers it names. */
  coming(now: Instant): Promise<readonly Campaign[]>;
}
