import {
  AWS_CHANGE_CUTOFF,
  AWS_CUTOVER_MINUTES,
  AWS_DEBT,
  AWS_FORM_CAPACITY,
  AWS_HOW_LONG,
  AWS_INVOICE,
  AWS_LETTER_FIELDS,
  AWS_PORTING,
  AWS_REQUIREMENTS,
  AWS_SEE_ATTACHED,
  AWS_SIGNATURE,
  AWS_WAY_BACK,
} from './aws-terms';
import { EVIDENCE_DEADLINE } from './evidence-deadline';
import { LOA_REJECTED_RISK, PRACTICE_ROLLBACK, PROGRAMME_ENVELOPE, quietFor, REMINDER_DAYS } from './field-practice';
import type { FormField, Playbook, RequiredEvidence, SignatureRule } from './playbook';
import { FIELD_REPORT, type Sourced } from './sourced';

const SOMOS = 'Somos, toll-free support pages (RespOrg change, help desk intervention)';
const WHOLESALER = 'Bandwidth, numbers API error reference';
const TOLL_FREE_GUIDE = "a third party's toll-free toolkit page";

const rocField = (name: string, label: string, rule?: string) =>
  ({
    document: 'loa',
    name,
    label,
    ...(rule === undefined ? {} : { rule }),
    origin: 'industry',
    source: SOMOS,
  }) as const satisfies FormField;

const LOOK_UP_DAYS = {
  value: 2,
  origin: 'default',
  source: 'Portolan default: no source says how long the look-up takes',
} as const satisfies Sourced<number>;

/** The claim at a holding ID takes a bill and a letter, and the clock runs from the day on which the ID was found. */
export const DEFUNCT_RESPORG_BILL = {
  kind: 'defunct-resporg-bill',
  name: 'Day of the bill with which a number is claimed whose RespOrg has ceased to exist',
  per: 'order',
  required: false,
  when: 'Somos keeps the numbers under a holding ID (BRD01 to BRD99)',
  whenEvidence: { value: { kind: 'respOrg', pattern: '^BRD\\d{2}$' }, origin: 'industry', source: SOMOS },
  deadline: {
    value: { days: 30, count: 'calendar', sinceEvidence: 'respOrg' },
    origin: 'industry',
    source: SOMOS,
    note: 'so long the numbers keep their status; after at most 30 business days they are disconnected',
  },
  maxAgeDays: { value: 90, origin: 'industry', source: SOMOS },
  origin: 'industry',
  source: SOMOS,
} as const satisfies RequiredEvidence;

/** For a RespOrg change by the help desk, and for a claim at a holding ID alike. */
export const SOMOS_SIGNATURE = {
  recipient: 'Somos help desk (HDI)',
  maxAgeDays: {
    value: 30,
    origin: 'industry',
    source: SOMOS,
    note: 'counted to the day of the change, not to the filing',
  },
  kinds: {
    value: ['wet', 'validated-e-signature'],
    origin: 'industry',
    source: SOMOS,
    note: 'Somos takes a PIN in place of a signature as well',
  },
  refused: { value: ['stamped signature'], origin: 'industry', source: SOMOS },
} as const satisfies SignatureRule;

/** United States, toll-free numbers: no carrier is changed but the responsible organisation (RespOrg). */
export const US_TF = {
  key: 'US_TF',
  country: 'US',
  title: 'United States, toll-free (800, 833, 844, 855, 866, 877, 888)',
  classes: ['US_TF'],
  zone: 'America/Chicago',
  language: 'en',
  documents: [
    {
      kind: 'csr',
      name: "Losing carrier's record of the account (CSR), or the latest bill where none comes within 48 hours",
      required: true,
      origin: 'practice',
      source: FIELD_REPORT,
    },
    {
      kind: 'loa',
      name: 'RespOrg change letter (LOA): subscriber, address, authorised contact, every number, the new RespOrg on the form or the letterhead, signature and date',
      required: true,
      origin: 'industry',
      source: SOMOS,
    },
    AWS_INVOICE,
    {
      kind: 'defunct-resporg-bill',
      name: 'Bill of the losing carrier, at most 90 days old, to claim a number whose RespOrg has ceased to exist',
      required: false,
      origin: 'industry',
      source: SOMOS,
    },
  ],
  fields: [
    ...AWS_LETTER_FIELDS,
    rocField('subscriber', 'Subscriber: first and last name, or company name', 'a business; residential is refused'),
    rocField('billingAddress', 'Address 1, address 2, city, state, ZIP'),
    rocField('signatory.name', 'Authorised contact name'),
    rocField('signatory.title', 'Title'),
    rocField('extra.contactPhone', 'Phone and extension'),
    rocField('extra.contactEmail', 'E-mail'),
    rocField('numbers', 'Toll-free numbers', 'beyond 15 a CSV, "see attached", and the first and the last on the form'),
    rocField(
      'extra.newRespOrg',
      'New RespOrg: name and ID',
      'five letters or digits; the ID of AWS was found in no document: AWS Support gives it, and it belongs into the configuration',
    ),
    rocField('extra.endUser', 'End-user information'),
    rocField('extra.instructions', 'Instructions'),
    rocField('signature', 'Signature', 'ink, e-signature or PIN; a stamp is refused'),
    rocField('signedOn', 'Date', 'at most 30 days before the change'),
  ],
  evidence: [
    {
      kind: 'respOrg',
      name: 'RespOrg that controls the numbers, by a look-up at Somos: five letters or digits, not ending in 99, one for the whole order',
      per: 'order',
      deadline: { ...LOOK_UP_DAYS, value: { days: LOOK_UP_DAYS.value, count: 'business' } },
      origin: 'practice',
      source: `${FIELD_REPORT}: the RespOrg is often not the carrier that sends the bill; form and limits: ${WHOLESALER}, codes 7527, 7528, 7627 and 7652`,
    },
    {
      kind: 'linking-letter',
      name: 'Linking LOA of the reseller between the end user and the RespOrg',
      per: 'order',
      required: false,
      when: 'a reseller stands between the end user and the RespOrg',
      deadline: EVIDENCE_DEADLINE,
      origin: 'industry',
      source: SOMOS,
    },
    AWS_SEE_ATTACHED,
    DEFUNCT_RESPORG_BILL,
  ],
  predecessors: [
    {
      kind: 'respOrg',
      name: 'Find out at Somos which RespOrg controls each number, before the letter names anybody',
      businessDays: LOOK_UP_DAYS,
      owner: 'operationsLead',
      origin: 'practice',
      source: FIELD_REPORT,
    },
  ],
  identifiers: [
    {
      item: 'postcode',
      name: 'ZIP of the address',
      origin: 'industry',
      source: 'form of US ZIP codes (general knowledge: verify); a warning only',
    },
  ],
  formCapacity: AWS_FORM_CAPACITY,
  timeline: {
    min: { value: 10, origin: 'practice', source: FIELD_REPORT, note: 'the lower end of 2-4 weeks' },
    typical: { value: 20, origin: 'practice', source: FIELD_REPORT },
    max: { value: 30, origin: 'practice', source: FIELD_REPORT, note: 'the upper end of 20-30 bd' },
    confidence: 'medium',
    stated: [
      {
        step: 'whole port, chasing of the letter included',
        figure: '20-30 bd',
        origin: 'practice',
        source: FIELD_REPORT,
      },
      {
        step: 'whole port, said elsewhere in the same report',
        figure: '2-4 weeks',
        origin: 'practice',
        source: FIELD_REPORT,
      },
      {
        step: 'answer of the losing RespOrg to the request',
        figure: 'overdue after at most 2 days; the request expires after at most 10 days',
        origin: 'industry',
        source: SOMOS,
      },
      {
        step: 'change by the help desk of Somos (HDI)',
        figure: 'by the end of the 2nd bd',
        origin: 'industry',
        source: SOMOS,
      },
      { step: 'RespOrg change, by another guide', figure: '3-5 bd', origin: 'industry', source: TOLL_FREE_GUIDE },
      {
        step: 'at AWS in the US and Canada, after the portability check and once the documents are accepted',
        figure: '2-4 weeks',
        origin: 'aws',
        source: AWS_HOW_LONG,
      },
      { step: 'CSR', figure: '48 h', origin: 'practice', source: FIELD_REPORT },
      {
        step: 'RespOrg that has ceased to exist',
        figure: '30 days at the current status under a holding ID; at most 30 bd, then disconnected for 120 days',
        origin: 'industry',
        source: SOMOS,
      },
    ],
  },
  csrBusinessDays: {
    value: 2,
    origin: 'practice',
    source: FIELD_REPORT,
    note: '48 h; where none comes go on with the latest bill (source latest-bill)',
  },
  reminderBusinessDays: REMINDER_DAYS,
  signatures: [AWS_SIGNATURE, SOMOS_SIGNATURE],
  filing: {
    maxDaysAhead: {
      value: 30,
      origin: 'aws',
      source: `${AWS_PORTING}; ${AWS_HOW_LONG}`,
      note: 'AWS says so of toll-free and geographic numbers of the US; collect the papers early, sign and submit inside the 30 days',
    },
  },
  windows: {
    aws: {
      value: [{ days: 'mon-fri', from: '07:00', to: '17:00', zone: 'America/Chicago' }],
      origin: 'aws',
      source: AWS_REQUIREMENTS,
      note: 'AWS writes CST; read as Chicago local time all year',
    },
    carrier: null,
  },
  cutoverMinutes: AWS_CUTOVER_MINUTES,
  rollbackHours: PRACTICE_ROLLBACK,
  rollbackStated: [AWS_WAY_BACK],
  changeCutoffBusinessDays: {
    ...AWS_CHANGE_CUTOFF,
    note: 'once the number has moved to the new RespOrg nothing can be cancelled any more',
  },
  silenceBusinessDays: quietFor(30),
  lockOutDays: null,
  debtBlocksPort: AWS_DEBT,
  risks: [
    {
      code: 'resporg-not-the-biller',
      message:
        'The RespOrg is often not the carrier that sends the bill. A request to the wrong one is refused and the letter has to be written anew: look the numbers up at Somos first.',
      origin: 'practice',
      source: FIELD_REPORT,
    },
    {
      code: 'gaining-resporg',
      message:
        'The letter names the RespOrg ID of the gaining side. That of AWS stands in no public document: have AWS Support state it in the case, and keep it in the configuration.',
      origin: 'industry',
      source: `${SOMOS}; the ID was looked for and not found`,
    },
    {
      code: 'one-resporg-one-order',
      message:
        'One order has one losing RespOrg, and toll-free and geographic numbers never go together: split the order by RespOrg.',
      origin: 'carrier',
      source: `${WHOLESALER}, codes 7386 and 7652`,
    },
    {
      code: 'resporg-99',
      message:
        'A controlling RespOrg whose ID ends in 99 gives no number away on request, and some holding IDs (BRCUD, BRRCC, BRDUP) are restricted. Clear it with Somos first.',
      origin: 'carrier',
      source: `${WHOLESALER}, code 7627; ${SOMOS}`,
    },
    {
      code: 'resporg-defunct',
      message:
        'Records of a RespOrg that has ceased to exist go to a holding ID (BRD01 to BRD99), keep their status for 30 days and are disconnected after at most 30 business days. Claim the number at once, with a bill of at most 90 days and a letter of at most 30.',
      origin: 'industry',
      source: SOMOS,
    },
    {
      code: 'number-status',
      message:
        'Only numbers that are working, reserved, assigned or suspended move; disconnected and transitional ones are handled by hand, spare and unavailable ones not at all. Look the status up with the RespOrg.',
      origin: 'carrier',
      source: `${WHOLESALER}, codes 7620, 7621, 7642, 7643 and 7654-7657`,
    },
    {
      code: 'letter-age-at-change',
      message:
        'AWS counts its 15 days to the filing, Somos its 30 days to the change. A letter that was young enough when it was filed may be too old on the day of the change: have a second signature ready.',
      origin: 'industry',
      source: `${AWS_PORTING}; ${SOMOS}`,
    },
    {
      code: 'geographic-fields',
      message:
        'A BTN, a partial flag or a wireless block on a toll-free order is refused, a residential subscriber too, and so is any document that is neither PDF nor TIFF.',
      origin: 'carrier',
      source: `${WHOLESALER}, codes 7383-7385, 7391 and 7638`,
    },
    {
      code: 'several-clocks',
      message:
        'The days of Somos measure the answer to one request; the weeks of practice include finding the RespOrg and chasing the letter. Plan with the longest.',
      origin: 'practice',
      source: FIELD_REPORT,
    },
    {
      code: 'shared-with-neighbours',
      message:
        'Toll-free codes are shared by the whole North American plan: the prefix does not prove that the holder is in the United States.',
      origin: 'industry',
      source: 'North American Numbering Plan (general knowledge: verify)',
    },
    LOA_REJECTED_RISK,
    PROGRAMME_ENVELOPE,
  ],
} as const satisfies Playbook;
