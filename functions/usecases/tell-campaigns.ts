import type { UntoldCampaign } from '../contracts/campaigns';
import type { CampaignConflict } from '../domain/campaigns/conflicts';
import { isAfter, plusMinutes, type Instant } from '../domain/time/instant';
import { conflictsOfCampaign, type MetCampaign } from './find-campaigns';
import { tell, type TellNeeds } from './tell';
import type { Needs } from './world';

type TellCampaignsWorld = TellNeeds & Needs<'ports'>;

/** So many mails go out side by side. */
const MAILS_AT_ONCE = 5;

/** What a run takes on. At a fifth of a second a mail it is done long before its function's time is up; the next goes on. */
const MOST_MAILS = 500;
const MOST_CAMPAIGNS = 20;

/** Two rounds in which every mail failed: the post is closed, and the next run asks it again. */
const MOST_FAULTS = 2 * MAILS_AT_ONCE;

/** A command marks a campaign before it writes; until that is done there may be more to tell than is to be seen. */
const PATIENCE_MINUTES = 0.5;

export interface ToldCampaigns {
  /** Campaigns that were marked when the run began; none: only a write brings the next work. */
  readonly marked: number;
  readonly mails: number;
  /** Orders that are still to be told, in this run's campaigns. */
  readonly left: number;
}

/**
 * Tells of every campaign that is marked (`CampaignBook.untold`), order by order, and takes its mark away once all are told.
 * Nobody is told twice of the same: a mail is known by campaign, version and the FOCs of the order that meet it. One order
 * that fails keeps no other waiting; what a run could not do, the next does.
 */
export async function tellCampaigns(world: TellCampaignsWorld, now: Instant): Promise<ToldCampaigns> {
  const faults: unknown[] = [];
  let mails = 0;
  let left = 0;
  const marked = await world.campaigns.untold(MOST_CAMPAIGNS);
  for (const untold of marked) {
    try {
      const most = faults.length < MOST_FAULTS ? MOST_MAILS - mails : 0;
      const met = await conflictsOfCampaign(world, untold.campaign, now);
      const told = await tellOrders(world, untold, met, now, { claimant: 'tell-campaigns', most });
      mails += told.mails;
      left += told.left;
      faults.push(...told.faults);
      const isSettled = isAfter(now, plusMinutes(untold.markedAt, PATIENCE_MINUTES));
      if (told.left === 0 && isSettled) await world.campaigns.noteTold(untold);
    } catch (fault) {
      faults.push(fault);
    }
  }
  if (faults.length > 0) throw new AggregateError(faults, `${faults.length} faults while telling of campaigns`);
  return { marked: marked.length, mails, left };
}

/** How many orders a command tells by itself, so that in the usual case their people know at once; the run tells the rest. */
const MOST_AT_ONCE = 20;

/** Tells the first orders of a campaign that was just stored. Throws what the post throws: the run tells those again. */
export async function tellFirstOrders(
  world: TellCampaignsWorld,
  { campaign, ...met }: MetCampaign & Pick<UntoldCampaign, 'campaign'>,
  now: Instant,
): Promise<void> {
  const untold = { campaign, storedAt: now, markedAt: now };
  const { faults } = await tellOrders(world, untold, met, now, { claimant: 'put-campaign', most: MOST_AT_ONCE });
  if (faults.length > 0) throw new AggregateError(faults, 'A campaign was not told at once');
}

interface Bounds {
  readonly claimant: string;
  readonly most: number;
}

interface OrderToTell {
  readonly orderId: string;
  readonly mail: string;
  readonly numbers: readonly string[];
  readonly place: number;
}

async function tellOrders(
  world: TellCampaignsWorld,
  untold: UntoldCampaign,
  { conflicts, coming }: MetCampaign,
  now: Instant,
  { claimant, most }: Bounds,
): Promise<{ readonly mails: number; readonly left: number; readonly faults: readonly unknown[] }> {
  const { campaign, storedAt } = untold;
  const campaigns = [campaign, ...coming.filter(({ campaignId }) => campaignId !== campaign.campaignId)];
  const orders = ordersToTell(untold, conflicts);
  const waiting: OrderToTell[] = [];
  for (const some of batchesOf(orders)) {
    const settled = await Promise.all(
      some.map(({ orderId, mail }) => world.mails.isSettled(orderId, `campaign-conflict#${mail}`)),
    );
    waiting.push(...some.filter((_order, at) => settled[at] === false));
  }
  const faults: unknown[] = [];
  let mails = 0;
  for (const some of batchesOf(waiting.slice(0, most))) {
    const outcomes = await Promise.allSettled(
      some.map(async ({ orderId, mail, numbers, place }) => {
        const entry = { occasion: 'campaign-conflict', at: storedAt, key: mail } as const;
        const met = new Set(numbers);
        const concerns = ({ number }: { readonly number: string }): boolean => met.has(number);
        const among = { place, orders: orders.length };
        await tell(world, orderId, claimant, entry, now, concerns, { campaigns, among });
        // Another may be at it: that one may die, so it is not told before it is settled.
        return world.mails.isSettled(orderId, `campaign-conflict#${mail}`);
      }),
    );
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') faults.push(outcome.reason);
      else if (outcome.value) mails += 1;
    }
    if (faults.length >= MOST_FAULTS) break;
  }
  return { mails, left: waiting.length - mails, faults };
}

/** In the order of their ids, whatever is read first: the first of them is the one that the campaign's contact hears of. */
function ordersToTell(
  { campaign: { campaignId, version }, storedAt }: UntoldCampaign,
  conflicts: readonly CampaignConflict[],
): readonly OrderToTell[] {
  const byOrder = new Map<string, CampaignConflict[]>();
  for (const conflict of conflicts) byOrder.set(conflict.orderId, [...(byOrder.get(conflict.orderId) ?? []), conflict]);
  return [...byOrder]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([orderId, own], index) => ({
      orderId,
      mail: `${campaignId}#${version}#${storedAt}#${focsOf(own)}`,
      numbers: own.flatMap(({ numbers }) => numbers),
      place: index + 1,
    }));
}

/** A key has its longest length; so many dates in one order and campaign are told apart by their first. */
const MOST_FOCS = 20;

const focsOf = (conflicts: readonly CampaignConflict[]): string =>
  [...new Set(conflicts.map(({ focAt }) => focAt ?? 'none'))].sort().slice(0, MOST_FOCS).join(',');

function* batchesOf(orders: readonly OrderToTell[]): Generator<readonly OrderToTell[], void, undefined> {
  for (let first = 0; first < orders.length; first += MAILS_AT_ONCE) yield orders.slice(first, first + MAILS_AT_ONCE);
}
