import type { Campaign } from '../domain/campaigns/campaign';
import { StaleWriteError } from './stale-write';
import type { Needs } from './world';

/** Forgets a campaign; what it meant for numbers in flight is gone with it. */
export async function removeCampaign(world: Needs<'campaigns'>, campaign: Campaign): Promise<void> {
  if ((await world.campaigns.remove(campaign)) === 'stale') {
    throw new StaleWriteError(`Campaign ${campaign.campaignId}`);
  }
}
