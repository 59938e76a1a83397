import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import type { CallsByHour, VolumeBook } from '../../contracts/volume';
import { PHASES } from '../../domain/port/phase';
import { epochMsOf, plusDays, type Instant } from '../../domain/time/instant';
import type { Baseline } from '../../domain/volume/baseline';
import { COUNTED_DAYS, type CalledNumber, type InboundCall } from '../../domain/volume/call';
import { hourOf, type Hour } from '../../domain/volume/hour';
import { baselineRow } from '../../shapes/volume';
import { readItems } from './batch-get';
import { keys } from './keys';
import { MalformedRowError, type Table } from './table';
import { transact } from './transaction';

/** A call is remembered longer than it may be told of, so that TTL never takes what still guards a count. */
const REMEMBERED_DAYS = COUNTED_DAYS + 1;

/** Counts outlive every port and its questions. */
const COUNTS_KEPT_DAYS = 400;

const ttlAfter = (at: Instant, days: number): number => Math.ceil(epochMsOf(plusDays(at, days)) / 1000);

const countRow = z.object({ number: z.string(), hour: z.string(), calls: z.number() });

const watchRow = z.object({ judgedUpTo: z.string() });

const lookupRow = z.object({ orderId: z.string(), phase: z.enum(PHASES), focAt: z.string().nullable() });

const orderOfNumber = z.object({ order: z.object({ connect: z.object({ instanceArn: z.string() }) }) });

/**
 * One small item for each call and one counter for each number and hour. A set of ids in the counter would end at 400 KB,
 * some 10,000 calls; an item for each call never does, and goes by itself once nobody can tell of the call any more.
 */
export class DynamoVolumeBook implements VolumeBook {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async calledNumber(number: string): Promise<CalledNumber | null> {
    const item = await this.#item(keys.lookup(number));
    if (item === undefined) return null;
    const { orderId, phase, focAt } = readAs('lookup row', lookupRow, item);
    const read = new GetCommand({
      TableName: this.#table.name,
      Key: keys.order(orderId),
      ProjectionExpression: '#order.#connect',
      ExpressionAttributeNames: { '#order': 'order', '#connect': 'connect' },
    });
    const { order } = readAs('order', orderOfNumber, (await this.#table.client.send(read)).Item);
    return { instanceArn: order.connect.instanceArn, phase, focAt };
  }

  async count({ contactId, number, at }: InboundCall): Promise<'counted' | 'counted-before'> {
    const TableName = this.#table.name;
    const hour = hourOf(at);
    const refused = await transact(this.#table, [
      {
        Put: {
          TableName,
          Item: { ...keys.countedCall(contactId), ttl: ttlAfter(at, REMEMBERED_DAYS) },
          ConditionExpression: 'attribute_not_exists(pk)',
        },
      },
      {
        Update: {
          TableName,
          Key: keys.callsInHour(number, hour),
          UpdateExpression: 'ADD #calls :one SET #number = :number, #hour = :hour, #ttl = :ttl',
          ExpressionAttributeNames: { '#calls': 'calls', '#number': 'number', '#hour': 'hour', '#ttl': 'ttl' },
          ExpressionAttributeValues: {
            ':one': 1,
            ':number': number,
            ':hour': hour,
            ':ttl': ttlAfter(hour, COUNTS_KEPT_DAYS),
          },
        },
      },
    ]);
    return refused.length === 0 ? 'counted' : 'counted-before';
  }

  async callsBetween(number: string, from: Hour, to: Hour): Promise<CallsByHour> {
    const read = new QueryCommand({
      TableName: this.#table.name,
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :from AND :to',
      ExpressionAttributeValues: {
        ':pk': keys.callsInHour(number, from).pk,
        ':from': keys.callsInHour(number, from).sk,
        ':to': keys.callsInHour(number, to).sk,
      },
      ConsistentRead: true,
    });
    // A week of hours is far less than a page of a query may hold.
    const counts = ((await this.#table.client.send(read)).Items ?? []).map(readCount);
    return new Map(counts.filter(({ hour }) => hour !== to).map(({ hour, calls }) => [hour, calls]));
  }

  async callsIn(hour: Hour, numbers: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const wanted = numbers.map((number) => keys.callsInHour(number, hour));
    const counts = await readItems(this.#table, wanted, (item) => (item === undefined ? null : readCount(item)));
    return new Map(counts.map(({ number, calls }) => [number, calls]));
  }

  async baseline(number: string): Promise<Baseline | null> {
    const item = await this.#item(keys.baseline(number));
    return item === undefined ? null : readBaseline(item);
  }

  async baselines(numbers: readonly string[]) {
    const found = new Map<string, Baseline>();
    const faults: Error[] = [];
    const items = await readItems(this.#table, numbers.map(keys.baseline), (item) => item ?? null);
    for (const item of items) {
      try {
        const baseline = readBaseline(item);
        found.set(baseline.number, baseline);
      } catch (fault) {
        if (!(fault instanceof MalformedRowError)) throw fault;
        faults.push(fault);
      }
    }
    return { found, faults };
  }

  async putBaseline(baseline: Baseline): Promise<'stored' | 'stale'> {
    const isFirst = baseline.version === 1;
    try {
      await this.#table.client.send(
        new PutCommand({
          TableName: this.#table.name,
          Item: { ...keys.baseline(baseline.number), version: baseline.version, baseline },
          ConditionExpression: isFirst ? 'attribute_not_exists(pk)' : 'version = :seen',
          ...(isFirst ? {} : { ExpressionAttributeValues: { ':seen': baseline.version - 1 } }),
        }),
      );
      return 'stored';
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return 'stale';
      throw error;
    }
  }

  async judgedUpTo(): Promise<Instant | null> {
    // A note that cannot be read is as good as none: the last hour is judged, and the next note takes its place.
    return watchRow.safeParse(await this.#item(keys.volumeWatch)).data?.judgedUpTo ?? null;
  }

  async noteJudged(judgedUpTo: Instant): Promise<void> {
    const Item = { ...keys.volumeWatch, judgedUpTo };
    await this.#table.client.send(new PutCommand({ TableName: this.#table.name, Item }));
  }

  async #item(Key: Record<string, string>): Promise<Record<string, unknown> | undefined> {
    const read = new GetCommand({ TableName: this.#table.name, Key, ConsistentRead: true });
    return (await this.#table.client.send(read)).Item;
  }
}

const readCount = (item: Record<string, unknown>): z.output<typeof countRow> =>
  readAs('count of calls', countRow, item);

const readBaseline = (item: Record<string, unknown>): Baseline => readAs('baseline', baselineRow, item['baseline']);

function readAs<T>(kind: string, shape: z.ZodType<T>, value: unknown): T {
  const parsed = shape.safeParse(value);
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
  throw new MalformedRowError(kind, `(at ${where})`, parsed.error);
}
