import { campaignIndex, type CampaignIndex } from '../domain/campaigns/campaign-index';
import type { Instant } from '../domain/time/instant';
import { records } from './records';

/**
 * The campaigns that are not over, by number: read once an answer, and before the command, for a read that fails after it
 * would make a fault of something that is done.
 */
export const comingCampaigns = async (now: Instant): Promise<CampaignIndex> =>
  campaignIndex(await records().campaigns.coming(now));
