import type { Desk } from '../calendars/desk';
import { evidenceRuleFaults, type EvidenceRuleFault } from '../evidence/evidence-faults';
import type { Loa } from '../paperwork/loa';
import { namedNumbers } from '../paperwork/named-numbers';
import { strictestSignatureRule, type Playbook } from '../playbooks/playbook';
import { localDateOf, type Instant, type LocalDate } from '../time/instant';
import { calendarDaysBetween } from '../time/local-date';
import { formatDate } from '../time/local-text';
import { filingHorizon, type FilingHorizon } from '../timeline/filing-horizon';
import { filingLead, leastSaid, type FilingLead } from '../timeline/filing-lead';
import type { Order } from './order';

/** A rule that a filing does not meet: the field it hangs on, the rule, and the fix. */
export interface FilingFault {
  readonly pointer: string;
  readonly code:
    | 'loa-missing'
    | 'loa-blocked'
    | 'number-not-on-loa'
    | 'filed-before-signature'
    | 'loa-too-old'
    | 'filed-too-early'
    | 'filed-too-late'
    | EvidenceRuleFault['code'];
  readonly message: string;
}

export interface FilingQuestion {
  readonly order: Order;
  readonly playbook: Playbook;
  /** The losing carrier's, in whose business days the notice of a cutover is counted. */
  readonly desk: Desk;
  readonly filedAt: Instant;
  /** What is filed, E.164. */
  readonly numbers: readonly string[];
  /** The FOC asked for with this filing, where it is another day than the cutover that the order asks for. */
  readonly requestedFoc?: Instant | undefined;
}

/**
 * Every rule that a filing breaks, all at once, so that nobody mends one only to meet the next. The age of the signature and
 * the days ahead count from the day of filing, in the zone of the playbook; the limit of age is the strictest of all
 * recipients (porting-facts §2.1), the days ahead are the playbook's `filing.maxDaysAhead`. The notice that the cutover leaves
 * is counted in business days of the desk (`filing.minBusinessDaysAhead`).
 */
export function filingFaults({
  order,
  playbook,
  desk,
  filedAt,
  numbers,
  requestedFoc,
}: FilingQuestion): readonly FilingFault[] {
  const filedOn = localDateOf(filedAt, playbook.zone);
  const cutover = requestedFoc === undefined ? order.requestedCutover : localDateOf(requestedFoc, playbook.zone);
  return [
    ...letterFaults(order, playbook, filedOn, numbers),
    ...earlinessFaults(filingHorizon(playbook, cutover), filedOn),
    ...latenessFaults(filingLead(playbook, cutover, filedAt, desk)),
    ...evidenceRuleFaults(order, playbook, numbers, filedOn).map((fault) => ({ pointer: '/filedAt', ...fault })),
  ];
}

function letterFaults(
  order: Order,
  playbook: Playbook,
  filedOn: LocalDate,
  numbers: readonly string[],
): readonly FilingFault[] {
  if (order.loa === null) {
    const message = 'No LOA is on file. PUT …/loa with the signed letter.';
    return [{ pointer: '/filedAt', code: 'loa-missing', message }];
  }
  if (order.loa.reconciliation.verdict === 'blocked') {
    const fields = order.loa.reconciliation.differences
      .flatMap(({ field, accepted }) => (accepted === undefined ? [field] : []))
      .join(', ');
    const message = `The LOA on file differs from the CSR in ${fields}. PUT …/loa with one that matches.`;
    return [{ pointer: '/filedAt', code: 'loa-blocked', message }];
  }
  return [...absenceFaults(order.loa.loa, numbers), ...ageFaults(order.loa.loa, playbook, filedOn)];
}

/** The letter is compared with the record; whether it lists every number that is filed is asked here. */
function absenceFaults(loa: Loa, numbers: readonly string[]): readonly FilingFault[] {
  const listed = new Set(loa.numbers);
  const missing = numbers.filter((number) => !listed.has(number));
  if (missing.length === 0) return [];
  const message = `The LOA does not list ${namedNumbers(missing)}. Have record and letter list every number of the order, or cancel what stays.`;
  return [{ pointer: '/filedAt', code: 'number-not-on-loa', message }];
}

function ageFaults({ signedOn }: Loa, playbook: Playbook, filedOn: LocalDate): readonly FilingFault[] {
  const age = calendarDaysBetween(signedOn, filedOn);
  if (age < 0) {
    const message = `The LOA was signed on ${signedOn}, after this filing.`;
    return [{ pointer: '/filedAt', code: 'filed-before-signature', message }];
  }
  const rule = strictestSignatureRule(playbook);
  if (rule === undefined || age <= rule.maxAgeDays.value) return [];
  const message = `The LOA was signed on ${signedOn}, ${age} days before the filing; ${rule.recipient} takes ${rule.maxAgeDays.value} (${rule.maxAgeDays.source}). Have it signed again.`;
  return [{ pointer: '/filedAt', code: 'loa-too-old', message }];
}

function earlinessFaults(horizon: FilingHorizon | null, filedOn: LocalDate): readonly FilingFault[] {
  if (horizon === null || filedOn >= horizon.opensOn) return [];
  const { cutover, opensOn, daysAhead, source } = horizon;
  const ahead = calendarDaysBetween(filedOn, cutover);
  const message = `The cutover asked for, ${formatDate(cutover)}, is ${ahead} days after this filing; at most ${daysAhead} are taken (${source}). The first day to file is ${formatDate(opensOn)}.`;
  return [{ pointer: '/filedAt', code: 'filed-too-early', message }];
}

function latenessFaults(lead: FilingLead | null): readonly FilingFault[] {
  if (lead === null || !lead.isTooLate) return [];
  const { cutover, least, firstCutover } = lead;
  const message = `The cutover asked for, ${formatDate(cutover)}, is too near to this filing: at least ${least.value} business days of the desk lie before it (${leastSaid(least)}). The first possible cutover is ${formatDate(firstCutover)}; give that day or a later one as requestedCutover with the filing.`;
  return [{ pointer: '/requestedCutover', code: 'filed-too-late', message }];
}
