import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb';
import { setTimeout as pause } from 'node:timers/promises';
import type { Table } from './table';

/** What DynamoDB writes in one batch; 16 MB besides, which 25 rows of ours stay below. */
const MOST_WRITES = 25;

type Item = Record<string, unknown>;

/** Writes rows that nobody sees yet, in no order and not as one: what makes them seen is written afterwards. */
export async function putItems(table: Table, items: readonly Readonly<Item>[]): Promise<void> {
  for (let start = 0; start < items.length; start += MOST_WRITES) {
    let waiting = items.slice(start, start + MOST_WRITES).map((item) => ({ PutRequest: { Item: { ...item } } }));
    for (let attempt = 0; waiting.length > 0; attempt += 1) {
      if (attempt > 0) await pause(20 * 2 ** attempt);
      if (attempt > 6) throw new Error('DynamoDB keeps leaving rows of a batch unwritten');
      const answer = await table.client.send(new BatchWriteCommand({ RequestItems: { [table.name]: waiting } }));
      const unwritten = answer.UnprocessedItems?.[table.name] ?? [];
      waiting = unwritten.flatMap(({ PutRequest }) =>
        PutRequest?.Item === undefined ? [] : [{ PutRequest: { Item: PutRequest.Item } }],
      );
    }
  }
}
