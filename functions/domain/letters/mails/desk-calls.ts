import { DeskNeverOpensError, nextBusinessInstant } from '../../calendars/business-days';
import { compareInstants, isBefore, minusHours, type Instant } from '../../time/instant';
import type { MailFacts } from '../mail-content';
import { row, type Row } from './about';
import { firstFocAt } from './foc-dates';
import { emergencyRows } from './rollback-facts';
import { itemsCalled } from './runbook-lines';
import { sayInstant } from './said-time';

/** When the desk next opens; null while it is open, or where its calendar has no end of being closed. */
function closedUntil({ carrier: { desk } }: MailFacts, at: Instant): Instant | null {
  try {
    const opens = nextBusinessInstant(at, desk);
    return isBefore(at, opens) ? opens : null;
  } catch (error) {
    if (error instanceof DeskNeverOpensError) return null;
    throw error;
  }
}

/** What the runbook leaves to be said of the emergency contact; null where it is done for every FOC of the mail. */
export function contactGap(facts: MailFacts): string | null {
  const open = itemsCalled(facts, 'emergency-contact').find(({ state }) => state === 'open');
  if (open === undefined) return null;
  return facts.carrier.emergencyContact?.verifiedOn === undefined
    ? 'The emergency contact for a rollback is NOT VERIFIED.'
    : `The emergency contact for a rollback is not good yet: ${open.lacks ?? open.asks}`;
}

/** Whom to ask for an emergency port-back: as the record has it, or as somebody has signed off that it was verified. */
export function contactRows(facts: MailFacts): readonly (Row | null)[] {
  const rows = emergencyRows(facts.carrier);
  const [signed] = itemsCalled(facts, 'emergency-contact').flatMap(({ signedOff }) => signedOff ?? []);
  if (signed === undefined || contactGap(facts) !== null) return rows;
  if (facts.carrier.emergencyContact?.verifiedOn !== undefined) return rows;
  const word = `signed off by ${signed.by}; the record of the carrier has no date of a call`;
  return rows.map((one) => (one?.label === 'Verified by phone' ? row(one.label, word) : one));
}

/** Until when somebody at the desk can be asked to reconfirm the FOC, and when it opens again where it closes before T-24h. */
export function reconfirmRow(facts: MailFacts): Row | null {
  const [by] = itemsCalled(facts, 'human-on-duty')
    .flatMap(({ dueAt }) => dueAt ?? [])
    .sort(compareInstants);
  if (by === undefined) return null;
  const first = firstFocAt(facts.ports);
  const opens = first !== null && isBefore(by, minusHours(first, 24)) ? closedUntil(facts, by) : null;
  const closed = opens === null ? '' : `; then the desk is closed until ${sayInstant(opens, facts.carrier)}`;
  return row('Reconfirm the FOC by phone', `by ${sayInstant(by, facts.carrier)}${closed}`);
}

/** Whether it makes sense to call right now, in a sentence. */
export function whenToCall(facts: MailFacts): string {
  const opens = closedUntil(facts, facts.now);
  return opens === null
    ? 'Call it today, while somebody is there.'
    : `The desk is closed until ${sayInstant(opens, facts.carrier)}: try the emergency contact at once, by its own number.`;
}

/** What is left to do of the call to the desk on the last day: nothing, call now, or say that nobody answers before. */
export function reconfirmAction(facts: MailFacts): string {
  const go = 'Go through the list below';
  if (itemsCalled(facts, 'human-on-duty').every(({ state }) => state === 'done'))
    return `${go}; the FOC has been reconfirmed by phone.`;
  const opens = closedUntil(facts, facts.now);
  if (opens === null) return `${go} and have the carrier reconfirm the FOC by phone, by a human on duty.`;
  const first = firstFocAt(facts.ports);
  const when = `the desk is closed until ${sayInstant(opens, facts.carrier)}`;
  return first !== null && !isBefore(opens, first)
    ? `${go}; ${when}, and nobody there can reconfirm the FOC before it comes.`
    : `${go}; ${when}. Have the FOC reconfirmed by phone as soon as it opens, by a human on duty.`;
}
