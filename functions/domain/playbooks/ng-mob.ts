import { AWS_CHANGE_CUTOFF } from './aws-terms';
import { PRACTICE_ROLLBACK, REMINDER_DAYS } from './field-practice';
import {
  NCC_RULES,
  NG_COMPANY_FIELDS,
  NG_CORPORATE_DOCUMENTS,
  NG_DEBT,
  NG_IDENTIFIERS,
  NG_NO_AWS_WINDOW,
  NG_RECORD,
  NG_RECORD_DAYS,
  NG_RISKS,
  NG_ROLLBACK_STATED,
  NG_SIGNATURES,
} from './ng-porting';
import type { Playbook } from './playbook';
import { FIELD_REPORT } from './sourced';

/** Nigeria, mobile numbers: portability between Nigerian operators. */
export const NG_MOB = {
  key: 'NG_MOB',
  country: 'NG',
  title: 'Nigeria, mobile (AWS offers no port path)',
  classes: ['NG_MOB'],
  zone: 'Africa/Lagos',
  language: 'en',
  documents: [
    NG_RECORD,
    {
      kind: 'holder-id',
      name: 'Identity document, shown in person at the recipient operator; the line is SIM-registered to the holder',
      required: true,
      origin: 'regulator',
      source: NCC_RULES,
    },
    {
      kind: 'sms-validation',
      name: 'Text message PORT to 3232 from the line itself',
      required: true,
      origin: 'regulator',
      source: NCC_RULES,
    },
    ...NG_CORPORATE_DOCUMENTS,
  ],
  fields: [
    {
      document: 'loa',
      name: 'numbers',
      label: 'Number (MSISDN)',
      rule: '10 digits, without the country code and the leading 0',
      origin: 'regulator',
      source: NCC_RULES,
    },
    { document: 'loa', name: 'losingCarrier', label: 'Donor operator', origin: 'regulator', source: NCC_RULES },
    { document: 'loa', name: 'recipient', label: 'Recipient operator', origin: 'regulator', source: NCC_RULES },
    ...NG_COMPANY_FIELDS,
  ],
  evidence: [],
  identifiers: NG_IDENTIFIERS,
  timeline: {
    min: { value: 2, origin: 'regulator', source: NCC_RULES, note: '48 hours, between Nigerian operators' },
    typical: {
      value: 5,
      origin: 'default',
      source: 'Portolan default: between the 48 hours of the NCC and the two weeks of the field report',
    },
    max: { value: 10, origin: 'practice', source: FIELD_REPORT, note: 'under 2 weeks were seen; longer ones too' },
    confidence: 'low',
    stated: [
      {
        step: 'between Nigerian operators, from the text message on; no port into Connect',
        figure: '48 h or 2 working days at most',
        origin: 'regulator',
        source: NCC_RULES,
      },
      { step: 'request that nobody confirms', figure: 'lapses after 48 h', origin: 'regulator', source: NCC_RULES },
      { step: 'whole port', figure: 'under 2 weeks seen', origin: 'practice', source: FIELD_REPORT },
      {
        step: 'whole port, elsewhere in the same report',
        figure: 'longer than in the EU seen (more than 40 bd)',
        origin: 'practice',
        source: FIELD_REPORT,
      },
    ],
  },
  csrBusinessDays: NG_RECORD_DAYS,
  reminderBusinessDays: REMINDER_DAYS,
  signatures: NG_SIGNATURES,
  filing: {
    maxDaysAhead: null,
    stated: [
      {
        step: 'date of the port',
        figure: 'none can be chosen: deferred dates are not permitted',
        origin: 'regulator',
        source: NCC_RULES,
      },
      {
        step: 'cancellation',
        figure: 'none after the text message',
        origin: 'regulator',
        source: NCC_RULES,
      },
    ],
  },
  windows: {
    aws: NG_NO_AWS_WINDOW,
    carrier: null,
    stated: [
      {
        step: 'hour of the port',
        figure: 'in real time within 48 h of the text message; no window can be booked',
        origin: 'regulator',
        source: NCC_RULES,
      },
    ],
  },
  cutoverMinutes: {
    value: { typical: 30, max: 2880 },
    origin: 'practice',
    source: `${FIELD_REPORT}; the most: ${NCC_RULES}`,
    note: 'the switch may come at any moment of the 48 hours',
  },
  rollbackHours: PRACTICE_ROLLBACK,
  rollbackStated: [
    {
      step: 'reversal',
      figure: 'of a fraudulent port only ("emergency repatriation")',
      origin: 'regulator',
      source: NCC_RULES,
    },
    ...NG_ROLLBACK_STATED,
  ],
  changeCutoffBusinessDays: AWS_CHANGE_CUTOFF,
  silenceBusinessDays: {
    value: 10,
    origin: 'practice',
    source: `${FIELD_REPORT}: quiet is normal until the longest usual span has passed`,
    note: 'a request that nobody has confirmed lapses after 48 h all the same: watch the text message',
  },
  lockOutDays: {
    value: 90,
    origin: 'regulator',
    source: NCC_RULES,
    note: '90 days in the rules of 2013, 45 days on the present FAQ site: confirm with the NCC',
  },
  debtBlocksPort: NG_DEBT,
  risks: [
    ...NG_RISKS,
    {
      code: 'no-second-port',
      message:
        'After a port the number cannot be moved again for 90 days (rules of 2013) or 45 days (present FAQ site): until the NCC has confirmed which, there is no way back by another port.',
      origin: 'regulator',
      source: NCC_RULES,
    },
    {
      code: 'prefix-names-the-block',
      message:
        'The prefix names the operator of the block, and since 2013 perhaps not the present one. Ask who the present operator is.',
      origin: 'regulator',
      source: NCC_RULES,
    },
  ],
} as const satisfies Playbook;
