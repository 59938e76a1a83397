import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Lifecycle, Page, PageRequest, PortBook, PortFilter, PortRecord } from '../../contracts/records';
import type { HistoryEntry } from '../../domain/port/history-entry';
import { PHASES } from '../../domain/port/phase';
import type { Port } from '../../domain/port/port';
import { readItems } from './batch-get';
import { keys, listing, LISTING_INDEX, UNATTENDED, UNATTENDED_INDEX } from './keys';
import { pagedQuery } from './paged-query';
import { readHistory, readPort } from './rows';
import type { Table } from './table';

export class DynamoPortBook implements PortBook {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async findNewest(number: string): Promise<PortRecord | null> {
    const answer = await this.#table.client.send(
      new GetCommand({ TableName: this.#table.name, Key: keys.lookup(number), ConsistentRead: true }),
    );
    const orderId: unknown = answer.Item?.['orderId'];
    return typeof orderId === 'string' ? this.find(orderId, number) : null;
  }

  async find(orderId: string, number: string): Promise<PortRecord | null> {
    const answer = await this.#table.client.send(
      new GetCommand({ TableName: this.#table.name, Key: keys.port(orderId, number), ConsistentRead: true }),
    );
    return readPort(answer.Item);
  }

  async list(filter: PortFilter, page: PageRequest): Promise<Page<Port>> {
    const phases = filter.phase === undefined ? PHASES : [filter.phase];
    const rows = await pagedQuery(
      this.#table,
      {
        list: ['ports', filter],
        index: LISTING_INDEX,
        partitionKey: 'listingPk',
        sortKey: { name: 'listingSk', ...(filter.dueBefore === undefined ? {} : { before: filter.dueBefore }) },
        partitions: phases.map(listing.ports),
        where: { route: filter.route, wave: filter.wave, country: filter.country, carrier: filter.carrier },
      },
      page,
    );
    const records = await readItems(this.#table, rows.items, readPort);
    return { items: records.map((record) => record.port), nextCursor: rows.nextCursor };
  }

  async history(number: string, page: PageRequest): Promise<Page<HistoryEntry>> {
    const rows = await pagedQuery(
      this.#table,
      { list: ['history', number], partitionKey: 'pk', partitions: [keys.history(number, '', '', 0).pk], where: {} },
      page,
    );
    return { items: rows.items.map(readHistory), nextCursor: rows.nextCursor };
  }

  async arm(port: Port, lifecycle: Lifecycle): Promise<'armed' | 'moved'> {
    try {
      await this.#table.client.send(
        new UpdateCommand({
          TableName: this.#table.name,
          Key: keys.port(port.orderId, port.number),
          UpdateExpression: 'SET lifecycle = :lifecycle REMOVE unattendedPk, unattendedSk',
          ConditionExpression: 'version = :seen',
          ExpressionAttributeValues: { ':lifecycle': lifecycle, ':seen': port.version },
        }),
      );
      return 'armed';
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return 'moved';
      throw error;
    }
  }

  async unattended(before: string, limit: number): Promise<readonly PortRecord[]> {
    const answer = await this.#table.client.send(
      new QueryCommand({
        TableName: this.#table.name,
        IndexName: UNATTENDED_INDEX,
        KeyConditionExpression: 'unattendedPk = :pk AND unattendedSk < :before',
        ExpressionAttributeValues: { ':pk': UNATTENDED, ':before': before },
        Limit: limit,
      }),
    );
    return readItems(this.#table, answer.Items ?? [], readPort);
  }
}
