import { strictestSignatureRule } from '../../playbooks/playbook';
import { extraFields, namesOfForm } from './extra-fields';
import { fill } from './fill';
import { legendOf, marked, markOf } from './forms/askers';
import { fillForm, formSection } from './forms/fill-form';
import type { SigningLine } from './forms/form';
import type { LetterBody, LetterField, LetterSection, SignatureBlock } from './letter';
import { isFromBill, type LetterFacts } from './letter-facts';
import { numberSections, remainingSections } from './number-sections';
import { field, signatoryNames } from './record-fields';

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

/** The account, as far as the form asks for it, and then what else the carrier's record says. */
function recordSection(facts: LetterFacts, filled: Readonly<Record<string, string>>): LetterSection {
  const { csr, form, text } = facts;
  const { fields, blanks } = fillForm(form.record, facts);
  return {
    heading: text.port.record,
    paragraphs: [fill(isFromBill(csr) ? text.port.recordFromBill : text.port.recordFromCarrier, filled)],
    fields: [...fields, ...extraFields(facts, namesOfForm(form))],
    blanks,
  };
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

/** The providers, and whom they ask. */
function providersSection(facts: LetterFacts): LetterSection {
  const { fields, blanks } = fillForm(facts.form.providers, facts);
  return { heading: facts.text.port.providers, fields: [...fields, ...enquiryFields(facts)], blanks };
}

/** Under which names the fields of a playbook speak of what is written by hand. */
const SIGNED = {
  name: ['signatory.name'],
  jobTitle: ['signatory.title'],
  date: ['signedOn', 'signatory.name'],
  placeAndDate: ['signedOn', 'signatory.name'],
  signature: ['signature', 'signedOn', 'signatory.name'],
  furtherSignature: ['extra.furtherHolders'],
  companyStamp: [],
} as const satisfies Record<SigningLine, readonly string[]>;

function signatureBlock(facts: LetterFacts, heading: string): SignatureBlock {
  const { form, words, text } = facts;
  return {
    heading,
    statement: words.signatureText,
    blanks: form.signing.map((line) => marked(text.page[line], markOf(facts, SIGNED[line]))),
  };
}

function notes(facts: LetterFacts): readonly string[] {
  const { csr, playbook, words, text } = facts;
  const { notes: common } = text.port;
  const rule = strictestSignatureRule(playbook);
  const age =
    rule === undefined ? [] : [fill(common.age, { recipient: rule.recipient, days: String(rule.maxAgeDays.value) })];
  const names = signatoryNames(csr);
  const legend = legendOf(facts);
  const papers = words.enclosures.join('; ');
  return [
    common.ink,
    ...age,
    names === '' ? common.nobodyNamed : fill(common.named, { names }),
    common.verbatim,
    ...words.notes,
    ...(papers === '' ? [] : [fill(common.enclosures, { papers })]),
    ...(legend === '' ? [] : [legend]),
  ];
}

/**
 * The customer's letter to the losing carrier on the form of the playbook: every field that the form asks for (porting-facts §2),
 * values as the carrier's record has them, signs for those who ask for them, and empty lines for the rest.
 */
export function portLetter(facts: LetterFacts): LetterBody {
  const { carrier, form, text, words } = facts;
  const { port, page } = text;
  const filled = values(facts);
  const numbers = numberSections(facts);
  return {
    title: words.title,
    banner: null,
    addressee: [carrier.name, page.portingDesk, carrier.desk.email],
    sections: [
      { heading: words.authority, paragraphs: words.authorityText.map((sentence) => fill(sentence, filled)) },
      numbers.section,
      recordSection(facts, filled),
      ...remainingSections(facts),
      ...formSection(port.transfer, form.transfer, facts),
      providersSection(facts),
    ],
    signature: signatureBlock(facts, fill(port.signature, filled)),
    footnotes: { heading: port.notesHeading, notes: notes(facts) },
    attachments: numbers.attachments,
  };
}
