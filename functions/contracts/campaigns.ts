import type { Campaign } from '../domain/campaigns/campaign';
import type { Instant } from '../domain/time/instant';
import type { Page, PageRequest } from './records';

/** The campaigns of everybody who advertises a number. */
export interface CampaignBook {
  find(campaignId: string): Promise<Campaign | null>;
  /** Stores a campaign whose stored version is `version - 1`; 'stale' when somebody else was faster. */
  put(campaign: Campaign): Promise<'stored' | 'stale'>;
  remove(campaign: Campaign): Promise<'removed' | 'stale'>;
  /** By their end, the earliest first; `notOverAt` leaves out those that are over everywhere by then. */
  list(filter: { readonly notOverAt?: Instant | undefined }, page: PageRequest): Promise<Page<Campaign>>;
  /** Every campaign that is not over yet at `now`, whichever numbers it names. */
  coming(now: Instant): Promise<readonly Campaign[]>;
}
