import { strictestSignatureRule } from '../../playbooks/playbook';
import { startOfDay, type Instant, type LocalDate } from '../../time/instant';
import { plusCalendarDays } from '../../time/local-date';
import type { MailFacts } from '../mail-content';
import { row, type Row } from './about';
import { sayDate } from './said-time';

export interface OldestSignature {
  readonly signedOn: LocalDate;
  /** The last day on which it may be filed, and the first instant at which it may not. */
  readonly lastDay: LocalDate;
  readonly tooOldAt: Instant;
}

/** The oldest signature among the ports is the one that runs out first. */
export function oldestSignature({ ports, playbook }: MailFacts): OldestSignature | null {
  const [signedOn] = ports.flatMap((port) => (port.loaSignedOn === null ? [] : [port.loaSignedOn])).sort();
  const rule = strictestSignatureRule(playbook);
  if (signedOn === undefined || rule === undefined) return null;
  const lastDay = plusCalendarDays(signedOn, rule.maxAgeDays.value);
  return { signedOn, lastDay, tooOldAt: startOfDay(plusCalendarDays(lastDay, 1), playbook.zone) };
}

/** When the letter was signed and how long that is good, for whom, on whose word. */
export function signatureRows(facts: MailFacts): readonly (Row | null)[] {
  const rule = strictestSignatureRule(facts.playbook);
  const signature = oldestSignature(facts);
  if (rule === undefined || signature === null) return [];
  return [
    row('Signed on', sayDate(signature.signedOn)),
    row(
      'Good until',
      `${sayDate(signature.lastDay)} (${rule.recipient} takes ${rule.maxAgeDays.value} days; ${rule.maxAgeDays.source})`,
    ),
  ];
}
