import type { Campaign } from '../domain/campaigns/campaign';
import { campaignFindings } from '../domain/campaigns/campaign-findings';
import type { CampaignIndex } from '../domain/campaigns/campaign-index';
import { conflictsOf, type CampaignConflict } from '../domain/campaigns/conflicts';
import { inFlight } from '../domain/campaigns/order-in-flight';
import { requestOf } from '../domain/campaigns/ways';
import type { Instant } from '../domain/time/instant';
import type { Dossier } from '../usecases/dossier';

/** An answer holds so many conflicts, each with its advice; a function of AWS answers 6 MB at most. */
const MOST_CONFLICTS = 1000;

/** A campaign as clients see it. */
export const campaignView = ({ campaignId, version, name, numbers, from, to, contact }: Campaign) => ({
  campaignId,
  version,
  name,
  numbers,
  from,
  to,
  contact,
});

/** The same with what it means for numbers in flight, one entry a number. */
export function campaignWithConflicts(campaign: Campaign, conflicts: readonly CampaignConflict[]) {
  const each = conflicts.flatMap(({ numbers, campaignId: _, ways, dates: __, ...conflict }) =>
    numbers.map((number) => ({
      number,
      ...conflict,
      ways: ways.map((way) => requestOf(way, conflict.orderId, number)),
    })),
  );
  return { ...campaignView(campaign), conflicts: each.slice(0, MOST_CONFLICTS), conflictCount: each.length };
}

/** The campaigns that name a number, as its port shows them. */
export const campaignsShown = (number: string, campaigns: CampaignIndex) =>
  (campaigns.get(number) ?? []).map(({ campaignId, name, from, to }) => ({ campaignId, name, from, to }));

/** What an order's ports in flight and campaigns mean for each other. */
export const campaignConflicts = (
  { order, carrier, playbook, records }: Dossier,
  campaigns: CampaignIndex,
  now: Instant,
): readonly CampaignConflict[] => {
  const ports = inFlight(
    records.map(({ port }) => port).filter(({ number }) => campaigns.has(number)),
    now,
  );
  return conflictsOf({ order, carrier, playbook, ports }, campaigns, now);
};

/** What stands beside a port that was held or released: its campaigns, and what is to be said of them now. */
export function besideHold(dossier: Dossier, number: string, campaigns: CampaignIndex, now: Instant) {
  const conflicts = campaignConflicts(dossier, campaigns, now).filter(({ numbers }) => numbers.includes(number));
  return { campaigns: campaignsShown(number, campaigns), findings: campaignFindings(conflicts) };
}
