import type { ClaimNeeds } from '../../contracts/connect-claims';
import { isTakenOn, isWanted, type ClaimEntry, type ClaimTakenOn, type WantedNumber } from '../../domain/bridges/claim';
import { claimRefusal } from '../../domain/bridges/claim-guard';
import type { Order } from '../../domain/port/order';
import type { Port } from '../../domain/port/port';
import type { Instant } from '../../domain/time/instant';
import type { Given } from '../carry-out';
import { isDeclined, type Declined } from '../declined';
import { StaleWriteError } from '../stale-write';
import type { Needs } from '../world';
import { connectBusy, connectRefused } from './busy';

export type ClaimWorld = Needs<'orders'> & ClaimNeeds;

interface Asking {
  readonly order: Order;
  readonly port: Port;
  readonly wanted: WantedNumber;
  readonly given: Given;
}

/**
 * A number of the wanted kind that Connect is claiming in the order's instance. The same command again, or another for the
 * same port after one that died halfway, goes on with the number that was asked for; one that was claimed before and leads
 * nowhere any more is used again. Only then is a new one looked for, if quota and rolling days leave room.
 */
export async function claimNumber(world: ClaimWorld, asking: Asking): Promise<ClaimTakenOn | Declined> {
  const { order, port, wanted, given } = asking;
  const { instanceArn } = order.connect;
  const { entries, turn } = await world.ledger.of(instanceArn);
  const begun = entries.find((entry) => isMine(entry, asking));
  const boundAt = given.stamp.at;
  if (begun !== undefined) {
    // The watch may have given up waiting for its bridge: it is to look after it again.
    return isTakenOn(begun)
      ? written(world, { ...awake(begun), state: 'IN_PROGRESS', boundAt }, turn)
      : askConnect(world, begun, turn, given.stamp.at);
  }

  const held = await heldNumbers(world, instanceArn, given.stamp.at);
  if (isDeclined(held)) return held;
  const spare = await spareOf(world, entries, held.numbers, wanted);
  const forThisPort = { id: given.stamp.id, orderId: order.orderId, ported: port.number, boundAt } as const;
  if (spare !== undefined) return written(world, { ...awake(spare), ...forThisPort, state: 'IN_PROGRESS' }, turn);

  const refusal = claimRefusal({ entries, held: held.numbers, quota: world.numberQuota, now: given.stamp.at });
  if (refusal !== null) return blocked(refusal.rule, refusal.detail, refusal.until);
  const number = await freeNumber(world, instanceArn, wanted, entries, given.stamp.at);
  if (typeof number !== 'string') return number;
  const { type, country } = wanted;
  const asked = { ...forThisPort, instanceArn, number, type, country, askedAt: given.stamp.at } as const;
  return askConnect(world, { ...asked, phoneNumberId: null, state: 'ASKED' }, turn, given.stamp.at);
}

/** What was refused to another bridge may do for this one: it is tried at once. */
function awake({ rest: _, ...entry }: ClaimTakenOn): ClaimTakenOn {
  return entry;
}

/** What this command has asked for already, or an earlier one of the port that never heard Connect's answer. */
const isMine = (entry: ClaimEntry, { order, port, wanted, given }: Asking): boolean =>
  entry.state !== 'REFUSED' &&
  (entry.id === given.stamp.id ||
    (entry.state === 'ASKED' &&
      entry.orderId === order.orderId &&
      entry.ported === port.number &&
      isWanted(entry, wanted)));

const blocked = (rule: string, detail: string, until?: Instant): Declined => ({
  declined: 'conflict',
  rule,
  detail,
  ...(until === undefined ? {} : { more: { until } }),
});

async function written<T extends ClaimEntry>(world: ClaimWorld, entry: T, turn: number): Promise<T> {
  if ((await world.ledger.write(entry, turn)) === 'stale') throw new StaleWriteError('The ledger of claims');
  return entry;
}

/** Writes down what is asked before it is asked: whatever is lost afterwards, nobody asks for a second number. */
async function askConnect(
  world: ClaimWorld,
  entry: ClaimEntry,
  turn: number,
  now: Instant,
): Promise<ClaimTakenOn | Declined> {
  const what = `Claiming ${entry.number}`;
  if (!(await world.allowance.take(now))) return connectBusy(what);
  const asked = await written(world, entry, turn);
  const answer = await world.claims.claim(asked.instanceArn, {
    number: asked.number,
    token: world.tokenOf(asked.id),
    description: `Portolan: bridge of order ${asked.orderId}`,
  });
  if (answer !== 'taken' && 'phoneNumberId' in answer)
    return written(world, { ...asked, phoneNumberId: answer.phoneNumberId, state: 'IN_PROGRESS' }, turn + 1);
  if (answer !== 'taken' && answer.trouble === 'busy') return connectBusy(what);
  await written(world, { ...asked, state: 'REFUSED' }, turn + 1);
  return answer === 'taken'
    ? blocked('no-number-available', `${asked.number} was taken by somebody else meanwhile. Ask again for another.`)
    : connectRefused(what, answer.reason);
}

async function heldNumbers(
  world: ClaimWorld,
  instanceArn: string,
  now: Instant,
): Promise<{ readonly numbers: readonly string[] } | Declined> {
  const what = 'Counting the numbers of the instance';
  const numbers: string[] = [];
  let cursor: string | null = null;
  do {
    if (!(await world.allowance.take(now))) return connectBusy(what);
    const page: Awaited<ReturnType<ClaimNeeds['claims']['held']>> = await world.claims.held(instanceArn, cursor);
    if ('trouble' in page) return page.trouble === 'busy' ? connectBusy(what) : connectRefused(what, page.reason);
    numbers.push(...page.numbers);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return { numbers };
}

/** A number that we claimed, that is there, and that leads to nothing: AWS counts every claim, and this one is paid for. */
async function spareOf(
  world: ClaimWorld,
  entries: readonly ClaimEntry[],
  held: readonly string[],
  wanted: WantedNumber,
): Promise<ClaimTakenOn | undefined> {
  for (const entry of entries) {
    if (entry.state !== 'CLAIMED' || !isTakenOn(entry) || !held.includes(entry.number) || !isWanted(entry, wanted))
      continue;
    const holder = await world.orders.holderOf(entry.number);
    // A number that has moved is led on by nobody any more; one whose port was given up may be.
    if (holder === null || (holder.phase === 'COMPLETED' && holder.number !== entry.number)) return entry;
  }
  return undefined;
}

async function freeNumber(
  world: ClaimWorld,
  instanceArn: string,
  wanted: WantedNumber,
  entries: readonly ClaimEntry[],
  now: Instant,
): Promise<string | Declined> {
  const what = 'Looking for a number';
  if (!(await world.allowance.take(now))) return connectBusy(what);
  const found = await world.claims.search(instanceArn, wanted);
  if ('trouble' in found) return found.trouble === 'busy' ? connectBusy(what) : connectRefused(what, found.reason);
  const asked = new Set(entries.map(({ number }) => number));
  for (const number of found.numbers) {
    if (!asked.has(number) && (await world.orders.holderOf(number)) === null) return number;
  }
  const { type, country, prefix } = wanted;
  const kind = [type, country, prefix].filter((part) => part !== undefined).join(' ');
  return blocked(
    'no-number-available',
    `Connect has no number of this kind to give: ${kind}. Try another prefix or kind.`,
  );
}
