import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { z } from 'zod';
import type { IdempotencyClaim, IdempotencyLedger, StoredAnswer } from '../../contracts/records';
import { epochMsOf, plusHours, plusMinutes, type Instant } from '../../domain/time/instant';
import { keys } from './keys';
import type { Table } from './table';

const KEPT_HOURS = 24;

/** A first try that has not answered by then has died; its retry starts anew. */
const RUNNING_MINUTES = 1;

const row = z.object({
  bodyHash: z.string(),
  until: z.string(),
  answer: z.object({ status: z.number(), headers: z.record(z.string(), z.string()), body: z.string() }).optional(),
});

/** Remembers what a key was answered, for 24 hours. TTL only sweeps up: what has run out is ignored when it is read. */
export class DynamoIdempotencyLedger implements IdempotencyLedger {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async claim(key: string, bodyHash: string, now: Instant): Promise<IdempotencyClaim> {
    try {
      await this.#put(key, { bodyHash, until: plusMinutes(now, RUNNING_MINUTES) }, now);
      return { state: 'new' };
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException) || error.Item === undefined) throw error;
      const held = row.parse(unmarshall(error.Item));
      if (held.bodyHash !== bodyHash) return { state: 'other-body' };
      return held.answer === undefined ? { state: 'running' } : { state: 'answered', answer: held.answer };
    }
  }

  async keep(key: string, bodyHash: string, answer: StoredAnswer, now: Instant): Promise<void> {
    const until = plusHours(now, KEPT_HOURS);
    await this.#table.client.send(
      new PutCommand({
        TableName: this.#table.name,
        Item: { ...keys.idempotency(key), bodyHash, until, answer, ttl: ttlOf(until) },
      }),
    );
  }

  async forget(key: string): Promise<void> {
    await this.#table.client.send(new DeleteCommand({ TableName: this.#table.name, Key: keys.idempotency(key) }));
  }

  async #put(key: string, claim: { bodyHash: string; until: Instant }, now: Instant): Promise<void> {
    await this.#table.client.send(
      new PutCommand({
        TableName: this.#table.name,
        Item: { ...keys.idempotency(key), ...claim, ttl: ttlOf(claim.until) },
        ConditionExpression: 'attribute_not_exists(pk) OR #until <= :now',
        ExpressionAttributeNames: { '#until': 'until' },
        ExpressionAttributeValues: { ':now': now },
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
  }
}

const ttlOf = (until: Instant): number => Math.ceil(epochMsOf(until) / 1000);
