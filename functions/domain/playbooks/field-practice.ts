import { FIELD_REPORT, type Sourced } from './sourced';

/** What practitioners say of every country, and what Portolan takes where nobody says anything. */
export const PRACTICE_ROLLBACK = {
  value: 72,
  origin: 'practice',
  source: FIELD_REPORT,
  note: 'a practice, no right: no regulator or carrier text grants it',
} as const satisfies Sourced<number>;

export const REMINDER_DAYS = {
  value: 2,
  origin: 'default',
  source: 'Portolan default: no source says how often to ask',
} as const satisfies Sourced<number>;

/** Quiet after filing is normal until the longest usual span of the row has passed. */
export const quietFor = <Days extends number>(businessDays: Days) =>
  ({
    value: businessDays,
    origin: 'practice',
    source: `${FIELD_REPORT}: quiet is normal until the longest usual span has passed`,
  }) as const;

export const PROGRAMME_ENVELOPE = {
  code: 'programme-envelope',
  message: 'Whole programmes have taken 6 to 12 weeks a region; the span of a single port is shorter.',
  origin: 'practice',
  source: FIELD_REPORT,
} as const;

export const LOA_REJECTED_RISK = {
  code: 'letter-rejected',
  message:
    'About 80 % of the rejections of letters are texts that are not word for word those of the record. One example cost two weeks, because the clock starts anew.',
  origin: 'practice',
  source: FIELD_REPORT,
} as const;
