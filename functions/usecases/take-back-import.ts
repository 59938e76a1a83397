import type { ImportedOrder, ImportOutcome, ImportRecord, OrderToMake } from '../contracts/imports';
import type { PortRecord } from '../contracts/records';
import type { ImportFault } from '../domain/imports/import-fault';
import type { ImportStep } from '../domain/imports/next-step';
import { isFinal, type Phase } from '../domain/port/phase';
import type { Instant } from '../domain/time/instant';
import { cancelPorts } from './command-port';
import { isDeclined } from './declined';
import { openDossier, type Dossier } from './dossier';
import type { Needs } from './world';

export type OrderIdOf = (commandId: string) => string;

/** Of which command an order of an import is made: the same one however often its chunk is carried out. */
export const commandOf = ({ importId }: ImportRecord, { part }: OrderToMake): string => `${importId}#${part}`;

export const importedOrder = (
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

const CANCELLED = 'The import was to be all or nothing, and another row of it could not be imported.';

/**
 * Cancels whatever is there of the orders of a chunk, and says of every row what has become of it. An order that refuses
 * (somebody has ported it in the meantime) stands and is said to stand. Done again it finds its own work.
 */
export async function takeBack(
  world: Needs<'orders' | 'carriers' | 'clock'>,
  record: ImportRecord,
  planned: readonly OrderToMake[],
  now: Instant,
  orderIdOf: OrderIdOf,
): Promise<ImportOutcome> {
  const outcomes: ImportOutcome[] = [];
  for (const order of planned) {
    const dossier = await openDossier(world, orderIdOf(commandOf(record, order)));
    if (dossier === null) outcomes.push({ orders: [], errors: said(order, () => NOT_IMPORTED) });
    else outcomes.push(await cancelled(world, record, order, dossier, now));
  }
  return joined(outcomes);
}

const NOT_IMPORTED = { code: 'not-imported', message: `Not imported. ${CANCELLED}` };

async function cancelled(
  world: Needs<'orders' | 'clock'>,
  record: ImportRecord,
  planned: OrderToMake,
  dossier: Dossier,
  now: Instant,
): Promise<ImportOutcome> {
  const { orderId } = dossier.order;
  const isOpen = dossier.records.some(({ port }) => !isFinal(port.phase));
  const given = { stamp: { at: now, id: `${commandOf(record, planned)}#taken-back` }, actor: record.actor };
  const answer = isOpen ? await cancelPorts(world, dossier, { reason: CANCELLED }, given) : dossier;
  const { records } = isDeclined(answer) ? dossier : answer;
  return fateOf(planned, orderId, phasesOf(records), isDeclined(answer) ? answer.detail : 'its port has ended.');
}

type Phases = ReadonlyMap<string, Phase>;

const phasesOf = (records: readonly PortRecord[]): Phases =>
  new Map(records.map(({ port }) => [port.number, port.phase]));

/** What an order has come to that was to be taken back: how many of its numbers stand, and a word on each of its rows. */
function fateOf(planned: OrderToMake, orderId: string, phases: Phases, whyItStands: string): ImportOutcome {
  const { reference } = planned;
  const cancelledWord = {
    code: 'order-cancelled',
    message: `Order ${orderId} was made of this row and cancelled. ${CANCELLED} Its reference ${reference} stays taken.`,
  };
  const standsWord = {
    code: 'order-not-cancelled',
    message: `Order ${orderId} was made of this row and stands: ${whyItStands} Cancel it there.`,
  };
  const standing = [...phases.values()].filter((phase) => phase !== 'CANCELLED');
  return {
    orders: phases.size === 0 ? [] : [importedOrder(planned, orderId, standing.length)],
    errors: said(planned, (number) => {
      const phase = phases.get(number);
      if (phase === undefined) return NOT_IMPORTED;
      return phase === 'CANCELLED' ? cancelledWord : standsWord;
    }),
  };
}

/**
 * What an import leaves out of these orders because Portolan could not get on with it. Some were made, or cancelled, by a run
 * that died before it could say so: they are found.
 */
export async function leftOut(
  world: Needs<'orders'>,
  record: ImportRecord,
  work: ImportStep['work'],
  planned: readonly OrderToMake[],
  orderIdOf: OrderIdOf,
): Promise<ImportOutcome> {
  const outcomes = planned.map(async (order): Promise<ImportOutcome> => {
    const orderId = orderIdOf(commandOf(record, order));
    const phases = phasesOf((await world.orders.find(orderId)) === null ? [] : await world.orders.portsOf(orderId));
    if (work === 'take-back') return fateOf(order, orderId, phases, FAILED);
    return {
      orders: phases.size === 0 ? [] : [importedOrder(order, orderId, phases.size)],
      errors: said(order, (number) => (phases.has(number) ? null : { code: 'internal-error', message: FAILED })),
    };
  });
  return joined(await Promise.all(outcomes));
}

const FAILED = 'Portolan failed before it was done with this row.';

type Word = { readonly code: string; readonly message: string } | null;

/** An error for each row of an order of which there is something to say. */
const said = ({ numbers }: OrderToMake, wordOf: (number: string) => Word): readonly ImportFault[] =>
  numbers.flatMap(({ line, number }) => {
    const word = wordOf(number);
    return word === null ? [] : [{ line, column: '', ...word }];
  });

export const joined = (outcomes: readonly ImportOutcome[]): ImportOutcome => ({
  orders: outcomes.flatMap(({ orders }) => orders),
  errors: outcomes.flatMap(({ errors }) => errors),
});
