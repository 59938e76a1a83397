import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { CampaignBook } from '../../contracts/campaigns';
import type { Page, PageRequest } from '../../contracts/records';
import type { Campaign } from '../../domain/campaigns/campaign';
import { overEverywhere } from '../../domain/timeline/campaign-span';
import type { Instant } from '../../domain/time/instant';
import { campaignRow } from '../../shapes/campaign';
import { readItems } from './batch-get';
import { keys, listing, LISTING_INDEX } from './keys';
import { pagedQuery } from './paged-query';
import { MalformedRowError, type Table } from './table';

/** How many campaigns are read in one go where all that are coming are wanted. */
const COMING_AT_ONCE = 100;

/**
 * One item a campaign, its numbers included: 10,000 of the longest take 170 KB of the 400 KB that DynamoDB allows. The
 * listing index holds them by the instant at which they are over everywhere, so that those still to come are one range.
 */
export class DynamoCampaignBook implements CampaignBook {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async find(campaignId: string): Promise<Campaign | null> {
    const answer = await this.#table.client.send(
      new GetCommand({ TableName: this.#table.name, Key: keys.campaign(campaignId), ConsistentRead: true }),
    );
    return readCampaign(answer.Item);
  }

  async put(campaign: Campaign): Promise<'stored' | 'stale'> {
    const written = await unlessStale(() =>
      this.#table.client.send(
        new PutCommand({
          TableName: this.#table.name,
          Item: campaignItem(campaign),
          ...(campaign.version === 1
            ? { ConditionExpression: 'attribute_not_exists(pk)' }
            : { ConditionExpression: 'version = :seen', ExpressionAttributeValues: { ':seen': campaign.version - 1 } }),
        }),
      ),
    );
    return written ? 'stored' : 'stale';
  }

  async remove({ campaignId, version }: Campaign): Promise<'removed' | 'stale'> {
    const removed = await unlessStale(() =>
      this.#table.client.send(
        new DeleteCommand({
          TableName: this.#table.name,
          Key: keys.campaign(campaignId),
          ConditionExpression: 'version = :seen',
          ExpressionAttributeValues: { ':seen': version },
        }),
      ),
    );
    return removed ? 'removed' : 'stale';
  }

  async list({ notOverAt }: { readonly notOverAt?: Instant | undefined }, page: PageRequest): Promise<Page<Campaign>> {
    const rows = await pagedQuery(
      this.#table,
      {
        list: ['campaigns', notOverAt],
        index: LISTING_INDEX,
        partitionKey: 'listingPk',
        // What ends at that very instant is over: behind it there is a '#', and '$' sorts behind that.
        sortKey: { name: 'listingSk', ...(notOverAt === undefined ? {} : { from: `${notOverAt}$` }) },
        partitions: [listing.campaigns],
        where: {},
      },
      page,
    );
    return { items: await readItems(this.#table, rows.items, readCampaign), nextCursor: rows.nextCursor };
  }

  async coming(now: Instant): Promise<readonly Campaign[]> {
    const found: Campaign[] = [];
    let cursor: string | null = null;
    do {
      const page: Page<Campaign> = await this.list({ notOverAt: now }, { limit: COMING_AT_ONCE, cursor });
      found.push(...page.items);
      cursor = page.nextCursor;
    } while (cursor !== null);
    return found;
  }
}

function campaignItem(campaign: Campaign) {
  return {
    ...keys.campaign(campaign.campaignId),
    listingPk: listing.campaigns,
    listingSk: `${overEverywhere(campaign.to)}#${campaign.campaignId}`,
    version: campaign.version,
    campaign,
  };
}

function readCampaign(item: Record<string, unknown> | undefined): Campaign | null {
  if (item === undefined) return null;
  const parsed = campaignRow.safeParse(item['campaign']);
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
  throw new MalformedRowError('campaign', `(at ${where})`, parsed.error);
}

async function unlessStale(write: () => Promise<unknown>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false;
    throw error;
  }
}
