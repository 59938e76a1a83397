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

const WHOLESALERS = 'porting pages of wholesalers for Spain (Bandwidth, Twilio)';

/** Spain, all types of number that can be ported here. */
export const ES = {
  ...EU_BASE,
  key: 'ES',
  country: 'ES',
  title: 'Spain',
  classes: ['ES_GEO', 'ES_TF', 'ES_SHARED', 'ES_UAN'],
  zone: 'Europe/Madrid',
  language: 'es',
  documents: [
    EU_CSR,
    {
      ...EU_LETTER,
      name: 'Letter of authority in Spanish, with NIF or CIF and the type of access',
      origin: 'industry',
      source: WHOLESALERS,
    },
    EU_INVOICE,
    EU_ADDRESS,
  ],
  fields: [
    ...AWS_LETTER_FIELDS,
    {
      document: 'loa',
      name: 'extra.taxNumber',
      label: 'NIF or CIF of the holder',
      rule: 'as the losing operator has it; another one is a rejection',
      origin: 'industry',
      source: WHOLESALERS,
    },
    {
      document: 'loa',
      name: 'extra.accessType',
      label: 'Type of access',
      rule: 'single, multi or network (RED); the wrong one is a rejection',
      origin: 'industry',
      source: WHOLESALERS,
    },
  ],
  evidence: [
    {
      kind: 'nif-cif',
      name: 'NIF or CIF of the holder, as the losing operator has it',
      per: 'order',
      deadline: EVIDENCE_DEADLINE,
      origin: 'industry',
      source: WHOLESALERS,
    },
    EU_FREEPHONE_CONTROLLER,
    EU_SEE_ATTACHED,
  ],
  identifiers: [
    {
      item: 'postcode',
      name: 'Código postal',
      origin: 'industry',
      source: 'form of Spanish postcodes (general knowledge: verify); a warning only',
    },
    {
      item: 'taxNumber',
      name: 'NIF or CIF',
      origin: 'industry',
      source: 'form of NIF and CIF (general knowledge: verify); a warning only',
    },
  ],
  timeline: {
    ...EU_SPAN,
    stated: [
      { step: 'geographic numbers, at one wholesaler', figure: '10 bd', origin: 'industry', source: WHOLESALERS },
      { step: 'geographic numbers, at another', figure: '2 weeks at most', origin: 'industry', source: WHOLESALERS },
      { step: 'freephone numbers', figure: '4 weeks at most', origin: 'industry', source: WHOLESALERS },
      ...EU_STATED,
    ],
  },
  windows: {
    aws: {
      value: [{ days: 'mon-fri', from: '10:00', to: '12:00', zone: 'Europe/Madrid' }],
      origin: 'aws',
      source: AWS_REQUIREMENTS,
      note: 'AWS writes CET; read as Madrid local time all year, also for the Canaries, whose clocks are an hour behind',
    },
    carrier: {
      value: [{ days: 'mon-fri', from: '12:00', to: '14:00', zone: 'Europe/Madrid' }],
      origin: 'industry',
      source: WHOLESALERS,
      note: 'written as CET',
    },
    stated: [
      {
        step: 'the two windows meet at noon only',
        figure: 'AWS 10:00-12:00, wholesalers 12:00-14:00: have both sides confirm the hour',
        origin: 'industry',
        source: `${AWS_REQUIREMENTS}; ${WHOLESALERS}`,
      },
    ],
  },
  risks: [
    ...EU_RISKS,
    {
      code: 'access-type',
      message:
        'The type of access (single, multi, network) has to be that of the losing operator; another one is a rejection.',
      origin: 'industry',
      source: WHOLESALERS,
    },
    {
      code: 'tax-number',
      message: 'A NIF or CIF that differs from the losing operator’s is a rejection, whatever the name says.',
      origin: 'industry',
      source: WHOLESALERS,
    },
    {
      code: 'reseller',
      message:
        'A number that the named operator does not hold, or a reseller that is not validated, is a rejection: ask who runs it.',
      origin: 'industry',
      source: WHOLESALERS,
    },
  ],
} as const satisfies Playbook;
