import type { Parties, Person } from '../../port/order';
import type { CarrierOfMail, MailContent, MailFacts, Occasion } from '../mail-content';
import { claimFailed } from './bridge-mails';
import { campaignConflict, onHold } from './campaign-mails';
import { csrOverdue, csrRequest, emergencyPortBack } from './carrier-mails';
import { portCancelled, portCompleted, rolledBack, stalled } from './closing-mails';
import { tMinus24h, tMinus7d } from './countdown-mails';
import { cutoverUnreported, cutoverWindow } from './cutover-mails';
import { portRejected, readyToFile } from './filing-mails';
import { focConfirmed, focMoved, focWithdrawn } from './foc-mails';
import { gatesOpen } from './gate-mails';
import { loaBlocked, loaReminder, loaRequest } from './loa-mails';
import { numberMissing } from './connect-mails';
import { halfPorted, halfPortedClock, halfPortRepaired } from './half-port-mails';
import { filingOpens, predecessorDue } from './predecessor-mails';
import { caseSilence, changeCutoffNear, loaAgedOut, loaAgeing, quietIsNormal } from './waiting-mails';
import { finished, type MailWriter } from './mail-draft';
import { portBackRefused } from './port-back-refused';
import { rollbackCalled, rollbackCountdown, rollbackOpened } from './rollback-mails';
import { testCallsFailing, testCallsMissed } from './test-call-mails';
import { volumeDrop } from './volume-mails';

const WRITERS = {
  'csr-request': csrRequest,
  'csr-overdue': csrOverdue,
  'loa-request': loaRequest,
  'loa-reminder': loaReminder,
  'loa-blocked': loaBlocked,
  'ready-to-file': readyToFile,
  'port-rejected': portRejected,
  'foc-confirmed': focConfirmed,
  'foc-moved': focMoved,
  'foc-withdrawn': focWithdrawn,
  't-minus-7d': tMinus7d,
  't-minus-24h': tMinus24h,
  'cutover-window': cutoverWindow,
  'cutover-unreported': cutoverUnreported,
  'rollback-opened': rollbackOpened,
  'rollback-countdown': rollbackCountdown,
  'half-ported': halfPorted,
  'half-ported-clock': halfPortedClock,
  'half-port-repaired': halfPortRepaired,
  'emergency-port-back': emergencyPortBack,
  'rollback-called': rollbackCalled,
  'port-back-refused': portBackRefused,
  'rolled-back': rolledBack,
  'port-completed': portCompleted,
  'port-cancelled': portCancelled,
  stalled,
  'loa-ageing': loaAgeing,
  'loa-aged-out': loaAgedOut,
  'quiet-is-normal': quietIsNormal,
  'case-silence': caseSilence,
  'change-cutoff': changeCutoffNear,
  'number-missing': numberMissing,
  'filing-opens': filingOpens,
  'predecessor-due': predecessorDue,
  'gates-open': gatesOpen,
  'volume-drop': volumeDrop,
  'campaign-conflict': campaignConflict,
  'on-hold': onHold,
  'test-calls-failing': testCallsFailing,
  'test-calls-missed': testCallsMissed,
  'claim-failed': claimFailed,
} as const satisfies Record<Occasion, MailWriter>;

/**
 * What is said on an occasion, to whom, in which language, and what is attached. The subject begins with the order's
 * reference in brackets; every number of the facts is named; times are the desk's local time, that of the order's parties
 * where it is another, and UTC; time left is reckoned
 * from `facts.now`. Control characters in what people typed are taken out. Never throws for the content of a field.
 * Source of the occasions: design §5 and §6.
 */
export function writeMail(facts: MailFacts): MailContent {
  const carrier = TO_CARRIERS.has(facts.occasion) ? facts.carrier : asReadBy(facts.order.parties, facts.carrier);
  const read = { ...facts, carrier };
  return finished(WRITERS[facts.occasion](read), read);
}

/** What goes to the desk itself, which knows its own clock. */
const TO_CARRIERS: ReadonlySet<Occasion> = new Set([
  'csr-request',
  'csr-overdue',
  'half-port-repaired',
  'emergency-port-back',
]);

const asReadBy = (parties: Parties, carrier: CarrierOfMail): CarrierOfMail => ({
  ...carrier,
  readerZones: Object.values(parties).flatMap((person: Person | undefined) => person?.timeZone ?? []),
});
