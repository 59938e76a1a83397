import type { ImportBook, ImportMachine, ImportMode, ReadCsv } from '../contracts/imports';
import { checkFile, MOST_ROWS, type CheckedFile } from '../domain/imports/check-file';
import { recordFault } from '../domain/imports/check-records';
import { byLine, type ImportFault } from '../domain/imports/import-fault';
import type { ImportRow } from '../domain/imports/import-row';
import { planOrders, type PlannedOrder } from '../domain/imports/plan-orders';
import { judgeCell } from '../shapes/import';
import type { Given } from './carry-out';
import type { Declined, FieldFault } from './declined';
import { findImport, type ImportStanding } from './find-import';
import { leftToTheSweep } from './left-to-the-sweep';
import type { Needs } from './world';

export type ImportNeeds = Needs<'carriers'> & {
  readonly imports: ImportBook;
  readonly importMachine: ImportMachine;
  readonly readCsv: ReadCsv;
};

/**
 * Checks a file whole, and takes it on: what is to be made is written down, and a machine makes it in the background. One
 * faulty row refuses the file in `all-or-nothing`; a fault of the file itself refuses it in either mode. A refusal names every
 * fault and has written nothing.
 */
export async function importOrders(
  world: ImportNeeds,
  request: { readonly file: string; readonly mode: ImportMode },
  given: Given,
  importIdOf: (commandId: string) => string,
): Promise<ImportStanding | Declined> {
  const importId = importIdOf(given.stamp.id);
  const before = await takenOnBefore(world, importId);
  if (before !== null) return before;

  const file = checkFile(world.readCsv(request.file, MOST_ROWS), judgeCell);
  if (file.fatal.length > 0) return refused(file.fatal, 'The file cannot be read as an import.');
  const { orders, errors } = await checkedByTheRecords(world, file, importId);
  if (request.mode === 'all-or-nothing' && errors.length > 0) {
    const rows = file.rows.length + file.faults.length;
    return refused(errors, `${errors.length} of ${rows} rows cannot be imported. Nothing was written.`);
  }
  const { stamp, actor } = given;
  await world.imports.begin({ importId, mode: request.mode, actor, createdAt: stamp.at }, orders, errors);
  await begun(world, importId, stamp.at);
  return { importId, status: 'running', imported: 0, orders: [], errors };
}

/** The same command once more, because its answer was lost: its numbers are in flight by its own doing. */
async function takenOnBefore(world: ImportNeeds, importId: string): Promise<ImportStanding | null> {
  const record = await world.imports.find(importId);
  if (record === null) return null;
  if (record.status === 'running') await begun(world, importId, record.movedAt);
  return findImport(world, importId);
}

const begun = ({ importMachine }: ImportNeeds, importId: string, at: string): Promise<void> =>
  leftToTheSweep(importMachine.start(importId, at).then(() => undefined));

/** What the carriers, numbers and references on record say about rows that are sound by themselves. One error a row. */
async function checkedByTheRecords(
  world: ImportNeeds,
  file: CheckedFile,
  importId: string,
): Promise<{ readonly orders: readonly PlannedOrder[]; readonly errors: readonly ImportFault[] }> {
  const [unknownCarriers, inFlight] = await Promise.all([
    unknownCarriersOf(world, file.rows),
    world.imports.inFlight(file.rows.map(({ number }) => number)),
  ]);
  const byRecords = file.rows.flatMap((row) => recordFault(row, { unknownCarriers, inFlight }) ?? []);
  const plan = planOrders(without(file.rows, byRecords), `import-${importId.slice(0, 13)}`);
  const taken = await world.imports.referencesInUse(plan.orders.map(({ reference }) => reference));
  const byReference = plan.orders.flatMap((order) => referenceFaults(order, taken.get(order.reference)));
  return {
    orders: plan.orders.filter(({ reference }) => !taken.has(reference)),
    errors: [...file.faults, ...byRecords, ...plan.faults, ...byReference].sort(byLine),
  };
}

function without(rows: readonly ImportRow[], faults: readonly ImportFault[]): readonly ImportRow[] {
  const faulty = new Set(faults.map(({ line }) => line));
  return rows.filter(({ line }) => !faulty.has(line));
}

const CARRIERS_AT_ONCE = 20;

async function unknownCarriersOf(
  { carriers }: Needs<'carriers'>,
  rows: readonly ImportRow[],
): Promise<ReadonlySet<string>> {
  const named = [...new Set(rows.map(({ cells }) => cells.losingCarrier ?? ''))];
  const unknown = new Set<string>();
  for (let start = 0; start < named.length; start += CARRIERS_AT_ONCE) {
    const asked = named.slice(start, start + CARRIERS_AT_ONCE);
    const found = await Promise.all(asked.map((carrierId) => carriers.find(carrierId)));
    asked.filter((_, index) => found[index] === null).forEach((carrierId) => unknown.add(carrierId));
  }
  return unknown;
}

function referenceFaults({ reference, numbers }: PlannedOrder, orderId: string | undefined): readonly ImportFault[] {
  if (orderId === undefined) return [];
  const message = `Reference ${reference} belongs to order ${orderId}. Choose another.`;
  return numbers.map(({ line }) => ({ line, column: 'reference', code: 'reference-in-use', message }));
}

/** Each error has the pointer that every problem's errors have, and its line and column besides. */
interface RowFault extends FieldFault, ImportFault {}

function refused(faults: readonly ImportFault[], detail: string): Declined {
  const errors: readonly RowFault[] = faults.map((fault) => ({ pointer: `/${fault.line}/${fault.column}`, ...fault }));
  return { declined: 'invalid', rule: 'import-refused', detail, errors };
}
