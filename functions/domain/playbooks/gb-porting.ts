import {
  AWS_ABROAD_SPAN,
  AWS_INVOICE,
  AWS_LETTER_FIELDS,
  AWS_REQUIREMENTS,
  AWS_SIGNATURE,
  AWS_WAY_BACK,
} from './aws-terms';
import type { FormField, Playbook, PlaybookIdentifier, RequiredDocument, SignatureRule, StatedSpan } from './playbook';
import { FIELD_REPORT, type Sourced } from './sourced';
import type { WindowRule } from './window-rule';

export const UK_PROVIDERS = 'published porting pages of UK wholesale and retail providers (mixed ages)';
const TELNYX_UK = 'Telnyx, support pages on UK porting';
export const OFCOM_C7 = 'Ofcom, General Condition C7';

/** Papers of UK numbers of every kind (porting-facts §2.5). */
export const GB_DOCUMENTS = [
  {
    kind: 'csr',
    name: "Losing carrier's record of the account (CSR), or the latest bill where it gives none",
    required: true,
    origin: 'practice',
    source: FIELD_REPORT,
  },
  {
    kind: 'loa',
    name: 'Customer letter of authority (CLoA), which numbers that belong to no place always need, and the pre-order validation of business lines; one template since 3 August 2020',
    required: true,
    origin: 'industry',
    source: UK_PROVIDERS,
  },
  AWS_INVOICE,
  {
    kind: 'site-address',
    name: 'UK address of the site, no PO box',
    required: true,
    origin: 'aws',
    source: AWS_REQUIREMENTS,
  },
  {
    kind: 'associated-numbers',
    name: 'List of the associated numbers, each to be kept or disconnected, where only a part of them moves',
    required: false,
    origin: 'carrier',
    source: TELNYX_UK,
  },
  {
    kind: 'npor',
    name: 'Number port order request (NPOR), which the carriers fill in among themselves',
    required: false,
    origin: 'industry',
    source: UK_PROVIDERS,
  },
] as const satisfies readonly RequiredDocument[];

const ukField = (document: 'loa' | 'npor', name: string, label: string, rule?: string) =>
  ({
    document,
    name,
    label,
    ...(rule === undefined ? {} : { rule }),
    origin: 'industry',
    source:
      document === 'loa' ? UK_PROVIDERS : `${UK_PROVIDERS}; the list of fields is in part general knowledge: verify`,
  }) as const satisfies FormField;

export const GB_FIELDS: readonly FormField[] = [
  ...AWS_LETTER_FIELDS,
  ukField('loa', 'extra.registeredAddress', 'Registered address'),
  ukField('loa', 'extra.companyNumber', 'Company registration number'),
  ukField('loa', 'signatory.title', "Requester's job title and contact"),
  ukField('loa', 'billingAddress', 'Billing address with postcode'),
  ukField('loa', 'btn', 'Main billing number (MBN)'),
  ukField('loa', 'numbers', 'Every number and DDI range'),
  ukField('loa', 'extra.losingRetailer', 'Losing retailer: name, address, contact'),
  ukField('loa', 'extra.gainingRetailer', 'Gaining retailer: name, address, contact'),
  ukField('loa', 'accountNumber', 'Account number'),
  ukField('loa', 'extra.lineType', 'Line type', 'single or multi; the wrong one is a rejection (codes 25 and 26)'),
  ukField('loa', 'signedOn', 'Signature and date'),
  ukField('npor', 'extra.orderNumber', 'Order number'),
  ukField('npor', 'extra.cupids', 'CUPID of the losing and of the gaining provider'),
  ukField('npor', 'extra.rangeHolder', 'Range holder'),
  ukField('npor', 'extra.installationPostcode', 'Installation postcode'),
  ukField('npor', 'btn', 'Main billing number (MBN)'),
  ukField('npor', 'requestedCutover', 'Date and time asked for'),
];

export const GB_IDENTIFIERS = [
  {
    item: 'postcode',
    name: 'Postcode',
    origin: 'industry',
    source: 'form of UK postcodes (general knowledge: verify); a warning only',
  },
  {
    item: 'companyNumber',
    name: 'Company registration number',
    origin: 'industry',
    source: 'form of Companies House numbers (general knowledge: verify); a warning only',
  },
] as const satisfies readonly PlaybookIdentifier[];

/** Spans to reckon with (porting-facts §4.3), and the longest of any UK number. */
export const GB_SPAN = {
  min: { value: 10, origin: 'practice', source: FIELD_REPORT },
  typical: { value: 15, origin: 'practice', source: FIELD_REPORT },
  max: { value: 25, origin: 'industry', source: UK_PROVIDERS, note: 'a part of a DDI range, subsequent port' },
  confidence: 'medium',
} as const satisfies Omit<Playbook['timeline'], 'stated'>;

/** What is said of UK numbers of every kind. */
export const GB_STATED = [
  {
    step: 'whole port, geographic and 03/08 alike',
    figure: '2-3 weeks; the FOC alone 2-4 weeks out; elsewhere in the same report "from two weeks"',
    origin: 'practice',
    source: FIELD_REPORT,
  },
  { step: 'orders after 13:00', figure: '1 bd more', origin: 'industry', source: UK_PROVIDERS },
  { step: 'account facts from the losing carrier', figure: '5 bd', origin: 'practice', source: FIELD_REPORT },
  {
    step: 'the switch itself, once the date is agreed; never the whole span',
    figure: '1 bd',
    origin: 'regulator',
    source: `${OFCOM_C7} (the interval is general knowledge: verify)`,
  },
  AWS_ABROAD_SPAN,
] as const satisfies readonly StatedSpan[];

/** The timeline of numbers that belong to no place: 03, 084, 087 and 080. */
export const GB_NO_PLACE_TIMELINE = {
  ...GB_SPAN,
  max: {
    ...GB_SPAN.max,
    note: 'the longest span of any UK number (part of a DDI range); of these alone providers say 7-10 bd',
  },
  stated: [
    { step: 'numbers that belong to no place', figure: '7-10 bd', origin: 'industry', source: UK_PROVIDERS },
    { step: 'answer to the order', figure: '48 h', origin: 'industry', source: UK_PROVIDERS },
    ...GB_STATED,
  ],
} as const satisfies Playbook['timeline'];

export const GB_CSR_DAYS = { value: 5, origin: 'practice', source: FIELD_REPORT } as const satisfies Sourced<number>;

/** The letter has no age for UK carriers; what they ask is that it is kept (porting-facts §2.1). */
export const GB_SIGNATURES = [
  AWS_SIGNATURE,
  {
    recipient: 'UK carriers (CLoA)',
    maxAgeDays: {
      value: null,
      origin: 'industry',
      source: UK_PROVIDERS,
      note: 'no age is stated; the letter is kept for 12 months at least, and shown within 24 hours on demand',
    },
    kinds: {
      value: ['wet', 'validated-e-signature'],
      origin: 'industry',
      source: UK_PROVIDERS,
      note: 'an e-signature is taken; no letterhead is needed where the mail comes from a business address',
    },
  },
] as const satisfies readonly SignatureRule[];

export const GB_AWS_WINDOW = {
  value: [{ days: 'mon-fri', from: '09:00', to: '11:00', zone: 'Europe/London' }],
  origin: 'aws',
  source: AWS_REQUIREMENTS,
  note: 'AWS writes 10:00-12:00 CET; read as London local time, an hour earlier, all year',
} as const satisfies Sourced<readonly WindowRule[]>;

export const GB_CUTOVER_MINUTES = {
  value: { typical: 30, max: 360 },
  origin: 'practice',
  source: `${FIELD_REPORT}; UK providers report 2-6 h`,
} as const;

export const GB_ROLLBACK_STATED = [
  AWS_WAY_BACK,
  {
    step: 'port in error, or emergency restoration',
    figure: 'processes exist for geographic numbers; no interval was found',
    origin: 'industry',
    source: 'UK Geographic Number Portability end-to-end manual 17.5.2, chapter 14',
  },
] as const satisfies readonly StatedSpan[];

export const GB_DEBT = {
  value: false,
  origin: 'regulator',
  source: OFCOM_C7,
  note: 'debt is no ground for a refusal, and the customer is charged nothing directly; AWS lists debt among its reasons all the same',
} as const satisfies Sourced<boolean>;

export const GB_RISKS = [
  {
    code: 'range-holder',
    message:
      'A port from a provider that does not hold the range takes about 3 business days more, and a number that was ported before has to be asked of another. Ask who holds the range; it cannot be told from the number.',
    origin: 'industry',
    source: UK_PROVIDERS,
  },
  {
    code: 'line-type',
    message: 'Single line, multi-line or DDI range has to be right on the order: codes 25 and 26 reject it otherwise.',
    origin: 'industry',
    source: UK_PROVIDERS,
  },
  {
    code: 'reseller',
    message:
      'The retailer on the bill may sell the number of another provider; the order goes to the one who runs it, or is rejected.',
    origin: 'industry',
    source: UK_PROVIDERS,
  },
  {
    code: 'letter-kept',
    message:
      'The letter is kept for at least 12 months and shown within 24 hours when the losing side asks for it. UK providers take an e-signature; AWS prefers ink.',
    origin: 'industry',
    source: UK_PROVIDERS,
  },
  {
    code: 'port-override',
    message:
      'Where the losing provider does nothing there is a port override; it has 5 days to answer. Ask the gaining provider for it.',
    origin: 'industry',
    source: UK_PROVIDERS,
  },
  {
    code: 'never-cancel-first',
    message:
      'The right to port outlives the contract by a month at least (31 days), yet a service that is cancelled before the port may lose the number.',
    origin: 'regulator',
    source: `${OFCOM_C7}; Amazon Connect Administrator Guide, cancel-current-service`,
  },
] as const satisfies Playbook['risks'];
