import { AWS_CHANGE_CUTOFF, AWS_CUTOVER_MINUTES, AWS_FORM_CAPACITY, AWS_SEE_ATTACHED } from './aws-terms';
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
import { EVIDENCE_DEADLINE } from './evidence-deadline';
import { PRACTICE_ROLLBACK, quietFor, REMINDER_DAYS } from './field-practice';
import { FREEPHONE_CONTROLLER, FREEPHONE_RISK, FREEPHONE_SEARCH } from './freephone-controller';
import type { Playbook } from './playbook';

/** Germany, freephone numbers (0800), which the Bundesnetzagentur allocates to the end customer. */
export const DE_TF = {
  key: 'DE_TF',
  country: 'DE',
  title: 'Germany, freephone (0800)',
  classes: ['DE_TF'],
  zone: 'Europe/Berlin',
  language: 'de',
  documents: [
    ...DE_DOCUMENTS,
    {
      kind: 'reseller-invoice',
      name: 'Invoice of the reseller, where one is involved',
      required: false,
      origin: 'carrier',
      source: BANDWIDTH_DE,
    },
  ],
  fields: DE_FIELDS,
  evidence: [
    ...DE_EVIDENCE,
    FREEPHONE_CONTROLLER,
    {
      kind: 'number-allocation',
      name: 'Zuteilungsbescheid: the notice by which the Bundesnetzagentur allocated the number to the end customer',
      per: 'number',
      deadline: EVIDENCE_DEADLINE,
      origin: 'carrier',
      source: BANDWIDTH_DE,
    },
    AWS_SEE_ATTACHED,
  ],
  predecessors: [FREEPHONE_SEARCH],
  identifiers: DE_IDENTIFIERS,
  formCapacity: AWS_FORM_CAPACITY,
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
    FREEPHONE_RISK,
    {
      code: 'allocation-notice',
      message:
        'The number is allocated to the end customer: without the notice, or with one in another name, the order is refused. A lost one is asked of the Bundesnetzagentur anew, before anything is filed.',
      origin: 'carrier',
      source: BANDWIDTH_DE,
    },
  ],
} as const satisfies Playbook;
