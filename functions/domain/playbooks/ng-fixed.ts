import { AWS_CHANGE_CUTOFF } from './aws-terms';
import { PRACTICE_ROLLBACK, REMINDER_DAYS } from './field-practice';
import {
  NCC_RULES,
  NG_CORPORATE_DOCUMENTS,
  NG_DEBT,
  NG_FIXED_FIELDS,
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

const NOTHING_FOUND = {
  value: null,
  origin: 'default',
  source: 'Portolan default: no rule or span was found, ask the operator',
} as const;

/** Nigeria, fixed and fixed-wireless numbers (02): no rule, no span, no path at AWS. */
export const NG_FIXED = {
  key: 'NG_FIXED',
  country: 'NG',
  title: 'Nigeria, fixed (AWS offers no port path)',
  classes: ['NG_FIXED'],
  zone: 'Africa/Lagos',
  language: 'en',
  documents: [NG_RECORD, ...NG_CORPORATE_DOCUMENTS],
  fields: NG_FIXED_FIELDS,
  evidence: [],
  identifiers: NG_IDENTIFIERS,
  timeline: {
    min: NOTHING_FOUND,
    typical: NOTHING_FOUND,
    max: NOTHING_FOUND,
    confidence: 'very low',
    stated: [
      {
        step: 'portability of fixed and fixed-wireless numbers',
        figure: 'excluded from the first phase; no later notice was found',
        origin: 'regulator',
        source: NCC_RULES,
      },
      {
        step: 'portability of fixed numbers',
        figure: 'the framework exists, the machinery at some carriers does not',
        origin: 'practice',
        source: FIELD_REPORT,
      },
    ],
  },
  csrBusinessDays: NG_RECORD_DAYS,
  reminderBusinessDays: REMINDER_DAYS,
  signatures: NG_SIGNATURES,
  filing: { maxDaysAhead: null },
  windows: { aws: NG_NO_AWS_WINDOW, carrier: null },
  cutoverMinutes: {
    value: { typical: 30, max: 120 },
    origin: 'default',
    source: 'Portolan default: no figure was found for Nigerian fixed numbers',
  },
  rollbackHours: PRACTICE_ROLLBACK,
  rollbackStated: NG_ROLLBACK_STATED,
  changeCutoffBusinessDays: AWS_CHANGE_CUTOFF,
  silenceBusinessDays: {
    value: 10,
    origin: 'default',
    source: 'Portolan default: no span was found, so somebody asks after two weeks',
  },
  lockOutDays: null,
  debtBlocksPort: NG_DEBT,
  risks: [
    ...NG_RISKS,
    {
      code: 'no-rule-for-fixed',
      message:
        'The NCC left fixed numbers out of the first phase of portability, and no later rule was found. Plan with call forwarding or SIP.',
      origin: 'regulator',
      source: NCC_RULES,
    },
    {
      code: 'renumbered-2024',
      message:
        'On 1 January 2024 "02" was put before the old area codes. Records and bills may still show the old number; the letter copies the record, the order names the new number.',
      origin: 'industry',
      source: 'Nigerian press, 20 September 2023',
    },
  ],
} as const satisfies Playbook;
