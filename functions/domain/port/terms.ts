import type { Playbook } from '../playbooks/playbook';
import type { RollbackBasis } from '../rollback/rollback-window';
import type { Carrier } from './carrier';

/** The rollback hours of a port: the carrier's own where it has said so, else the playbook's practice. */
export function rollbackTerms(
  carrier: Carrier,
  playbook: Playbook,
): { readonly hours: number; readonly basis: RollbackBasis } {
  return carrier.rollback ?? { hours: playbook.rollbackHours.value, basis: 'practice' };
}

/** How many business days before the FOC the carrier takes the last change. */
export const changeCutoff = (carrier: Carrier, playbook: Playbook): number =>
  carrier.changeCutoffBusinessDays ?? playbook.changeCutoffBusinessDays.value;
