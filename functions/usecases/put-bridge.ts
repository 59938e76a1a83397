import type { PortRecord } from '../contracts/records';
import type { Bridge, Claim } from '../domain/bridges/bridge';
import { isAfter, localDateOf, startOfDay } from '../domain/time/instant';
import { isFinal } from '../domain/port/phase';
import type { BridgeWish } from '../shapes/bridge';
import { claimNumber, type ClaimWorld } from './bridges/claim-number';
import { isRefused, writeDown, type Given } from './carry-out';
import { declinedBy, invalid, isDeclined, type Declined, type FieldFault } from './declined';
import type { Dossier } from './dossier';
import { withPorts } from './record-csr';

/** Where a bridge leads: a number, and how far Connect is with claiming it where we asked for it. */
interface Target {
  readonly claimedNumber: string;
  readonly claim?: Claim | undefined;
}

/**
 * Puts a bridge on a port, or another in its place: to a number that somebody claimed, or to one that is claimed now.
 * The paperwork goes on as it stands. A number leads to one port only; while Connect is still at it the route stays.
 */
export async function putBridge(
  world: ClaimWorld,
  dossier: Dossier,
  record: PortRecord,
  wish: BridgeWish,
  given: Given,
): Promise<Dossier | Declined> {
  const faults = faultsOf(wish, dossier, record, given);
  if (faults.length > 0) return invalid(faults);
  const target = await targetOf(world, dossier, record, wish, given);
  if (isDeclined(target)) return target;
  const before = record.port.bridge;
  const { kind, sbc, testedOn, peak, limits } = wish;
  const isSame = before !== null && before.kind === kind && before.claimedNumber === target.claimedNumber;
  const bridge: Bridge = {
    kind,
    ...target,
    ...(sbc === undefined ? {} : { sbc }),
    ...(testedOn === undefined ? {} : { testedOn }),
    ...(peak === undefined ? {} : { peak }),
    ...(limits === undefined ? {} : { limits }),
    since: isSame ? before.since : given.stamp.at,
  };
  const outcome = await writeDown(
    world,
    dossier,
    { targets: [record], command: () => ({ type: 'put-bridge', bridge }) },
    given,
  );
  return isRefused(outcome) ? declinedBy(outcome.refusals) : withPorts(dossier, outcome);
}

function faultsOf(wish: BridgeWish, { playbook }: Dossier, { port }: PortRecord, given: Given): readonly FieldFault[] {
  const faults: FieldFault[] = [];
  const fault = (pointer: string, code: string, message: string) => faults.push({ pointer, code, message });
  if (wish.claimedNumber === undefined && wish.claim === undefined)
    fault('/claimedNumber', 'required', 'Name the claimed number, or ask for one with "claim".');
  if (wish.claimedNumber !== undefined && wish.claim !== undefined)
    fault(
      '/claim',
      'one-of-two',
      'A bridge leads to the number named or to one that is claimed: leave out one of them.',
    );
  if (wish.claimedNumber === port.number)
    fault(
      '/claimedNumber',
      'leads-to-itself',
      'The bridge leads to a number claimed in Connect, not to the ported one.',
    );
  if (wish.kind === 'sbc-to-claimed-number' && wish.sbc === undefined)
    fault(
      '/sbc',
      'required',
      'This kind goes over an SBC: name its host and the day on which its certificate expires.',
    );
  const isToCome = (day: string | undefined): boolean =>
    day !== undefined && isAfter(startOfDay(day, playbook.zone), given.stamp.at);
  const today = localDateOf(given.stamp.at, playbook.zone);
  if (isToCome(wish.testedOn))
    fault('/testedOn', 'in-the-future', `A test call is noted after it was made; it is ${today} there now.`);
  if (isToCome(wish.limits?.confirmedOn))
    fault('/limits/confirmedOn', 'in-the-future', `What AWS has confirmed lies behind us; it is ${today} there now.`);
  return faults;
}

async function targetOf(
  world: ClaimWorld,
  { order }: Dossier,
  { port }: PortRecord,
  wish: BridgeWish,
  given: Given,
): Promise<Target | Declined> {
  const before = port.bridge;
  if (wish.claimedNumber !== undefined) {
    if (before?.claimedNumber === wish.claimedNumber) return targetKept(before);
    return (await inUse(world, wish.claimedNumber, port.number)) ?? { claimedNumber: wish.claimedNumber };
  }
  // A number that is on its way or there is not claimed a second time, whatever else the bridge is told.
  if (before?.claim !== undefined && before.claim.state !== 'FAILED') return targetKept(before);
  const wanted = {
    ...wish.claim,
    type: wish.claim?.type ?? 'DID',
    country: wish.claim?.country ?? port.country,
  } as const;
  const entry = await claimNumber(world, { order, port, wanted, given });
  if (isDeclined(entry)) return entry;
  const { number, phoneNumberId, askedAt } = entry;
  return { claimedNumber: number, claim: { state: 'IN_PROGRESS', phoneNumberId, askedAt } };
}

const targetKept = ({ claimedNumber, claim }: Bridge): Target => ({
  claimedNumber,
  ...(claim === undefined ? {} : { claim }),
});

/** Why a number cannot be led to: it has a port of its own, or is the way round another that is on its way. */
async function inUse(world: ClaimWorld, number: string, ported: string): Promise<Declined | null> {
  const holder = await world.orders.holderOf(number);
  if (holder === null) return null;
  const isOwnPort = holder.number === number;
  if (!isOwnPort && (holder.number === ported || isFinal(holder.phase))) return null;
  const detail = isOwnPort
    ? `${number} has a port of its own (order ${holder.orderId}, ${holder.phase}). Claim another number for the bridge.`
    : `${number} carries the bridge of ${holder.number} (order ${holder.orderId}). One claimed number leads to one ported number: claim another.`;
  return {
    declined: 'conflict',
    rule: 'claimed-number-in-use',
    detail,
    errors: [{ pointer: '/claimedNumber', code: 'claimed-number-in-use', message: detail }],
    more: { number: holder.number, orderId: holder.orderId },
  };
}
