import type { PortRecord } from '../contracts/records';
import { lastMomentToChange } from '../domain/timeline/change-cutoff';
import { AMAZON_CONNECT } from '../domain/port/amazon-connect';
import type { PortCommand } from '../domain/port/command';
import type { Order } from '../domain/port/order';
import { isFinal } from '../domain/port/phase';
import type { Port } from '../domain/port/port';
import { changeCutoff, rollbackTerms } from '../domain/port/terms';
import { isAfter, type Instant } from '../domain/time/instant';
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

/** Notes what became of the cutover; `completed` and `half-ported` open the rollback window at `at`. */
export async function reportCutover(
  world: Needs<'orders' | 'clock'>,
  dossier: Dossier,
  record: PortRecord,
  report: CutoverReport,
  given: Given,
): Promise<Dossier | Declined> {
  if (isAfter(report.at, given.stamp.at)) return inTheFuture(given.stamp.at);
  const { hours, basis } = rollbackTerms(dossier.carrier, dossier.playbook);
  return onOne(
    world,
    dossier,
    record,
    { type: 'report-cutover', ...report, rollbackHours: hours, rollbackBasis: basis, gatesOpen: [] },
    given,
  );
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
  return 'declined' in answer ? withFreshPort(dossier.order, record.port, answer) : answer;
}

/** Once the window has closed only a port of its own brings the number back: the refusal carries it, ready to be posted. */
export function withFreshPort<T extends Declined | undefined>(order: Order, port: Port, declined: T): T | Declined {
  if (declined?.rule !== 'rollback-window-closed') return declined;
  return { ...declined, more: { ...declined.more, freshPort: freshPortOrder(order, port) } };
}

export const notTheDecisionMaker = (order: Order, actor: string): Declined | undefined =>
  order.parties.decisionMaker.email.toLowerCase() === actor.toLowerCase()
    ? undefined
    : {
        declined: 'forbidden',
        rule: 'not-the-decision-maker',
        detail: `Only ${order.parties.decisionMaker.name}, the decision-maker named in order ${order.reference}, may call the rollback; you are ${actor}.`,
      };

/** The order that would bring the number back by a port of its own, ready to be posted. */
function freshPortOrder(order: Order, port: Port): Record<string, unknown> {
  return {
    reference: `${order.reference.slice(0, 48)}-back-${port.number.slice(-4)}`,
    numbers: [port.number],
    losingCarrier: AMAZON_CONNECT.carrierId,
    account: {},
    entity: order.entity,
    parties: order.parties,
    connect: order.connect,
    ...(order.wave === null ? {} : { wave: order.wave }),
    testPhones: order.testPhones,
  };
}

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

const inTheFuture = (now: Instant): Declined =>
  invalid([
    { pointer: '/at', code: 'in-the-future', message: `This is noted after it has happened; it is ${now} now.` },
  ]);
