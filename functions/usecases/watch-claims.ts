import type { ClaimNeeds, ClaimStatus } from '../contracts/connect-claims';
import type { PortRecord } from '../contracts/records';
import type { Bridge, Claim } from '../domain/bridges/bridge';
import { isTakenOn, type ClaimTakenOn } from '../domain/bridges/claim';
import { asOf } from '../domain/port/elapse';
import { isFinal } from '../domain/port/phase';
import type { Port } from '../domain/port/port';
import { isBefore, plusMinutes, type Instant } from '../domain/time/instant';
import { isRefused, writeDown } from './carry-out';
import { inTurn } from './connect/in-turn';
import { openDossier, type Dossier } from './dossier';
import { tell, type TellNeeds } from './tell';

export type WatchClaimsWorld = TellNeeds & Pick<ClaimNeeds, 'claims' | 'ledger' | 'allowance'>;

/** As many as a run looks at; the shared allowance ends far below. */
const CLAIMS_A_RUN = 100;

/** A claim without its bridge is left alone for so long: whoever asked for it may not have written the bridge yet. */
const UNWRITTEN_MINUTES = 10;

/**
 * Looks after the claims that Connect is still at. A number that is claimed gets the contact flow of its order, and only
 * then do calls go over the bridge; of one that failed the owner is told. What Connect refuses (a wrong flow, a right that the role
 * lacks) stands on the bridge, is told once, and is tried again ever more rarely. One that fails to be looked at keeps no other
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
    if (!isTakenOn(entry) || isResting(entry, now)) continue;
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

const isResting = ({ rest }: ClaimTakenOn, now: Instant): boolean => rest !== undefined && isBefore(now, rest.until);

/** What is known of a claim: what it came to, or what Connect refuses of looking after it. */
interface Finding extends Pick<Claim, 'state' | 'refused' | 'message'> {
  readonly isSettled: boolean;
}

const settledAs = ({ state, message }: ClaimStatus): Finding => ({ state, message, isSettled: true });

const refusedTo = (refused: NonNullable<Claim['refused']>, message: string): Finding => ({
  state: 'IN_PROGRESS',
  refused,
  message,
  isSettled: false,
});

/** Connect says no, or the bridge cannot be written on just now: it rests for a minute, then for twice as long each time. */
const LONGEST_REST_MINUTES = 60;

async function lookAt(
  world: WatchClaimsWorld,
  entry: ClaimTakenOn,
  now: Instant,
  take: () => Promise<boolean>,
): Promise<void> {
  const described = await describedBy(world, entry);
  if (described === null) return;
  const bridged = await bridgeOf(world, entry, now);
  if (bridged === null) {
    if (!described.isSettled) return rested(world, entry, now);
    if (isBefore(now, plusMinutes(entry.boundAt, UNWRITTEN_MINUTES))) return;
    return settled(world, entry, described.state);
  }
  const found = described.state === 'CLAIMED' ? await withItsFlow(world, entry, bridged, described, take) : described;
  if (found === null) return;
  const isNoted = await noteClaim(world, bridged, entry, found, now);
  if (isNoted && found.state !== 'CLAIMED') await tellFailure(world, entry, found, now);
  // Of a port that is over nobody waits for a flow any more.
  const isDone = (found.isSettled && isNoted) || (described.isSettled && bridged.isOver);
  return isDone ? settled(world, entry, described.state) : rested(world, entry, now);
}

async function settled(world: WatchClaimsWorld, entry: ClaimTakenOn, state: ClaimStatus['state']): Promise<void> {
  const { rest: _, ...others } = entry;
  const { turn } = await world.ledger.of(entry.instanceArn);
  // Somebody claims at this moment: the next run finds the bridge as it is, and settles the ledger.
  await world.ledger.write({ ...others, state }, turn);
}

async function rested(world: WatchClaimsWorld, entry: ClaimTakenOn, now: Instant): Promise<void> {
  const minutes = entry.rest === undefined ? 1 : Math.min(LONGEST_REST_MINUTES, entry.rest.minutes * 2);
  const { turn } = await world.ledger.of(entry.instanceArn);
  await world.ledger.write({ ...entry, rest: { minutes, until: plusMinutes(now, minutes) } }, turn);
}

/** What Connect says of the claim; null while it is still at it, or too busy to say. */
async function describedBy({ claims }: WatchClaimsWorld, entry: ClaimTakenOn): Promise<Finding | null> {
  const answer = await claims.describe(entry.instanceArn, entry.phoneNumberId);
  if (answer === 'gone')
    return settledAs({ state: 'FAILED', message: 'Amazon Connect does not know the number any more.' });
  if ('trouble' in answer) return answer.trouble === 'busy' ? null : refusedTo('describe', answer.reason);
  return answer.state === 'IN_PROGRESS' ? null : settledAs(answer);
}

/** Gives a claimed number the flow of its order; null where Connect, or the allowance, has no call left for it now. */
async function withItsFlow(
  { claims }: WatchClaimsWorld,
  { phoneNumberId }: ClaimTakenOn,
  { dossier }: Bridged,
  described: Finding,
  take: () => Promise<boolean>,
): Promise<Finding | null> {
  if (!(await take())) return null;
  const { instanceArn, contactFlowId } = dossier.order.connect;
  const answer = await claims.associate(instanceArn, contactFlowId, phoneNumberId);
  if (answer === 'associated') return described;
  return answer.trouble === 'busy' ? null : refusedTo('associate', answer.reason);
}

interface Bridged {
  readonly dossier: Dossier;
  readonly record: PortRecord;
  readonly bridge: Bridge;
  /** Whether its port is. */
  readonly isOver: boolean;
}

/** The bridge that the claim was made for; null where there is none yet, or another by now. */
async function bridgeOf(world: WatchClaimsWorld, entry: ClaimTakenOn, now: Instant): Promise<Bridged | null> {
  const dossier = await openDossier(world, entry.orderId);
  const record = dossier?.records.find(({ port }) => port.number === entry.ported);
  const bridge = record?.port.bridge ?? null;
  if (dossier === null || record === undefined || bridge === null) return null;
  const isOver = isFinal(asOf(record.port, now).phase);
  return isClaimOf(record.port, entry) ? { dossier, record, bridge, isOver } : null;
}

const isClaimOf = ({ bridge }: Port, { phoneNumberId, number }: ClaimTakenOn): boolean =>
  bridge?.claimedNumber === number && bridge.claim?.phoneNumberId === phoneNumberId;

/**
 * Notes on the bridge what became of its claim; false where nothing may be written on it: while the number is moving, for the
 * time being, and for good once its port is over.
 */
async function noteClaim(
  world: WatchClaimsWorld,
  { dossier, record, bridge }: Bridged,
  { phoneNumberId, askedAt, boundAt }: ClaimTakenOn,
  { state, refused, message }: Finding,
  now: Instant,
): Promise<boolean> {
  const known = bridge.claim;
  if (known?.state === state && known.refused === refused && known.message === message) return true;
  const claim: Claim = {
    state,
    phoneNumberId,
    askedAt,
    ...(refused === undefined ? {} : { refused }),
    ...(message === undefined ? {} : { message }),
  };
  const command = { type: 'put-bridge', bridge: { ...bridge, claim } } as const;
  const what = refused === undefined ? state : `${refused}-${now}`;
  const given = { stamp: { at: now, id: `claim-${phoneNumberId}-${boundAt}-${what}` }, actor: 'portolan' };
  return !isRefused(await writeDown(world, dossier, { targets: [record], command: () => command }, given));
}

/** Once for each thing that went wrong, however often it is tried again. */
async function tellFailure(
  world: WatchClaimsWorld,
  entry: ClaimTakenOn,
  { refused }: Finding,
  now: Instant,
): Promise<void> {
  const agendaEntry = {
    occasion: 'claim-failed',
    at: now,
    key: `${entry.phoneNumberId}#${entry.boundAt}${refused === undefined ? '' : `#${refused}`}`,
  } as const;
  await tell(world, entry.orderId, entry.ported, agendaEntry, now, (port) => isClaimOf(port, entry));
}
