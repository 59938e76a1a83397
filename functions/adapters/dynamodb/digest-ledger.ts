import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { DigestId, DigestLedger } from '../../contracts/digests';
import { epochMsOf, plusDays, type Instant } from '../../domain/time/instant';
import { keys } from './keys';
import type { Table } from './table';

/** Long enough to answer who was told what, and no archive. */
const KEPT_DAYS = 90;

/**
 * One row a day and owner. Unlike the claim of an alarm (mail-ledger.ts) this one is never taken over: a digest that is
 * lost with its function harms less than one that comes twice, for each alarm has a mail of its own.
 */
export class DynamoDigestLedger implements DigestLedger {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async claim(digest: DigestId, now: Instant): Promise<boolean> {
    const ttl = Math.ceil(epochMsOf(plusDays(now, KEPT_DAYS)) / 1000);
    try {
      await this.#table.client.send(
        new PutCommand({
          TableName: this.#table.name,
          Item: { ...keys.digest(digest), digestState: 'sending', ttl },
          ConditionExpression: 'attribute_not_exists(pk)',
        }),
      );
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  }

  async settle(digest: DigestId, outcome: { sentAt: Instant } | { refused: string }): Promise<void> {
    const sent = 'sentAt' in outcome;
    await this.#table.client.send(
      new UpdateCommand({
        TableName: this.#table.name,
        Key: keys.digest(digest),
        UpdateExpression: 'SET digestState = :state, outcome = :outcome',
        ExpressionAttributeValues: {
          ':state': sent ? 'sent' : 'refused',
          ':outcome': sent ? outcome.sentAt : outcome.refused,
        },
      }),
    );
  }

  async release(digest: DigestId): Promise<void> {
    await this.#table.client.send(
      new DeleteCommand({
        TableName: this.#table.name,
        Key: keys.digest(digest),
        ConditionExpression: 'digestState = :sending',
        ExpressionAttributeValues: { ':sending': 'sending' },
      }),
    );
  }
}
