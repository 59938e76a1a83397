import { CASE_SILENCE_DAYS, caseSilence as silenceOf } from '../../port/case-silence';
import { isBefore, minutesBetween, type LocalDate } from '../../time/instant';
import { filingHorizon } from '../../timeline/filing-horizon';
import type { MailFacts } from '../mail-content';
import { action, byCount, countOf, numbers, orderCall, orderRows, paragraph, row, table, theNumbers } from './about';
import { people } from './addressees';
import { caseSilenceRow } from './filing-mails';
import { focRows, lastMomentToPostpone, sayCutoffBasis, sayLastMoment } from './foc-dates';
import { oldestSignature, signatureRows, type OldestSignature } from './letter-signature';
import type { MailDraft, MailWriter } from './mail-draft';
import { sayDate, sayDistance, sayInstant } from './said-time';

/** The first day to file where that comes only after the signature has grown too old; else null. */
function openingAfter({ order, playbook }: MailFacts, signature: OldestSignature | null): LocalDate | null {
  const opensOn = filingHorizon(playbook, order.requestedCutover)?.opensOn;
  return opensOn !== undefined && signature !== null && opensOn > signature.lastDay ? opensOn : null;
}

/** The letter is still good and will soon not be: file it, or have it signed again in time. */
export const loaAgeing: MailWriter = (facts) => {
  const { order, carrier, ports, now } = facts;
  const signature = oldestSignature(facts);
  const left = signature === null ? 'days' : sayDistance(Math.max(0, minutesBetween(now, signature.tooOldAt)));
  const isRejected = ports.some(({ phase }) => phase === 'REJECTED');
  const opening = openingAfter(facts, signature);
  return {
    to: people(order.parties, 'owner', 'legalContact'),
    subject: `Letter of authority grows too old in ${left}: ${countOf(ports)} from ${carrier.name}`,
    blocks: [
      paragraph(
        `The letter for ${theNumbers(ports)} below matches the record and has not been filed${isRejected ? ' again after the rejection' : ''}. In ${left} its signature is too old.`,
      ),
      action(
        opening === null
          ? 'File the port while the letter is good, or have the same letter signed and dated anew.'
          : `Have the same letter signed and dated anew, so that it is good from ${sayDate(opening)} on: the port cannot be filed earlier.`,
        signature === null ? undefined : sayInstant(signature.tooOldAt, carrier),
      ),
      table([...orderRows(facts), ...signatureRows(facts), row('File it with', orderCall(facts, 'POST', 'filing'))]),
      ...numbers(facts),
    ],
  };
};

/** The letter may not be filed any more: the pre-filled one goes out again to be signed. */
export const loaAgedOut: MailWriter = (facts) => {
  const { order, carrier, ports } = facts;
  const signature = oldestSignature(facts);
  return {
    to: people(order.parties, 'legalContact', 'owner'),
    subject: `Letter of authority is too old, to sign again: ${countOf(ports)} from ${carrier.name}`,
    blocks: [
      paragraph(
        'The signature has grown too old to be filed. The letter is attached again, filled in from the record; only signature and date are new.',
      ),
      action(
        'Sign and date the attached letter anew, in ink, and record it; never change the date on the old one.',
        'today',
      ),
      table([
        ...orderRows(facts),
        ...signatureRows(facts),
        row('Too old since', signature === null ? null : sayInstant(signature.tooOldAt, carrier)),
        row('Record it with', orderCall(facts, 'PUT', 'loa')),
      ]),
      ...numbers(facts),
    ],
    attachments: [
      { kind: 'letter', letter: 'port' },
      { kind: 'letter', letter: 'field-sheet' },
    ],
  };
};

/** Said once: nobody has forgotten anything, this is how it goes. */
export const quietIsNormal: MailWriter = (facts) => {
  const { order, carrier, ports, playbook } = facts;
  return {
    to: people(order.parties, 'owner'),
    subject: `All quiet, and that is normal: ${countOf(ports)} filed with ${carrier.name}`,
    blocks: [
      paragraph(
        `Nothing has been heard since the filing. That is how carriers work: between a filing and its date there is a silent week, often several. You hear of it again when the AWS case needs a word, or when it lasts longer than ${playbook.silenceBusinessDays.value} business days.`,
      ),
      action('Nothing. Let the desk work; asking now makes nothing faster.'),
      table([
        ...orderRows(facts),
        row(
          'Normal until',
          `${playbook.silenceBusinessDays.value} business days after filing (${playbook.silenceBusinessDays.source})`,
        ),
        caseSilenceRow(facts),
      ]),
      ...numbers(facts),
    ],
  };
};

/** AWS closes a case on which the customer has been silent for 30 days; this is a week before. */
export const caseSilence: MailWriter = (facts) => {
  const { order, carrier, ports, now } = facts;
  const silence = silenceOf(ports);
  const silent = silence === null ? 'weeks' : sayDistance(Math.max(0, minutesBetween(silence.since, now)));
  const left = silence === null ? 'soon' : `in ${sayDistance(Math.max(0, minutesBetween(now, silence.givenUpAt)))}`;
  const isOver = silence !== null && !isBefore(now, silence.givenUpAt);
  return {
    to: people(order.parties, 'owner', 'operationsLead'),
    subject: isOver
      ? `AWS may have given the case up, silent for ${silent}: ${countOf(ports)} from ${carrier.name}`
      : `AWS gives the case up ${left} if nobody writes: ${countOf(ports)} from ${carrier.name}`,
    blocks: [
      paragraph(
        `Nobody on our side has written on the AWS case for ${silent}, as far as is on record. After ${CASE_SILENCE_DAYS} days of silence AWS cancels it, and the port starts again from the beginning.`,
      ),
      action(
        'Write one line on the AWS case, and note here that you did.',
        silence === null || isOver ? 'today' : sayInstant(silence.givenUpAt, carrier),
      ),
      table([...orderRows(facts), caseSilenceRow(facts), row('Note it with', orderCall(facts, 'PUT', 'aws-case'))]),
      ...numbers(facts),
    ],
  };
};

/** The last business day on which a date can still be moved or the port be cancelled. */
export const changeCutoffNear: MailWriter = (facts): MailDraft => {
  const { order, carrier, ports, now } = facts;
  const last = lastMomentToPostpone(facts);
  const left = last === null ? 'soon' : `in ${sayDistance(Math.max(0, minutesBetween(now, last)))}`;
  return {
    to: people(order.parties, 'owner', 'operationsLead'),
    subject: `${carrier.name} takes the last change ${left}: ${countOf(ports)}`,
    blocks: [
      paragraph(
        `After the carrier's change cut-off ${byCount(ports, 'the number moves', 'the numbers move')} at the FOC, ready or not.`,
      ),
      action(
        'Decide whether the date stands. If it does not, ask the carrier for another one, or cancel, now.',
        sayLastMoment(facts) ?? undefined,
      ),
      table([
        ...orderRows(facts),
        ...focRows(facts),
        row('Last moment for a change', sayLastMoment(facts)),
        row('Whose figure that is', sayCutoffBasis(facts)),
      ]),
      ...numbers(facts),
    ],
  };
};
