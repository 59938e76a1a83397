import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { z } from 'zod';
import type { IdempotencyClaim, IdempotencyLedger, StoredAnswer } from '../../contracts/records';
import { epochMsOf, isBefore, plusHours, plusMinutes, type Instant } from '../../domain/time/instant';
import { keys } from './keys';
import type { Table } from './table';

const KEPT_HOURS = 24;

/** A first try that has not answered by then has died; its retry starts anew. */
const RUNNING_MINUTES = 1;

const row = z.object({
  bodyHash: z.string(),
  /** When the key was first used; 24 hours later it stands for a new request. */
  since: z.string(),
  /** Until when the try that is under way is believed to be alive. */
  aliveUntil: z.string(),
  answer: z.object({ status: z.number(), headers: z.record(z.string(), z.string()), body: z.string() }).optional(),
});

type Row = z.output<typeof row>;

/** Longer answers are not kept whole; the retry of such a request is carried out again, and finds its work done. */
const LONGEST_ANSWER_BYTES = 300_000;

/** Remembers what a key was answered, for 24 hours. TTL only sweeps up: what has run out is ignored when it is read. */
export class DynamoIdempotencyLedger implements IdempotencyLedger {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async claim(key: string, bodyHash: string, now: Instant): Promise<IdempotencyClaim> {
    const aliveUntil = plusMinutes(now, RUNNING_MINUTES);
    const held = await this.#claimUnlessHeld(key, { bodyHash, since: now, aliveUntil }, now);
    if (held === null) return { state: 'new', since: now };
    if (held.bodyHash !== bodyHash) return { state: 'other-body' };
    if (held.answer !== undefined) return { state: 'answered', answer: held.answer };
    if (isBefore(now, held.aliveUntil)) return { state: 'running' };
    return (await this.#takeOver(key, held, aliveUntil)) ? { state: 'new', since: held.since } : { state: 'running' };
  }

  async keep(key: string, bodyHash: string, answer: StoredAnswer, since: Instant): Promise<void> {
    if (Buffer.byteLength(answer.body) > LONGEST_ANSWER_BYTES) return;
    const item = { ...keys.idempotency(key), bodyHash, since, aliveUntil: since, answer, ttl: ttlOf(since) };
    await this.#table.client.send(new PutCommand({ TableName: this.#table.name, Item: item }));
  }

  async forget(key: string): Promise<void> {
    await this.#table.client.send(new DeleteCommand({ TableName: this.#table.name, Key: keys.idempotency(key) }));
  }

  /** Null when the claim is ours, else what is held. */
  async #claimUnlessHeld(key: string, claim: Row, now: Instant): Promise<Row | null> {
    try {
      await this.#table.client.send(
        new PutCommand({
          TableName: this.#table.name,
          Item: { ...keys.idempotency(key), ...claim, ttl: ttlOf(claim.since) },
          ConditionExpression: 'attribute_not_exists(pk) OR since <= :dayAgo',
          ExpressionAttributeValues: { ':dayAgo': plusHours(now, -KEPT_HOURS) },
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        }),
      );
      return null;
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException) || error.Item === undefined) throw error;
      return row.parse(unmarshall(error.Item));
    }
  }

  async #takeOver(key: string, held: Row, aliveUntil: Instant): Promise<boolean> {
    try {
      await this.#table.client.send(
        new UpdateCommand({
          TableName: this.#table.name,
          Key: keys.idempotency(key),
          UpdateExpression: 'SET aliveUntil = :until',
          ConditionExpression: 'aliveUntil = :seen AND attribute_not_exists(answer)',
          ExpressionAttributeValues: { ':until': aliveUntil, ':seen': held.aliveUntil },
        }),
      );
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  }
}

const ttlOf = (since: Instant): number => Math.ceil(epochMsOf(plusHours(since, KEPT_HOURS)) / 1000);
