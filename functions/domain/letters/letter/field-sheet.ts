import { strictestSignatureRule } from '../../playbooks/playbook';
import { localDateOf } from '../../time/instant';
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
} from './record-fields';

type FieldSheet = Pick<Letter, 'title' | 'banner' | 'addressee' | 'sections' | 'signature' | 'footnotes'>;

/** AWS's form has room for ten numbers; beyond that it wants a list and "See attached" (porting-facts §2.2). */
export const NUMBERS_ON_FORM = 10;

/** AWS takes a signature of at most 15 days (porting-facts §2.1); a playbook may know a stricter recipient. */
const AWS_SIGNATURE_DAYS = 15;

/** The numbers themselves, or the reference to the list at the end of the sheet. */
function numbersSection({ numbers, text: { fieldSheet, labels } }: LetterFacts): LetterSection {
  const heading = fieldSheet.numbers;
  if (numbers.length <= NUMBERS_ON_FORM) {
    return { heading, list: numberFields('numbers', labels.numbers, numbers) };
  }
  const values = { limit: String(NUMBERS_ON_FORM), count: String(numbers.length) };
  return {
    heading,
    paragraphs: [fill(fieldSheet.seeAttachedText, values)],
    fields: field('numbersOnForm', labels.numbersOnForm, fieldSheet.seeAttached),
  };
}

function attachedSections({ numbers, text: { fieldSheet, labels } }: LetterFacts): readonly LetterSection[] {
  if (numbers.length <= NUMBERS_ON_FORM) return [];
  return [
    {
      heading: fill(fieldSheet.attached, { count: String(numbers.length) }),
      list: numberFields('numbers', labels.numbers, numbers),
      startsPage: true,
    },
  ];
}

function carrierFields({ csr, carrier, text: { labels } }: LetterFacts): readonly LetterField[] {
  return [
    ...field('losingCarrier.name', labels.losingCarrier, carrier.name),
    ...field('losingCarrier.email', labels.carrierContact, carrier.desk.email),
    ...field('losingCarrier.phone', labels.carrierContact, carrier.desk.phone),
    ...field('losingCarrier.underlyingCarrier', labels.underlyingCarrier, carrier.underlyingCarrier),
    ...accountFields(csr, labels),
    ...extraFields(csr, labels),
  ];
}

function serviceFields({ order, csr, text: { labels } }: LetterFacts): readonly LetterField[] {
  return [
    ...field('legalName', labels.legalName, csr.legalName),
    ...field('registrationNumber', labels.registrationNumber, order.entity.registrationNumber),
    ...addressFields('serviceAddress', csr.serviceAddress.lines, labels),
    ...addressFields('billingAddress', csr.billingAddress.lines, labels),
  ];
}

function proofFields({ csr, carrier, playbook, text }: LetterFacts): readonly LetterField[] {
  const sentence = isFromBill(csr) ? text.fieldSheet.proofFromBill : text.fieldSheet.proofFromCarrier;
  const receivedOn = text.date(localDateOf(csr.receivedAt, playbook.zone));
  return field('proof', text.labels.proof, fill(sentence, { losingCarrier: carrier.name, receivedOn }));
}

function authorisedSection({ csr, text: { fieldSheet, labels } }: LetterFacts): LetterSection {
  const heading = fieldSheet.authorised;
  return csr.authorisedContacts.length === 0
    ? { heading, paragraphs: [fieldSheet.authorisedNobody] }
    : { heading, fields: authorisedContactFields(csr, labels) };
}

function supportCaseFields({ order, text: { labels } }: LetterFacts): readonly LetterField[] {
  return [
    ...field('connect.instanceArn', labels.instanceArn, order.connect.instanceArn),
    ...field('connect.contactFlowId', labels.contactFlowId, order.connect.contactFlowId),
    ...field('requestedCutover', labels.requestedCutover, order.requestedCutover),
  ];
}

/**
 * What to copy into the letter of authority form that AWS supplies, in AWS's order: numbers, carrier, authorised contact,
 * service name and address, proof, signature (porting-facts §2.2). It is no letter of authority itself and nobody signs it.
 */
export function fieldSheet(facts: LetterFacts): FieldSheet {
  const { order, playbook, text } = facts;
  const { fieldSheet: sheet } = text;
  const { name, title, email } = order.parties.legalContact;
  const days = String(strictestSignatureRule(playbook)?.maxAgeDays.value ?? AWS_SIGNATURE_DAYS);
  return {
    title: sheet.title,
    banner: null,
    addressee: [name, ...(title === undefined ? [] : [title]), email],
    sections: [
      { heading: sheet.about, paragraphs: sheet.aboutText },
      numbersSection(facts),
      { heading: sheet.carrier, fields: carrierFields(facts) },
      authorisedSection(facts),
      { heading: sheet.service, fields: serviceFields(facts) },
      { heading: sheet.proof, fields: proofFields(facts) },
      { heading: sheet.signature, paragraphs: sheet.signatureText.map((sentence) => fill(sentence, { days })) },
      { heading: sheet.supportCase, fields: supportCaseFields(facts) },
      ...attachedSections(facts),
    ],
    signature: null,
    footnotes: null,
  };
}
