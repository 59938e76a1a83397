import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import type { ImportBook, ImportOutcome, ImportRecord, OrderToMake } from '../../contracts/imports';
import { byLine } from '../../domain/imports/import-fault';
import { readItems } from './batch-get';
import { putItems } from './batch-write';
import {
  chunkItem,
  chunksOf,
  outcomeItems,
  readChunk,
  readOutcome,
  readRecord,
  recordItem,
  ttlOf,
  type Row,
} from './import-rows';
import { keys, UNATTENDED_INDEX, UNFINISHED_IMPORTS } from './keys';
import { FINAL_PHASES } from './order-writes';
import { MalformedRowError, type Table } from './table';

/** Batches of reads that are under way at once. */
const AT_ONCE = 5;

export class DynamoImportBook implements ImportBook {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async inFlight(numbers: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await this.#read(numbers.map(keys.lookup));
    const open = rows.filter(({ phase }) => typeof phase === 'string' && !FINAL_PHASES.includes(phase));
    return new Map(open.map((row) => [String(row['number']), String(row['orderId'])]));
  }

  async referencesInUse(references: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const { pk: prefix } = keys.reference('');
    const rows = await this.#read(references.map(keys.reference));
    return new Map(rows.map((row) => [String(row['pk']).slice(prefix.length), String(row['orderId'])]));
  }

  async begin(...[accepted, orders, errors]: Parameters<ImportBook['begin']>): Promise<void> {
    const { importId, createdAt } = accepted;
    const ttl = ttlOf(createdAt);
    const chunks = chunksOf(orders);
    await putItems(this.#table, [
      ...outcomeItems(importId, 'CHECK', { orders: [], errors }, ttl),
      ...chunks.map((chunk, index) => chunkItem(importId, index, chunk, ttl)),
    ]);
    const record: ImportRecord = {
      ...accepted,
      status: 'running',
      chunks: chunks.length,
      done: 0,
      movedAt: createdAt,
    };
    // The same command once more finds its own record, which may have got on meanwhile.
    await this.#put(record, 'attribute_not_exists(pk)');
  }

  async find(importId: string): Promise<ImportRecord | null> {
    return readRecord(await this.#get(keys.import(importId)));
  }

  async outcomeOf(importId: string): Promise<ImportOutcome> {
    const pages = (await this.#outcomeRows(importId)).map(readOutcome);
    return {
      orders: pages.flatMap(({ orders }) => orders),
      errors: pages.flatMap(({ errors }) => errors).sort(byLine),
    };
  }

  async chunk(importId: string, index: number): Promise<readonly OrderToMake[]> {
    const item = await this.#get(keys.importChunk(importId, index));
    if (item === undefined) throw new MalformedRowError('chunk of an import', `${importId} ${index}`, undefined);
    return readChunk(item);
  }

  async settle(before: ImportRecord, after: ImportRecord, outcome: ImportOutcome): Promise<'settled' | 'stale'> {
    // Written under the chunk's own name: a run that dies before the mark is set writes the same rows once more.
    const rows = outcomeItems(before.importId, before.done, outcome, ttlOf(before.createdAt));
    await putItems(this.#table, rows);
    return this.#put(after, 'done = :seen AND attribute_exists(unattendedPk)', { ':seen': before.done });
  }

  async stalled(before: string, limit: number): Promise<readonly string[]> {
    const answer = await this.#table.client.send(
      new QueryCommand({
        TableName: this.#table.name,
        IndexName: UNATTENDED_INDEX,
        KeyConditionExpression: 'unattendedPk = :pk AND unattendedSk < :before',
        ExpressionAttributeValues: { ':pk': UNFINISHED_IMPORTS, ':before': before },
        Limit: limit,
      }),
    );
    return (answer.Items ?? []).map((row) => String(row['pk']).slice(keys.import('').pk.length));
  }

  async #put(
    record: ImportRecord,
    condition: string,
    values?: Readonly<Record<string, unknown>>,
  ): Promise<'settled' | 'stale'> {
    const put = new PutCommand({
      TableName: this.#table.name,
      Item: recordItem(record),
      ConditionExpression: condition,
      ...(values === undefined ? {} : { ExpressionAttributeValues: { ...values } }),
    });
    try {
      await this.#table.client.send(put);
      return 'settled';
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return 'stale';
      throw error;
    }
  }

  async #get(key: Record<string, string>): Promise<Row | undefined> {
    const read = new GetCommand({ TableName: this.#table.name, Key: key, ConsistentRead: true });
    return (await this.#table.client.send(read)).Item;
  }

  async #outcomeRows(importId: string): Promise<readonly Row[]> {
    const rows: Row[] = [];
    let from: Record<string, unknown> | undefined;
    do {
      const answer = await this.#table.client.send(
        new QueryCommand({
          TableName: this.#table.name,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :outcome)',
          ExpressionAttributeValues: { ':pk': keys.import(importId).pk, ':outcome': 'OUTCOME#' },
          ConsistentRead: true,
          ...(from === undefined ? {} : { ExclusiveStartKey: from }),
        }),
      );
      rows.push(...(answer.Items ?? []));
      from = answer.LastEvaluatedKey;
    } while (from !== undefined);
    return rows;
  }

  /** Whole rows by their keys, as far as they are there. */
  async #read(wanted: readonly Record<string, string>[]): Promise<readonly Row[]> {
    const share = Math.ceil(wanted.length / AT_ONCE);
    const shares = Array.from({ length: AT_ONCE }, (_, at) => wanted.slice(at * share, (at + 1) * share));
    const read = await Promise.all(
      shares.map((keysOfShare) => readItems(this.#table, keysOfShare, (item) => item ?? null)),
    );
    return read.flat();
  }
}
