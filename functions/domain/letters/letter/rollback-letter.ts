import { extraFields } from './extra-fields';
import { fill } from './fill';
import type { Instant, LocalDate } from '../../time/instant';
import type { LetterBody, LetterField, LetterSection } from './letter';
import type { LetterFacts } from './letter-facts';
import {
  accountFields,
  addressFields,
  authorisedContactFields,
  field,
  numberFields,
  signatoryNames,
} from './record-fields';

interface AskedSpan {
  readonly hours: string;
  /** On what the hours rest, in a few words. */
  readonly basis: string;
  /** The same in a sentence that claims no more than is known. */
  readonly sentence: string;
}

/**
 * The carrier's own hours, else the playbook's, which are a practice and nobody's right (porting-facts §5). A rule of a
 * regulator was found nowhere (§15): hours put down to one are held against the carrier only as far as it has confirmed them.
 */
function askedSpan({ carrier, playbook, text }: LetterFacts): AskedSpan {
  const { rollback } = text;
  const hours = String(carrier.rollback?.hours ?? playbook.rollbackHours.value);
  const confirmedOn = carrier.rollback?.confirmedOn;
  const values = { hours, losingCarrier: carrier.name };
  const practice = { hours, basis: rollback.basis.practice, sentence: fill(rollback.basisPractice, values) };
  const confirmed = (sentence: string) => ({ hours, basis: fill(rollback.basis.carrier, values), sentence });
  const dated = (on: LocalDate) =>
    confirmed(fill(rollback.basisConfirmedOn, { ...values, confirmedOn: text.date(on) }));
  switch (carrier.rollback?.basis) {
    case 'carrier':
      return confirmedOn === undefined ? confirmed(fill(rollback.basisConfirmed, values)) : dated(confirmedOn);
    case 'regulator':
      return confirmedOn === undefined ? practice : dated(confirmedOn);
    // AWS documents no window at all (aws-facts §0, item 6): hours said to be its own are a practice too.
    case 'aws':
    case 'practice':
    case undefined:
      return practice;
  }
}

function peopleFields({ order, text: { labels } }: LetterFacts): readonly LetterField[] {
  const { decisionMaker, legalContact } = order.parties;
  return [
    ...field('decisionMaker.name', labels.decisionMaker, decisionMaker.name),
    ...field('decisionMaker.title', labels.decisionMaker, decisionMaker.title),
    ...field('decisionMaker.phone', labels.decisionMaker, decisionMaker.phone),
    ...field('decisionMaker.email', labels.decisionMaker, decisionMaker.email),
    ...field('contact.name', labels.contact, legalContact.name),
    ...field('contact.phone', labels.contact, legalContact.phone),
    ...field('contact.email', labels.contact, legalContact.email),
  ];
}

function accountOfRecord(facts: LetterFacts): readonly LetterField[] {
  const { order, csr, carrier } = facts;
  const { labels } = facts.text;
  return [
    ...field('legalName', labels.legalName, csr.legalName),
    ...field('registrationNumber', labels.registrationNumber, order.entity.registrationNumber),
    ...accountFields(csr, labels),
    ...addressFields('billingAddress', csr.billingAddress.lines, labels),
    ...addressFields('serviceAddress', csr.serviceAddress.lines, labels),
    ...authorisedContactFields(csr, labels),
    ...field('losingCarrier.name', labels.losingCarrier, carrier.name),
    ...field('losingCarrier.underlyingCarrier', labels.underlyingCarrier, carrier.underlyingCarrier),
    ...extraFields(facts),
  ];
}

/** The emergency contact where one is known; the porting desk otherwise. */
function addressee({ carrier, text: { page } }: LetterFacts): readonly string[] {
  const { emergencyContact: emergency } = carrier;
  if (emergency === null) return [carrier.name, page.portingDesk, carrier.desk.email];
  const phone = emergency.phone === undefined ? [] : [emergency.phone];
  return [carrier.name, emergency.name, ...phone, emergency.email];
}

function notes({ order, csr, carrier, text: { rollback } }: LetterFacts): readonly string[] {
  const decisionMaker = order.parties.decisionMaker.name;
  const names = signatoryNames(csr);
  const process = carrier.emergencyContact?.process;
  return [
    fill(rollback.notes.onlyOnCall, { decisionMaker }),
    names === '' ? rollback.notes.nobodyNamed : fill(rollback.notes.signatory, { names }),
    ...(carrier.emergencyContact === null ? [rollback.notes.noContact] : []),
    ...(process === undefined ? [] : [fill(rollback.notes.process, { process })]),
    rollback.notes.afterwards,
  ];
}

/** Lines to be filled in by hand while nothing is known, and what is known once the rollback has been called. */
function callSection({ rollbackCalled, carrier, text: { rollback, local } }: LetterFacts): LetterSection {
  const { movedAt, calledAt, reason, askedOf } = rollback.callBlanks;
  const heading = rollback.call;
  if (rollbackCalled === undefined) return { heading, blanks: [movedAt, calledAt, reason, askedOf] };
  const said = (at: Instant): string => `${local(at, carrier.desk.timeZone)}, UTC ${at}`;
  // Numbers that moved at different times have no one time to be printed; the mail has them all.
  const moved = rollbackCalled.movedAt;
  return {
    heading,
    fields: [
      ...(moved === undefined ? [] : field('rollback.movedAt', movedAt, said(moved))),
      ...field('rollback.calledAt', calledAt, said(rollbackCalled.calledAt)),
      ...field('rollback.reason', reason, rollbackCalled.reason),
    ],
    blanks: [...(moved === undefined ? [movedAt] : []), askedOf],
  };
}

/**
 * The emergency port-back request to the losing carrier, prepared before the cutover and left unsigned until the named
 * decision-maker calls the rollback. It asks within the carrier's or the playbook's hours and claims no right to them.
 */
export function rollbackLetter(facts: LetterFacts): LetterBody {
  const { order, csr, carrier, numbers, text } = facts;
  const { rollback, page, labels } = text;
  const decisionMaker = order.parties.decisionMaker.name;
  const filled = { legalName: csr.legalName, accountNumber: csr.accountNumber, losingCarrier: carrier.name };
  const span = askedSpan(facts);
  return {
    title: rollback.title,
    banner: fill(facts.rollbackCalled === undefined ? rollback.banner : rollback.bannerCalled, { decisionMaker }),
    addressee: addressee(facts),
    sections: [
      {
        heading: rollback.request,
        paragraphs: [...rollback.requestText.map((s) => fill(s, filled)), span.sentence, rollback.needed],
        fields: [
          ...field('rollback.hours', labels.rollbackHours, `${span.hours} h`),
          ...field('rollback.basis', labels.rollbackHours, span.basis),
        ],
      },
      {
        heading: fill(rollback.numbers, { count: String(numbers.length) }),
        list: numberFields('numbers', labels.numbers, numbers),
      },
      callSection(facts),
      { heading: rollback.people, fields: peopleFields(facts) },
      { heading: rollback.record, fields: accountOfRecord(facts) },
    ],
    signature: {
      heading: fill(rollback.signature, filled),
      statement: fill(rollback.signatureText, { decisionMaker }),
      blanks: [page.name, page.jobTitle, rollback.signedAt, page.signature],
    },
    // The notes are for those who prepare the letter; what goes to the carrier carries none.
    footnotes: facts.rollbackCalled === undefined ? { heading: rollback.notesHeading, notes: notes(facts) } : null,
    attachments: [],
  };
}
