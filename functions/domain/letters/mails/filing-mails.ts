import { withDebtGround } from '../../rejections/debt-ground';
import { diagnose } from '../../rejections/diagnose';
import { type Playbook, strictestSignatureRule } from '../../playbooks/playbook';
import { caseSilence, CASE_SILENCE_DAYS } from '../../port/case-silence';
import { filingFaults } from '../../port/filing-rules';
import type { Rejection } from '../../port/port';
import type { MailFacts } from '../mail-content';
import {
  action,
  countOf,
  grouped,
  groupLabel,
  numbers,
  orderCall,
  orderRows,
  paragraph,
  row,
  table,
  type Row,
} from './about';
import { people } from './addressees';
import { focEntry } from './foc-dates';
import { fileAgain } from './loa-mails';
import type { MailWriter } from './mail-draft';
import { lastDayOfSignature, sayDate, sayInstant } from './said-time';

/** The last day on which the signature on file is young enough for all who receive the letter. */
function filingDeadline({ order, playbook }: MailFacts): string | undefined {
  const rule = strictestSignatureRule(playbook);
  if (order.loa === null || rule === undefined) return undefined;
  const lastDay = lastDayOfSignature(order.loa.loa.signedOn, rule.maxAgeDays.value);
  return `${sayDate(lastDay)}, the last day of the signature (${rule.maxAgeDays.value} days, ${rule.recipient})`;
}

export const readyToFile: MailWriter = (facts) => {
  if (facts.ports.every(({ rejection }) => rejection?.refilableAsIs === true)) return fileAgain(facts);
  const { order, carrier, playbook, ports } = facts;
  const ahead = playbook.filing.maxDaysAhead;
  return {
    to: people(order.parties, 'owner'),
    subject: `Ready to file: ${countOf(ports)} from ${carrier.name}`,
    blocks: [
      paragraph(
        `The letter of authority agrees with the record of ${carrier.name} in every field. The port can be filed with Amazon Connect.`,
      ),
      action(
        'Open the port request as a case with AWS Support, with the field sheet of the order beside it, and record that it is filed.',
        filingDeadline(facts),
      ),
      table([
        ...orderRows(facts),
        row('Signed by', order.loa?.loa.signatory.name),
        row('Signed on', order.loa === null ? null : sayDate(order.loa.loa.signedOn)),
        row('Cutover asked for', order.requestedCutover === undefined ? null : sayDate(order.requestedCutover)),
        row(
          'Not earlier than',
          ahead === null ? null : `${ahead.value} days before the cutover asked for (${ahead.source})`,
        ),
        row('Record it with', orderCall(facts, 'POST', 'filing')),
      ]),
      ...numbers(facts),
      paragraph('AWS closes a case on which it hears nothing from the customer for more than 30 days.'),
    ],
  };
};

const sayCodes = (rejection: Rejection | null): string | null =>
  rejection === null || rejection.codes.length === 0
    ? null
    : rejection.codes.map(({ scheme, code }) => `${scheme} ${code}`).join(', ');

/** What the codes say in words, where they are known. */
function sayMeanings(rejection: Rejection | null, { debtBlocksPort }: Playbook): string | null {
  const meanings = (rejection?.codes ?? []).map(({ scheme, code }) => {
    const { meaning, nextStep } = withDebtGround(diagnose(scheme, code), debtBlocksPort);
    return `${code}: ${meaning} ${nextStep}`;
  });
  return meanings.length === 0 ? null : meanings.join(' ');
}

function rejectionRows({ ports, carrier, playbook }: MailFacts): readonly (Row | null)[] {
  const groups = grouped(ports, ({ rejection }) => JSON.stringify(rejection));
  return groups.flatMap((group) => {
    const rejection = group[0]?.rejection ?? null;
    return [
      row(groupLabel('Codes', group, groups), sayCodes(rejection) ?? 'none given'),
      row(groupLabel('They mean', group, groups), sayMeanings(rejection, playbook)),
      row(groupLabel('In the words of the carrier', group, groups), rejection?.text === '' ? null : rejection?.text),
      row(groupLabel('Received', group, groups), rejection === null ? null : sayInstant(rejection.receivedAt, carrier)),
    ];
  });
}

const CURES = {
  'file-again': 'Clear what the codes name; the same request may then be filed again, without a new letter.',
  'sign-and-file-again':
    'Clear what the codes name, and have the letter of authority signed anew: the rejection would not ask for it, but the signature on file is too old to be filed again.',
  'correct-and-sign':
    'Correct what the codes name, have the letter of authority signed anew, and record it; the port is filed again only after it agrees with the record.',
} as const;

/** A rejection that only asks for a fix leaves the letter good, unless it has grown too old meanwhile. */
function cureOf({ order, carrier, playbook, ports, now }: MailFacts): keyof typeof CURES {
  if (!ports.every(({ rejection }) => rejection?.refilableAsIs === true)) return 'correct-and-sign';
  const numbersFiled = ports.map(({ number }) => number);
  const faults = filingFaults({ order, playbook, desk: carrier.desk, filedAt: now, numbers: numbersFiled });
  const isTooOld = faults.some(({ code }) => code === 'loa-too-old');
  return isTooOld ? 'sign-and-file-again' : 'file-again';
}

/** To the owner and the legal contact; to all who hold the date as well when a rejection takes a coming FOC away. */
export const portRejected: MailWriter = (facts) => {
  const { order, carrier, ports } = facts;
  const cure = cureOf(facts);
  const lostDate = focEntry(facts, true);
  const holders = lostDate.length > 0 ? people(order.parties, 'operationsLead', 'decisionMaker') : [];
  return {
    to: [...people(order.parties, 'owner', 'legalContact'), ...holders],
    subject: `Rejected by ${carrier.name}: ${countOf(ports)}`,
    blocks: [
      paragraph(`${carrier.name} has rejected the port.`),
      ...(lostDate.length > 0 ? [paragraph('The FOC that stood is void; the calendar entry takes itself back.')] : []),
      action(CURES[cure], 'as soon as you can: no clock at the carrier runs until it is filed again'),
      table([
        ...orderRows(facts),
        ...rejectionRows(facts),
        row(
          'Record it with',
          cure === 'file-again' ? orderCall(facts, 'POST', 'filing') : orderCall(facts, 'PUT', 'loa'),
        ),
      ]),
      ...numbers(facts),
    ],
    attachments: lostDate,
  };
};

/** When AWS gives up on a case without a word from the customer (AWS, about-porting); a row only once it is filed. */
export function caseSilenceRow({ order, carrier, ports }: MailFacts): Row | null {
  const silence = caseSilence(ports);
  if (order.filing === null || silence === null) return null;
  return row(
    'AWS case',
    `${order.filing.awsCaseId ?? 'number not recorded'}; AWS gives it up after ${CASE_SILENCE_DAYS} days of silence from the customer; counted from our last word on record, ${sayInstant(silence.since, carrier)}, that is ${sayInstant(silence.givenUpAt, carrier)}`,
  );
}
