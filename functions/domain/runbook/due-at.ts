import type { Port } from '../port/port';
import { rollbackTerms } from '../port/terms';
import { plusHours, type Instant } from '../time/instant';
import type { RunbookFacts } from './facts';
import { STAGES, type Stage } from './items';

/**
 * When the items of a stage are due for a port: exact hours from its FOC, whatever the clocks on the wall do; null without
 * one. The last stage is the end of the rollback window: `closesAt` once it has opened, until then the FOC plus the hours that
 * the carrier, else the playbook, gives (72 as a rule).
 */
export function stageDueAt(
  stage: Stage,
  port: Pick<Port, 'foc' | 'rollback'>,
  { carrier, playbook }: Pick<RunbookFacts, 'carrier' | 'playbook'>,
): Instant | null {
  if (stage === 'T+72h' && port.rollback !== null) return port.rollback.closesAt;
  if (port.foc === null) return null;
  return plusHours(
    port.foc.at,
    stage === 'T+72h' ? rollbackTerms(carrier, playbook).hours : STAGES[stage].hoursFromFoc,
  );
}
