import type { CampaignSpan } from '../timeline/foc-question';

/** Whom to ask about a campaign. */
export interface CampaignContact {
  readonly name: string;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
}

/**
 * A span in which the callers of some numbers must not notice anything: a print run, a sale, an election. `from` and `to` are
 * instants, or local days of each number's country, both included.
 */
export interface Campaign extends CampaignSpan {
  readonly campaignId: string;
  readonly version: number;
  readonly numbers: readonly string[];
  readonly contact: CampaignContact;
}
