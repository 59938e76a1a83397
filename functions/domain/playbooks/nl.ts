import { AWS_LETTER_FIELDS, AWS_REQUIREMENTS } from './aws-terms';
import {
  EU_ADDRESS,
  EU_BASE,
  EU_CSR,
  EU_FREEPHONE_CONTROLLER,
  EU_INVOICE,
  EU_LETTER,
  EU_RISKS,
  EU_SEE_ATTACHED,
  EU_SPAN,
  EU_STATED,
} from './eu-other';
import { EVIDENCE_DEADLINE } from './evidence-deadline';
import type { FormField, Playbook } from './playbook';

const DUTCH_PROVIDERS = 'porting pages of Dutch providers (mixed ages)';

const dutchField = (name: string, label: string, rule?: string) =>
  ({
    document: 'loa',
    name,
    label,
    ...(rule === undefined ? {} : { rule }),
    origin: 'industry',
    source: DUTCH_PROVIDERS,
  }) as const satisfies FormField;

/** The Netherlands, all types of number that can be ported here. */
export const NL = {
  ...EU_BASE,
  key: 'NL',
  country: 'NL',
  title: 'Netherlands',
  classes: ['NL_GEO', 'NL_TF', 'NL_VOIP', 'NL_COMPANY', 'NL_SPECIAL'],
  zone: 'Europe/Amsterdam',
  language: 'nl',
  documents: [
    EU_CSR,
    {
      ...EU_LETTER,
      name: 'Letter of authority for each losing operator, with name and address as that operator has them, numbers or ranges, connection type and KvK number',
      origin: 'industry',
      source: DUTCH_PROVIDERS,
    },
    EU_INVOICE,
    EU_ADDRESS,
  ],
  fields: [
    ...AWS_LETTER_FIELDS,
    dutchField('losingCarrier', 'Present operator', 'the exact one'),
    dutchField('legalName', 'Name and address', 'as this losing operator has them; they may differ between operators'),
    dutchField('numbers', 'Numbers or ranges', 'ranges of 10 or 100'),
    dutchField('extra.connectionType', 'Connection type', 'MSN or MROP'),
    dutchField('extra.companyNumber', 'KvK number'),
  ],
  evidence: [
    {
      kind: 'number-allocation',
      name: 'Allocation decision of the ACM for 088 numbers',
      per: 'order',
      deadline: EVIDENCE_DEADLINE,
      required: false,
      when: 'there are 088 numbers in the order',
      whenClass: ['NL_COMPANY'],
      origin: 'industry',
      source: DUTCH_PROVIDERS,
    },
    EU_FREEPHONE_CONTROLLER,
    EU_SEE_ATTACHED,
  ],
  identifiers: [
    {
      item: 'postcode',
      name: 'Postcode',
      origin: 'industry',
      source: 'form of Dutch postcodes (general knowledge: verify); a warning only',
    },
    {
      item: 'companyNumber',
      name: 'KvK number',
      origin: 'industry',
      source: 'form of KvK numbers (general knowledge: verify); a warning only',
    },
  ],
  timeline: { ...EU_SPAN, stated: EU_STATED },
  windows: {
    aws: {
      value: [{ days: 'mon-fri', from: '10:00', to: '12:00', zone: 'Europe/Amsterdam' }],
      origin: 'aws',
      source: AWS_REQUIREMENTS,
      note: 'AWS writes CET; read as Amsterdam local time all year',
    },
    carrier: null,
  },
  risks: [
    ...EU_RISKS,
    {
      code: 'rejected-means-anew',
      message:
        'A rejected request is not mended: a new one is made. Operators exchange blocking codes through COIN, and no list of them was found.',
      origin: 'industry',
      source: DUTCH_PROVIDERS,
    },
    {
      code: 'allocation-of-088',
      message:
        'An 088 number belongs to the company by a decision of the ACM. Without the decision the port does not start.',
      origin: 'industry',
      source: DUTCH_PROVIDERS,
    },
    {
      code: 'ranges-of-ten-and-hundred',
      message:
        'Ranges are asked for as 10 or 100 numbers. Find out what the losing operator runs before writing the letter.',
      origin: 'industry',
      source: DUTCH_PROVIDERS,
    },
  ],
} as const satisfies Playbook;
