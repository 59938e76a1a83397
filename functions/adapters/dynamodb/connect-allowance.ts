import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import type { ConnectAllowance } from '../../contracts/connect-desk';
import { epochMsOf, laterOf, type Instant } from '../../domain/time/instant';
import { keys } from './keys';
import type { Table } from './table';

/** What AWS allows an account and Region by default, all users and instances together (aws-facts §2.2). */
const CALLS_A_SECOND = 2;
const BURST = 5;

/** Two takers at once: the slower one reads again, so often at most. */
const ATTEMPTS = 5;

const bucket = z.object({ tokens: z.number(), at: z.string(), turn: z.number() });

/** A bucket of calls in the table, because functions share nothing else: it refills with time and never holds more than a burst. */
export class DynamoConnectAllowance implements ConnectAllowance {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async take(now: Instant, leaving = 0): Promise<boolean> {
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
      const read = new GetCommand({ TableName: this.#table.name, Key: keys.connectAllowance, ConsistentRead: true });
      const item = (await this.#table.client.send(read)).Item;
      const held = item === undefined ? { tokens: BURST, at: now, turn: 0 } : bucket.parse(item);
      const seconds = Math.max(0, (epochMsOf(now) - epochMsOf(held.at)) / 1000);
      const tokens = Math.min(BURST, held.tokens + seconds * CALLS_A_SECOND);
      if (tokens < 1 + leaving) return false;
      if (await this.#put({ tokens: tokens - 1, at: laterOf(now, held.at), turn: held.turn + 1 }, held.turn))
        return true;
    }
    return false;
  }

  async #put(next: z.output<typeof bucket>, seen: number): Promise<boolean> {
    try {
      await this.#table.client.send(
        new PutCommand({
          TableName: this.#table.name,
          Item: { ...keys.connectAllowance, ...next },
          ConditionExpression: 'attribute_not_exists(pk) OR turn = :seen',
          ExpressionAttributeValues: { ':seen': seen },
        }),
      );
      return true;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return false;
      throw error;
    }
  }
}
