import { strictestSignatureRule, type Playbook } from '../playbooks/playbook';
import { startOfDay, type Instant } from '../time/instant';
import { plusCalendarDays } from '../time/local-date';
import type { Port } from './port';

/**
 * The first instant at which the letter on file is too old to be filed: the start of the day after its last good one, in
 * the zone of the playbook, by the strictest of its recipients (porting-facts §2.1). Null without a letter, or without a limit.
 */
export function letterTooOldFrom({ loaSignedOn }: Port, playbook: Playbook): Instant | null {
  const rule = strictestSignatureRule(playbook);
  if (loaSignedOn === null || rule === undefined) return null;
  return startOfDay(plusCalendarDays(loaSignedOn, rule.maxAgeDays.value + 1), playbook.zone);
}
