import { strictestSignatureRule, type Playbook } from '../playbooks/playbook';
import { localDateOf, type Instant } from '../time/instant';
import { calendarDaysBetween } from '../time/local-date';
import type { Order } from './order';

/** A rule that a filing does not meet: the field it hangs on, the rule, and the fix. */
export interface FilingFault {
  readonly pointer: string;
  readonly code: 'loa-missing' | 'loa-blocked' | 'filed-before-signature' | 'loa-too-old';
  readonly message: string;
}

/**
 * Every rule that a filing breaks, all at once, so that nobody mends one only to meet the next. The age of the signature
 * counts on the day of filing, in the zone of the playbook; the limit is the strictest of all recipients (porting-facts §2.1).
 */
export function filingFaults({
  order,
  playbook,
  filedAt,
}: {
  readonly order: Order;
  readonly playbook: Playbook;
  readonly filedAt: Instant;
}): readonly FilingFault[] {
  if (order.loa === null) {
    const message = 'No LOA is on file. PUT …/loa with the signed letter.';
    return [{ pointer: '/filedAt', code: 'loa-missing', message }];
  }
  if (order.loa.reconciliation.verdict === 'blocked') {
    const fields = order.loa.reconciliation.differences.map(({ field }) => field).join(', ');
    const message = `The LOA on file differs from the CSR in ${fields}. PUT …/loa with one that matches.`;
    return [{ pointer: '/filedAt', code: 'loa-blocked', message }];
  }
  const signedOn = order.loa.loa.signedOn;
  const age = calendarDaysBetween(signedOn, localDateOf(filedAt, playbook.zone));
  if (age < 0) {
    const message = `The LOA was signed on ${signedOn}, after this filing.`;
    return [{ pointer: '/filedAt', code: 'filed-before-signature', message }];
  }
  const rule = strictestSignatureRule(playbook);
  if (rule === undefined || age <= rule.maxAgeDays.value) return [];
  const message = `The LOA was signed on ${signedOn}, ${age} days before the filing; ${rule.recipient} takes ${rule.maxAgeDays.value} (${rule.maxAgeDays.source}). Have it signed again.`;
  return [{ pointer: '/filedAt', code: 'loa-too-old', message }];
}
