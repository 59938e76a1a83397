import { carryOut, isRefused, targetsOf, type Given } from './carry-out';
import { declinedBy, notInOrder, type Declined } from './declined';
import type { Dossier } from './dossier';
import { isFinal } from '../domain/port/phase';
import { withPorts } from './record-csr';
import type { Needs } from './world';

/** Notes that the carrier has taken its date back: the ports are filed again and wait for another. */
export async function withdrawFoc(
  world: Needs<'orders' | 'clock'>,
  dossier: Dossier,
  request: { readonly numbers?: readonly string[] | undefined },
  given: Given,
): Promise<Dossier | Declined> {
  const { targets, unknown } = targetsOf(dossier, request.numbers, (port) => !isFinal(port.phase));
  if (unknown.length > 0) return notInOrder(unknown, request.numbers, dossier.order.reference);
  const outcome = await carryOut(
    world,
    dossier,
    { targets, command: () => ({ type: 'withdraw-foc' }), orderChange: {} },
    given,
  );
  return isRefused(outcome) ? declinedBy(outcome.refusals) : withPorts(dossier, outcome);
}
