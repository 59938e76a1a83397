import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import type { ClaimLedger } from '../../contracts/connect-claims';
import { CLAIM_STATES, CLAIMABLE_TYPES, type ClaimEntry } from '../../domain/bridges/claim';
import { ROLLING_DAYS } from '../../domain/bridges/limits';
import { epochMsOf, plusDays } from '../../domain/time/instant';
import { readItems } from './batch-get';
import { CLAIMS_IN_PROGRESS, keys, UNATTENDED_INDEX } from './keys';
import { MalformedRowError, type Table } from './table';
import { transact } from './transaction';

const claimEntry = z.object({
  id: z.string(),
  instanceArn: z.string(),
  number: z.string(),
  type: z.enum(CLAIMABLE_TYPES),
  country: z.string(),
  askedAt: z.string(),
  phoneNumberId: z.string().nullable(),
  state: z.enum(CLAIM_STATES),
  orderId: z.string(),
  ported: z.string(),
  boundAt: z.string(),
  rest: z.object({ minutes: z.number(), until: z.string() }).optional(),
});

const ledgerHead = z.object({ turn: z.number() });

/**
 * One item a claim, kept a day longer than AWS counts it, and one that says whose turn it is: two who claim in one instance
 * at once would both find a place in its quota.
 */
export class DynamoClaimLedger implements ClaimLedger {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async of(instanceArn: string) {
    // The turn is read first: a claim that comes in between makes the writer stale, never blind.
    const turn = await this.#turnOf(instanceArn);
    const entries: ClaimEntry[] = [];
    let from: Record<string, unknown> | undefined;
    do {
      const answer = await this.#table.client.send(
        new QueryCommand({
          TableName: this.#table.name,
          KeyConditionExpression: 'pk = :pk AND begins_with(sk, :claim)',
          ExpressionAttributeValues: { ':pk': keys.claimHead(instanceArn).pk, ':claim': 'CLAIM#' },
          ConsistentRead: true,
          ...(from === undefined ? {} : { ExclusiveStartKey: from }),
        }),
      );
      entries.push(...(answer.Items ?? []).flatMap((item) => readClaim(item) ?? []));
      from = answer.LastEvaluatedKey;
    } while (from !== undefined);
    return { entries, turn };
  }

  async write(entry: ClaimEntry, turn: number): Promise<'written' | 'stale'> {
    const TableName = this.#table.name;
    const failed = await transact(this.#table, [
      {
        Put: {
          TableName,
          Item: { ...keys.claimHead(entry.instanceArn), turn: turn + 1 },
          ConditionExpression: 'attribute_not_exists(pk) OR turn = :seen',
          ExpressionAttributeValues: { ':seen': turn },
        },
      },
      { Put: { TableName, Item: claimItem(entry) } },
    ]);
    return failed.length === 0 ? 'written' : 'stale';
  }

  async inProgress(limit: number): Promise<readonly ClaimEntry[]> {
    const answer = await this.#table.client.send(
      new QueryCommand({
        TableName: this.#table.name,
        IndexName: UNATTENDED_INDEX,
        KeyConditionExpression: 'unattendedPk = :pk',
        ExpressionAttributeValues: { ':pk': CLAIMS_IN_PROGRESS },
        Limit: limit,
      }),
    );
    return readItems(this.#table, answer.Items ?? [], readClaim);
  }

  async #turnOf(instanceArn: string): Promise<number> {
    const Key = keys.claimHead(instanceArn);
    const item = (
      await this.#table.client.send(new GetCommand({ TableName: this.#table.name, Key, ConsistentRead: true }))
    ).Item;
    return item === undefined ? 0 : parsed(ledgerHead, item).turn;
  }
}

function claimItem(entry: ClaimEntry) {
  return {
    ...keys.claim(entry.instanceArn, entry.askedAt, entry.number),
    // One that rests gives way to those that do not: a run looks at so many and no more.
    ...(entry.state === 'IN_PROGRESS'
      ? { unattendedPk: CLAIMS_IN_PROGRESS, unattendedSk: entry.rest?.until ?? entry.askedAt }
      : {}),
    ttl: Math.ceil(epochMsOf(plusDays(entry.askedAt, ROLLING_DAYS.value + 1)) / 1000),
    claim: entry,
  };
}

const readClaim = (item: Record<string, unknown> | undefined): ClaimEntry | null =>
  item === undefined ? null : parsed(claimEntry, item['claim']);

function parsed<T>(shape: z.ZodType<T>, value: unknown): T {
  const read = shape.safeParse(value);
  if (read.success) return read.data;
  const where = read.error.issues.map((issue) => issue.path.join('.')).join(', ');
  throw new MalformedRowError('claim', `(at ${where})`, read.error);
}
