import { minusHours, minutesBetween } from '../../time/instant';
import type { MailFacts } from '../mail-content';
import {
  action,
  byCount,
  countOf,
  list,
  numbers,
  orderRows,
  paragraph,
  row,
  table,
  theNumbers,
  type Row,
} from './about';
import { people } from './addressees';
import { contactGap, contactRows, reconfirmAction, reconfirmRow, whenToCall } from './desk-calls';
import { firstFocAt, focRows, sayLastMoment } from './foc-dates';
import type { MailWriter } from './mail-draft';
import { criterionRow, sayBasis } from './rollback-facts';
import { runbookLines } from './runbook-lines';
import { sayDistance, sayInstant, sayLocal } from './said-time';

/** The first FOC by the desk's clock, for a subject. */
export const sayFoc = (facts: MailFacts): string => {
  const at = firstFocAt(facts.ports);
  return at === null ? 'no FOC stands' : sayLocal(at, facts.carrier);
};

/** How far the first FOC is: these mails also go out late, when a date is confirmed at short notice. */
export function sayAway({ ports, now }: MailFacts): string {
  const at = firstFocAt(ports);
  return sayDistance(at === null ? 0 : Math.max(0, minutesBetween(now, at)));
}

/** What the window will be; the hours are the carrier's own where it has given any, else the playbook's practice. */
const comingWindowRow = ({ carrier, playbook }: MailFacts): Row | null =>
  row(
    'Rollback window',
    sayBasis(carrier.rollback ?? { hours: playbook.rollbackHours.value, basis: 'practice' }, carrier),
  );

const postponeRow = (facts: MailFacts): Row | null => row('Last moment to postpone', sayLastMoment(facts));

const dutyRow = ({ carrier }: MailFacts): Row | null =>
  row(
    'Desk on duty',
    `${carrier.desk.hours.from} to ${carrier.desk.hours.to} (${carrier.desk.timeZone}); ${[carrier.desk.phone, carrier.desk.email].filter((part) => part !== undefined).join(', ')}`,
  );

const deciderRow = ({ order }: MailFacts): Row | null => {
  const { name, phone, email } = order.parties.decisionMaker;
  return row('Decides on a rollback', [name, phone, email].filter((part) => part !== undefined).join(', '));
};

/** A week before: what takes days to put right. The rollback letter is ready, and stays unsigned. */
export const tMinus7d: MailWriter = (facts) => {
  const { order, carrier, ports } = facts;
  const first = firstFocAt(ports);
  const gap = contactGap(facts);
  const leaving = `In ${sayAway(facts)} ${byCount(ports, 'the number leaves', 'the numbers leave')} ${carrier.name}.`;
  return {
    to: people(order.parties, 'owner', 'operationsLead'),
    subject: `${sayAway(facts)} to the cutover, ${sayFoc(facts)}, ${countOf(ports)} from ${carrier.name}`,
    blocks: [
      paragraph(gap === null ? leaving : `${leaving} ${gap}`),
      action(
        gap === null
          ? 'Go through the list below; if a point cannot be met, ask the carrier at once to postpone.'
          : 'Call the emergency contact, make sure that somebody answers who may act, and record it; then go through the list below.',
        first === null ? undefined : sayInstant(minusHours(first, 24), carrier),
      ),
      table([
        ...orderRows(facts),
        ...focRows(facts),
        postponeRow(facts),
        comingWindowRow(facts),
        reconfirmRow(facts),
        ...contactRows(facts),
        deciderRow(facts),
        criterionRow(facts),
        dutyRow(facts),
      ]),
      list(runbookLines(facts, 'T-21d', 'T-7d')),
      paragraph(
        `The rollback letter is attached, filled in and unsigned. Keep it unsigned; it is signed only when ${order.parties.decisionMaker.name} calls the rollback.`,
      ),
      ...numbers(facts),
      paragraph(`The carrier moves ${theNumbers(ports)} at the FOC whether these points are met or not.`),
    ],
    attachments: [{ kind: 'letter', letter: 'rollback' }],
  };
};

/** A day before: what is tested last, and who has to be there. */
export const tMinus24h: MailWriter = (facts) => {
  const { order, carrier, ports } = facts;
  const first = firstFocAt(ports);
  const gap = contactGap(facts);
  return {
    to: people(order.parties, 'owner', 'operationsLead', 'decisionMaker'),
    subject: `${sayAway(facts)} to the cutover, ${sayFoc(facts)}, ${countOf(ports)} from ${carrier.name}`,
    blocks: [
      paragraph(
        `In ${sayAway(facts)} ${byCount(ports, 'the number leaves', 'the numbers leave')} ${carrier.name} for Amazon Connect.`,
      ),
      ...(gap === null ? [] : [paragraph(`${gap} ${whenToCall(facts)}`)]),
      action(reconfirmAction(facts), first === null ? undefined : sayInstant(first, carrier)),
      table([
        ...orderRows(facts),
        ...focRows(facts),
        postponeRow(facts),
        comingWindowRow(facts),
        ...contactRows(facts),
        deciderRow(facts),
        criterionRow(facts),
        dutyRow(facts),
      ]),
      list(runbookLines(facts, 'T-24h', 'window')),
      paragraph(
        `${order.parties.decisionMaker.name} has to be reachable from the cutover until the rollback window closes.`,
      ),
      ...numbers(facts),
    ],
  };
};
