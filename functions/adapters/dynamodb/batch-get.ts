import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import { setTimeout as pause } from 'node:timers/promises';
import type { Table } from './table';

/** What DynamoDB reads in one batch. */
const MOST_READS = 100;

/** Reads the whole rows that an index named by their keys, in the order of the index. Rows that went away meanwhile are left out. */
export async function readItems<T>(
  table: Table,
  rows: readonly Readonly<Record<string, unknown>>[],
  read: (item: Record<string, unknown> | undefined) => T | null,
  { consistent = false }: { readonly consistent?: boolean } = {},
): Promise<readonly T[]> {
  const found = new Map<string, Record<string, unknown>>();
  for (let start = 0; start < rows.length; start += MOST_READS) {
    let keys = rows.slice(start, start + MOST_READS).map((row) => ({ pk: row['pk'], sk: row['sk'] }));
    for (let attempt = 0; keys.length > 0; attempt += 1) {
      if (attempt > 0) await pause(20 * 2 ** attempt);
      if (attempt > 6) throw new Error('DynamoDB keeps leaving keys of a batch unread');
      const answer = await table.client.send(
        new BatchGetCommand({ RequestItems: { [table.name]: { Keys: keys, ConsistentRead: consistent } } }),
      );
      for (const item of answer.Responses?.[table.name] ?? []) found.set(rowId(item), item);
      const unread: readonly Record<string, unknown>[] = answer.UnprocessedKeys?.[table.name]?.Keys ?? [];
      keys = unread.map((key) => ({ pk: key['pk'], sk: key['sk'] }));
    }
  }
  return rows.map((row) => read(found.get(rowId(row)))).filter((item) => item !== null);
}

const rowId = (row: Readonly<Record<string, unknown>>): string => `${String(row['pk'])}|${String(row['sk'])}`;
