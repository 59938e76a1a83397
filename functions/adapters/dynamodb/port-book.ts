import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { Lifecycle, Page, PageRequest, PortBook, PortFilter, PortRecord } from '../../contracts/records';
import type { HistoryEntry } from '../../domain/port/history-entry';
import { PHASES } from '../../domain/port/phase';
import type { Port } from '../../domain/port/port';
import type { ArrivalOnFile } from '../../domain/testcalls/arrival';
import { readItems } from './batch-get';
import { keys, listing, LISTING_INDEX, UNATTENDED, UNATTENDED_INDEX } from './keys';
import { pagedQuery } from './paged-query';
import { readArrival, readHistory, readPort } from './rows';
import type { Table } from './table';

/** Enough for every call of the cadence, and for those that were placed besides. */
const MOST_ARRIVALS = 50;

/** A history is a page or two of DynamoDB's; however long one has grown, a port is answered. */
const ARRIVAL_PAGES = 5;

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

  async findNewestOf(numbers: readonly string[]): Promise<readonly PortRecord[]> {
    const newest = await readItems(this.#table, numbers.map(keys.lookup), portKeyOfLookup, READ_AFTER_WRITE);
    return readItems(this.#table, newest, readPort, READ_AFTER_WRITE);
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

  async arrivals(port: Port): Promise<readonly ArrivalOnFile[]> {
    const found: ArrivalOnFile[] = [];
    let from: Record<string, unknown> | undefined;
    for (let page = 0; page < ARRIVAL_PAGES && found.length < MOST_ARRIVALS; page += 1) {
      const answer = await this.#table.client.send(
        new QueryCommand({
          TableName: this.#table.name,
          KeyConditionExpression: 'pk = :pk AND sk >= :since',
          FilterExpression: 'orderId = :orderId AND attribute_exists(contactId)',
          ExpressionAttributeValues: {
            ':pk': keys.history(port.number, '', '', 0).pk,
            ':since': port.createdAt,
            ':orderId': port.orderId,
          },
          ScanIndexForward: false,
          ...(from === undefined ? {} : { ExclusiveStartKey: from }),
        }),
      );
      found.push(...(answer.Items ?? []).map(readArrival));
      from = answer.LastEvaluatedKey;
      if (from === undefined) break;
    }
    return found.slice(0, MOST_ARRIVALS).reverse();
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

const READ_AFTER_WRITE = { consistent: true };

/** Where the port of a lookup row stands. */
function portKeyOfLookup(item: Record<string, unknown> | undefined) {
  const orderId: unknown = item?.['orderId'];
  const pk: unknown = item?.['pk'];
  if (typeof orderId !== 'string' || typeof pk !== 'string') return null;
  return keys.port(orderId, pk.slice(keys.lookup('').pk.length));
}
