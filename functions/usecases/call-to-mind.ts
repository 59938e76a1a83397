import { campaignsOn, type CampaignIndex } from '../domain/campaigns/campaign-index';
import type { Instant } from '../domain/time/instant';
import type { Needs } from './world';

/**
 * Marks the campaigns that name one of the numbers, so that the next run tells of what is about to be written
 * (tell-campaigns.ts). It comes before the write: a mark too many tells nobody anything, one too few leaves somebody untold.
 */
export async function callToMind(
  world: Needs<'campaigns'>,
  numbers: readonly string[],
  campaigns: CampaignIndex,
  now: Instant,
): Promise<void> {
  for (const { campaignId } of campaignsOn(numbers, campaigns).keys()) {
    await world.campaigns.noteUntold(campaignId, now);
  }
}
