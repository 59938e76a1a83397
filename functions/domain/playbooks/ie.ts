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
import type { Playbook } from './playbook';

const COMREG = 'ComReg, pages on switching and porting';

/** Ireland, all types of number that can be ported here. */
export const IE = {
  ...EU_BASE,
  key: 'IE',
  country: 'IE',
  title: 'Ireland',
  classes: ['IE_GEO', 'IE_TF', 'IE_NONGEO'],
  zone: 'Europe/Dublin',
  language: 'en',
  documents: [
    EU_CSR,
    {
      ...EU_LETTER,
      name: 'Customer authorisation form (CAF; also as eCAF, by third-party verification or VCaf), with the UAN of the bill',
      origin: 'regulator',
      source: COMREG,
    },
    EU_INVOICE,
    EU_ADDRESS,
  ],
  fields: [
    ...AWS_LETTER_FIELDS,
    {
      document: 'loa',
      name: 'extra.uan',
      label: 'Universal account number (UAN)',
      rule: 'as printed on the bill; the account reference where there is none',
      origin: 'regulator',
      source: COMREG,
    },
  ],
  evidence: [
    {
      kind: 'uan',
      name: 'Universal account number (UAN) as printed on the bill, or the account reference where there is none',
      per: 'order',
      deadline: EVIDENCE_DEADLINE,
      origin: 'regulator',
      source: COMREG,
    },
    EU_FREEPHONE_CONTROLLER,
    EU_SEE_ATTACHED,
  ],
  identifiers: [
    {
      item: 'postcode',
      name: 'Eircode',
      origin: 'industry',
      source: 'form of Eircodes (general knowledge: verify); a warning only',
    },
  ],
  timeline: { ...EU_SPAN, stated: EU_STATED },
  windows: {
    aws: {
      value: [{ days: 'mon-fri', from: '09:00', to: '11:00', zone: 'Europe/Dublin' }],
      origin: 'aws',
      source: AWS_REQUIREMENTS,
      note: 'AWS writes 10:00-12:00 CET; read as Dublin local time, an hour earlier, all year',
    },
    carrier: null,
  },
  risks: [
    ...EU_RISKS,
    {
      code: 'uan-missing',
      message:
        'The authorisation form names the account by the UAN of the bill, or by the account reference. Copy it; an account number from elsewhere is another thing.',
      origin: 'regulator',
      source: COMREG,
    },
    {
      code: 'withdrawn-ranges',
      message:
        'The ranges 1850, 1890 and 076 were withdrawn on 1 January 2022. Such a number on a bill is no longer one to port.',
      origin: 'industry',
      source: 'withdrawal of Irish non-geographic ranges (general knowledge: verify)',
    },
  ],
} as const satisfies Playbook;
