import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Table } from './table';

export type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** What DynamoDB takes in one transaction. */
export const MOST_WRITES = 100;

/** Writes all or nothing. Answers the indexes of the writes whose condition did not hold; an empty list means done. */
export async function transact(table: Table, writes: readonly Write[]): Promise<readonly number[]> {
  try {
    await table.client.send(new TransactWriteCommand({ TransactItems: [...writes] }));
    return [];
  } catch (error) {
    const failed = failedConditions(error);
    if (failed.length === 0) throw error;
    return failed;
  }
}

/** Two writers on one item at once count as a failed condition: the slower one reads again. */
const RETRIABLE: ReadonlySet<string | undefined> = new Set(['ConditionalCheckFailed', 'TransactionConflict']);

function failedConditions(error: unknown): readonly number[] {
  if (!(error instanceof TransactionCanceledException)) return [];
  return (error.CancellationReasons ?? []).flatMap((reason, index) => (RETRIABLE.has(reason.Code) ? [index] : []));
}
