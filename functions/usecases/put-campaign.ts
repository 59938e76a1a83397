import type { Campaign } from '../domain/campaigns/campaign';
import type { CampaignRequest } from '../shapes/campaign';
import type { Given } from './carry-out';
import { conflictsOfCampaign, type MetCampaign } from './find-campaigns';
import { StaleWriteError } from './stale-write';
import type { Needs } from './world';

export interface PutCampaign extends MetCampaign {
  readonly campaign: Campaign;
  readonly created: boolean;
  /** Nothing of it was different: the version stands, and there is nothing to tell. */
  readonly unchanged: boolean;
}

/**
 * Creates a campaign, or replaces `known`, what the caller has read of it; whoever came in between is not overwritten. It is
 * stored with a mark that it is still to be told (tell-campaigns.ts), so that no fault of the post is one of the command.
 */
export async function putCampaign(
  world: Needs<'campaigns' | 'ports' | 'orders' | 'carriers'>,
  { campaignId, known }: { readonly campaignId: string; readonly known: Campaign | null },
  request: CampaignRequest,
  { stamp }: Given,
): Promise<PutCampaign> {
  const unchanged = known !== null && sameContent(known, request);
  const campaign: Campaign = unchanged ? known : { ...request, campaignId, version: (known?.version ?? 0) + 1 };
  if (!unchanged && (await world.campaigns.put(campaign, stamp.at)) === 'stale') {
    throw new StaleWriteError(`Campaign ${campaignId}`);
  }
  return { campaign, created: known === null, unchanged, ...(await conflictsOfCampaign(world, campaign, stamp.at)) };
}

/** In whichever order the numbers are named. */
const sameContent = (known: Content, request: Content): boolean => content(known) === content(request);

type Content = Omit<Campaign, 'campaignId' | 'version'>;

const content = ({ name, numbers, from, to, contact }: Content): string =>
  JSON.stringify([name, [...numbers].sort(), from, to, contact.name, contact.email, contact.phone]);
