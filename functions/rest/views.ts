import { portAwayCase } from '../domain/letters/port-away-case';
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
import type { RunbookFacts } from '../domain/runbook/facts';
import { gatesDue, gatesOpen } from '../domain/runbook/gates';
import { basisWords, confirmedOn } from '../domain/rollback/basis-words';
import { isRollbackOpen, rollbackMinutesLeft, type RollbackWindow } from '../domain/rollback/rollback-window';
import { pacer } from '../domain/timeline/pace';
import type { Instant } from '../domain/time/instant';
import type { Answer } from './answer';
import { testCallCounts, testCallsView } from './test-call-views';
import type { CalledBack } from '../usecases/command-cutover';
import { isDeclined, type Declined } from '../usecases/declined';
import type { Dossier } from '../usecases/dossier';
import { orderFindings, orderPlan } from '../domain/timeline/order-outlook';
import { campaignFindings } from '../domain/campaigns/campaign-findings';
import type { CampaignIndex } from '../domain/campaigns/campaign-index';
import { bridgeView, orderBridgeAdvice, orderBridgeFindings } from './bridge-views';
import { campaignConflicts, campaignsShown } from './campaign-views';

/** What a port is seen in: its waits and, where they can stand open, the gates of its order's runbook. */
export type ViewContext = WaitContext & {
  readonly order?: RunbookFacts['order'] | undefined;
  /** Where it is asked for: the campaigns that are not over. */
  readonly campaigns?: CampaignIndex | undefined;
};

/** A port as clients see it: what time has done to it by `now` included. Lists share one pacer. */
export function portView(stored: Port, context: ViewContext, now: Instant, paceOf = pacer(now)) {
  const port = asOf(stored, now);
  const open = context.order === undefined ? [] : gatesOpen(port, { ...context, order: context.order, now });
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
    rollback: port.rollback === null ? null : rollbackView(port, port.rollback, context.carrier, now),
    connect: port.connect,
    bridge: bridgeView(port, context, now),
    rollbackCall: port.rollbackCall,
    heldFrom: port.heldFrom,
    hold: port.hold ?? null,
    ...(context.campaigns === undefined ? {} : { campaigns: campaignsShown(port.number, context.campaigns) }),
    testCalls: testCallCounts(port, context.carrier, now),
    gatesOpen: open.map(({ itemKey }) => itemKey),
    waitingFor: waitingFor(port, { ...context, gateOverdueAt: gatesDue(open, now).length > 0 ? now : null }),
    pace: paceOf(port, context),
  };
}

function rollbackView(port: Port, window: RollbackWindow, carrier: Carrier, now: Instant) {
  // While the carrier is asked to take the number back the window runs on, and is shown.
  const counts = port.phase === 'ROLLBACK_WINDOW' || port.phase === 'HALF_PORTED' || port.phase === 'ROLLING_BACK';
  const on = confirmedOn(window, carrier);
  return {
    ...window,
    ...(on === undefined ? {} : { confirmedOn: on }),
    open: counts && isRollbackOpen(window, now),
    minutesLeft: counts ? rollbackMinutesLeft(window, now) : 0,
    notice: `${window.hours} hours, ${basisWords(window, carrier)}. The losing carrier can be asked and may refuse.`,
  };
}

/** An order as clients see it. The PIN is masked: it is enough to hijack a number. */
export function orderView(dossier: Dossier, now: Instant, campaigns: CampaignIndex) {
  const { order, carrier, playbook } = dossier;
  const tasks = tasksOf(dossier, now);
  const conflicts = campaignConflicts(dossier, campaigns, now);
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
    bridgeAdvice: orderBridgeAdvice(dossier, campaigns, conflicts, now),
    findings: [
      ...orderFindings(order, carrier, playbook, now),
      ...evidenceFindings(order, carrier, playbook, tasks, now),
      ...campaignFindings(conflicts),
      ...orderBridgeFindings(dossier, campaigns, now),
    ],
  };
}

/** Once every number is final nobody has anything to do any more. */
function tasksOf({ order, records, carrier, playbook }: Dossier, now: Instant): readonly Task[] {
  const isOver = records.every(({ port }) => isFinal(asOf(port, now).phase));
  return orderTasks(order, carrier, playbook, now).filter(({ state }) => !isOver || state === 'done');
}

const waitContextOf = ({ order, carrier, playbook }: Dossier, tasks: readonly Task[]): ViewContext => ({
  order,
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
  const paceOf = pacer(now);
  return dossier.records.map((record) => portView(record.port, context, now, paceOf));
}

/** The answer of a command on an order: the order, or why not. */
export function orderAnswer(done: Dossier | Declined, now: Instant, campaigns: CampaignIndex): Answer | Declined {
  return isDeclined(done) ? done : { status: 200, body: orderView(done, now, campaigns), version: done.order.version };
}

/** The answer of a command on one port: the port, or why not. */
export function portAnswer(
  done: Dossier | Declined,
  number: string,
  now: Instant,
  beside: (dossier: Dossier, port: Port) => object = () => ({}),
): Answer | Declined {
  if (isDeclined(done)) return done;
  const record = done.records.find((candidate) => candidate.port.number === number);
  if (record === undefined) return { declined: 'not-found', rule: 'not-found', detail: `No port ${number}.` };
  const body = portView(record.port, waitContextOf(done, tasksOf(done, now)), now);
  const port = asOf(record.port, now);
  const testCalls = testCallsView(port, done.carrier, now);
  return { status: 200, body: { ...body, testCalls, ...beside(done, port) }, version: body.version };
}

/** The answer to a rollback that was called: the port, and beside it the case that somebody now opens at AWS. */
export const rollbackAnswer = (done: Dossier | Declined, number: string, now: Instant): Answer | Declined =>
  portAnswer(done, number, now, ({ order, carrier }, port) => ({
    portAwayCase: portAwayCase({ order, carrier, ports: [port] }),
  }));

/** The answer of a command on several numbers of an order: its ports, or why not. */
export function portsAnswer(done: Dossier | Declined, now: Instant, beside: object = {}): Answer | Declined {
  if (isDeclined(done)) return done;
  return { status: 200, body: { ports: portViews(done, now), ...beside }, version: done.order.version };
}

/** The answer to a rollback of several numbers: the ports, and one case for AWS over all that were called back. */
export function orderRollbackAnswer(done: CalledBack | Declined, now: Instant): Answer | Declined {
  if (isDeclined(done)) return done;
  const { order, carrier, calledBack } = done;
  return portsAnswer(done, now, { portAwayCase: portAwayCase({ order, carrier, ports: calledBack }) });
}
