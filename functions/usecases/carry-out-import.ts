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
import { acknowledgedIn, saysTrue, type Cells } from '../domain/imports/import-row';
import { nextStep, turnedBack } from '../domain/imports/next-step';
import type { Instant } from '../domain/time/instant';
import type { OrderRequest } from '../shapes/order';
import type { Given } from './carry-out';
import { createOrder } from './create-order';
import { isDeclined, type Declined } from './declined';
import { commandOf, importedOrder, joined, leftOut, takeBack, type OrderIdOf } from './take-back-import';
import type { Needs } from './world';

type CarryOutNeeds = Needs<'orders' | 'carriers' | 'clock'> & { readonly imports: ImportBook };

/** An import that the machine was started for and that is not there. */
export class UnknownImportError extends Error {
  override readonly name = 'UnknownImportError';
}

/**
 * Makes the orders of the next chunk of an import, and marks it as done. `more` asks to be called again. A run that dies is
 * taken up by calling it again: an order that was made is found made, because the same command made it. Where all was wanted
 * and one row has become impossible since the check, the orders made so far are cancelled, chunk by chunk.
 */
export async function carryOutImport(
  world: CarryOutNeeds,
  importId: string,
  now: Instant,
  orderIdOf: OrderIdOf,
): Promise<'more' | 'ended'> {
  const record = await existing(world, importId);
  if (record.status !== 'running') return 'ended';
  const { after, outcome } = await carriedOn(world, record, now, orderIdOf);
  const settled = await world.imports.settle(record, { ...after, movedAt: now }, outcome);
  // Another run was faster; it goes on from there.
  return settled === 'stale' || after.status === 'running' ? 'more' : 'ended';
}

const NOTHING: ImportOutcome = { orders: [], errors: [] };

async function carriedOn(
  world: CarryOutNeeds,
  record: ImportRecord,
  now: Instant,
  orderIdOf: OrderIdOf,
): Promise<{ readonly after: ImportRecord; readonly outcome: ImportOutcome }> {
  const step = nextStep(record);
  if (step === null) return { after: { ...record, status: 'done' }, outcome: NOTHING };
  const planned = await world.imports.chunk(record.importId, step.chunk);
  const isLast = step.chunk + 1 === record.chunks;
  const onwards = { ...record, done: record.done + 1 };
  if (step.work === 'take-back') {
    const outcome = await takeBack(world, record, planned, now, orderIdOf);
    return { after: isLast ? { ...onwards, status: 'failed' } : onwards, outcome };
  }
  const outcome = await makeOrders(world, record, planned, orderIdOf);
  // The check has found no clash; one that has come up since turns an import round that was to be all or nothing.
  if (record.mode === 'all-or-nothing' && outcome.errors.length > 0) return { after: turnedBack(record), outcome };
  return { after: isLast ? { ...onwards, status: 'done' } : onwards, outcome };
}

/**
 * Ends an import that cannot be got on with, and names every row that it leaves out. What it has made stands; where all was
 * wanted it is taken back by the next run, which the sweep begins, and the import ends then.
 */
export async function giveUpImport(
  world: Pick<CarryOutNeeds, 'imports' | 'orders'>,
  importId: string,
  now: Instant,
  orderIdOf: OrderIdOf,
): Promise<void> {
  const record = await existing(world, importId);
  if (record.status !== 'running') return;
  const step = nextStep(record) ?? { work: 'make', chunk: record.chunks };
  const left: ImportOutcome[] = [];
  for (let chunk = step.chunk; chunk < record.chunks; chunk += 1) {
    const planned = await world.imports.chunk(importId, chunk);
    left.push(await leftOut(world, record, step.work, planned, orderIdOf));
  }
  const outcome = joined(left);
  const hasMade = record.done > 0 || outcome.orders.length > 0;
  const isTurned = record.mode === 'all-or-nothing' && step.work === 'make' && hasMade;
  const after: ImportRecord = isTurned ? turnedBack(record) : { ...record, status: 'failed' };
  await world.imports.settle(record, { ...after, movedAt: now }, outcome);
}

async function existing({ imports }: Pick<CarryOutNeeds, 'imports'>, importId: string): Promise<ImportRecord> {
  const record = await imports.find(importId);
  if (record === null) throw new UnknownImportError(`There is no import ${importId}`);
  return record;
}

async function makeOrders(
  world: CarryOutNeeds,
  record: ImportRecord,
  planned: readonly OrderToMake[],
  orderIdOf: OrderIdOf,
): Promise<ImportOutcome> {
  const orders: ImportedOrder[] = [];
  const errors: ImportFault[] = [];
  for (const order of planned) {
    // One time and one id for each try, so that the second finds the work of the first.
    const stamp = { at: record.createdAt, id: commandOf(record, order) };
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
  orderIdOf: OrderIdOf,
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
    traits: {
      ...(saysTrue(cells.bundled) ? { bundled: true } : {}),
      ...(saysTrue(cells.partOfBlock) ? { partOfBlock: true } : {}),
    },
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
