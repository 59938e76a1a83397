import type {
  ImportBook,
  ImportedOrder,
  ImportMode,
  ImportOutcome,
  ImportRecord,
  OrderToMake,
} from '../contracts/imports';
import { inFlightFault } from '../domain/imports/check-records';
import type { ImportFault } from '../domain/imports/import-fault';
import { acknowledgedIn, type Cells } from '../domain/imports/import-row';
import type { Instant } from '../domain/time/instant';
import type { OrderRequest } from '../shapes/order';
import type { Given } from './carry-out';
import { createOrder } from './create-order';
import { isDeclined, type Declined } from './declined';
import type { Needs } from './world';

type CarryOutNeeds = Needs<'orders' | 'carriers' | 'clock'> & { readonly imports: ImportBook };

/** An import that the machine was started for and that is not there. */
export class UnknownImportError extends Error {
  override readonly name = 'UnknownImportError';
}

/**
 * Makes the orders of the next chunk of an import, and marks it as done. `more` asks to be called again. A run that dies is
 * taken up by calling it again: an order that was made is found made, because the same command made it.
 */
export async function carryOutImport(
  world: CarryOutNeeds,
  importId: string,
  now: Instant,
  orderIdOf: (commandId: string) => string,
): Promise<'more' | 'ended'> {
  const record = await existing(world, importId);
  if (record.status !== 'running') return 'ended';
  const orders = record.done < record.chunks ? await world.imports.chunk(importId, record.done) : [];
  const outcome = await makeOrders(world, record, orders, orderIdOf);
  const done = Math.min(record.done + 1, record.chunks);
  const status = statusAfter(record, outcome, done);
  const settled = await world.imports.settle(record, { ...record, status, done, movedAt: now }, outcome);
  // Another run was faster; it goes on from there.
  return settled === 'stale' || status === 'running' ? 'more' : 'ended';
}

/** Ends an import that cannot be got on with; what it has made stands. */
export async function giveUpImport(
  world: Pick<CarryOutNeeds, 'imports'>,
  importId: string,
  now: Instant,
): Promise<void> {
  const record = await existing(world, importId);
  if (record.status !== 'running') return;
  const message = 'Portolan failed while it made these orders. Those that are missing can be imported again.';
  const left = record.done < record.chunks ? await world.imports.chunk(importId, record.done) : [];
  const errors = left
    .flatMap(({ numbers }) => numbers.slice(0, 1))
    .map(({ line }) => ({ line, column: '', code: 'internal-error', message }));
  await world.imports.settle(record, { ...record, status: 'failed', movedAt: now }, { orders: [], errors });
}

async function existing({ imports }: Pick<CarryOutNeeds, 'imports'>, importId: string): Promise<ImportRecord> {
  const record = await imports.find(importId);
  if (record === null) throw new UnknownImportError(`There is no import ${importId}`);
  return record;
}

/** The check has found no clash; one that has come up since ends an import that was to be all or nothing. */
function statusAfter({ mode, chunks }: ImportRecord, { errors }: ImportOutcome, done: number) {
  if (mode === 'all-or-nothing' && errors.length > 0) return 'failed';
  return done === chunks ? 'done' : 'running';
}

async function makeOrders(
  world: CarryOutNeeds,
  record: ImportRecord,
  planned: readonly OrderToMake[],
  orderIdOf: (commandId: string) => string,
): Promise<ImportOutcome> {
  const orders: ImportedOrder[] = [];
  const errors: ImportFault[] = [];
  for (const order of planned) {
    // One time and one id for each try, so that the second finds the work of the first.
    const stamp = { at: record.createdAt, id: `${record.importId}#${order.part}` };
    const outcome = await makeOrder(world, order, { stamp, actor: record.actor }, record.mode, orderIdOf);
    orders.push(...outcome.orders);
    errors.push(...outcome.errors);
    if (record.mode === 'all-or-nothing' && errors.length > 0) break;
  }
  return { orders, errors };
}

/** Numbers may be ordered by somebody else while an order is made anew without those that were; not for ever. */
const TRIES = 3;

/** Makes one order; in `valid-rows` without the numbers that somebody else has ordered since the file was checked. */
async function makeOrder(
  world: CarryOutNeeds,
  planned: OrderToMake,
  given: Given,
  mode: ImportMode,
  orderIdOf: (commandId: string) => string,
): Promise<ImportOutcome> {
  const errors: ImportFault[] = [];
  let { numbers } = planned;
  for (let attempt = 1; ; attempt += 1) {
    const made = await createOrder(world, requestOf({ ...planned, numbers }), given, orderIdOf);
    if (!isDeclined(made)) {
      return { orders: [importedOrder(planned, made.order.orderId, made.records.length)], errors };
    }
    if (made.rule !== 'number-already-in-flight' || mode === 'all-or-nothing' || attempt === TRIES) {
      return { orders: [], errors: [...errors, ...faultsOf({ ...planned, numbers }, made)] };
    }
    const taken = await world.imports.inFlight(numbers.map(({ number }) => number));
    const own = orderIdOf(given.stamp.id);
    const isTaken = (number: string): boolean => (taken.get(number) ?? own) !== own;
    errors.push(
      ...numbers
        .filter(({ number }) => isTaken(number))
        .map(({ line, number }) => inFlightFault(line, number, taken.get(number) ?? '')),
    );
    numbers = numbers.filter(({ number }) => !isTaken(number));
    if (numbers.length === 0) return { orders: [], errors };
  }
}

const importedOrder = (
  { reference, playbook, cells, splitOf }: OrderToMake,
  orderId: string,
  numbers: number,
): ImportedOrder => ({
  orderId,
  reference,
  playbook,
  losingCarrier: cells.losingCarrier ?? '',
  numbers,
  ...(splitOf === null ? {} : { splitOf }),
});

/** The order as a client would have posted it. */
function requestOf({ reference, cells, numbers }: OrderToMake): OrderRequest {
  const text = (value: string | undefined): string => value ?? '';
  return {
    reference,
    numbers: numbers.map(({ number, vanity, label }) => ({ number, vanity, label })),
    losingCarrier: text(cells.losingCarrier),
    account: accountOf(cells),
    entity: { legalName: text(cells.legalName) },
    parties: {
      owner: { name: text(cells.ownerName), email: text(cells.ownerEmail) },
      legalContact: { name: text(cells.legalContactName), email: text(cells.legalContactEmail) },
      operationsLead: { name: text(cells.operationsLeadName), email: text(cells.operationsLeadEmail) },
      decisionMaker: { name: text(cells.decisionMakerName), email: text(cells.decisionMakerEmail) },
    },
    connect: { instanceArn: text(cells.instanceArn), contactFlowId: text(cells.contactFlowId) },
    ...(cells.wave === undefined ? {} : { wave: cells.wave }),
    acknowledge: [...acknowledgedIn(cells)],
  };
}

const accountOf = ({ accountNumber, btn }: Cells): OrderRequest['account'] => ({
  ...(accountNumber === undefined ? {} : { accountNumber }),
  ...(btn === undefined ? {} : { btn }),
});

/** A refusal of an order as errors of the rows that it was made of; of a clash, the one number that clashed. */
function faultsOf(
  { numbers }: OrderToMake,
  { rule, detail, errors = [], more = {} }: Declined,
): readonly ImportFault[] {
  const code = errors[0]?.code ?? rule;
  const column = rule === 'reference-in-use' ? 'reference' : code === 'unknown-carrier' ? 'losingCarrier' : 'number';
  const clashing = numbers.filter(({ number }) => number === more['number']);
  return (clashing.length > 0 ? clashing : numbers).map(({ line }) => ({ line, column, code, message: detail }));
}
