import { carryOut, isRefused, targetsOf, type Given } from './carry-out';
import { declinedBy, type Declined } from './declined';
import type { Dossier } from './dossier';
import { isFinal } from '../domain/port/phase';
import { withPorts } from './record-csr';
import type { Needs } from './world';

/** Notes that the carrier has taken its date back: the ports are filed again and wait for another. */
export async function withdrawFoc(
  world: Needs<'orders' | 'clock'>,
  dossier: Dossier,
  given: Given,
): Promise<Dossier | Declined> {
  const { targets } = targetsOf(dossier, undefined, (port) => !isFinal(port.phase));
  const orderAfter = { ...dossier.order, version: dossier.order.version + 1 };
  const outcome = await carryOut(
    world,
    dossier,
    { targets, command: () => ({ type: 'withdraw-foc' }), orderAfter },
    given,
  );
  return isRefused(outcome) ? declinedBy(outcome.refusals) : withPorts(dossier, outcome);
}
