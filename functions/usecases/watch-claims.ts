import type { ClaimNeeds, ClaimStatus } from '../contracts/connect-claims';
import type { ConnectDesk } from '../contracts/connect-desk';
import type { PortRecord } from '../contracts/records';
import type { Bridge } from '../domain/bridges/bridge';
import { isTakenOn, type ClaimTakenOn } from '../domain/bridges/claim';
import type { Port } from '../domain/port/port';
import { isBefore, plusMinutes, type Instant } from '../domain/time/instant';
import { writeDown } from './carry-out';
import { inTurn } from './connect/in-turn';
import { openDossier, type Dossier } from './dossier';
import { tell, type TellNeeds } from './tell';

export type WatchClaimsWorld = TellNeeds &
  Pick<ClaimNeeds, 'claims' | 'ledger' | 'allowance'> & { readonly connect: Pick<ConnectDesk, 'associate'> };

/** As many as a run looks at; the shared allowance ends far below. */
const CLAIMS_A_RUN = 100;

/** A claim without its bridge is left alone for so long: whoever asked for it may not have written the bridge yet. */
const UNWRITTEN_MINUTES = 10;

/**
 * Looks after the claims that Connect is still at. A number that is claimed gets the contact flow of its order, and only
 * then do calls go over the bridge; of one that failed the owner is told. One that fails to be looked at keeps no other
 * waiting: what went wrong is thrown as one AggregateError after everything else is done.
 */
export async function watchClaims(world: WatchClaimsWorld, now: Instant): Promise<{ readonly calls: number }> {
  const faults: unknown[] = [];
  let calls = 0;
  const take = async (): Promise<boolean> => {
    const granted = await world.allowance.take(now);
    if (granted) calls += 1;
    return granted;
  };
  for (const entry of inTurn(await world.ledger.inProgress(CLAIMS_A_RUN), now)) {
    if (!isTakenOn(entry)) continue;
    if (!(await take())) break;
    try {
      await lookAt(world, entry, now, take);
    } catch (fault) {
      faults.push(fault);
    }
  }
  if (faults.length > 0) throw new AggregateError(faults, `The watch over claims met ${faults.length} faults`);
  return { calls };
}

type Settled = ClaimStatus & { readonly state: 'CLAIMED' | 'FAILED' };

async function lookAt(
  world: WatchClaimsWorld,
  entry: ClaimTakenOn,
  now: Instant,
  take: () => Promise<boolean>,
): Promise<void> {
  const status = await settledStatus(world, entry);
  if (status === null) return;
  const bridged = await bridgeOf(world, entry);
  if (bridged === null) {
    if (isBefore(now, plusMinutes(entry.boundAt, UNWRITTEN_MINUTES))) return;
  } else if (status.state === 'CLAIMED') {
    if (!(await take())) return;
    const { instanceArn, contactFlowId } = bridged.dossier.order.connect;
    await world.connect.associate(instanceArn, contactFlowId, entry.phoneNumberId);
    await noteClaim(world, bridged, entry, status, now);
  } else {
    await noteClaim(world, bridged, entry, status, now);
    await tellFailure(world, entry, now);
  }
  const { turn } = await world.ledger.of(entry.instanceArn);
  // Somebody claims at this moment: the next run finds the bridge as it is, and settles the ledger.
  await world.ledger.write({ ...entry, state: status.state }, turn);
}

/** What the claim came to; null while Connect is still at it, or too busy to say. */
async function settledStatus({ claims }: WatchClaimsWorld, entry: ClaimTakenOn): Promise<Settled | null> {
  const answer = await claims.describe(entry.instanceArn, entry.phoneNumberId);
  if (answer === 'gone') return { state: 'FAILED', message: 'Amazon Connect does not know the number any more.' };
  if ('trouble' in answer) {
    if (answer.trouble === 'busy') return null;
    throw new Error(`Amazon Connect does not say what has become of a claim: ${answer.reason}`);
  }
  return answer.state === 'IN_PROGRESS' ? null : { ...answer, state: answer.state };
}

interface Bridged {
  readonly dossier: Dossier;
  readonly record: PortRecord;
  readonly bridge: Bridge;
}

/** The bridge that the claim was made for; null where there is none yet, or another by now. */
async function bridgeOf(world: WatchClaimsWorld, entry: ClaimTakenOn): Promise<Bridged | null> {
  const dossier = await openDossier(world, entry.orderId);
  const record = dossier?.records.find(({ port }) => port.number === entry.ported);
  const bridge = record?.port.bridge ?? null;
  if (dossier === null || record === undefined || bridge === null) return null;
  return isClaimOf(record.port, entry) ? { dossier, record, bridge } : null;
}

const isClaimOf = ({ bridge }: Port, { phoneNumberId, number }: ClaimTakenOn): boolean =>
  bridge?.claimedNumber === number && bridge.claim?.phoneNumberId === phoneNumberId;

/** Once the number has moved nothing is written on its bridge any more, and a refusal is as good as a note. */
async function noteClaim(
  world: WatchClaimsWorld,
  { dossier, record, bridge }: Bridged,
  { phoneNumberId, askedAt, boundAt }: ClaimTakenOn,
  { state, message }: Settled,
  now: Instant,
): Promise<void> {
  if (bridge.claim?.state === state) return;
  const claim = { state, phoneNumberId, askedAt, ...(message === undefined ? {} : { message }) };
  const command = { type: 'put-bridge', bridge: { ...bridge, claim } } as const;
  const given = { stamp: { at: now, id: `claim-${phoneNumberId}-${boundAt}-${state}` }, actor: 'portolan' };
  await writeDown(world, dossier, { targets: [record], command: () => command }, given);
}

async function tellFailure(world: WatchClaimsWorld, entry: ClaimTakenOn, now: Instant): Promise<void> {
  const agendaEntry = {
    occasion: 'claim-failed',
    at: now,
    key: `${entry.phoneNumberId}#${entry.boundAt}`,
  } as const;
  await tell(world, entry.orderId, entry.ported, agendaEntry, now, (port) => isClaimOf(port, entry));
}
