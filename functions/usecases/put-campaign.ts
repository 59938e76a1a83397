import type { Campaign } from '../domain/campaigns/campaign';
import type { CampaignConflict } from '../domain/campaigns/conflicts';
import type { CampaignRequest } from '../shapes/campaign';
import type { Given } from './carry-out';
import { conflictsOfCampaign } from './find-campaigns';
import { StaleWriteError } from './stale-write';
import { tell, type TellNeeds } from './tell';
import type { Needs } from './world';

export interface PutCampaign {
  readonly campaign: Campaign;
  readonly created: boolean;
  readonly conflicts: readonly CampaignConflict[];
}

/** Creates a campaign, or replaces what was known of it, and tells those whose numbers in flight it meets. */
export async function putCampaign(
  world: TellNeeds & Needs<'campaigns' | 'ports'>,
  campaignId: string,
  request: CampaignRequest,
  given: Given,
): Promise<PutCampaign> {
  const known = await world.campaigns.find(campaignId);
  const campaign: Campaign = { ...request, campaignId, version: (known?.version ?? 0) + 1 };
  if ((await world.campaigns.put(campaign)) === 'stale') throw new StaleWriteError(`Campaign ${campaignId}`);
  const { conflicts, coming } = await conflictsOfCampaign(world, campaign, given.stamp.at);
  const others = coming.filter((other) => other.campaignId !== campaignId);
  await tellOrders(world, conflicts, [campaign, ...others], given);
  return { campaign, created: known === null, conflicts };
}

const MAILS_AT_ONCE = 5;

/**
 * One mail an order and version. It is known by the command that made the version: one that died half-way tells, when it is
 * tried again, only those who have not been told.
 */
async function tellOrders(
  world: TellNeeds,
  conflicts: readonly CampaignConflict[],
  campaigns: readonly Campaign[],
  { stamp }: Given,
): Promise<void> {
  const byOrder = new Map<string, string[]>();
  for (const { orderId, numbers } of conflicts) byOrder.set(orderId, [...(byOrder.get(orderId) ?? []), ...numbers]);
  const key = `${campaigns[0]?.campaignId ?? ''}#${stamp.id}`;
  const entry = { occasion: 'campaign-conflict', at: stamp.at, key } as const;
  const orders = [...byOrder];
  for (let first = 0; first < orders.length; first += MAILS_AT_ONCE) {
    await Promise.all(
      orders.slice(first, first + MAILS_AT_ONCE).map(async ([orderId, numbers]) => {
        const met = new Set(numbers);
        const concerns = ({ number }: { readonly number: string }): boolean => met.has(number);
        await tell(world, orderId, numbers[0] ?? '', entry, stamp.at, concerns, { campaigns });
      }),
    );
  }
}
