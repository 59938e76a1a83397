import { AWS_ABROAD_RISK, AWS_ABROAD_SPAN, AWS_LETTER_FIELDS, AWS_REQUIREMENTS } from './aws-terms';
import { EU_ADDRESS, EU_CSR, EU_INVOICE, EU_ROLLBACK_STATED } from './eu-other';
import { EVIDENCE_DEADLINE } from './evidence-deadline';
import { LOA_REJECTED_RISK, PROGRAMME_ENVELOPE } from './field-practice';
import type {
  FormField,
  Playbook,
  PlaybookIdentifier,
  Predecessor,
  RequiredDocument,
  RequiredEvidence,
  StatedSpan,
} from './playbook';
import { FIELD_REPORT, type Sourced } from './sourced';

export const FR_PROVIDERS = 'porting pages of providers for France (Telnyx, CloudTalk, Transatel, Bandwidth, BlazeSMS)';
const TELNYX_FR = 'Telnyx, support pages on French porting';
const ARCEP_2009 = 'ARCEP decision 2009-0637';
export const ARCEP_2013 = 'ARCEP decision 2013-0830';
const ARCEP_2022 = 'ARCEP decision of 6 December 2022 (news of 21 March 2023)';
const ARCEP_RIO = 'ARCEP, consumer pages on 3179 and the RIO';

export const FR_DOCUMENTS = [
  EU_CSR,
  {
    kind: 'loa',
    name: 'Mandat de portabilité (LOA), word for word as the losing operator has the account; AWS Support cannot file the French papers for the customer',
    required: true,
    origin: 'industry',
    source: `${FR_PROVIDERS}; that AWS cannot file them: ${FIELD_REPORT}`,
  },
  {
    ...EU_INVOICE,
    name: 'Last invoice of the losing operator, at most 30 days old; for the support case a copy without personal data',
    source: `${EU_INVOICE.source}; the 30 days: ${FR_PROVIDERS}`,
  },
  {
    kind: 'kbis',
    name: 'Extrait Kbis, at most 3 months old',
    required: true,
    origin: 'industry',
    source: FR_PROVIDERS,
  },
  {
    kind: 'address-proof',
    name: 'Proof of address, at most 3 months old',
    required: true,
    origin: 'industry',
    source: FR_PROVIDERS,
  },
  EU_ADDRESS,
] as const satisfies readonly RequiredDocument[];

const mandate = (name: string, label: string, rule?: string) =>
  ({
    document: 'loa',
    name,
    label,
    ...(rule === undefined ? {} : { rule }),
    origin: 'industry',
    source: FR_PROVIDERS,
  }) as const satisfies FormField;

export const FR_FIELDS: readonly FormField[] = [
  ...AWS_LETTER_FIELDS,
  mandate('legalName', 'Raison sociale', 'as the losing operator has it'),
  mandate('extra.siret', 'SIRET', '14 digits that pass the Luhn check'),
  mandate('extra.naf', 'Code NAF/APE', '4 digits and a letter'),
  mandate('serviceAddress', 'Adresse', 'in the national form'),
  mandate('signatory.name', 'Signataire'),
  mandate('losingCarrier', 'Opérateur cédant'),
  mandate('extra.rio', 'RIO', 'one for each number, or for each tête de ligne'),
  mandate('btn', 'Tête de ligne (NDI)', 'with its ranges of SDA'),
  mandate(
    'extra.portType',
    'Type de portage',
    'isolated number, full, partial, or complex: the main number moves, and a new main number has to be named',
  ),
  mandate('requestedCutover', 'Date souhaitée'),
];

export const FR_RIO = {
  kind: 'rio',
  name: 'RIO of each number, or of its tête de ligne; its key fits this number and no other',
  per: 'number',
  deadline: EVIDENCE_DEADLINE,
  origin: 'regulator',
  source: `${ARCEP_2013}; ${ARCEP_RIO}`,
} as const satisfies RequiredEvidence;

export const FR_SIRET = {
  kind: 'siret',
  name: 'SIRET of the establishment that holds the contract',
  per: 'order',
  deadline: EVIDENCE_DEADLINE,
  origin: 'industry',
  source: FR_PROVIDERS,
} as const satisfies RequiredEvidence;

/** A number in a bundle is taken out of it before anything is filed. */
export const FR_UNBUNDLING = {
  kind: 'unbundling',
  name: 'Have the losing operator take the number out of its bundle (where it is part of one)',
  whenTrait: 'bundled',
  businessDays: { value: 10, origin: 'practice', source: FIELD_REPORT, note: 'two weeks, before the filing' },
  owner: 'countryLead',
  origin: 'practice',
  source: FIELD_REPORT,
} as const satisfies Predecessor;

export const FR_IDENTIFIERS = [
  {
    item: 'postcode',
    name: 'Code postal; CEDEX is a delivery mark, and its code differs from that of the commune',
    origin: 'industry',
    source: 'form of French postcodes (general knowledge: verify); a warning only',
  },
  {
    item: 'siret',
    name: 'SIRET (14 digits; establishments of La Poste follow a check of their own)',
    origin: 'industry',
    source: 'form and check digit of SIREN and SIRET (general knowledge: verify); a warning only',
  },
  {
    item: 'siren',
    name: 'SIREN (9 digits)',
    origin: 'industry',
    source: 'form and check digit of SIREN and SIRET (general knowledge: verify); a warning only',
  },
  {
    item: 'naf',
    name: 'Code NAF/APE',
    origin: 'industry',
    source: 'form of NAF codes (general knowledge: verify); a warning only',
  },
] as const satisfies readonly PlaybookIdentifier[];

/** Spans to reckon with (porting-facts §4.3): both figures of the field report, which does not agree with itself. */
export const FR_SPAN = {
  min: { value: 15, origin: 'practice', source: FIELD_REPORT, note: 'the lower end of 3-6 weeks' },
  typical: {
    value: 25,
    origin: 'default',
    source: 'Portolan default: between the 3-6 and the 4-8 weeks of the field report',
  },
  max: { value: 40, origin: 'practice', source: FIELD_REPORT, note: 'the upper end of 4-8 weeks' },
  confidence: 'medium',
} as const satisfies Omit<Playbook['timeline'], 'stated'>;

/** What is said of French numbers of every kind. */
export const FR_STATED = [
  { step: 'whole port', figure: '3-6 weeks', origin: 'practice', source: FIELD_REPORT },
  {
    step: 'whole port, elsewhere in the same report, of Germany and France together',
    figure: '4-8 weeks',
    origin: 'practice',
    source: FIELD_REPORT,
  },
  {
    step: 'part of a bundle: unbundling, before the filing',
    figure: '2 weeks more',
    origin: 'practice',
    source: FIELD_REPORT,
  },
  { step: 'date asked for, at one provider', figure: 'at least 8 bd ahead', origin: 'carrier', source: TELNYX_FR },
  { step: 'handling of a rejection, at one provider', figure: '3 bd', origin: 'carrier', source: TELNYX_FR },
  AWS_ABROAD_SPAN,
] as const satisfies readonly StatedSpan[];

/** What the regulator measures of fixed numbers, 01-05 and 09 alike: the switch, never the way to it. */
export const FR_FIXED_STATED = [
  {
    step: 'the switch of a business customer; never the whole span',
    figure: '7 working days (Monday to Saturday) at most; 3 from 1 July 2027 at the latest',
    origin: 'regulator',
    source: ARCEP_2022,
  },
  {
    step: 'the switch of a consumer; never the whole span',
    figure: '1-3 working days (Monday to Saturday)',
    origin: 'law',
    source: `Code des postes et des communications électroniques, L.44-4; ${ARCEP_2022}`,
  },
  {
    step: 'exchange on eligibility, and the port itself',
    figure: '2 bd and 1 bd',
    origin: 'regulator',
    source: ARCEP_2009,
  },
  {
    step: 'interruption of service',
    figure: '4 h at most (6 h in 2011)',
    origin: 'regulator',
    source: ARCEP_2009,
  },
] as const satisfies readonly StatedSpan[];

export const FR_WINDOWS = {
  aws: {
    value: [{ days: 'mon-fri', from: '10:00', to: '12:00', zone: 'Europe/Paris' }],
    origin: 'aws',
    source: AWS_REQUIREMENTS,
    note: 'AWS writes CET; read as Paris local time all year',
  },
  carrier: {
    value: [
      { days: 'mon-fri', from: '10:00', to: '13:00', zone: 'Europe/Paris' },
      { days: 'mon-fri', from: '14:00', to: '17:00', zone: 'Europe/Paris' },
    ],
    origin: 'industry',
    source: FR_PROVIDERS,
    note: 'business hours only; an afternoon slot lies outside the hours of AWS',
  },
} as const satisfies Playbook['windows'];

export const FR_CUTOVER_MINUTES = {
  value: { typical: 120, max: 240 },
  origin: 'industry',
  source: `${FR_PROVIDERS}; the most: ${ARCEP_2009}`,
  note: 'half an hour to trigger, an hour of tests at the carrier, half an hour of one’s own; the regulator allows 4 h of interruption',
} as const satisfies Playbook['cutoverMinutes'];

export const FR_ROLLBACK_STATED = [
  ...EU_ROLLBACK_STATED,
  {
    step: 'number that was given up can be had again',
    figure: '40 calendar days; its RIO is good for as long',
    origin: 'regulator',
    source: `${ARCEP_RIO}; ${ARCEP_2009}`,
  },
  {
    step: 'returned number may be given to somebody else',
    figure: 'after 45-120 days',
    origin: 'regulator',
    source: ARCEP_2009,
  },
] as const satisfies readonly StatedSpan[];

/** No text says it in so many words: it follows from a list of grounds that leaves debt out (porting-facts §9.3). */
export const FR_DEBT = {
  value: false,
  origin: 'industry',
  source: `${ARCEP_2009}; ${ARCEP_RIO}`,
  note: 'inferred: debt is not among the grounds on which the losing operator may refuse, and the RIO is not held back for it; AWS lists an unpaid balance among its reasons all the same',
} as const satisfies Sourced<boolean>;

/** What goes wrong with French numbers of every kind. */
export const FR_RISKS = [
  AWS_ABROAD_RISK,
  {
    code: 'customer-form-by-hand',
    message: 'AWS Support cannot file the French papers for the customer: somebody who knows the operator has to.',
    origin: 'practice',
    source: FIELD_REPORT,
  },
  {
    code: 'siret-and-name',
    message:
      'Reported rejections: address, name or SIRET that differ from the operator’s, and main and associated numbers that are configured otherwise. There are no numbered codes; the reason comes as text.',
    origin: 'industry',
    source: FR_PROVIDERS,
  },
  {
    code: 'bundle',
    message:
      'A number that is part of a bundle is unbundled first, about two weeks before the filing; otherwise the order is rejected.',
    origin: 'practice',
    source: FIELD_REPORT,
  },
  {
    code: 'number-alive-on-the-day',
    message:
      'The losing operator may refuse a number that is not active on the day of the port. Cancel nothing before it.',
    origin: 'regulator',
    source: ARCEP_2009,
  },
  LOA_REJECTED_RISK,
  PROGRAMME_ENVELOPE,
] as const satisfies Playbook['risks'];

export const FR_RIO_RISK = {
  code: 'rio-per-line',
  message:
    'The RIO is asked for by dialling 3179 from the line itself (also 0 805 92 3179, and a service that every line can reach since 1 December 2023); businesses find it in the customer area, on the invoice, or ask by e-mail. It is given whether or not a bill is paid. O and 0, I and 1 are the usual slips.',
  origin: 'regulator',
  source: ARCEP_RIO,
} as const satisfies Playbook['risks'][number];
