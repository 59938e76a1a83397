import { strictestSignatureRule } from '../../playbooks/playbook';
import { fill } from './fill';
import type { Letter, LetterField, LetterSection } from './letter';
import { isFromBill, type LetterFacts } from './letter-facts';
import {
  accountFields,
  addressFields,
  authorisedContactFields,
  extraFields,
  field,
  numberFields,
  signatoryNames,
} from './record-fields';

type PortLetter = Pick<Letter, 'title' | 'banner' | 'addressee' | 'sections' | 'signature' | 'footnotes'>;

/** What the sentences of the letter are filled with. */
function values({ order, csr, carrier }: LetterFacts): Readonly<Record<string, string>> {
  const { legalContact } = order.parties;
  return {
    legalName: csr.legalName,
    accountNumber: csr.accountNumber,
    losingCarrier: carrier.name,
    contactName: legalContact.name,
    contactEmail: legalContact.email,
  };
}

function recordFields({ order, csr, text: { labels } }: LetterFacts): readonly LetterField[] {
  const lineType =
    typeof csr.extra['lineType'] === 'string' ? [] : field('lineType', labels.lineType, labels.lineTypeOpen);
  return [
    ...field('legalName', labels.legalName, csr.legalName),
    ...field('registrationNumber', labels.registrationNumber, order.entity.registrationNumber),
    ...accountFields(csr, labels),
    ...addressFields('billingAddress', csr.billingAddress.lines, labels),
    ...addressFields('serviceAddress', csr.serviceAddress.lines, labels),
    ...authorisedContactFields(csr, labels),
    ...lineType,
    ...extraFields(csr, labels),
  ];
}

function providerFields({ carrier, text: { labels } }: LetterFacts): readonly LetterField[] {
  return [
    ...field('losingCarrier.name', labels.losingCarrier, carrier.name),
    ...field('losingCarrier.email', labels.losingCarrier, carrier.desk.email),
    ...field('losingCarrier.phone', labels.losingCarrier, carrier.desk.phone),
    ...field('losingCarrier.underlyingCarrier', labels.underlyingCarrier, carrier.underlyingCarrier),
    ...field('gainingCarrier', labels.gainingCarrier, labels.gainingCarrierName),
  ];
}

function enquiryFields({ order, text: { labels } }: LetterFacts): readonly LetterField[] {
  const { name, title, email, phone } = order.parties.legalContact;
  return [
    ...field('contact.name', labels.contact, name),
    ...field('contact.title', labels.contact, title),
    ...field('contact.email', labels.contact, email),
    ...field('contact.phone', labels.contact, phone),
  ];
}

/** A port of a part of the account says of the rest that it stays (porting-facts §2.5, partial port). */
function remainingSections({ csr, numbers, text }: LetterFacts): readonly LetterSection[] {
  const remaining = csr.numbers.filter((number) => !numbers.includes(number));
  if (remaining.length === 0) return [];
  return [
    {
      heading: fill(text.port.remaining, { count: String(remaining.length) }),
      paragraphs: [text.port.remainingText],
      list: numberFields('remainingNumbers', text.labels.remainingNumbers, remaining),
    },
  ];
}

function notes({ csr, playbook, text: { port } }: LetterFacts): readonly string[] {
  const rule = strictestSignatureRule(playbook);
  const age =
    rule === undefined
      ? []
      : [fill(port.notes.age, { recipient: rule.recipient, days: String(rule.maxAgeDays.value) })];
  const names = signatoryNames(csr);
  return [
    port.notes.ink,
    ...age,
    names === '' ? port.notes.nobodyNamed : fill(port.notes.named, { names }),
    port.notes.verbatim,
  ];
}

/**
 * The customer's letter of authority to the losing carrier: every field that the United Kingdom's template asks for and that
 * is held (porting-facts §2.5), values as the carrier's record has them, and empty lines to sign on.
 */
export function portLetter(facts: LetterFacts): PortLetter {
  const { csr, carrier, numbers, text } = facts;
  const { port, page, labels } = text;
  const filled = values(facts);
  const count = String(numbers.length);
  return {
    title: port.title,
    banner: null,
    addressee: [carrier.name, page.portingDesk, carrier.desk.email],
    sections: [
      { heading: port.authority, paragraphs: port.authorityText.map((sentence) => fill(sentence, filled)) },
      { heading: fill(port.numbers, { count }), list: numberFields('numbers', labels.numbers, numbers) },
      {
        heading: port.record,
        paragraphs: [fill(isFromBill(csr) ? port.recordFromBill : port.recordFromCarrier, filled)],
        fields: recordFields(facts),
      },
      ...remainingSections(facts),
      { heading: port.providers, fields: providerFields(facts) },
      { heading: port.enquiries, fields: enquiryFields(facts) },
    ],
    signature: {
      heading: fill(port.signature, filled),
      statement: port.signatureText,
      blanks: [page.name, page.jobTitle, page.date, page.signature],
    },
    footnotes: { heading: port.notesHeading, notes: notes(facts) },
  };
}
