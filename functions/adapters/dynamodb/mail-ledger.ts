import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { MailClaim, MailLedger } from '../../contracts/records';
import { plusMinutes, type Instant } from '../../domain/time/instant';
import { keys } from './keys';
import type { Table } from './table';

/** Longer than any function may run: whoever claimed before that and has not settled is dead. */
const LEASE_MINUTES = 5;

/**
 * Who sends which mail. A claim is taken by one execution; its own retry takes it up again, and after the lease anybody may.
 * A function that dies between SES's answer and `settle` makes the mail go out once more: SES v1 has no idempotency, and a
 * rollback alarm that comes twice harms less than one that never came (docs/decisions/0005).
 */
export class DynamoMailLedger implements MailLedger {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async isSettled(orderId: string, mail: string): Promise<boolean> {
    const answer = await this.#table.client.send(
      new GetCommand({ TableName: this.#table.name, Key: keys.mail(orderId, mail), ConsistentRead: true }),
    );
    return answer.Item !== undefined && answer.Item['mailState'] !== 'sending';
  }

  async claim(orderId: string, mail: string, owner: string, now: Instant): Promise<MailClaim> {
    try {
      await this.#table.client.send(
        new PutCommand({
          TableName: this.#table.name,
          Item: {
            ...keys.mail(orderId, mail),
            mailState: 'sending',
            owner,
            leaseUntil: plusMinutes(now, LEASE_MINUTES),
          },
          ConditionExpression:
            'attribute_not_exists(pk) OR (mailState = :sending AND (#owner = :owner OR leaseUntil < :now))',
          ExpressionAttributeNames: { '#owner': 'owner' },
          ExpressionAttributeValues: { ':sending': 'sending', ':owner': owner, ':now': now },
          ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
        }),
      );
      return 'mine';
    } catch (error) {
      if (!(error instanceof ConditionalCheckFailedException)) throw error;
      return error.Item?.['mailState']?.S === 'sending' ? 'in-flight' : 'sent';
    }
  }

  async settle(orderId: string, mail: string, outcome: { sentAt: Instant } | { refused: string }): Promise<void> {
    const sent = 'sentAt' in outcome;
    await this.#table.client.send(
      new UpdateCommand({
        TableName: this.#table.name,
        Key: keys.mail(orderId, mail),
        UpdateExpression: 'SET mailState = :state, outcome = :outcome REMOVE leaseUntil',
        ExpressionAttributeValues: {
          ':state': sent ? 'sent' : 'refused',
          ':outcome': sent ? outcome.sentAt : outcome.refused,
        },
      }),
    );
  }
}
