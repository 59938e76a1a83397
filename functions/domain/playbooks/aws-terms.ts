import { EVIDENCE_DEADLINE } from './evidence-deadline';
import type { FormField, RequiredDocument, SignatureRule, StatedSpan } from './playbook';
import type { Sourced } from './sourced';

export const AWS_PORTING = 'Amazon Connect Administrator Guide, about-porting';
export const AWS_REQUIREMENTS = 'Amazon Connect Administrator Guide, phone-number-requirements';
export const AWS_HOW_LONG = 'Amazon Connect Administrator Guide, how-long-for-number-porting';

/** What AWS asks of every port into Amazon Connect, whatever the country (porting-facts §2.1, §2.2). */
export const AWS_SIGNATURE = {
  recipient: 'Amazon Connect',
  maxAgeDays: { value: 15, origin: 'aws', source: AWS_PORTING },
  kinds: {
    value: ['wet', 'validated-e-signature'],
    origin: 'aws',
    source: 'AWS knowledge article on LOA best practices',
    note: 'an earlier AWS text wants ink only, and says that most carriers refuse e-signatures: prefer ink',
  },
} as const satisfies SignatureRule;

export const AWS_INVOICE = {
  kind: 'invoice',
  name: 'Last invoice of the losing carrier',
  required: true,
  origin: 'aws',
  source: AWS_REQUIREMENTS,
} as const satisfies RequiredDocument;

export const AWS_LETTER_FIELDS = [
  {
    document: 'loa',
    name: 'numbers',
    label: 'Numbers to be ported',
    rule: 'of one country and one losing carrier',
    origin: 'aws',
    source: AWS_PORTING,
  },
  {
    document: 'loa',
    name: 'losingCarrier',
    label: 'Current carrier and its contact',
    origin: 'aws',
    source: AWS_PORTING,
  },
  {
    document: 'loa',
    name: 'legalName',
    label: 'Service name',
    rule: 'exactly as on the record or the bill',
    origin: 'aws',
    source: AWS_PORTING,
  },
  {
    document: 'loa',
    name: 'serviceAddress',
    label: 'Service address',
    rule: 'exactly as on the record; no PO box',
    origin: 'aws',
    source: `${AWS_PORTING}; ${AWS_REQUIREMENTS}`,
  },
  {
    document: 'loa',
    name: 'signatory.name',
    label: 'Authorised contact, with signature and date',
    rule: 'somebody whom the record names',
    origin: 'aws',
    source: AWS_PORTING,
  },
] as const satisfies readonly FormField[];

/** AWS's own letter form has room for ten numbers, which it says of toll-free ones. */
export const AWS_FORM_CAPACITY = {
  maxNumbers: { value: 10, origin: 'aws', source: AWS_PORTING, note: 'AWS says so of toll-free numbers' },
  beyond: { value: 'see-attached', origin: 'aws', source: AWS_PORTING },
} as const satisfies { maxNumbers: Sourced<number>; beyond: Sourced<'see-attached'> };

export const AWS_SEE_ATTACHED = {
  kind: 'see-attached',
  name: 'Spreadsheet of all numbers, with "See Attached" on the letter in their place',
  per: 'order',
  deadline: EVIDENCE_DEADLINE,
  beyondNumbers: { value: 10, origin: 'aws', source: AWS_PORTING },
  origin: 'aws',
  source: AWS_PORTING,
} as const;

export const AWS_CUTOVER_MINUTES = {
  value: { typical: 30, max: 120 },
  origin: 'aws',
  source: 'Amazon Connect Administrator Guide, what-is-phone-number-porting',
  note: 'most within 15-30 min, carriers announce two hours; routes of all networks may rarely take several',
} as const;

export const AWS_CHANGE_CUTOFF = {
  value: 5,
  origin: 'aws',
  source: 'Amazon Connect Administrator Guide, cancel-port-request',
} as const satisfies Sourced<number>;

export const AWS_DEBT = {
  value: true,
  origin: 'aws',
  source: 'Amazon Connect Administrator Guide, porting-documentation-requirements',
  note: 'AWS names an unpaid balance or port-away fee among the reasons for a rejection; settle it and file again',
} as const satisfies Sourced<boolean>;

/** What AWS says of a number that leaves Connect again: it is no way back, it is another port. */
export const AWS_WAY_BACK = {
  step: 'number away from Connect again',
  figure: 'a port of its own: new LOA and full documents',
  origin: 'aws',
  source: 'Amazon Connect Administrator Guide, revert-porting-to-original-carrier',
} as const satisfies StatedSpan;

export const AWS_ABROAD_SPAN = {
  step: 'end to end at AWS outside the US and Canada, collecting of papers included',
  figure: '2-6 months',
  origin: 'aws',
  source: AWS_HOW_LONG,
} as const satisfies StatedSpan;

export const AWS_ABROAD_RISK = {
  code: 'aws-end-to-end-span',
  message:
    'AWS states 2 to 6 months end to end for countries outside the US and Canada, collecting the papers included. It is not the same span as the carrier’s; plan with both in view.',
  origin: 'aws',
  source: AWS_HOW_LONG,
} as const;
