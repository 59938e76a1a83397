import { withoutPin } from '../domain/paperwork/secrets';
import type { Order } from '../domain/port/order';
import { isFinal } from '../domain/port/phase';
import { CRITERION_ITEM, RUNBOOK } from '../domain/runbook/items';
import { withSignOffs } from '../domain/runbook/keep-sign-offs';
import { letterGap } from '../domain/runbook/letter';
import { focSets, type FocSet } from '../domain/runbook/runbook';
import type { SignOff } from '../domain/runbook/sign-off';
import { isForOneOf, rowsFor } from '../domain/runbook/standing';
import type { Instant } from '../domain/time/instant';
import type { Given } from './carry-out';
import { invalid, isDeclined, type Declined } from './declined';
import type { Dossier } from './dossier';
import { portsAsOf } from './read-runbook';
import { StaleWriteError } from './stale-write';
import type { Needs } from './world';

export interface SignOffRequest {
  /** Who vouches for it: a name or an e-mail address. */
  readonly by: string;
  readonly note?: string | undefined;
  readonly evidence?: string | undefined;
  /** Left out: for every FOC whose numbers are on their way, or for all once none is; null: for the numbers that have none yet. */
  readonly focAt?: Instant | null | undefined;
}

/**
 * Keeps somebody's word that an item of the runbook is done. It stands on the order, moves no port and wakes no machine: an
 * alarm that has lost its reason finds nothing due when its moment comes.
 */
export async function signOffItem(
  world: Needs<'orders'>,
  dossier: Dossier,
  itemKey: string,
  request: SignOffRequest,
  given: Given,
): Promise<Dossier | Declined> {
  const { order } = dossier;
  // The same command again, after its answer was lost: the word stands.
  if (order.signOffs?.some(({ id }) => id === given.stamp.id) === true) return dossier;
  const sets = setsToSign(dossier, itemKey, request.focAt, given.stamp.at);
  if (isDeclined(sets)) return sets;
  if (itemKey === CRITERION_ITEM && order.rollbackCriterion === undefined && request.note === undefined) {
    return criterionMissing();
  }
  const gap = isOfLetter(itemKey) ? letterGap(order) : null;
  if (gap !== null) return nothingToSignOff(gap);
  const after = withWord(dossier, itemKey, sets, request, given);
  const written = await world.orders.commit(after, { order: { before: order, after }, ports: [] });
  if (written === 'stale') throw new StaleWriteError(`Order ${order.reference}`);
  return { ...dossier, order: after };
}

/** Nothing is signed off for numbers that were given up. What comes after the cutover is, once the window has closed as well. */
export function everythingCancelled({ order, records }: Dossier): Declined | undefined {
  if (records.some(({ port }) => port.phase !== 'CANCELLED')) return undefined;
  return {
    declined: 'conflict',
    rule: 'illegal-in-phase',
    detail: `Every number of order ${order.reference} is cancelled.`,
    more: { phase: 'CANCELLED', allowed: [] },
  };
}

/** Whether the path names an item that the runbook of the order does not have; the answer names those that it has. */
export function itemNotInRunbook(dossier: Dossier, itemKey: string): Declined | undefined {
  const keys = rowsFor(dossier.records.map(({ port }) => port)).map((row) => row.itemKey);
  return keys.includes(itemKey) ? undefined : notInRunbook(dossier, itemKey, keys);
}

const notInRunbook = ({ order }: Dossier, itemKey: string, keys: readonly string[]): Declined => ({
  declined: 'not-found',
  rule: 'not-found',
  detail: `The runbook of order ${order.reference} has no item ${itemKey.slice(0, 60)}. It has ${keys.join(', ')}.`,
  more: { itemKeys: keys },
});

/**
 * The FOCs that the word is given for: of ports that are not cancelled, and of which the item is asked. Without a FOC in it a
 * word is for those still on their way, so that what was said of numbers that are past it stands as it was said.
 */
function setsToSign(
  dossier: Dossier,
  itemKey: string,
  focAt: Instant | null | undefined,
  now: Instant,
): readonly FocSet[] | Declined {
  const open = focSets(portsAsOf(dossier, now));
  const asked = open.filter(({ ports }) => rowsFor(ports).some((row) => row.itemKey === itemKey));
  if (asked.length === 0)
    return notInRunbook(
      dossier,
      itemKey,
      rowsFor(open.flatMap(({ ports }) => ports)).map((row) => row.itemKey),
    );
  if (focAt === undefined) {
    const underway = asked.filter(({ ports }) => ports.some(({ phase }) => !isFinal(phase)));
    return underway.length > 0 ? underway : asked;
  }
  const sets = asked.filter((set) => set.focAt === focAt);
  return sets.length > 0 ? sets : noSuchFoc(asked);
}

function noSuchFoc(sets: readonly FocSet[]): Declined {
  const standing = sets.map(({ focAt }) => focAt ?? 'null (numbers without a FOC)').join(', ');
  const message = `No number of the order that is asked for this item has that FOC. There are: ${standing}. Leave it out to sign off for all.`;
  return invalid([{ pointer: '/focAt', code: 'no-such-foc', message }], 'The item was not signed off.');
}

function criterionMissing(): Declined {
  const message =
    'No criterion is on the order yet. Give it as the note, such as: two failed test calls in a row. It becomes the rollbackCriterion of the order.';
  return invalid([{ pointer: '/note', code: 'criterion-missing', message }], 'The item was not signed off.');
}

const isOfLetter = (itemKey: string): boolean =>
  RUNBOOK.some((row) => row.itemKey === itemKey && row.ofLetter === true);

/** Nobody can have compared a letter that is not there, or found that it says what it does not say. */
function nothingToSignOff(gap: string): Declined {
  const message = `${gap} There is nothing to sign off until a letter that matches is on file.`;
  return invalid([{ pointer: '/by', code: 'nothing-to-sign-off', message }], `The item was not signed off. ${gap}`);
}

function withWord(
  { order, records }: Dossier,
  itemKey: string,
  sets: readonly FocSet[],
  request: SignOffRequest,
  { stamp, actor }: Given,
): Order {
  const said = (text: string | undefined): string | undefined =>
    text === undefined ? undefined : withoutPin(text, order.csr);
  const note = said(request.note);
  const ports = records.map(({ port }) => port);
  const words = sets.map(({ focAt }): SignOff => ({
    ...stamp,
    itemKey,
    focAt,
    by: request.by,
    actor,
    note,
    evidence: said(request.evidence),
  }));
  return {
    ...order,
    ...(itemKey === CRITERION_ITEM && note !== undefined ? { rollbackCriterion: note } : {}),
    signOffs: withSignOffs(order.signOffs ?? [], words, (signOff) => isForOneOf(signOff, ports)),
    version: order.version + 1,
  };
}
