import { portAwayCase } from '../domain/letters/port-away-case';
import { asOf } from '../domain/port/elapse';
import type { Port } from '../domain/port/port';
import { freshPortOrder } from '../domain/rollback/fresh-port';
import { isRollbackOpen } from '../domain/rollback/rollback-window';
import { gatesOpen } from '../domain/runbook/gates';
import type { Instant } from '../domain/time/instant';
import { carryOut, isRefused, targetsOf, type Given } from './carry-out';
import { cutoverCommand, cutoverFault, withOpenGates, type CutoverReport } from './command-port';
import { declinedBy, notInOrder, type Declined } from './declined';
import type { Dossier } from './dossier';
import { withPorts } from './record-csr';
import type { Needs } from './world';

/** Of an order's command: the numbers that it is about, where it does not mean all that it can be asked of. */
interface Choice {
  readonly numbers?: readonly string[] | undefined;
}

/** The numbers whose cutover is to be reported, where nobody names any; all of the order where there is none. */
export const numbersAtCutover = (dossier: Dossier, now: Instant): readonly string[] =>
  numbersThat(dossier, now, ({ phase }) => phase === 'CUTOVER');

/** The numbers that can be called back, where nobody names any; all of the order where there is none. */
export const numbersToCallBack = (dossier: Dossier, now: Instant): readonly string[] =>
  numbersThat(
    dossier,
    now,
    ({ phase, rollback }) => (phase === 'ROLLBACK_WINDOW' || phase === 'HALF_PORTED') && isRollbackOpen(rollback, now),
  );

/** None that qualifies: then all are asked, and the refusal names each of them with its reason. */
function numbersThat({ records }: Dossier, now: Instant, qualifies: (port: Port) => boolean): readonly string[] {
  const ports = records.map(({ port }) => asOf(port, now));
  const meant = ports.filter(qualifies);
  return (meant.length > 0 ? meant : ports).map(({ number }) => number);
}

/** Notes one outcome for several numbers of an order, as `reportCutover` does for one; all of them or, where one refuses, none. */
export async function reportOrderCutover(
  world: Needs<'orders' | 'clock'>,
  dossier: Dossier,
  { numbers: asked, ...report }: CutoverReport & Choice,
  given: Given,
): Promise<Dossier | Declined> {
  const now = given.stamp.at;
  const { targets, unknown } = targetsOf(dossier, asked ?? numbersAtCutover(dossier, now), () => true);
  if (unknown.length > 0) return notInOrder(unknown, asked, dossier.order.reference);
  const fault = cutoverFault(dossier, report, given);
  if (fault !== undefined) return fault;
  const openOf = (port: Port) => gatesOpen(asOf(port, now), dossier);
  const command = (port: Port) => cutoverCommand(dossier, report, openOf(port));
  const outcome = await carryOut(world, dossier, { targets, command, orderChange: {} }, given);
  if (!isRefused(outcome)) return withPorts(dossier, outcome);
  const open = new Map(targets.flatMap(({ port }) => openOf(port)).map((gate) => [gate.itemKey, gate]));
  return withOpenGates(declinedBy(outcome.refusals), [...open.values()]);
}

/** What was called back, and the ports that the call was about. */
export type CalledBack = Dossier & { readonly calledBack: readonly Port[] };

/** Calls several numbers back at once: one call, one letter, one mail. Only the decision-maker whom the order names may do so. */
export async function callOrderRollback(
  world: Needs<'orders' | 'clock'>,
  dossier: Dossier,
  { numbers: asked, ...call }: { readonly reason: string; readonly criterion: string } & Choice,
  given: Given,
): Promise<CalledBack | Declined> {
  const { targets, unknown } = targetsOf(dossier, asked ?? numbersToCallBack(dossier, given.stamp.at), () => true);
  if (unknown.length > 0) return notInOrder(unknown, asked, dossier.order.reference);
  const command = { type: 'call-rollback', ...call, by: given.actor } as const;
  const outcome = await carryOut(world, dossier, { targets, command: () => command, orderChange: {} }, given);
  return isRefused(outcome)
    ? withFreshPorts(dossier, asked, declinedBy(outcome.refusals), given.stamp.at)
    : { ...withPorts(dossier, outcome), calledBack: outcome.ports };
}

/** Once windows have closed only ports of their own bring those numbers back: the refusal carries each, ready to be posted. */
export function withFreshPorts<T extends Declined | undefined>(
  dossier: Dossier,
  asked: readonly string[] | undefined,
  declined: T,
  now: Instant,
): T | Declined {
  if (declined?.rule !== 'rollback-window-closed') return declined;
  const { order, carrier } = dossier;
  const ports = targetsOf(dossier, asked ?? numbersToCallBack(dossier, now), () => true)
    .targets.map(({ port }) => asOf(port, now))
    .filter(
      ({ phase, rollback }) => (phase === 'COMPLETED' || phase === 'HALF_PORTED') && !isRollbackOpen(rollback, now),
    );
  const more = {
    ...declined.more,
    freshPorts: ports.map((port) => freshPortOrder(order, port)),
    gainingCarrier: { carrierId: carrier.carrierId, name: carrier.name },
    portAwayCase: portAwayCase({ order, carrier, ports }),
  };
  return { ...declined, more };
}
