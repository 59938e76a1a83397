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
  const { orders, errors } = await imports.outcomeOf(importId);
  const imported = orders.reduce((sum, { numbers }) => sum + numbers, 0);
  return { importId, status: record.status, imported, orders, errors };
}
