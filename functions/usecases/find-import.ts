import type { ImportBook, ImportedOrder, ImportStatus } from '../contracts/imports';
import type { ImportFault } from '../domain/imports/import-fault';

/** An import as it stands: what it has made so far, and which rows it left out. */
export interface ImportStanding {
  readonly importId: string;
  readonly status: ImportStatus;
  /** Numbers, not orders. */
  readonly imported: number;
  readonly orders: readonly ImportedOrder[];
  readonly errors: readonly ImportFault[];
}

export async function findImport(
  { imports }: { readonly imports: Pick<ImportBook, 'find' | 'outcomeOf'> },
  importId: string,
): Promise<ImportStanding | null> {
  // The record before its outcome: an import that says that it is done shows everything.
  const record = await imports.find(importId);
  if (record === null) return null;
  const outcome = await imports.outcomeOf(importId);
  // An order that was cancelled again is told of once more, and what is told last is how it stands. Of a row the first
  // error stands: it is the reason for those that came after it.
  const orders = [...new Map(outcome.orders.map((order) => [order.orderId, order])).values()];
  const errors = [...new Map(outcome.errors.toReversed().map((error) => [error.line, error])).values()].toReversed();
  const imported = orders.reduce((sum, { numbers }) => sum + numbers, 0);
  return { importId, status: record.status, imported, orders, errors };
}
