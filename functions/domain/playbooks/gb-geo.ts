import { AWS_ABROAD_RISK, AWS_CHANGE_CUTOFF, AWS_REQUIREMENTS } from './aws-terms';
import { LOA_REJECTED_RISK, PRACTICE_ROLLBACK, PROGRAMME_ENVELOPE, quietFor, REMINDER_DAYS } from './field-practice';
import {
  GB_AWS_WINDOW,
  GB_CSR_DAYS,
  GB_CUTOVER_MINUTES,
  GB_DEBT,
  GB_DOCUMENTS,
  GB_FIELDS,
  GB_IDENTIFIERS,
  GB_RISKS,
  GB_ROLLBACK_STATED,
  GB_SIGNATURES,
  GB_SPAN,
  GB_STATED,
  UK_PROVIDERS,
} from './gb-porting';
import type { Playbook } from './playbook';

/** United Kingdom, geographic numbers (01 and 02). */
export const GB_GEO = {
  key: 'GB_GEO',
  country: 'GB',
  title: 'United Kingdom, geographic (01, 02)',
  classes: ['GB_GEO'],
  zone: 'Europe/London',
  language: 'en',
  documents: GB_DOCUMENTS,
  fields: GB_FIELDS,
  evidence: [],
  identifiers: GB_IDENTIFIERS,
  timeline: {
    ...GB_SPAN,
    stated: [
      { step: 'pre-order validation', figure: '5-7 bd, no service level', origin: 'industry', source: UK_PROVIDERS },
      {
        step: 'answer to the order',
        figure: '24 h single line, 48 h multi-line',
        origin: 'industry',
        source: UK_PROVIDERS,
      },
      {
        step: 'single line',
        figure: '4 bd from the range holder, 7 bd for a subsequent port',
        origin: 'industry',
        source: UK_PROVIDERS,
      },
      {
        step: 'more than 10 single lines at one installation',
        figure: '14-17 bd',
        origin: 'industry',
        source: UK_PROVIDERS,
      },
      { step: 'multi-line below 30, no DDI', figure: '7-10 bd', origin: 'industry', source: UK_PROVIDERS },
      { step: '31-150 lines, or a DDI range', figure: '10-13 bd', origin: 'industry', source: UK_PROVIDERS },
      { step: '151 lines and more', figure: '17-20 bd', origin: 'industry', source: UK_PROVIDERS },
      { step: 'part of a DDI range', figure: '22-25 bd', origin: 'industry', source: UK_PROVIDERS },
      ...GB_STATED,
    ],
  },
  csrBusinessDays: GB_CSR_DAYS,
  reminderBusinessDays: REMINDER_DAYS,
  signatures: GB_SIGNATURES,
  filing: { maxDaysAhead: null },
  windows: {
    aws: GB_AWS_WINDOW,
    carrier: {
      value: [{ days: 'mon-fri', from: '10:00', to: '12:00', zone: 'Europe/London' }],
      origin: 'industry',
      source: UK_PROVIDERS,
      note: 'from 10:00, up to two hours; multi-line sometimes about 15:00, when AWS moves none',
    },
    stated: [
      {
        step: 'the two windows meet for one hour',
        figure: 'AWS 09:00-11:00, carriers 10:00-12:00 London time, both 10:00-11:00: have both sides confirm the hour',
        origin: 'industry',
        source: `${AWS_REQUIREMENTS}; ${UK_PROVIDERS}`,
      },
    ],
  },
  cutoverMinutes: GB_CUTOVER_MINUTES,
  rollbackHours: PRACTICE_ROLLBACK,
  rollbackStated: GB_ROLLBACK_STATED,
  changeCutoffBusinessDays: AWS_CHANGE_CUTOFF,
  silenceBusinessDays: quietFor(25),
  lockOutDays: null,
  debtBlocksPort: GB_DEBT,
  risks: [
    AWS_ABROAD_RISK,
    {
      code: 'multi-line-intervals',
      message:
        'Multi-line accounts and parts of a DDI range take longer than single lines: ask which the account is before a date is promised.',
      origin: 'industry',
      source: UK_PROVIDERS,
    },
    ...GB_RISKS,
    LOA_REJECTED_RISK,
    PROGRAMME_ENVELOPE,
  ],
} as const satisfies Playbook;
