import { AWS_ABROAD_RISK, AWS_CHANGE_CUTOFF, AWS_FORM_CAPACITY, AWS_REQUIREMENTS, AWS_SEE_ATTACHED } from './aws-terms';
import { LOA_REJECTED_RISK, PRACTICE_ROLLBACK, PROGRAMME_ENVELOPE, quietFor, REMINDER_DAYS } from './field-practice';
import { FREEPHONE_CONTROLLER, FREEPHONE_RISK, FREEPHONE_SEARCH } from './freephone-controller';
import {
  GB_AWS_WINDOW,
  GB_CSR_DAYS,
  GB_CUTOVER_MINUTES,
  GB_DEBT,
  GB_DOCUMENTS,
  GB_FIELDS,
  GB_IDENTIFIERS,
  GB_NO_PLACE_TIMELINE,
  GB_RISKS,
  GB_ROLLBACK_STATED,
  GB_SIGNATURES,
  UK_PROVIDERS,
} from './gb-porting';
import type { Playbook } from './playbook';

/** United Kingdom, freephone numbers (0800 with nine or ten digits, 0808). */
export const GB_TF = {
  key: 'GB_TF',
  country: 'GB',
  title: 'United Kingdom, freephone (080)',
  classes: ['GB_TF'],
  zone: 'Europe/London',
  language: 'en',
  documents: GB_DOCUMENTS,
  fields: GB_FIELDS,
  evidence: [FREEPHONE_CONTROLLER, AWS_SEE_ATTACHED],
  predecessors: [FREEPHONE_SEARCH],
  identifiers: GB_IDENTIFIERS,
  formCapacity: AWS_FORM_CAPACITY,
  timeline: GB_NO_PLACE_TIMELINE,
  csrBusinessDays: GB_CSR_DAYS,
  reminderBusinessDays: REMINDER_DAYS,
  signatures: GB_SIGNATURES,
  filing: { maxDaysAhead: null },
  windows: {
    aws: GB_AWS_WINDOW,
    carrier: {
      value: [{ days: 'mon-fri', from: '00:00', to: '04:00', zone: 'Europe/London' }],
      origin: 'industry',
      source: UK_PROVIDERS,
      note: 'one reseller; it does not meet the hours of AWS',
    },
    stated: [
      {
        step: 'the two windows do not meet',
        figure: 'AWS 09:00-11:00, one reseller 00:00-04:00 London time: have both sides confirm the hour',
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
  risks: [AWS_ABROAD_RISK, FREEPHONE_RISK, ...GB_RISKS, LOA_REJECTED_RISK, PROGRAMME_ENVELOPE],
} as const satisfies Playbook;
