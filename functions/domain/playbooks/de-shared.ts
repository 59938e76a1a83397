import { AWS_CHANGE_CUTOFF, AWS_CUTOVER_MINUTES } from './aws-terms';
import { DE_FIELDS } from './de-order-form';
import {
  BANDWIDTH_DE,
  DE_AFTERNOON_WINDOWS,
  DE_CSR,
  DE_DOCUMENTS,
  DE_EVIDENCE,
  DE_IDENTIFIERS,
  DE_ROLLBACK_STATED,
  DE_SIGNATURES,
  DE_SPAN,
  DE_STATED,
} from './de-porting';
import { DE_DEBT, DE_RISKS } from './de-risks';
import { PRACTICE_ROLLBACK, quietFor, REMINDER_DAYS } from './field-practice';
import type { Playbook } from './playbook';

/** Germany, shared-cost numbers (0180, 0137, 0138); AWS has to be asked whether it takes them. */
export const DE_SHARED = {
  key: 'DE_SHARED',
  country: 'DE',
  title: 'Germany, shared cost (0180, 0137, 0138)',
  classes: ['DE_SHARED'],
  zone: 'Europe/Berlin',
  language: 'de',
  documents: DE_DOCUMENTS,
  fields: DE_FIELDS,
  evidence: DE_EVIDENCE,
  identifiers: DE_IDENTIFIERS,
  timeline: { ...DE_SPAN, stated: DE_STATED },
  csrBusinessDays: DE_CSR,
  reminderBusinessDays: REMINDER_DAYS,
  signatures: DE_SIGNATURES,
  filing: { maxDaysAhead: null },
  windows: DE_AFTERNOON_WINDOWS,
  cutoverMinutes: AWS_CUTOVER_MINUTES,
  rollbackHours: PRACTICE_ROLLBACK,
  rollbackStated: DE_ROLLBACK_STATED,
  changeCutoffBusinessDays: AWS_CHANGE_CUTOFF,
  silenceBusinessDays: quietFor(45),
  lockOutDays: null,
  debtBlocksPort: DE_DEBT,
  risks: [
    ...DE_RISKS,
    {
      code: 'aws-takes-shared-cost',
      message:
        'That AWS ports shared-cost numbers was found nowhere. Have AWS confirm them in writing before the first letter is signed.',
      origin: 'default',
      source: 'Portolan default: where no source says that AWS takes a number, ask AWS',
    },
    {
      code: 'allocation-proof-unknown',
      message:
        'For freephone numbers carriers ask for the notice of allocation of the Bundesnetzagentur; whether they do for shared-cost numbers was not found. Ask.',
      origin: 'carrier',
      source: `${BANDWIDTH_DE}; that nobody says so of shared-cost numbers is inferred: verify`,
    },
  ],
} as const satisfies Playbook;
