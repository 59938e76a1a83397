import { isRollbackOpen } from '../rollback/rollback-window';
import { withCall } from '../testcalls/noting';
import { isAfter, type Instant } from '../time/instant';
import { BY_TIME, type PortEvent } from './event';
import { withStay, type Passage } from './passage';
import type { Phase } from './phase';
import type { Foc, Port } from './port';

/** The port after a fact. Total: whatever `decide` let through has a next state; version counts the facts. */
export function evolve(port: Port, event: PortEvent): Port {
  const lastFact = NOTES.has(event.type) ? port.lastFact : { type: event.type, at: event.at, id: event.id };
  const lastCommand = BY_TIME.has(event.type) ? port.lastCommand : event.id;
  const changed = { ...port, ...change(port, event) };
  const passage = passageAfter(port, event, changed);
  return { ...changed, passage, lastFact, lastCommand, version: port.version + 1 };
}

/** Facts that are kept for the history and change nothing that anybody waits for. */
const NOTES: ReadonlySet<PortEvent['type']> = new Set([
  'evidence-recorded',
  'carrier-responded',
  'case-noted',
  'foc-repeated',
  'number-missing',
  'number-loaded',
  'number-verified',
  'number-associated',
  'flow-missing',
  'test-call-noted',
  'test-call-alarming',
  'bridged',
  'bridge-removed',
]);

const enter = (phase: Phase, event: PortEvent): Pick<Port, 'phase' | 'phaseSince'> => ({ phase, phaseSince: event.at });

/** What is told late does not take back what was told before. */
const latest = (known: Instant | null, told: Instant | null): Instant | null =>
  known === null || (told !== null && isAfter(told, known)) ? told : known;

const withoutFoc = (port: Port): Pick<Port, 'foc' | 'pastFocs'> => ({ foc: null, pastFocs: keepFoc(port) });

const keepFoc = (port: Port): readonly Foc[] => (port.foc === null ? port.pastFocs : [...port.pastFocs, port.foc]);

function change(port: Port, event: PortEvent): Partial<Port> {
  switch (event.type) {
    case 'csr-recorded':
      return { ...(port.phase === 'REJECTED' ? {} : enter('LOA_PENDING', event)), loaSignedOn: null };
    case 'loa-matched':
      return { ...enter('READY_TO_FILE', event), rejection: null, loaSignedOn: event.signedOn };
    case 'loa-blocked':
      return port.phase === 'READY_TO_FILE' ? enter('LOA_PENDING', event) : {};
    case 'filed':
      return {
        ...enter('FILED', event),
        filedAt: event.filedAt,
        lastHeardAt: event.filedAt,
        caseWrittenAt: event.filedAt,
        rejection: null,
      };
    case 'carrier-responded':
      return { lastHeardAt: latest(port.lastHeardAt, event.receivedAt) };
    case 'case-noted':
      return { caseWrittenAt: latest(port.caseWrittenAt, event.wroteAt ?? null) };
    case 'foc-repeated':
    case 'evidence-recorded':
      return {};
    case 'rejected':
      return {
        ...enter('REJECTED', event),
        ...withoutFoc(port),
        lastHeardAt: latest(port.lastHeardAt, event.rejection.receivedAt),
        rejection: event.rejection,
      };
    case 'foc-confirmed':
      return { ...enter('FOC_CONFIRMED', event), foc: event.foc };
    case 'foc-moved':
      return { ...enter('FOC_CONFIRMED', event), foc: event.foc, pastFocs: keepFoc(port) };
    case 'foc-withdrawn':
      return { ...enter('FILED', event), ...withoutFoc(port) };
    case 'foc-reached':
      return enter('CUTOVER', event);
    case 'cutover-completed':
      return { ...enter('ROLLBACK_WINDOW', event), rollback: event.window };
    case 'half-ported':
      return { ...enter('HALF_PORTED', event), rollback: event.window };
    case 'half-port-repaired':
      return { ...afterTheFix(port, event), halfPorted: undefined };
    case 'cutover-failed':
      return { ...enter('FILED', event), ...withoutFoc(port) };
    case 'rollback-called':
      return {
        ...enter('ROLLING_BACK', event),
        rollbackCall: { at: event.at, by: event.by, reason: event.reason, criterion: event.criterion },
        ...(port.phase === 'HALF_PORTED' ? { halfPorted: true } : {}),
      };
    case 'port-back-restored':
      return { ...enter('ROLLED_BACK', event), ...portBackEnded(port, event.happenedAt) };
    case 'port-back-refused':
      return { ...afterTheFix(port, event), ...portBackEnded(port, event.happenedAt) };
    case 'rollback-window-closed':
      return enter('COMPLETED', event);
    case 'number-missing':
      return { connect: { state: 'MISSING', phoneNumberId: null, lookedAt: event.at } };
    case 'number-loaded':
    case 'flow-missing':
      return { connect: { state: 'LOADED', phoneNumberId: event.phoneNumberId, lookedAt: event.at } };
    case 'number-verified':
    case 'number-associated':
      return { connect: { state: 'ASSOCIATED', phoneNumberId: event.phoneNumberId, lookedAt: event.at } };
    case 'test-call-noted':
      return { testCalls: withCall(port, event.call) };
    case 'test-call-alarming':
      return { testCalls: withCall(port, { ...event.call, alarm: { at: event.at, id: event.id } }) };
    case 'bridged':
      return { bridge: event.bridge };
    case 'bridge-removed':
      return { bridge: null };
    case 'held':
      return {
        ...enter('ON_HOLD', event),
        heldFrom: port.phase,
        hold: { reason: event.why, campaignId: event.campaignId },
      };
    case 'released':
      return { ...enter(port.heldFrom ?? 'CSR_PENDING', event), heldFrom: null, hold: undefined };
    case 'cancelled':
      return enter('CANCELLED', event);
  }
}

/** A repaired or refused port stands in its window as it was: open still, or over by now. */
const afterTheFix = (port: Port, event: PortEvent): Partial<Port> =>
  enter(isRollbackOpen(port.rollback, event.at) ? 'ROLLBACK_WINDOW' : 'COMPLETED', event);

const portBackEnded = ({ rollbackCall }: Port, endedAt: Instant): Pick<Port, 'rollbackCall'> => ({
  rollbackCall: rollbackCall === null ? null : { ...rollbackCall, endedAt },
});

/** What those who count will want to know of a fact, besides what it changed. */
function passageAfter(before: Port, event: PortEvent, after: Port): Passage {
  const stayed =
    before.phase === after.phase && before.phaseSince === after.phaseSince
      ? before.passage
      : withStay(before.passage, before.phase, before.phaseSince, after.phaseSince);
  switch (event.type) {
    case 'filed':
      return { ...stayed, filings: stayed.filings + 1, firstFiledAt: stayed.firstFiledAt ?? event.filedAt };
    case 'foc-confirmed':
      return { ...stayed, firstAnswer: stayed.firstAnswer ?? 'accepted' };
    case 'rejected': {
      const { receivedAt: at, classes } = event.rejection;
      return {
        ...stayed,
        firstAnswer: stayed.firstAnswer ?? 'rejected',
        rejections: [...stayed.rejections, { at, classes }],
      };
    }
    default:
      return stayed;
  }
}
