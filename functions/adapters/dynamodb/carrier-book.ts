import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { CarrierBook, Page, PageRequest } from '../../contracts/records';
import { AMAZON_CONNECT } from '../../domain/port/amazon-connect';
import type { Carrier } from '../../domain/port/carrier';
import { readItems } from './batch-get';
import { keys, listing, LISTING_INDEX } from './keys';
import { pagedQuery } from './paged-query';
import { carrierItem, readCarrier } from './rows';
import type { Table } from './table';

export class DynamoCarrierBook implements CarrierBook {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async find(carrierId: string): Promise<Carrier | null> {
    const answer = await this.#table.client.send(
      new GetCommand({ TableName: this.#table.name, Key: keys.carrier(carrierId), ConsistentRead: true }),
    );
    return readCarrier(answer.Item) ?? (carrierId === AMAZON_CONNECT.carrierId ? AMAZON_CONNECT : null);
  }

  async put(carrier: Carrier): Promise<'stored' | 'stale'> {
    try {
      await this.#table.client.send(
        new PutCommand({
          TableName: this.#table.name,
          Item: carrierItem(carrier),
          ...(carrier.version === 1
            ? { ConditionExpression: 'attribute_not_exists(pk)' }
            : {
                ConditionExpression: 'version = :seen',
                ExpressionAttributeValues: { ':seen': carrier.version - 1 },
              }),
        }),
      );
      return 'stored';
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return 'stale';
      throw error;
    }
  }

  async list(page: PageRequest): Promise<Page<Carrier>> {
    const rows = await pagedQuery(
      this.#table,
      {
        list: ['carriers'],
        index: LISTING_INDEX,
        partitionKey: 'listingPk',
        sortKey: { name: 'listingSk' },
        partitions: [listing.carriers],
        where: {},
      },
      page,
    );
    return { items: await readItems(this.#table, rows.items, readCarrier), nextCursor: rows.nextCursor };
  }
}
