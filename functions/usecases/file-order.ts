import { filingFaults } from '../domain/port/filing-rules';
import { isFinal } from '../domain/port/phase';
import { carryOut, isRefused, targetsOf, type Given } from './carry-out';
import { declinedBy, notInOrder, type Declined } from './declined';
import type { Dossier } from './dossier';
import { withPorts } from './record-csr';
import type { Needs } from './world';

export interface FilingRequest {
  readonly filedAt: string;
  readonly awsCaseId?: string | undefined;
  /** The day asked for with this filing, where it is another than the order's; from then on the order asks for it. */
  readonly requestedCutover?: string | undefined;
  readonly numbers?: readonly string[] | undefined;
}

/** Notes that the port was filed with AWS; refused with every rule that is not met. */
export async function fileOrder(
  world: Needs<'orders' | 'clock'>,
  dossier: Dossier,
  request: FilingRequest,
  given: Given,
): Promise<Dossier | Declined> {
  const { playbook, carrier } = dossier;
  const { targets, unknown } = targetsOf(dossier, request.numbers, (port) => !isFinal(port.phase));
  if (unknown.length > 0) return notInOrder(unknown, request.numbers, dossier.order.reference);
  const { filedAt, awsCaseId, requestedCutover = dossier.order.requestedCutover } = request;
  const order = { ...dossier.order, requestedCutover };
  const unmet = filingFaults({ order, playbook, desk: carrier.desk, filedAt, numbers: numbersOf(targets) });
  const command = { type: 'file', filedAt, awsCaseId } as const;
  if (unmet.length > 0) {
    return {
      declined: 'invalid',
      rule: 'filing-refused',
      detail: 'The port cannot be filed like this.',
      errors: unmet,
    };
  }
  const outcome = await carryOut(
    world,
    dossier,
    { targets, command: () => command, orderChange: { filing: { filedAt, awsCaseId }, requestedCutover } },
    given,
  );
  return isRefused(outcome) ? declinedBy(outcome.refusals) : withPorts(dossier, outcome);
}

const numbersOf = (records: Dossier['records']): readonly string[] => records.map(({ port }) => port.number);

/** A filing that the phase forbids is also told which papers it lacks: they are what keeps the port in that phase. */
export function withUnmetRules(
  { order, playbook, carrier, records }: Dossier,
  { stamp }: Given,
  declined: Declined | undefined,
): Declined | undefined {
  if (declined?.rule !== 'illegal-in-phase' || order.filing !== null) return declined;
  const numbers = numbersOf(records.filter(({ port }) => !isFinal(port.phase)));
  const unmet = filingFaults({ order, playbook, desk: carrier.desk, filedAt: stamp.at, numbers });
  return { ...declined, errors: [...(declined.errors ?? []), ...unmet] };
}
