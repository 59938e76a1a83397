import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type {
  CreateOutcome,
  NumberHolder,
  OrderBook,
  OrderChange,
  OrderFilter,
  Page,
  PageRequest,
  PortChange,
  PortRecord,
} from '../../contracts/records';
import { PLAYBOOKS } from '../../domain/playbooks';
import { changedOrder, changedPort, FINAL_PHASES, mostWritesOf, newPort, putNew, rowsToAskFor } from './order-writes';
import type { Order } from '../../domain/port/order';
import { readItems } from './batch-get';
import { keys, listing, LISTING_INDEX } from './keys';
import { pagedQuery } from './paged-query';
import { orderItem, readHolder, readOrder, readPort } from './rows';
import type { Table } from './table';
import { MOST_WRITES, transact, type Write } from './transaction';

/** What is left of a transaction beside an order and its reference. */
const WRITES_FOR_PORTS = MOST_WRITES - 2;

export class DynamoOrderBook implements OrderBook {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async find(orderId: string): Promise<Order | null> {
    return readOrder(await this.#get(keys.order(orderId)));
  }

  async findByReference(reference: string): Promise<Order | null> {
    const orderId = orderIdOf(await this.#get(keys.reference(reference)));
    return orderId === '' ? null : this.find(orderId);
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

  async holderOf(number: string): Promise<NumberHolder | null> {
    return readHolder(await this.#get(keys.lookup(number)));
  }

  async create(order: Order, ports: readonly PortChange[], commandId: string): Promise<CreateOutcome> {
    const chunks = chunksOf(ports);
    // One transaction finds every clash by itself; of several the first must not be written when a later one would clash.
    const inFlight = chunks.length > 1 ? await this.#firstInFlight(order, ports) : null;
    if (inFlight !== null) return inFlight;
    const [first = [], ...others] = chunks;
    const head = this.#orderHead(order, commandId);
    const failed = await transact(this.#table, [...head, ...this.#newPorts(order, first)]);
    if (failed.includes(0)) return this.#madeBefore(order, ports, commandId);
    if (failed.length > 0) return this.#numberInFlight(first[Math.floor(((failed[0] ?? 0) - head.length) / 3)]);
    return this.#addPorts(order, others);
  }

  async #addPorts(order: Order, chunks: readonly (readonly PortChange[])[]): Promise<CreateOutcome> {
    for (const chunk of chunks) {
      const clash = await transact(this.#table, this.#newPorts(order, chunk));
      if (clash.length > 0) return this.#numberInFlight(chunk[Math.floor((clash[0] ?? 0) / 3)]);
    }
    return { created: true };
  }

  #newPorts(order: Order, ports: readonly PortChange[]): Write[] {
    return ports.flatMap((change) => newPort(this.#table, order, change));
  }

  async commit(order: Order, change: { order?: OrderChange; ports: readonly PortChange[] }): Promise<'done' | 'stale'> {
    const head = change.order === undefined ? [] : [changedOrder(this.#table, change.order)];
    const [first = [], ...others] = chunksOf(change.ports);
    if (others.length > 0 && (await this.#hasMoved(change))) return 'stale';
    const leaving = await this.#takenByOthers(order, change.ports);
    for (const writes of [
      [...head, ...first.flatMap((port) => changedPort(this.#table, order, port, leaving))],
      ...others.map((chunk) => chunk.flatMap((port) => changedPort(this.#table, order, port, leaving))),
    ]) {
      if (writes.length > 0 && (await transact(this.#table, writes)).length > 0) return 'stale';
    }
    return 'done';
  }

  /** The numbers of ports that are over whose lookup rows are theirs no more: what is told of them late leaves those alone. */
  async #takenByOthers(order: Order, changes: readonly PortChange[]): Promise<ReadonlySet<string>> {
    const taken = new Set<string>();
    for (const change of changes) {
      for (const number of rowsToAskFor(change)) {
        const holder = await this.holderOf(number);
        if (holder?.orderId !== order.orderId || holder.number !== change.after.number) taken.add(number);
      }
    }
    return taken;
  }

  /**
   * Whether anything was changed since it was read. What needs several transactions asks before the first of them; should
   * another writer still come in between two, the same command decides anew and finds its own part done (`decide`).
   */
  async #hasMoved(change: { order?: OrderChange; ports: readonly PortChange[] }): Promise<boolean> {
    const orderId = change.ports[0]?.before.orderId ?? '';
    const [order, records] = await Promise.all([this.find(orderId), this.portsOf(orderId)]);
    const versions = new Map(records.map(({ port }) => [port.number, port.version]));
    return (
      (change.order !== undefined && order?.version !== change.order.before.version) ||
      change.ports.some(({ before }) => versions.get(before.number) !== before.version)
    );
  }

  #orderHead(order: Order, commandId: string): Write[] {
    return [
      putNew(this.#table, { ...keys.reference(order.reference), orderId: order.orderId }),
      putNew(this.#table, orderItem(order, commandId)),
    ];
  }

  /** The same command once more, because its answer was lost: its order is made whole. Any other command finds the reference taken. */
  async #madeBefore(order: Order, ports: readonly PortChange[], commandId: string): Promise<CreateOutcome> {
    const orderId = orderIdOf(await this.#get(keys.reference(order.reference)));
    const mine = (await this.#get(keys.order(orderId)))?.['commandId'] === commandId;
    if (!mine) return { created: false, reason: 'reference-in-use', orderId };
    if (orderId !== order.orderId) return { created: true, orderId };
    const there = new Set((await this.portsOf(orderId)).map(({ port }) => port.number));
    const missing = ports.filter((change) => !there.has(change.after.number));
    const completed = await this.#addPorts(order, chunksOf(missing));
    return completed.created ? { created: true, orderId } : completed;
  }

  async #numberInFlight(port: PortChange | undefined): Promise<CreateOutcome> {
    const number = port?.after.number ?? '';
    return inFlight(number, (await this.#get(keys.lookup(number))) ?? {});
  }

  async #firstInFlight(order: Order, ports: readonly PortChange[]): Promise<CreateOutcome | null> {
    const rows = await readItems(
      this.#table,
      ports.map((change) => keys.lookup(change.after.number)),
      (item) => item ?? null,
    );
    const taken = rows.find(
      (row) => (row['orderId'] !== order.orderId || isBridge(row)) && !isFinalPhase(row['phase']),
    );
    const change = ports.find(({ after }) => keys.lookup(after.number).pk === taken?.['pk']);
    return taken === undefined || change === undefined ? null : inFlight(change.after.number, taken);
  }

  async #get(key: Record<string, string>): Promise<Record<string, unknown> | undefined> {
    const read = new GetCommand({ TableName: this.#table.name, Key: key, ConsistentRead: true });
    return (await this.#table.client.send(read)).Item;
  }
}

const orderIdOf = (row: Record<string, unknown> | undefined): string =>
  typeof row?.['orderId'] === 'string' ? row['orderId'] : '';

/** The row of a number that was claimed for the bridge of another. */
const isBridge = (row: Record<string, unknown>): boolean => row['pk'] !== keys.lookup(String(row['number'])).pk;

function inFlight(number: string, row: Record<string, unknown>): CreateOutcome {
  const clash = { created: false, reason: 'number-in-flight', number, orderId: orderIdOf(row) } as const;
  return isBridge(row) ? { ...clash, bridgeOf: String(row['number']) } : clash;
}

const isFinalPhase = (phase: unknown): boolean => typeof phase === 'string' && FINAL_PHASES.includes(phase);

const COUNTRIES: readonly string[] = [...new Set(PLAYBOOKS.map((playbook) => playbook.country))];

function chunksOf(ports: readonly PortChange[]): readonly (readonly PortChange[])[] {
  const parts: PortChange[][] = [];
  let left = 0;
  for (const change of ports) {
    const writes = mostWritesOf(change);
    const last = parts.at(-1);
    if (last === undefined || writes > left) {
      parts.push([change]);
      left = WRITES_FOR_PORTS - writes;
    } else {
      last.push(change);
      left -= writes;
    }
  }
  return parts;
}
