import { AWS_CHANGE_CUTOFF, AWS_SIGNATURE } from './aws-terms';
import { EU_RECORD_DAYS } from './eu-other';
import { PRACTICE_ROLLBACK, quietFor, REMINDER_DAYS } from './field-practice';
import {
  ARCEP_2013,
  FR_CUTOVER_MINUTES,
  FR_DEBT,
  FR_DOCUMENTS,
  FR_FIELDS,
  FR_FIXED_STATED,
  FR_IDENTIFIERS,
  FR_PROVIDERS,
  FR_RIO,
  FR_RIO_RISK,
  FR_RISKS,
  FR_ROLLBACK_STATED,
  FR_SIRET,
  FR_SPAN,
  FR_STATED,
  FR_UNBUNDLING,
  FR_WINDOWS,
} from './fr-porting';
import type { Playbook } from './playbook';

/** France, geographic numbers (01 to 05), the ranges that AWS leaves out excepted. */
export const FR_GEO = {
  key: 'FR_GEO',
  country: 'FR',
  title: 'France, geographic (01 to 05)',
  classes: ['FR_GEO'],
  zone: 'Europe/Paris',
  language: 'fr',
  documents: FR_DOCUMENTS,
  fields: FR_FIELDS,
  evidence: [FR_RIO, FR_SIRET],
  predecessors: [FR_UNBUNDLING],
  identifiers: FR_IDENTIFIERS,
  timeline: { ...FR_SPAN, stated: [...FR_STATED, ...FR_FIXED_STATED] },
  csrBusinessDays: EU_RECORD_DAYS,
  reminderBusinessDays: REMINDER_DAYS,
  signatures: [AWS_SIGNATURE],
  filing: { maxDaysAhead: null },
  windows: FR_WINDOWS,
  cutoverMinutes: FR_CUTOVER_MINUTES,
  rollbackHours: PRACTICE_ROLLBACK,
  rollbackStated: FR_ROLLBACK_STATED,
  changeCutoffBusinessDays: AWS_CHANGE_CUTOFF,
  silenceBusinessDays: quietFor(40),
  lockOutDays: null,
  debtBlocksPort: FR_DEBT,
  risks: [
    ...FR_RISKS,
    FR_RIO_RISK,
    {
      code: 'partial-port',
      message:
        'A business with at least 3 numbers has the right to move a part of them. Where the main number moves and others stay, a new main number has to be named.',
      origin: 'regulator',
      source: `${ARCEP_2013}; ${FR_PROVIDERS}`,
    },
    {
      code: 'anywhere-in-the-territory',
      message:
        'Since 1 January 2023 a geographic number may be used anywhere in its territory; the gaining operator may still refuse it.',
      origin: 'regulator',
      source: 'ARCEP, numbering plan',
    },
  ],
} as const satisfies Playbook;
