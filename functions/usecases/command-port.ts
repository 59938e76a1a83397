import type { PortRecord } from '../contracts/records';
import { lastMomentToChange } from '../domain/timeline/change-cutoff';
import { portAwayCase } from '../domain/letters/port-away-case';
import type { PortCommand } from '../domain/port/command';
import { asOf } from '../domain/port/elapse';
import type { Order } from '../domain/port/order';
import { isFinal } from '../domain/port/phase';
import type { Port } from '../domain/port/port';
import { changeCutoff, rollbackTerms } from '../domain/port/terms';
import { freshPortOrder, freshPortReadme } from '../domain/rollback/fresh-port';
import { gatesOpen, type OpenGate } from '../domain/runbook/gates';
import { partyNamed } from '../domain/runbook/party';
import { isAfter, isBefore, type Instant } from '../domain/time/instant';
import { carryOut, isRefused, targetsOf, type Given } from './carry-out';
import { declinedBy, invalid, notInOrder, type Declined } from './declined';
import type { Dossier } from './dossier';
import { withPorts } from './record-csr';
import type { Needs } from './world';

export interface CutoverReport {
  readonly outcome: 'completed' | 'half-ported' | 'failed';
  readonly at: Instant;
  readonly by: string;
  readonly acceptOpenGates?: { readonly by: string; readonly reason: string } | undefined;
}

/**
 * Notes what became of the cutover; `completed` and `half-ported` open the rollback window at `at`. The gates of the runbook
 * count as they stand now: with some of them open, somebody has to answer for `completed` (design §11).
 */
export async function reportCutover(
  world: Needs<'orders' | 'clock'>,
  dossier: Dossier,
  record: PortRecord,
  report: CutoverReport,
  given: Given,
): Promise<Dossier | Declined> {
  const fault = cutoverFault(dossier, report, given);
  if (fault !== undefined) return fault;
  const open = gatesOpen(asOf(record.port, given.stamp.at), dossier);
  return withOpenGates(await onOne(world, dossier, record, cutoverCommand(dossier, report, open), given), open);
}

/** What is wrong with a report whatever numbers it is about. */
export function cutoverFault({ order }: Dossier, report: CutoverReport, { stamp }: Given): Declined | undefined {
  if (isAfter(report.at, stamp.at)) return inTheFuture(stamp.at);
  const acceptedBy = report.acceptOpenGates?.by;
  return acceptedBy !== undefined && partyNamed(order.parties, acceptedBy) === undefined
    ? acceptedByNobody()
    : undefined;
}

/** The command for a port of which these gates stand open. */
export function cutoverCommand(
  { carrier, playbook }: Dossier,
  report: CutoverReport,
  open: readonly OpenGate[],
): PortCommand {
  const { hours, basis } = rollbackTerms(carrier, playbook);
  return {
    type: 'report-cutover',
    ...report,
    rollbackHours: hours,
    rollbackBasis: basis,
    gatesOpen: open.map(({ title }) => title),
  };
}

const acceptedByNobody = (): Declined =>
  invalid([
    {
      pointer: '/acceptOpenGates/by',
      code: 'not-a-party',
      message: "Open gates are accepted by one of the order's parties; give the e-mail address or the name of one.",
    },
  ]);

/** A refusal for open gates names each of them, with the key by which it is signed off. */
export function withOpenGates(answer: Dossier | Declined, open: readonly OpenGate[]): Dossier | Declined {
  if (!('declined' in answer) || answer.rule !== 'gates-open') return answer;
  return {
    ...answer,
    errors: open.map(({ itemKey, title, dueAt }) => ({
      pointer: '/acceptOpenGates',
      code: itemKey,
      message: `${title}: open${dueAt === null ? '' : `, due ${dueAt}`}. Sign it off with POST …/runbook/${itemKey}.`,
    })),
    more: { ...answer.more, gatesOpen: open.map(({ itemKey }) => itemKey) },
  };
}

/** Calls the number back to its old carrier. Only the decision-maker whom the order names may do so. */
export async function callRollback(
  world: Needs<'orders' | 'clock'>,
  dossier: Dossier,
  record: PortRecord,
  call: { readonly reason: string; readonly criterion: string },
  given: Given,
): Promise<Dossier | Declined> {
  const answer = await onOne(world, dossier, record, { type: 'call-rollback', ...call, by: given.actor }, given);
  return 'declined' in answer ? withFreshPort(dossier, record.port, answer) : answer;
}

/** Once the window has closed only a port of its own brings the number back: the refusal carries it, ready to be posted. */
export function withFreshPort<T extends Declined | undefined>(
  { order, carrier }: Pick<Dossier, 'order' | 'carrier'>,
  port: Port,
  declined: T,
): T | Declined {
  if (declined?.rule !== 'rollback-window-closed') return declined;
  const more = {
    ...declined.more,
    freshPort: freshPortOrder(order, port),
    freshPortReadme: freshPortReadme(order, port, carrier),
    gainingCarrier: { carrierId: carrier.carrierId, name: carrier.name },
    portAwayCase: portAwayCase({ order, carrier, ports: [port] }),
  };
  return { ...declined, more };
}

export const notTheDecisionMaker = (order: Order, actor: string): Declined | undefined =>
  order.parties.decisionMaker.email.toLowerCase() === actor.toLowerCase()
    ? undefined
    : {
        declined: 'forbidden',
        rule: 'not-the-decision-maker',
        detail: `Only ${order.parties.decisionMaker.name}, the decision-maker named in order ${order.reference}, may call the rollback; you are ${actor}.`,
      };

export interface RollbackReport {
  readonly outcome: 'restored' | 'refused';
  readonly at: Instant;
  readonly by: string;
  readonly note?: string | undefined;
}

/** Notes whether the losing carrier took the number back. */
export async function reportRollback(
  world: Needs<'orders' | 'clock'>,
  dossier: Dossier,
  record: PortRecord,
  report: RollbackReport,
  given: Given,
): Promise<Dossier | Declined> {
  if (isAfter(report.at, given.stamp.at)) return inTheFuture(given.stamp.at);
  const { phase, rollbackCall } = record.port;
  if (phase === 'ROLLING_BACK' && rollbackCall !== null && isBefore(report.at, rollbackCall.at)) {
    return beforeTheCall(rollbackCall.at);
  }
  return onOne(world, dossier, record, { type: 'report-rollback', ...report }, given);
}

/** Cancels ports while the carrier still takes changes. */
export async function cancelPorts(
  world: Needs<'orders' | 'clock'>,
  dossier: Dossier,
  request: { readonly reason: string; readonly numbers?: readonly string[] | undefined },
  given: Given,
): Promise<Dossier | Declined> {
  const { targets, unknown } = targetsOf(dossier, request.numbers, (port) => !isFinal(port.phase));
  if (unknown.length > 0) return notInOrder(unknown, request.numbers, dossier.order.reference);
  const { carrier, playbook } = dossier;
  const command = (port: Port): PortCommand => ({
    type: 'cancel',
    reason: request.reason,
    lastMoment:
      port.foc === null ? null : lastMomentToChange(port.foc.at, changeCutoff(carrier, playbook), carrier.desk),
  });
  const outcome = await carryOut(world, dossier, { targets, command, orderChange: {} }, given);
  return isRefused(outcome) ? declinedBy(outcome.refusals) : withPorts(dossier, outcome);
}

async function onOne(
  world: Needs<'orders' | 'clock'>,
  dossier: Dossier,
  record: PortRecord,
  command: PortCommand,
  given: Given,
): Promise<Dossier | Declined> {
  const outcome = await carryOut(world, dossier, { targets: [record], command: () => command }, given);
  return isRefused(outcome) ? declinedBy(outcome.refusals) : withPorts(dossier, outcome);
}

const beforeTheCall = (calledAt: Instant): Declined =>
  invalid([
    {
      pointer: '/at',
      code: 'before-the-call',
      message: `The rollback was called at ${calledAt}; nothing can have come of it before.`,
    },
  ]);

const inTheFuture = (now: Instant): Declined =>
  invalid([
    { pointer: '/at', code: 'in-the-future', message: `This is noted after it has happened; it is ${now} now.` },
  ]);
