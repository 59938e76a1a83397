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

const ITALIAN_PROVIDERS = 'porting pages of providers for Italy (CloudTalk, Twilio)';
const CHIME = 'Amazon Chime SDK administration guide, country requirements';

/** Italy, all types of number that can be ported here. The leading 0 of a geographic number belongs to it. */
export const IT = {
  ...EU_BASE,
  key: 'IT',
  country: 'IT',
  title: 'Italy',
  classes: ['IT_GEO', 'IT_TF', 'IT_SHARED', 'IT_VOIP'],
  zone: 'Europe/Rome',
  language: 'it',
  documents: [
    EU_CSR,
    {
      ...EU_LETTER,
      name: 'Letter of authority in Italian, with codice di migrazione, codice segreto and codice fiscale or partita IVA',
      origin: 'industry',
      source: ITALIAN_PROVIDERS,
    },
    EU_INVOICE,
    EU_ADDRESS,
    {
      kind: 'signatory-id',
      name: 'Passport or identity card of the company’s representative (geographic numbers)',
      required: true,
      origin: 'aws',
      source: `${CHIME} (written for Voice Connectors); ${ITALIAN_PROVIDERS}`,
    },
    {
      kind: 'company-register',
      name: 'Local business registration, or proof of address (geographic numbers)',
      required: false,
      origin: 'aws',
      source: `${CHIME} (written for Voice Connectors)`,
    },
  ],
  fields: [
    ...AWS_LETTER_FIELDS,
    {
      document: 'loa',
      name: 'extra.migrationCode',
      label: 'Codice di migrazione and codice segreto',
      rule: 'one for each line, as on the bill',
      origin: 'industry',
      source: ITALIAN_PROVIDERS,
    },
    {
      document: 'loa',
      name: 'extra.taxNumber',
      label: 'Codice fiscale (16) or partita IVA (11)',
      origin: 'industry',
      source: ITALIAN_PROVIDERS,
    },
  ],
  evidence: [
    {
      kind: 'codice-di-migrazione',
      name: 'Codice di migrazione of each line, as on the bill',
      per: 'number',
      deadline: EVIDENCE_DEADLINE,
      origin: 'industry',
      source: ITALIAN_PROVIDERS,
    },
    {
      kind: 'codice-segreto',
      name: 'Codice segreto of each line',
      per: 'number',
      deadline: EVIDENCE_DEADLINE,
      required: false,
      when: 'the losing operator has given one besides the codice di migrazione',
      origin: 'industry',
      source: ITALIAN_PROVIDERS,
    },
    EU_FREEPHONE_CONTROLLER,
    EU_SEE_ATTACHED,
  ],
  identifiers: [
    {
      item: 'postcode',
      name: 'CAP',
      origin: 'industry',
      source: 'form of Italian postcodes (general knowledge: verify); a warning only',
    },
    {
      item: 'vatNumber',
      name: 'Partita IVA',
      origin: 'industry',
      source: 'form and check digit of Italian VAT numbers (general knowledge: verify); a warning only',
    },
    {
      item: 'taxNumber',
      name: 'Codice fiscale',
      origin: 'industry',
      source: 'form of Italian tax codes (general knowledge: verify); a warning only',
    },
  ],
  timeline: {
    ...EU_SPAN,
    stated: [
      { step: 'whole port', figure: '2-3 weeks to 6 weeks', origin: 'industry', source: ITALIAN_PROVIDERS },
      ...EU_STATED,
    ],
  },
  filing: {
    maxDaysAhead: null,
    stated: [
      {
        step: 'last moment to cancel, standard port',
        figure: '5 bd before the date',
        origin: 'industry',
        source: ITALIAN_PROVIDERS,
      },
      {
        step: 'last moment to cancel, complex port',
        figure: '7 bd before the date',
        origin: 'industry',
        source: ITALIAN_PROVIDERS,
      },
    ],
  },
  windows: {
    aws: {
      value: [{ days: 'mon-fri', from: '10:00', to: '12:00', zone: 'Europe/Rome' }],
      origin: 'aws',
      source: AWS_REQUIREMENTS,
      note: 'AWS writes CET; read as Rome local time all year',
    },
    carrier: null,
  },
  changeCutoffBusinessDays: {
    value: 7,
    origin: 'industry',
    source: ITALIAN_PROVIDERS,
    note: 'of a complex port, the longest that anybody states; 5 of a standard one, and 5 at AWS',
  },
  risks: [
    ...EU_RISKS,
    {
      code: 'migration-code',
      message: 'A wrong codice di migrazione or codice segreto is a rejection. Copy both from the bill, line by line.',
      origin: 'industry',
      source: ITALIAN_PROVIDERS,
    },
  ],
} as const satisfies Playbook;
