import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { setTimeout as pause } from 'node:timers/promises';
import type { Table } from './table';

export type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** What DynamoDB takes in one transaction. */
export const MOST_WRITES = 100;

/** Others at the same rows at the same moment: so often it is tried again before that is an error. */
const ATTEMPTS = 5;

/** Writes all or nothing. Answers the indexes of the writes whose condition did not hold; an empty list means done. */
export async function transact(table: Table, writes: readonly Write[]): Promise<readonly number[]> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await table.client.send(new TransactWriteCommand({ TransactItems: [...writes] }));
      return [];
    } catch (error) {
      const failed = indexesOf(error, 'ConditionalCheckFailed');
      if (failed.length > 0) return failed;
      if (attempt >= ATTEMPTS || indexesOf(error, 'TransactionConflict').length === 0) throw error;
      await pause(10 * 2 ** attempt);
    }
  }
}

function indexesOf(error: unknown, code: string): readonly number[] {
  if (!(error instanceof TransactionCanceledException)) return [];
  return (error.CancellationReasons ?? []).flatMap((reason, index) => (reason.Code === code ? [index] : []));
}
