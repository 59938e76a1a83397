import { strictestSignatureRule } from '../../playbooks/playbook';
import { localDateOf } from '../../time/instant';
import { FIELD_SHEET } from './en/field-sheet';
import { extraFields, namesOfForm } from './extra-fields';
import { fill } from './fill';
import { legendOf } from './forms/askers';
import { fillForm } from './forms/fill-form';
import type { FormFieldKey } from './forms/form-fields';
import type { LetterBody, LetterField, LetterSection } from './letter';
import { isFromBill, type LetterFacts } from './letter-facts';
import { accountFields, addressFields, authorisedContactFields, field, numberFields } from './record-fields';

/** AWS's form has room for ten numbers; beyond that it wants a list and "See attached" (porting-facts §2.2). */
export const NUMBERS_ON_FORM = 10;

/** AWS takes a signature of at most 15 days (porting-facts §2.1); a playbook may know a stricter recipient. */
const AWS_SIGNATURE_DAYS = 15;

/** The numbers themselves, or the reference to the list at the end of the sheet. */
function numbersSection({ numbers, text: { labels } }: LetterFacts): LetterSection {
  const heading = FIELD_SHEET.numbers;
  if (numbers.length <= NUMBERS_ON_FORM) {
    return { heading, list: numberFields('numbers', labels.numbers, numbers) };
  }
  const values = { limit: String(NUMBERS_ON_FORM), count: String(numbers.length) };
  return {
    heading,
    paragraphs: [fill(FIELD_SHEET.seeAttachedText, values)],
    fields: field('numbersOnForm', labels.numbersOnForm, FIELD_SHEET.seeAttached),
  };
}

function attachedSections({ numbers, text: { labels } }: LetterFacts): readonly LetterSection[] {
  if (numbers.length <= NUMBERS_ON_FORM) return [];
  return [
    {
      heading: fill(FIELD_SHEET.attached, { count: String(numbers.length) }),
      list: numberFields('numbers', labels.numbers, numbers),
    },
  ];
}

function carrierFields(facts: LetterFacts): readonly LetterField[] {
  const { csr, carrier } = facts;
  const { labels } = facts.text;
  return [
    ...field('losingCarrier.name', labels.losingCarrier, carrier.name),
    ...field('losingCarrier.email', FIELD_SHEET.labels.carrierContact, carrier.desk.email),
    ...field('losingCarrier.phone', FIELD_SHEET.labels.carrierContact, carrier.desk.phone),
    ...field('losingCarrier.underlyingCarrier', labels.underlyingCarrier, carrier.underlyingCarrier),
    ...accountFields(csr, labels),
    ...extraFields(facts, namesOfForm(facts.form)),
  ];
}

function serviceFields(facts: LetterFacts): readonly LetterField[] {
  const { order, csr } = facts;
  const { labels } = facts.text;
  // KvK number, RC number, entry in the register: where the country has a name of its own for it, it stands under that.
  const isTold = countryFields(facts).fields.some(({ name }) => name === 'registrationNumber');
  return [
    ...field('legalName', labels.legalName, csr.legalName),
    ...(isTold ? [] : field('registrationNumber', labels.registrationNumber, order.entity.registrationNumber)),
    ...addressFields('serviceAddress', csr.serviceAddress.lines, labels),
    ...addressFields('billingAddress', csr.billingAddress.lines, labels),
  ];
}

function proofFields({ csr, carrier, playbook, text }: LetterFacts): readonly LetterField[] {
  const sentence = isFromBill(csr) ? FIELD_SHEET.proofFromBill : FIELD_SHEET.proofFromCarrier;
  const receivedOn = text.date(localDateOf(csr.receivedAt, playbook.zone));
  return field('proof', FIELD_SHEET.labels.proof, fill(sentence, { losingCarrier: carrier.name, receivedOn }));
}

function authorisedSection({ csr, text: { labels } }: LetterFacts): LetterSection {
  const heading = FIELD_SHEET.authorised;
  return csr.authorisedContacts.length === 0
    ? { heading, paragraphs: [FIELD_SHEET.authorisedNobody] }
    : { heading, fields: authorisedContactFields(csr, labels) };
}

/** What stands in AWS's own order above, and what is written into a form by hand and belongs on no sheet. */
const NOT_OF_THE_COUNTRY: ReadonlySet<FormFieldKey> = new Set([
  'legalName',
  'registrationNumber',
  'accountNumber',
  'btn',
  'pin',
  'pinByHand',
  'secretCode',
  'billingAddress',
  'serviceAddress',
  'authorisedContacts',
  'losingCarrier',
  'underlyingCarrier',
  'gainingCarrier',
  'requestedCutover',
]);

function countryFields(facts: LetterFacts): ReturnType<typeof fillForm> {
  const { record, transfer, providers } = facts.form;
  const own = [...record, ...transfer, ...providers].filter((key) => !NOT_OF_THE_COUNTRY.has(key));
  return fillForm(own, facts);
}

/** What the form of this country asks for beyond AWS's own fields. */
function countrySections(facts: LetterFacts): readonly LetterSection[] {
  const { fields, blanks } = countryFields(facts);
  if (fields.length + blanks.length === 0) return [];
  const legend = legendOf(facts);
  const paragraphs = [FIELD_SHEET.countryText, ...(legend === '' ? [] : [`${legend}.`])];
  return [{ heading: FIELD_SHEET.country, paragraphs, fields, blanks }];
}

/** The papers of the playbook, required ones first, each with who asks for it. */
function papersSection({ playbook }: LetterFacts): LetterSection {
  const required = playbook.documents.filter((paper) => paper.required);
  const optional = playbook.documents.filter((paper) => !paper.required);
  return {
    heading: fill(FIELD_SHEET.papers, { title: playbook.title }),
    paragraphs: [FIELD_SHEET.papersText],
    fields: [...required, ...optional].flatMap(({ kind, name, origin, required: isRequired }) => {
      const sentence = isRequired ? FIELD_SHEET.paperRequired : FIELD_SHEET.paperOptional;
      return field(`documents.${kind}`, fill(sentence, { origin: FIELD_SHEET.origins[origin] }), name);
    }),
  };
}

function supportCaseFields({ order, text: { labels } }: LetterFacts): readonly LetterField[] {
  return [
    ...field('connect.instanceArn', FIELD_SHEET.labels.instanceArn, order.connect.instanceArn),
    ...field('connect.contactFlowId', FIELD_SHEET.labels.contactFlowId, order.connect.contactFlowId),
    ...field('requestedCutover', labels.requestedCutover, order.requestedCutover),
  ];
}

/**
 * What to copy into the letter of authority form that AWS supplies, in AWS's order: numbers, carrier, authorised contact,
 * service name and address, proof, signature (porting-facts §2.2). It is no letter of authority itself and nobody signs it.
 */
export function fieldSheet(facts: LetterFacts): LetterBody {
  const { order, playbook } = facts;
  const { name, title, email } = order.parties.legalContact;
  const days = String(strictestSignatureRule(playbook)?.maxAgeDays.value ?? AWS_SIGNATURE_DAYS);
  return {
    title: FIELD_SHEET.title,
    banner: null,
    addressee: [name, ...(title === undefined ? [] : [title]), email],
    sections: [
      { heading: FIELD_SHEET.about, paragraphs: FIELD_SHEET.aboutText },
      numbersSection(facts),
      { heading: FIELD_SHEET.carrier, fields: carrierFields(facts) },
      authorisedSection(facts),
      { heading: FIELD_SHEET.service, fields: serviceFields(facts) },
      { heading: FIELD_SHEET.proof, fields: proofFields(facts) },
      {
        heading: FIELD_SHEET.signature,
        paragraphs: FIELD_SHEET.signatureText.map((sentence) => fill(sentence, { days })),
      },
      ...countrySections(facts),
      papersSection(facts),
      { heading: FIELD_SHEET.supportCase, fields: supportCaseFields(facts) },
    ],
    signature: null,
    footnotes: null,
    attachments: attachedSections(facts),
  };
}
