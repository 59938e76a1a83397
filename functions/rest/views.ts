import { evidenceFindings } from '../domain/evidence/evidence-findings';
import { shownEvidence } from '../domain/evidence/shown-evidence';
import { openTasksUntil, orderTasks, type Task } from '../domain/evidence/tasks';
import { carriesCalls } from '../domain/bridges/bridge';
import type { Carrier } from '../domain/port/carrier';
import { asOf } from '../domain/port/elapse';
import type { Csr } from '../domain/paperwork/csr';
import { MASKED, shownExtra } from '../domain/paperwork/secrets';
import { isFinal, routeOf } from '../domain/port/phase';
import type { Port } from '../domain/port/port';
import { waitingFor, type WaitContext } from '../domain/port/waiting-for';
import { isRollbackOpen, rollbackMinutesLeft, type RollbackWindow } from '../domain/rollback/rollback-window';
import type { Instant } from '../domain/time/instant';
import type { Answer } from './answer';
import { isDeclined, type Declined } from '../usecases/declined';
import type { Dossier } from '../usecases/dossier';
import { orderFindings, orderPlan } from '../domain/timeline/order-outlook';

/** A port as clients see it: what time has done to it by `now` included. */
export function portView(stored: Port, context: WaitContext, now: Instant) {
  const port = asOf(stored, now);
  return {
    number: port.number,
    orderId: port.orderId,
    phase: port.phase,
    route: routeOf(port.phase, carriesCalls(port.bridge)),
    country: port.country,
    numberClass: port.numberClass,
    playbook: port.playbook,
    carrier: port.carrier,
    wave: port.wave,
    version: port.version,
    createdAt: port.createdAt,
    phaseSince: port.phaseSince,
    filedAt: port.filedAt,
    focAt: port.foc?.at ?? null,
    foc: port.foc,
    pastFocs: port.pastFocs,
    rejection: port.rejection,
    rollback: port.rollback === null ? null : rollbackView(port, port.rollback, now),
    connect: port.connect,
    rollbackCall: port.rollbackCall,
    heldFrom: port.heldFrom,
    gatesOpen: [],
    waitingFor: waitingFor(port, context),
  };
}

const NO_RIGHT = 'A practice, not a right: the losing carrier can be asked and may refuse.';

function rollbackView(port: Port, window: RollbackWindow, now: Instant) {
  // While the carrier is asked to take the number back the window runs on, and is shown.
  const counts = port.phase === 'ROLLBACK_WINDOW' || port.phase === 'HALF_PORTED' || port.phase === 'ROLLING_BACK';
  return {
    ...window,
    open: counts && isRollbackOpen(window, now),
    minutesLeft: counts ? rollbackMinutesLeft(window, now) : 0,
    notice:
      window.basis === 'practice'
        ? NO_RIGHT
        : `Hours stated by the ${window.basis}; still no right to have the number back.`,
  };
}

/** An order as clients see it. The PIN is masked: it is enough to hijack a number. */
export function orderView(dossier: Dossier, now: Instant) {
  const { order, carrier, playbook } = dossier;
  const tasks = tasksOf(dossier, now);
  return {
    orderId: order.orderId,
    reference: order.reference,
    playbook: order.playbook,
    country: order.country,
    version: order.version,
    createdAt: order.createdAt,
    losingCarrier: order.losingCarrier,
    numbers: order.numbers,
    account: order.account,
    entity: order.entity,
    parties: order.parties,
    connect: order.connect,
    requestedCutover: order.requestedCutover ?? null,
    contractSignedOn: order.contractSignedOn ?? null,
    rollbackCriterion: order.rollbackCriterion ?? null,
    legacyFallbackNumber: order.legacyFallbackNumber ?? null,
    wave: order.wave,
    traits: order.traits,
    testPhones: order.testPhones,
    acknowledge: order.acknowledge,
    csr: order.csr === null ? null : csrView(order.csr),
    loa: order.loa === null ? null : { ...order.loa.loa, receivedAt: order.loa.receivedAt },
    reconciliation: order.loa?.reconciliation ?? null,
    filing: order.filing,
    evidence: shownEvidence(order.evidence),
    tasks,
    ports: portViews(dossier, now, tasks),
    plan: orderPlan(order, carrier, playbook, now),
    findings: [
      ...orderFindings(order, carrier, playbook, now),
      ...evidenceFindings(order, carrier, playbook, tasks, now),
    ],
  };
}

/** Once every number is final nobody has anything to do any more. */
function tasksOf({ order, records, carrier, playbook }: Dossier, now: Instant): readonly Task[] {
  const isOver = records.every(({ port }) => isFinal(asOf(port, now).phase));
  return orderTasks(order, carrier, playbook, now).filter(({ state }) => !isOver || state === 'done');
}

const waitContextOf = ({ carrier, playbook }: Dossier, tasks: readonly Task[]): WaitContext => ({
  carrier,
  playbook,
  openTasksUntil: openTasksUntil(tasks),
});

/** The record as anybody with the scope to read may see it. */
export function csrView(csr: Csr) {
  return { ...csr, ...(csr.pin === undefined ? {} : { pin: MASKED }), extra: shownExtra(csr) };
}

/** A carrier in the form in which it was put. */
export function carrierView(carrier: Carrier) {
  const { overrides, ...desk } = carrier.desk;
  return {
    carrierId: carrier.carrierId,
    version: carrier.version,
    name: carrier.name,
    country: carrier.country,
    desk,
    ...(carrier.emergencyContact === null ? {} : { emergencyContact: carrier.emergencyContact }),
    ...(carrier.rollback === null ? {} : { rollback: carrier.rollback }),
    ...(carrier.changeCutoffBusinessDays === null
      ? {}
      : { changeCutoffBusinessDays: carrier.changeCutoffBusinessDays }),
    calendarOverrides: overrides,
    ...(carrier.maxParallelOrders === null ? {} : { maxParallelOrders: carrier.maxParallelOrders }),
    ...(carrier.underlyingCarrier === null ? {} : { underlyingCarrier: carrier.underlyingCarrier }),
  };
}

export function portViews(dossier: Dossier, now: Instant, tasks = tasksOf(dossier, now)) {
  const context = waitContextOf(dossier, tasks);
  return dossier.records.map((record) => portView(record.port, context, now));
}

/** The answer of a command on an order: the order, or why not. */
export function orderAnswer(done: Dossier | Declined, now: Instant): Answer | Declined {
  return isDeclined(done) ? done : { status: 200, body: orderView(done, now), version: done.order.version };
}

/** The answer of a command on one port: the port, or why not. */
export function portAnswer(done: Dossier | Declined, number: string, now: Instant): Answer | Declined {
  if (isDeclined(done)) return done;
  const record = done.records.find((candidate) => candidate.port.number === number);
  if (record === undefined) return { declined: 'not-found', rule: 'not-found', detail: `No port ${number}.` };
  const body = portView(record.port, waitContextOf(done, tasksOf(done, now)), now);
  return { status: 200, body, version: body.version };
}
