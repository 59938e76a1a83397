import type { Bridge } from '../bridges/bridge';
import { isRollbackOpen, openRollbackWindow } from '../rollback/rollback-window';
import { compareInstants, type Instant } from '../time/instant';
import { alarmOf, failuresInARow, isSameCall, missingTones } from '../testcalls/test-call';
import type { PortCommand } from './command';
import { elapse } from './elapse';
import type { PortEvent } from './event';
import { evolve } from './evolve';
import { destinationOf, type Move } from './moves';
import { isFinal } from './phase';
import type { Port } from './port';
import { refuse, refuseInPhase, type Refusal } from './refusal';

/**
 * Says which facts follow from a command, or why it is refused. Time comes first: what the clock has done to the port by
 * `now` (FOC reached, window closed) belongs to the facts, and the command meets the port as it then stands.
 * Example: `call-rollback` one second after `closesAt` is refused with `rollback-window-closed`.
 */
export function decide(command: PortCommand, port: Port, stamp: Stamp): readonly PortEvent[] | Refusal {
  // The same command again, after its answer was lost or another writer came in between: all of it has happened.
  if (port.lastCommand === stamp.id) return [];
  const elapsed = elapse(port, stamp.at);
  const standing = elapsed.reduce(evolve, port);
  const refusal = refusalOf(command, standing, stamp.at);
  if (refusal !== undefined) return refusal;
  return isIdle(command, standing) ? elapsed : [...elapsed, factOf(command, standing, stamp)];
}

/** What is not there cannot be taken away, and leaves no line in the history. */
const isIdle = ({ type }: PortCommand, { bridge }: Port): boolean => type === 'remove-bridge' && bridge === null;

/** When a command came in and which one it was: the same on every number that it touches. */
export interface Stamp {
  readonly at: Instant;
  readonly id: string;
}

const MOVE_OF_CUTOVER = {
  completed: 'complete-cutover',
  'half-ported': 'report-half-ported',
  failed: 'fail-cutover',
} as const;

function moveOf(command: PortCommand): Move {
  switch (command.type) {
    case 'record-loa':
      return command.verdict === 'match' ? 'record-matching-loa' : 'record-blocked-loa';
    case 'report-cutover':
      return MOVE_OF_CUTOVER[command.outcome];
    case 'report-rollback':
      return command.outcome === 'restored' ? 'report-restored' : 'report-port-back-refused';
    default:
      return command.type;
  }
}

const HOLD_AFTER_FILING =
  'After filing a hold cannot stop the carrier: ask it to postpone (a new FOC), or cancel in time.';

const HOLD_ON_REJECTED =
  'It is rejected, and nothing runs that a hold could stop: it is not filed again until somebody files it. Leave it so until the campaign is over; meanwhile bridge it, or cancel it.';

function refusalOf(command: PortCommand, port: Port, now: Instant): Refusal | undefined {
  if (command.type === 'call-rollback' && port.rollback !== null && !isRollbackOpen(port.rollback, now)) {
    if (port.phase === 'COMPLETED' || port.phase === 'HALF_PORTED') {
      const detail = `The rollback window closed at ${port.rollback.closesAt}. Going back now takes a fresh port.`;
      return refuse(port, 'rollback-window-closed', detail, port.rollback.closesAt);
    }
  }
  if (
    command.type === 'hold' &&
    port.filedAt !== null &&
    !isFinal(port.phase) &&
    destinationOf(port.phase, 'hold') === undefined
  ) {
    return refuse(port, 'hold-after-filing', port.phase === 'REJECTED' ? HOLD_ON_REJECTED : HOLD_AFTER_FILING);
  }
  const move = moveOf(command);
  if (destinationOf(port.phase, move) === undefined) return refuseInPhase(port, move);
  switch (command.type) {
    case 'file':
      if (port.phase !== 'REJECTED' || port.rejection?.refilableAsIs === true) return undefined;
      return refuse(
        port,
        'new-loa-needed',
        'The rejection resets the clock: a matching LOA comes before the next filing.',
      );
    case 'report-cutover':
      if (port.foc !== null && compareInstants(port.foc.at, command.at) > 0) {
        return refuse(port, 'cutover-before-foc', `The cutover cannot have happened before the FOC at ${port.foc.at}.`);
      }
      return openGates(command, port);
    case 'cancel':
      if (command.lastMoment === null || compareInstants(now, command.lastMoment) <= 0) return undefined;
      return refuse(
        port,
        'change-cutoff-passed',
        `The carrier takes changes until ${command.lastMoment}; the port will go ahead.`,
        command.lastMoment,
      );
    default:
      return undefined;
  }
}

/** What is half moved already is past its gates; the repair is told of as it is. */
function openGates(command: Extract<PortCommand, { type: 'report-cutover' }>, port: Port): Refusal | undefined {
  const { gatesOpen, acceptOpenGates, outcome } = command;
  if (outcome !== 'completed' || port.phase !== 'CUTOVER') return undefined;
  if (gatesOpen.length === 0 || acceptOpenGates !== undefined) return undefined;
  const detail = `Gates of the runbook stand open: ${gatesOpen.join('; ')}. Sign them off, or add acceptOpenGates with "by" and "reason".`;
  return refuse(port, 'gates-open', detail);
}

function factOf(command: PortCommand, port: Port, stamp: Stamp): PortEvent {
  switch (command.type) {
    case 'record-csr':
      return { type: 'csr-recorded', ...stamp, source: command.source };
    case 'record-loa':
      return command.verdict === 'match'
        ? { type: 'loa-matched', ...stamp, signedOn: command.signedOn }
        : { type: 'loa-blocked', ...stamp, differences: command.differences };
    case 'record-evidence':
      return { type: 'evidence-recorded', ...stamp, why: command.kind };
    case 'file':
      return { type: 'filed', ...stamp, filedAt: command.filedAt, awsCaseId: command.awsCaseId };
    case 'note-response':
      return {
        type: 'carrier-responded',
        ...stamp,
        receivedAt: command.receivedAt,
        outcome: command.outcome,
        why: command.why,
      };
    case 'note-case':
      return { type: 'case-noted', ...stamp, wroteAt: command.wroteAt, why: command.why };
    case 'reject':
      return rejectionFact(command, port, stamp);
    case 'confirm-foc':
      if (port.foc === null) return { type: 'foc-confirmed', ...stamp, foc: command.foc };
      // The same date told twice moves nothing and is news to nobody.
      return port.foc.at === command.foc.at
        ? { type: 'foc-repeated', ...stamp, why: `FOC ${port.foc.at} confirmed again` }
        : { type: 'foc-moved', ...stamp, foc: command.foc, from: port.foc.at };
    case 'withdraw-foc':
      return { type: 'foc-withdrawn', ...stamp, why: command.why };
    case 'report-cutover':
      return cutoverFact(command, port, stamp);
    case 'call-rollback':
      return {
        type: 'rollback-called',
        ...stamp,
        by: command.by,
        reason: command.reason,
        criterion: command.criterion,
      };
    case 'report-rollback':
      return command.outcome === 'restored'
        ? { type: 'port-back-restored', ...stamp, happenedAt: command.at, by: command.by, why: command.note }
        : { type: 'port-back-refused', ...stamp, happenedAt: command.at, by: command.by, why: command.note };
    case 'note-test-call':
      return testCallFact(command, port, stamp);
    case 'put-bridge':
      return { type: 'bridged', ...stamp, bridge: command.bridge, why: bridgeWords(command.bridge) };
    case 'remove-bridge':
      return { type: 'bridge-removed', ...stamp, why: command.why };
    case 'hold':
      return { type: 'held', ...stamp, why: command.reason, campaignId: command.campaignId };
    case 'release':
      return { type: 'released', ...stamp, why: command.reason };
    case 'cancel':
      return { type: 'cancelled', ...stamp, why: command.reason };
  }
}

function cutoverFact(command: Extract<PortCommand, { type: 'report-cutover' }>, port: Port, stamp: Stamp): PortEvent {
  if (command.outcome === 'failed') return { type: 'cutover-failed', ...stamp, by: command.by };
  if (port.phase === 'HALF_PORTED') return { type: 'half-port-repaired', ...stamp, by: command.by };
  // A number in its window turns out to ring nowhere: no new time comes of that.
  const window =
    port.phase === 'ROLLBACK_WINDOW' && port.rollback !== null
      ? port.rollback
      : openRollbackWindow(command.at, command.rollbackHours, command.rollbackBasis);
  if (command.outcome === 'half-ported') return { type: 'half-ported', ...stamp, window, by: command.by };
  const { gatesOpen, acceptOpenGates: accepted } = command;
  const why =
    gatesOpen.length === 0 || accepted === undefined
      ? undefined
      : `${accepted.by} accepted open gates (${gatesOpen.join('; ')}): ${accepted.reason}`;
  return { type: 'cutover-completed', ...stamp, window, by: command.by, why };
}

function testCallFact(
  { call, losing }: Extract<PortCommand, { type: 'note-test-call' }>,
  port: Port,
  stamp: Stamp,
): PortEvent {
  const missing = missingTones(call);
  const heard = missing.length === 0 ? 'passed' : `failed: no ${missing.join(', no ')}`;
  const again = port.testCalls.some((other) => isSameCall(other, call)) ? ', noted again' : '';
  const why = `at ${call.at} from ${call.network}${again}: ${heard}`;
  const failures = failuresInARow(call, port.testCalls, losing);
  return alarmOf(call, port.testCalls, losing) === null
    ? { type: 'test-call-noted', ...stamp, call, by: call.by, why }
    : {
        type: 'test-call-alarming',
        ...stamp,
        call,
        by: call.by,
        why: failures > 1 ? `${why} (${failures} failures in a row)` : why,
      };
}

const bridgeWords = ({ kind, claimedNumber, claim }: Bridge): string =>
  `${kind} to ${claimedNumber}${claim === undefined || claim.state === 'CLAIMED' ? '' : ` (claim ${claim.state})`}`;

/**
 * A rejection that the carrier sends twice changes nothing the second time; one that asks for more does. What one code has
 * reset, no later one that only wants a fix takes back.
 */
function rejectionFact(command: Extract<PortCommand, { type: 'reject' }>, port: Port, stamp: Stamp): PortEvent {
  const { rejection, why } = command;
  const before = port.rejection;
  if (before === null) return { type: 'rejected', ...stamp, rejection, why };
  const refilableAsIs = before.refilableAsIs && rejection.refilableAsIs;
  return refilableAsIs === before.refilableAsIs
    ? { type: 'carrier-responded', ...stamp, receivedAt: rejection.receivedAt, outcome: 'rejected', why }
    : {
        type: 'rejected',
        ...stamp,
        rejection: {
          ...rejection,
          codes: [...before.codes, ...rejection.codes],
          classes: [...new Set([...before.classes, ...rejection.classes])],
          refilableAsIs,
        },
        why,
      };
}
