import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, GetCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { CampaignBook, UntoldCampaign } from '../../contracts/campaigns';
import type { Page, PageRequest } from '../../contracts/records';
import type { Campaign } from '../../domain/campaigns/campaign';
import { overEverywhere } from '../../domain/timeline/campaign-span';
import type { Instant } from '../../domain/time/instant';
import { campaignRow } from '../../shapes/campaign';
import { readItems } from './batch-get';
import { keys, listing, LISTING_INDEX, UNATTENDED_INDEX, UNTOLD_CAMPAIGNS } from './keys';
import { pagedQuery } from './paged-query';
import { MalformedRowError, type Table } from './table';

/** How many campaigns are read in one go where all that are coming are wanted. */
const COMING_AT_ONCE = 100;

/**
 * One item a campaign, its numbers included: 10,000 of the longest take 170 KB of the 400 KB that DynamoDB allows. The
 * listing index holds them by the instant at which they are over everywhere, so that those still to come are one range. One
 * that is still to be told stands in the unattended index besides.
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

  async put(campaign: Campaign, at?: Instant): Promise<'stored' | 'stale'> {
    const written = await unlessStale(() =>
      this.#table.client.send(
        new PutCommand({
          TableName: this.#table.name,
          Item: { ...campaignItem(campaign), ...(at === undefined ? {} : { storedAt: at, ...markedItem(at) }) },
          ...(campaign.version === 1
            ? { ConditionExpression: 'attribute_not_exists(pk)' }
            : { ConditionExpression: 'version = :seen', ExpressionAttributeValues: { ':seen': campaign.version - 1 } }),
        }),
      ),
    );
    return written ? 'stored' : 'stale';
  }

  async noteUntold(campaignId: string, at: Instant): Promise<void> {
    await unlessStale(() =>
      this.#table.client.send(
        new UpdateCommand({
          TableName: this.#table.name,
          Key: keys.campaign(campaignId),
          // Its place in the queue is kept: whoever is marked over and over is told all the same.
          UpdateExpression:
            'SET unattendedPk = :pk, unattendedSk = if_not_exists(unattendedSk, :at), markedAt = :at, storedAt = if_not_exists(storedAt, :at)',
          ConditionExpression: 'attribute_exists(pk)',
          ExpressionAttributeValues: { ':pk': UNTOLD_CAMPAIGNS, ':at': at },
        }),
      ),
    );
  }

  async untold(limit: number): Promise<readonly UntoldCampaign[]> {
    const answer = await this.#table.client.send(
      new QueryCommand({
        TableName: this.#table.name,
        IndexName: UNATTENDED_INDEX,
        KeyConditionExpression: 'unattendedPk = :pk',
        ExpressionAttributeValues: { ':pk': UNTOLD_CAMPAIGNS },
        Limit: limit,
      }),
    );
    const found: UntoldCampaign[] = [];
    for (const row of answer.Items ?? []) {
      // The index comes after the table: what counts is whether the mark is there still.
      const key = keys.campaign(String(row['pk']).slice(keys.campaign('').pk.length));
      const { Item: item } = await this.#table.client.send(
        new GetCommand({ TableName: this.#table.name, Key: key, ConsistentRead: true }),
      );
      const campaign = readCampaign(item);
      const storedAt: unknown = item?.['storedAt'];
      const markedAt: unknown = item?.['markedAt'];
      if (campaign !== null && typeof storedAt === 'string' && typeof markedAt === 'string') {
        found.push({ campaign, storedAt, markedAt });
      }
    }
    return found;
  }

  async noteTold({ campaign, markedAt }: UntoldCampaign): Promise<void> {
    await unlessStale(() =>
      this.#table.client.send(
        new UpdateCommand({
          TableName: this.#table.name,
          Key: keys.campaign(campaign.campaignId),
          UpdateExpression: 'REMOVE unattendedPk, unattendedSk, markedAt',
          ConditionExpression: 'version = :version AND markedAt = :seen',
          ExpressionAttributeValues: { ':version': campaign.version, ':seen': markedAt },
        }),
      ),
    );
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

const markedItem = (at: Instant) => ({ unattendedPk: UNTOLD_CAMPAIGNS, unattendedSk: at, markedAt: at });

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
