import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type {
  CreateOutcome,
  OrderBook,
  OrderChange,
  OrderFilter,
  Page,
  PageRequest,
  PortChange,
  PortRecord,
} from '../../contracts/records';
import { PLAYBOOKS } from '../../domain/playbooks';
import type { Order } from '../../domain/port/order';
import { readItems } from './batch-get';
import { keys, listing, LISTING_INDEX } from './keys';
import { pagedQuery } from './paged-query';
import { historyItem, lookupItem, NOT_STARTED, orderItem, portItem, readOrder, readPort } from './rows';
import type { Table } from './table';
import { MOST_WRITES, transact, type Write } from './transaction';

/** Record, lookup and up to three lines of history (time itself may have moved the port first): so many ports fit beside an order. */
const PORTS_A_TRANSACTION = Math.floor((MOST_WRITES - 2) / 5);

export class DynamoOrderBook implements OrderBook {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async find(orderId: string): Promise<Order | null> {
    const answer = await this.#table.client.send(
      new GetCommand({ TableName: this.#table.name, Key: keys.order(orderId), ConsistentRead: true }),
    );
    return readOrder(answer.Item);
  }

  async findByReference(reference: string): Promise<Order | null> {
    const answer = await this.#table.client.send(
      new GetCommand({ TableName: this.#table.name, Key: keys.reference(reference), ConsistentRead: true }),
    );
    const orderId: unknown = answer.Item?.['orderId'];
    return typeof orderId === 'string' ? this.find(orderId) : null;
  }

  async list(filter: OrderFilter, page: PageRequest): Promise<Page<Order>> {
    const countries = filter.country === undefined ? COUNTRIES : [filter.country];
    const rows = await pagedQuery(
      this.#table,
      {
        list: ['orders', filter],
        index: LISTING_INDEX,
        partitionKey: 'listingPk',
        sortKey: { name: 'listingSk' },
        partitions: countries.map(listing.orders),
        where: { wave: filter.wave, carrier: filter.carrier },
      },
      page,
    );
    const orders = await readItems(this.#table, rows.items, readOrder);
    return { items: orders, nextCursor: rows.nextCursor };
  }

  async portsOf(orderId: string): Promise<readonly PortRecord[]> {
    const records: PortRecord[] = [];
    let from: Record<string, unknown> | undefined;
    do {
      const answer = await this.#table.client.send(
        new QueryCommand({
          TableName: this.#table.name,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :port)',
          ExpressionAttributeValues: { ':pk': keys.order(orderId).pk, ':port': 'PORT#' },
          ConsistentRead: true,
          ...(from === undefined ? {} : { ExclusiveStartKey: from }),
        }),
      );
      records.push(...(answer.Items ?? []).map(readPort).filter((record) => record !== null));
      from = answer.LastEvaluatedKey;
    } while (from !== undefined);
    return records;
  }

  async create(order: Order, ports: readonly PortChange[], commandId: string): Promise<CreateOutcome> {
    const [first = [], ...others] = chunks(ports);
    const head: Write[] = [
      {
        Put: {
          TableName: this.#table.name,
          Item: { ...keys.reference(order.reference), orderId: order.orderId },
          ConditionExpression: 'attribute_not_exists(pk)',
        },
      },
      this.#putNew(orderItem(order, commandId)),
    ];
    const failed = await transact(this.#table, [...head, ...first.flatMap((change) => this.#newPort(order, change))]);
    if (failed.includes(0))
      return {
        created: false,
        reason: 'reference-in-use',
        orderId: (await this.findByReference(order.reference))?.orderId ?? '',
      };
    if (failed.length > 0) return this.#numberInFlight(failed, head.length, first);
    for (const chunk of others) {
      const clash = await transact(
        this.#table,
        chunk.flatMap((change) => this.#newPort(order, change)),
      );
      if (clash.length > 0) return this.#numberInFlight(clash, 0, chunk);
    }
    return { created: true };
  }

  async commit(order: Order, change: { order?: OrderChange; ports: readonly PortChange[] }): Promise<'done' | 'stale'> {
    const head = change.order === undefined ? [] : [this.#changedOrder(change.order)];
    const [first = [], ...others] = chunks(change.ports);
    for (const writes of [
      [...head, ...first.flatMap((port) => this.#changedPort(order, port))],
      ...others.map((chunk) => chunk.flatMap((port) => this.#changedPort(order, port))),
    ]) {
      if (writes.length > 0 && (await transact(this.#table, writes)).length > 0) return 'stale';
    }
    return 'done';
  }

  /** Record, history and lookup of a port that was not there; its lookup row is what makes a number unique in flight. */
  #newPort(order: Order, change: PortChange): Write[] {
    const { after } = change;
    return [
      this.#putNew(portItem(after, change.dueAt, after.lastFact.at, NOT_STARTED)),
      this.#history(change, 0),
      {
        Put: {
          TableName: this.#table.name,
          Item: lookupItem(after, order),
          ConditionExpression: 'attribute_not_exists(pk) OR #phase IN (:completed, :rolledBack, :cancelled)',
          ExpressionAttributeNames: { '#phase': 'phase' },
          ExpressionAttributeValues: {
            ':completed': 'COMPLETED',
            ':rolledBack': 'ROLLED_BACK',
            ':cancelled': 'CANCELLED',
          },
        },
      },
    ];
  }

  #changedPort(order: Order, change: PortChange): Write[] {
    const { before, after } = change;
    const item = portItem(after, change.dueAt, after.lastFact.at, NOT_STARTED);
    // A mere note (a repeated answer of the carrier) changes nothing that the machine waits for and does not wake it.
    const wakes = before.lastFact !== after.lastFact;
    return [
      {
        Update: {
          TableName: this.#table.name,
          Key: keys.port(after.orderId, after.number),
          // The lifecycle (token, state, toldUpTo) is the machine's and stays as it is.
          UpdateExpression: `SET #port = :port, version = :version, #route = :route, listingPk = :listingPk, listingSk = :listingSk${
            wakes ? ', unattendedPk = :unattendedPk, unattendedSk = :unattendedSk' : ''
          }`,
          ConditionExpression: 'version = :seen',
          ExpressionAttributeNames: { '#port': 'port', '#route': 'route' },
          ExpressionAttributeValues: {
            ':port': item.port,
            ':version': item.version,
            ':route': item.route,
            ':listingPk': item.listingPk,
            ':listingSk': item.listingSk,
            ...(wakes ? { ':unattendedPk': item.unattendedPk, ':unattendedSk': item.unattendedSk } : {}),
            ':seen': before.version,
          },
        },
      },
      ...change.history.map((_, index) => this.#history(change, index)),
      this.#changedLookup(order, change),
    ];
  }

  /** An old order's last words must not overwrite the row of a newer order of the same number. */
  #changedLookup(order: Order, change: PortChange): Write {
    return {
      Put: {
        TableName: this.#table.name,
        Item: lookupItem(change.after, order),
        ConditionExpression: 'orderId = :orderId',
        ExpressionAttributeValues: { ':orderId': order.orderId },
      },
    };
  }

  #history(change: PortChange, index: number): Write {
    const entry = change.history[index];
    if (entry === undefined) throw new RangeError('A change without history');
    return this.#putNew(historyItem(change.after, entry, change.before.version + index + 1));
  }

  #changedOrder(change: OrderChange): Write {
    return {
      Update: {
        TableName: this.#table.name,
        Key: keys.order(change.after.orderId),
        UpdateExpression: 'SET #order = :order, version = :version',
        ConditionExpression: 'version = :seen',
        ExpressionAttributeNames: { '#order': 'order' },
        ExpressionAttributeValues: {
          ':order': change.after,
          ':version': change.after.version,
          ':seen': change.before.version,
        },
      },
    };
  }

  #putNew(item: Record<string, unknown>): Write {
    return { Put: { TableName: this.#table.name, Item: item, ConditionExpression: 'attribute_not_exists(pk)' } };
  }

  async #numberInFlight(
    failed: readonly number[],
    offset: number,
    ports: readonly PortChange[],
  ): Promise<CreateOutcome> {
    const port = ports[Math.floor(((failed[0] ?? offset) - offset) / 3)];
    const number = port?.after.number ?? '';
    const answer = await this.#table.client.send(
      new GetCommand({ TableName: this.#table.name, Key: keys.lookup(number), ConsistentRead: true }),
    );
    return { created: false, reason: 'number-in-flight', number, orderId: String(answer.Item?.['orderId'] ?? '') };
  }
}

const COUNTRIES: readonly string[] = [...new Set(PLAYBOOKS.map((playbook) => playbook.country))];

function chunks(ports: readonly PortChange[]): readonly (readonly PortChange[])[] {
  const parts: PortChange[][] = [];
  for (let start = 0; start < ports.length; start += PORTS_A_TRANSACTION)
    parts.push(ports.slice(start, start + PORTS_A_TRANSACTION));
  return parts;
}
