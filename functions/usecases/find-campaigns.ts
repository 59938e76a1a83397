import type { Page, PageRequest } from '../contracts/records';
import type { Campaign } from '../domain/campaigns/campaign';
import { campaignIndex } from '../domain/campaigns/campaign-index';
import { conflictsWith, type CampaignConflict } from '../domain/campaigns/conflicts';
import { slotFinder } from '../domain/campaigns/slot-finder';
import { begunAnywhere } from '../domain/timeline/campaign-span';
import type { Instant } from '../domain/time/instant';
import { ordersInFlight } from './orders-in-flight';
import type { Needs } from './world';

/** A page may be shorter than it was asked for: with so many numbers in it, it is full. A function of AWS answers 6 MB. */
const NUMBERS_IN_A_PAGE = 50_000;

/** Campaigns are read so few at a time, for each may name 10,000 numbers. */
const READ_AT_ONCE = 25;

export interface CampaignFilter {
  /** One of the numbers that it names. */
  readonly number?: string | undefined;
  /** A day or an instant from which on it still runs, wherever its numbers are. */
  readonly from?: string | undefined;
}

/** A page of campaigns, those that end first coming first. */
export async function findCampaigns(
  world: Needs<'campaigns'>,
  { number, from }: CampaignFilter,
  { limit, cursor }: PageRequest,
): Promise<Page<Campaign>> {
  const notOverAt = from === undefined ? undefined : begunAnywhere(from);
  const items: Campaign[] = [];
  let next: string | null = cursor;
  let numbers = 0;
  do {
    const wanted = Math.min(READ_AT_ONCE, limit - items.length);
    const page: Page<Campaign> = await world.campaigns.list({ notOverAt }, { limit: wanted, cursor: next });
    for (const campaign of page.items) {
      if (number !== undefined && !campaign.numbers.includes(number)) continue;
      items.push(campaign);
      numbers += campaign.numbers.length;
    }
    next = page.nextCursor;
  } while (next !== null && items.length < limit && numbers < NUMBERS_IN_A_PAGE);
  return { items, nextCursor: next };
}

export interface MetCampaign {
  readonly conflicts: readonly CampaignConflict[];
  /** Every campaign that is not over, itself included where it is not. */
  readonly coming: readonly Campaign[];
}

/** What a campaign means for the numbers that are in flight, order by order. */
export async function conflictsOfCampaign(
  world: Needs<'campaigns' | 'ports' | 'orders' | 'carriers'>,
  campaign: Campaign,
  now: Instant,
): Promise<MetCampaign> {
  const [coming, orders] = await Promise.all([
    world.campaigns.coming(now),
    ordersInFlight(world, campaign.numbers, now),
  ]);
  const index = campaignIndex(coming);
  const find = slotFinder();
  return { coming, conflicts: orders.flatMap((file) => conflictsWith(campaign, file, index, now, find)) };
}
