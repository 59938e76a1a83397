import { AWS_ABROAD_SPAN, AWS_INVOICE, AWS_REQUIREMENTS, AWS_SIGNATURE, AWS_WAY_BACK } from './aws-terms';
import { DE_FORMS } from './de-order-form';
import { EVIDENCE_DEADLINE } from './evidence-deadline';
import type {
  Playbook,
  PlaybookIdentifier,
  RequiredDocument,
  RequiredEvidence,
  SignatureRule,
  StatedSpan,
} from './playbook';
import { FIELD_REPORT, type Sourced } from './sourced';
import type { WindowRule } from './window-rule';

export const ZOOM_DE = 'Zoom, German porting requirements';
export const BANDWIDTH_DE = 'Bandwidth, support article on German porting';
export const DE_WHOLESALERS = 'porting pages of wholesalers for Germany (Bandwidth, Telnyx)';
const BNETZA = 'Bundesnetzagentur, pages on changing provider';
const LAW = 'TKG section 59 (general knowledge: verify)';

export const DE_DOCUMENTS = [
  {
    kind: 'csr',
    name: "Losing carrier's record of the contract, or the latest invoice where it gives none",
    required: true,
    origin: 'practice',
    source: FIELD_REPORT,
  },
  {
    kind: 'loa',
    name: 'Letter of authority (LOA), copied from the record; AWS Support cannot file the German order form for the customer',
    required: true,
    origin: 'practice',
    source: FIELD_REPORT,
  },
  {
    ...AWS_INVOICE,
    name: 'Last invoice of the losing carrier, at most 3 months old',
    source: `${AWS_REQUIREMENTS}; the 3 months: ${ZOOM_DE}`,
  },
  {
    kind: 'site-address',
    name: 'Address of the site, no PO box',
    required: true,
    origin: 'aws',
    source: AWS_REQUIREMENTS,
  },
  {
    kind: 'signatory-id',
    name: 'Identity document of the signatory, where the carrier asks for it',
    required: false,
    origin: 'carrier',
    source: ZOOM_DE,
  },
] as const satisfies readonly RequiredDocument[];

/** The order form and the proof that its holder is who the register says; either register will do (porting-facts §2.6, §16). */
export const DE_EVIDENCE = [
  {
    kind: 'portierungsauftrag',
    name: 'Portierungsauftrag or Anbieterwechselauftrag, the Anschlussinhaber equal to the register entry, signed by every holder',
    per: 'order',
    deadline: EVIDENCE_DEADLINE,
    origin: 'industry',
    source: `${DE_FORMS}; equality with the register: ${FIELD_REPORT}`,
  },
  {
    kind: 'gewerberegister',
    name: 'Gewerbeanmeldung, or else an extract of the Handelsregister, with the holder as it stands there',
    per: 'order',
    deadline: EVIDENCE_DEADLINE,
    orElse: ['handelsregister'],
    origin: 'practice',
    source: `${FIELD_REPORT}; that either will do: ${DE_FORMS}`,
  },
  {
    kind: 'handelsregister',
    name: 'Extract of the Handelsregister, in place of the Gewerbeanmeldung',
    per: 'order',
    deadline: EVIDENCE_DEADLINE,
    required: false,
    when: 'the company stands in the Handelsregister and hands in its extract instead',
    orElse: ['gewerberegister'],
    origin: 'industry',
    source: DE_FORMS,
  },
] as const satisfies readonly RequiredEvidence[];

export const DE_IDENTIFIERS = [
  {
    item: 'postcode',
    name: 'Postleitzahl, a leading 0 included',
    origin: 'industry',
    source: 'form of German postcodes (general knowledge: verify); a warning only',
  },
  {
    item: 'companyNumber',
    name: 'Handelsregisternummer, where there is one',
    origin: 'industry',
    source: 'form of German register numbers (general knowledge: verify); a warning only',
  },
] as const satisfies readonly PlaybookIdentifier[];

export const DE_SPAN = {
  min: { value: 20, origin: 'practice', source: FIELD_REPORT, note: 'the lower end of 4-8 weeks' },
  typical: { value: 30, origin: 'practice', source: FIELD_REPORT },
  max: {
    value: 45,
    origin: 'industry',
    source: BANDWIDTH_DE,
    note: 'longer than the 8 weeks (40 bd) of the field report',
  },
  confidence: 'medium',
} as const satisfies Omit<Playbook['timeline'], 'stated'>;

/** What is said of every German number; what is said of geographic ones alone stands in their row. */
export const DE_STATED = [
  { step: 'whole port', figure: '4-8 weeks; the FOC alone 2-4 weeks out', origin: 'practice', source: FIELD_REPORT },
  { step: 'whole port, geographic and toll-free', figure: '45 bd', origin: 'carrier', source: BANDWIDTH_DE },
  {
    step: 'interruption of service on the day of the switch; never the whole span',
    figure: '1 calendar day at most',
    origin: 'regulator',
    source: BNETZA,
  },
  {
    step: 'interruption of service on the day of the switch, as the law has it since December 2021',
    figure: '1 working day at most',
    origin: 'law',
    source: LAW,
  },
  {
    step: 'right to the number after the contract has ended',
    figure: '1 month',
    origin: 'law',
    source: LAW,
  },
  AWS_ABROAD_SPAN,
] as const satisfies readonly StatedSpan[];

export const DE_CSR = {
  value: null,
  origin: 'practice',
  source: FIELD_REPORT,
  note: 'differs in the EU from carrier to carrier: ask',
} as const satisfies Sourced<number | null>;

export const DE_SIGNATURES = [
  AWS_SIGNATURE,
  {
    recipient: 'German carriers, by the list of one provider',
    maxAgeDays: { value: 90, origin: 'carrier', source: ZOOM_DE, note: 'three months; the stricter limit decides' },
    kinds: { value: ['wet'], origin: 'carrier', source: ZOOM_DE, note: 'by hand, usually with the company stamp' },
    refused: {
      value: ['a missing or wrong signature', 'a missing or wrong company stamp'],
      origin: 'carrier',
      source: `${ZOOM_DE}; ${BANDWIDTH_DE}`,
    },
  },
] as const satisfies readonly SignatureRule[];

export const DE_AWS_WINDOW = {
  value: [{ days: 'mon-fri', from: '10:00', to: '12:00', zone: 'Europe/Berlin' }],
  origin: 'aws',
  source: AWS_REQUIREMENTS,
  note: 'AWS writes CET; read as Berlin local time all year',
} as const satisfies Sourced<readonly WindowRule[]>;

/** Numbers without an area code move in the afternoon, when AWS moves none. */
export const DE_AFTERNOON_WINDOWS = {
  aws: DE_AWS_WINDOW,
  carrier: {
    value: [{ days: 'mon-fri', from: '14:00', to: '16:00', zone: 'Europe/Berlin' }],
    origin: 'industry',
    source: BANDWIDTH_DE,
    note: 'active from 14:00 to 15:00; it does not meet the hours of AWS',
  },
  stated: [
    {
      step: 'the two windows do not meet',
      figure: 'AWS 10:00-12:00, German service numbers 14:00-16:00: have both sides confirm the hour',
      origin: 'industry',
      source: `${AWS_REQUIREMENTS}; ${BANDWIDTH_DE}`,
    },
  ],
} as const satisfies Playbook['windows'];

export const DE_ROLLBACK_STATED = [
  AWS_WAY_BACK,
  {
    step: 'way back in some EU countries',
    figure: 'longer than 72 h, without a figure: ask the emergency desk by phone',
    origin: 'practice',
    source: FIELD_REPORT,
  },
  {
    step: 'way back by a German rule',
    figure: 'none found; an order can be cancelled before its date only',
    origin: 'industry',
    source: DE_FORMS,
  },
] as const satisfies readonly StatedSpan[];
