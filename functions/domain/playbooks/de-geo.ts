import { AWS_CHANGE_CUTOFF, AWS_CUTOVER_MINUTES, AWS_REQUIREMENTS } from './aws-terms';
import { DE_FORMS, DE_GEO_FIELDS, WBCI } from './de-order-form';
import {
  BANDWIDTH_DE,
  DE_AWS_WINDOW,
  DE_CSR,
  DE_DOCUMENTS,
  DE_EVIDENCE,
  DE_IDENTIFIERS,
  DE_ROLLBACK_STATED,
  DE_SIGNATURES,
  DE_SPAN,
  DE_STATED,
  DE_WHOLESALERS,
  ZOOM_DE,
} from './de-porting';
import { DE_DEBT, DE_RISKS } from './de-risks';
import { PRACTICE_ROLLBACK, quietFor, REMINDER_DAYS } from './field-practice';
import type { Playbook } from './playbook';
import { FIELD_REPORT } from './sourced';

/** Germany, geographic numbers, single ones and blocks. */
export const DE_GEO = {
  key: 'DE_GEO',
  country: 'DE',
  title: 'Germany, geographic',
  classes: ['DE_GEO'],
  zone: 'Europe/Berlin',
  language: 'de',
  documents: [
    ...DE_DOCUMENTS,
    {
      kind: 'local-address-proof',
      name: 'Proof of an address in the town of the area code, where the carrier asks for it',
      required: false,
      origin: 'carrier',
      source: ZOOM_DE,
    },
  ],
  fields: DE_GEO_FIELDS,
  evidence: DE_EVIDENCE,
  identifiers: DE_IDENTIFIERS,
  formCapacity: {
    maxNumbers: {
      value: 10,
      origin: 'industry',
      source: DE_FORMS,
      note: 'single numbers, all of one area; blocks have a form of their own',
    },
    beyond: { value: 'another-form', origin: 'industry', source: DE_FORMS },
  },
  acceptedWithCorrections: {
    value: ['serviceAddress'],
    origin: 'industry',
    source: `${WBCI}, codes 8104-8107`,
    note: 'postcode, town, street and house number: the losing carrier may go on and state the right one, and the record is mended. It may refuse them too (8108-8111); holder, number and customer number are never mended this way',
  },
  timeline: {
    ...DE_SPAN,
    stated: [
      ...DE_STATED,
      {
        step: 'date asked for, with termination (WBCI)',
        figure: 'at least 7 bd ahead, warned of up to 10 bd; at most 180 calendar days',
        origin: 'industry',
        source: `${WBCI}; the 180 days: ${DE_FORMS}`,
      },
      { step: 'answer of the losing carrier', figure: '5 bd at most', origin: 'industry', source: DE_FORMS },
      {
        step: 'answer of the losing carrier, as is said elsewhere',
        figure: '3 bd at most',
        origin: 'industry',
        source: 'industry practice (general knowledge: verify)',
      },
      { step: 'pure port of the number, no termination', figure: 'about 10 bd', origin: 'carrier', source: DE_FORMS },
      { step: 'request to date at one carrier', figure: '10 bd', origin: 'carrier', source: DE_FORMS },
      {
        step: 'change at one carrier',
        figure: 'the date moved at least 8 bd before it, the order cancelled at least 5 bd before it',
        origin: 'carrier',
        source: DE_FORMS,
      },
      {
        step: 'new request for an earlier date, after a cancellation that both agreed to',
        figure: '5 bd',
        origin: 'practice',
        source: DE_FORMS,
      },
    ],
  },
  csrBusinessDays: DE_CSR,
  reminderBusinessDays: REMINDER_DAYS,
  signatures: DE_SIGNATURES,
  filing: {
    maxDaysAhead: { value: 180, origin: 'industry', source: DE_FORMS },
    minBusinessDaysAhead: {
      value: 7,
      origin: 'industry',
      source: WBCI,
      note: 'with termination of the contract; a pure port at least 1 day ahead and not for the next day',
    },
    warnedUpToBusinessDaysAhead: {
      value: 10,
      origin: 'industry',
      source: WBCI,
      note: 'from 7 business days on the date is taken, with a warning',
    },
    stated: [
      {
        step: 'date asked for between 7 and 10 bd ahead',
        figure: 'taken, with a warning',
        origin: 'industry',
        source: WBCI,
      },
    ],
  },
  windows: {
    aws: DE_AWS_WINDOW,
    carrier: {
      value: [{ days: 'mon-fri', from: '06:00', to: '12:00', zone: 'Europe/Berlin' }],
      origin: 'industry',
      source: `${DE_WHOLESALERS}; ${WBCI}`,
      note: 'commonly split into 06-08 and 08-12',
    },
    stated: [
      { step: 'slot that two providers book', figure: '06:00-08:00 only', origin: 'carrier', source: DE_WHOLESALERS },
      {
        step: 'hours of AWS and of that slot',
        figure: 'AWS 10:00-12:00 lies inside 06:00-12:00 and outside 06:00-08:00: have both sides confirm the hour',
        origin: 'industry',
        source: `${AWS_REQUIREMENTS}; ${DE_WHOLESALERS}`,
      },
      {
        step: 'windows that an order can name (WBCI)',
        figure: 'ZF1 06-08, ZF2 06-12, ZF3 free',
        origin: 'industry',
        source: WBCI,
      },
    ],
  },
  cutoverMinutes: AWS_CUTOVER_MINUTES,
  rollbackHours: PRACTICE_ROLLBACK,
  rollbackStated: DE_ROLLBACK_STATED,
  changeCutoffBusinessDays: {
    ...AWS_CHANGE_CUTOFF,
    note: 'one German carrier moves a date at least 8 bd before it and cancels at least 5: note what yours says at the carrier',
  },
  silenceBusinessDays: quietFor(45),
  lockOutDays: null,
  debtBlocksPort: DE_DEBT,
  risks: [
    ...DE_RISKS,
    {
      code: 'number-configuration',
      message:
        'A wrong configuration of the numbers is the most usual German rejection: single numbers, or a block with its first and last number and its switchboard extension. Take them from the invoice.',
      origin: 'carrier',
      source: BANDWIDTH_DE,
    },
    {
      code: 'block-form',
      message:
        'Blocks and single numbers have different forms, one area a form and ten numbers at most. A number longer than usual is often an extension of a block.',
      origin: 'industry',
      source: `${DE_FORMS}; Telnyx, support pages on German porting`,
    },
    {
      code: 'one-digit-rejects',
      message:
        'Practice sees one transposed digit reject an order; the interface accepts a deviating address with notice, never a wrong holder, number or customer number. Copy everything.',
      origin: 'practice',
      source: `${FIELD_REPORT}; ${WBCI}`,
    },
  ],
} as const satisfies Playbook;
