import type { CampaignSpan } from '../timeline/foc-question';
import type { Campaign } from './campaign';

/** Campaigns by the numbers that they name: made once an answer, however many orders it tells of. */
export type CampaignIndex = ReadonlyMap<string, readonly Campaign[]>;

export const NO_CAMPAIGNS: CampaignIndex = new Map();

export function campaignIndex(campaigns: readonly Campaign[]): CampaignIndex {
  const index = new Map<string, Campaign[]>();
  for (const campaign of campaigns) {
    for (const number of campaign.numbers) {
      const known = index.get(number);
      if (known === undefined) index.set(number, [campaign]);
      else known.push(campaign);
    }
  }
  return index;
}

/** The campaigns that name one of the numbers, each once, with those of the numbers that it names. */
export function campaignsOn(
  numbers: readonly string[],
  index: CampaignIndex,
): ReadonlyMap<Campaign, readonly string[]> {
  const found = new Map<Campaign, string[]>();
  for (const number of numbers) {
    for (const campaign of index.get(number) ?? []) {
      const known = found.get(campaign);
      if (known === undefined) found.set(campaign, [number]);
      else known.push(number);
    }
  }
  return found;
}

/** The same as the spans that a FOC is judged by; a campaign that does not name them all says whom it concerns. */
export const spansOn = (numbers: readonly string[], index: CampaignIndex): readonly CampaignSpan[] =>
  [...campaignsOn(numbers, index)].map(([{ name, from, to }, concerns]) => ({
    name,
    from,
    to,
    ...(concerns.length === numbers.length ? {} : { concerns }),
  }));
