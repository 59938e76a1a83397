import { AWS_ABROAD_RISK, AWS_CHANGE_CUTOFF } from './aws-terms';
import { LOA_REJECTED_RISK, PRACTICE_ROLLBACK, PROGRAMME_ENVELOPE, quietFor, REMINDER_DAYS } from './field-practice';
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
} from './gb-porting';
import type { Playbook } from './playbook';

/** United Kingdom, 03 numbers and those with a service charge (084, 087). */
export const GB_NONGEO = {
  key: 'GB_NONGEO',
  country: 'GB',
  title: 'United Kingdom, non-geographic (03, 084, 087)',
  classes: ['GB_NONGEO', 'GB_NONGEO_SC'],
  zone: 'Europe/London',
  language: 'en',
  documents: GB_DOCUMENTS,
  fields: GB_FIELDS,
  evidence: [],
  identifiers: GB_IDENTIFIERS,
  timeline: GB_NO_PLACE_TIMELINE,
  csrBusinessDays: GB_CSR_DAYS,
  reminderBusinessDays: REMINDER_DAYS,
  signatures: GB_SIGNATURES,
  filing: { maxDaysAhead: null },
  windows: { aws: GB_AWS_WINDOW, carrier: null },
  cutoverMinutes: GB_CUTOVER_MINUTES,
  rollbackHours: PRACTICE_ROLLBACK,
  rollbackStated: GB_ROLLBACK_STATED,
  changeCutoffBusinessDays: AWS_CHANGE_CUTOFF,
  silenceBusinessDays: quietFor(25),
  lockOutDays: null,
  debtBlocksPort: GB_DEBT,
  risks: [
    AWS_ABROAD_RISK,
    ...GB_RISKS,
    {
      code: 'service-charge',
      message:
        'Callers of 084 and 087 pay a service charge that the terminating side sets. Ask AWS what becomes of it; directories of number types call these numbers premium rate, which they are not.',
      origin: 'industry',
      source: 'UK numbering plan and phone-number metadata (general knowledge: verify)',
    },
    LOA_REJECTED_RISK,
    PROGRAMME_ENVELOPE,
  ],
} as const satisfies Playbook;
