import {
  AWS_ABROAD_RISK,
  AWS_ABROAD_SPAN,
  AWS_CHANGE_CUTOFF,
  AWS_CUTOVER_MINUTES,
  AWS_DEBT,
  AWS_LETTER_FIELDS,
  AWS_PORTING,
  AWS_REQUIREMENTS,
  AWS_SEE_ATTACHED,
  AWS_SIGNATURE,
  AWS_WAY_BACK,
} from './aws-terms';
import { LOA_REJECTED_RISK, PRACTICE_ROLLBACK, PROGRAMME_ENVELOPE, quietFor, REMINDER_DAYS } from './field-practice';
import { FREEPHONE_CONTROLLER, FREEPHONE_RISK, FREEPHONE_SEARCH } from './freephone-controller';
import type { NumberClass } from './number-class';
import type { Playbook, Predecessor, RequiredDocument, RequiredEvidence, StatedSpan } from './playbook';
import { FIELD_REPORT, type Sourced } from './sourced';

const AWS_ABROAD_CASE = 'AWS knowledge article on porting numbers from outside the US (2022)';
const EU_CODE = 'Directive (EU) 2018/1972, article 106 (general knowledge: verify)';

export const EU_CSR = {
  kind: 'csr',
  name: "Losing carrier's record of the contract, or the latest bill where it gives none",
  required: true,
  origin: 'practice',
  source: FIELD_REPORT,
} as const satisfies RequiredDocument;

export const EU_LETTER = {
  kind: 'loa',
  name: 'Letter of authority (LOA), copied from the record; AWS Support supplies its own form for the country and carrier',
  required: true,
  origin: 'aws',
  source: AWS_PORTING,
} as const satisfies RequiredDocument;

export const EU_INVOICE = {
  kind: 'invoice',
  name: 'Last invoice of the losing carrier; for the support case a copy without personal data',
  required: true,
  origin: 'aws',
  source: AWS_ABROAD_CASE,
} as const satisfies RequiredDocument;

export const EU_ADDRESS = {
  kind: 'site-address',
  name: 'Address of the site in the country, no PO box',
  required: true,
  origin: 'aws',
  source: AWS_REQUIREMENTS,
} as const satisfies RequiredDocument;

const EU_FREEPHONE = ['IE_TF', 'NL_TF', 'ES_TF', 'IT_TF', 'EU_TF'] as const satisfies readonly NumberClass[];

/** One row holds every kind of number of these countries; only the freephone ones need the search. */
export const EU_FREEPHONE_CONTROLLER = {
  ...FREEPHONE_CONTROLLER,
  required: false,
  when: 'there are freephone numbers in the order',
  whenClass: EU_FREEPHONE,
} as const satisfies RequiredEvidence;

const EU_FREEPHONE_SEARCH = { ...FREEPHONE_SEARCH, whenClass: EU_FREEPHONE } as const satisfies Predecessor;

/** The form of AWS has room for ten freephone numbers; of others nobody says so. */
export const EU_SEE_ATTACHED = {
  ...AWS_SEE_ATTACHED,
  required: false,
  when: 'there are more freephone numbers in the order than the form has room for',
  whenClass: EU_FREEPHONE,
} as const satisfies RequiredEvidence;

/** What is said of ports in the EU, and what the law measures: the switch, never the way to it. */
export const EU_STATED = [
  { step: 'whole port, average of the EU', figure: '4-8 weeks', origin: 'practice', source: FIELD_REPORT },
  {
    step: 'the switch itself on the date agreed, and the interruption of service; never the whole span',
    figure: '1 working day',
    origin: 'law',
    source: EU_CODE,
  },
  {
    step: 'right to the number after the contract has ended',
    figure: '1 month at least',
    origin: 'law',
    source: EU_CODE,
  },
  AWS_ABROAD_SPAN,
] as const satisfies readonly StatedSpan[];

/** The spans to reckon with where a country has none of its own (porting-facts §4.3). */
export const EU_SPAN = {
  min: {
    value: 20,
    origin: 'practice',
    source: FIELD_REPORT,
    note: 'the lower end of 4-8 weeks, the average of the EU',
  },
  typical: { value: 30, origin: 'default', source: 'Portolan default: the middle of 4-8 weeks' },
  max: {
    value: 40,
    origin: 'practice',
    source: FIELD_REPORT,
    note: 'the upper end of 4-8 weeks, the average of the EU',
  },
  confidence: 'low',
} as const satisfies Omit<Playbook['timeline'], 'stated'>;

export const EU_RECORD_DAYS = {
  value: null,
  origin: 'practice',
  source: FIELD_REPORT,
  note: 'differs in the EU from carrier to carrier: ask',
} as const satisfies Sourced<number | null>;

export const EU_ROLLBACK_STATED = [
  AWS_WAY_BACK,
  {
    step: 'way back in some EU countries',
    figure: 'longer than 72 h, without a figure: ask the emergency desk by phone',
    origin: 'practice',
    source: FIELD_REPORT,
  },
] as const satisfies readonly StatedSpan[];

export const EU_RISKS = [
  AWS_ABROAD_RISK,
  {
    code: 'switch-is-not-the-span',
    message:
      'The one working day of EU law counts from the date agreed. Papers, portability check and the losing carrier’s own checks come before it.',
    origin: 'law',
    source: EU_CODE,
  },
  FREEPHONE_RISK,
  LOA_REJECTED_RISK,
  PROGRAMME_ENVELOPE,
] as const satisfies Playbook['risks'];

/** What holds wherever in the EU no source says otherwise. A row spreads it and says what is its own. */
export const EU_BASE = {
  fields: AWS_LETTER_FIELDS,
  predecessors: [EU_FREEPHONE_SEARCH],
  csrBusinessDays: EU_RECORD_DAYS,
  reminderBusinessDays: REMINDER_DAYS,
  signatures: [AWS_SIGNATURE],
  filing: { maxDaysAhead: null },
  cutoverMinutes: AWS_CUTOVER_MINUTES,
  rollbackHours: PRACTICE_ROLLBACK,
  rollbackStated: EU_ROLLBACK_STATED,
  changeCutoffBusinessDays: AWS_CHANGE_CUTOFF,
  silenceBusinessDays: quietFor(40),
  lockOutDays: null,
  debtBlocksPort: {
    ...AWS_DEBT,
    note: 'no rule of the country on debt was found; AWS names an unpaid balance among the reasons for a rejection: settle it and file again',
  },
} as const satisfies Partial<Playbook>;

/**
 * EU countries without a row of their own. To give one its own: copy this row, put in country, zone, language and what its
 * carriers ask for, and add its key; until then the carrier's record says calendar, zone, language and rollback.
 */
export const EU_OTHER = {
  ...EU_BASE,
  key: 'EU_OTHER',
  country: 'EU',
  title: 'European Union, countries without a row of their own',
  classes: ['EU_GEO', 'EU_TF', 'EU_SPECIAL'],
  zone: 'Europe/Paris',
  language: 'en',
  documents: [
    EU_CSR,
    EU_LETTER,
    EU_INVOICE,
    EU_ADDRESS,
    {
      kind: 'country-papers',
      name: 'Whatever else this country and carrier ask for: no list was found, ask AWS Support before anybody signs',
      required: false,
      origin: 'default',
      source: 'Portolan default: the country list of AWS was read without its documents',
    },
  ],
  evidence: [EU_FREEPHONE_CONTROLLER, EU_SEE_ATTACHED],
  timeline: { ...EU_SPAN, stated: EU_STATED },
  windows: {
    aws: {
      value: [{ days: 'mon-fri', from: '10:00', to: '12:00', zone: 'Europe/Paris' }],
      origin: 'aws',
      source: AWS_REQUIREMENTS,
      note: 'AWS writes CET for some thirty countries; read as Central European local time all year',
    },
    carrier: null,
  },
  risks: [
    {
      code: 'country-not-confirmed',
      message:
        'AWS lists some thirty European countries. Whether this one is among them, and which papers it asks for, has to be confirmed by AWS Support before anything is signed.',
      origin: 'aws',
      source: AWS_REQUIREMENTS,
    },
    {
      code: 'desk-calendar',
      message:
        'No table of holidays stands behind this row. Put the desk’s own calendar and zone into the carrier’s record; without them only weekends are known.',
      origin: 'default',
      source: 'Portolan default',
    },
    ...EU_RISKS,
  ],
} as const satisfies Playbook;
