import type { PortRecord } from '../contracts/records';
import { isRefused, writeDown, type Given } from './carry-out';
import { declinedBy, type Declined } from './declined';
import type { Dossier } from './dossier';
import { withPorts } from './record-csr';
import type { Needs } from './world';

/**
 * Notes that the bridge of a port is down. Its claimed number leads nowhere then and is free for another bridge; it is
 * never released here, because a released number is gone and AWS counts every release.
 */
export async function removeBridge(
  world: Needs<'orders'>,
  dossier: Dossier,
  record: PortRecord,
  given: Given,
): Promise<Dossier | Declined> {
  const { bridge, number, lastCommand } = record.port;
  if (bridge === null && lastCommand !== given.stamp.id)
    return { declined: 'not-found', rule: 'not-found', detail: `${number} has no bridge.` };
  const why = bridge === null ? undefined : `${bridge.kind} to ${bridge.claimedNumber}`;
  const command = { type: 'remove-bridge', why } as const;
  const outcome = await writeDown(world, dossier, { targets: [record], command: () => command }, given);
  return isRefused(outcome) ? declinedBy(outcome.refusals) : withPorts(dossier, outcome);
}
