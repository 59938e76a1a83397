import { AWS_SIGNATURE } from './aws-terms';
import { REMINDER_DAYS } from './field-practice';
import type { Playbook } from './playbook';
import { FIELD_REPORT } from './sourced';
import { FCC_LETTER, FCC_ORDER_DATA, US_FIELDS, US_IDENTIFIERS, WHOLESALER_GUIDE } from './us-fields';

const AWS_PORTING = 'Amazon Connect Administrator Guide, about-porting';
const AWS_REQUIREMENTS = 'Amazon Connect Administrator Guide, phone-number-requirements';
const AWS_HOW_LONG = 'Amazon Connect Administrator Guide, how-long-for-number-porting';
const FCC_INTERVALS = '47 CFR 52.35';
const WHOLESALER = 'Bandwidth, numbers API error reference';
const TELNYX = 'Telnyx, support pages on porting';

/** United States (Puerto Rico included), geographic numbers. */
export const US_GEO = {
  key: 'US_GEO',
  country: 'US',
  title: 'United States, geographic',
  classes: ['US_GEO'],
  zone: 'America/Chicago',
  language: 'en',
  documents: [
    {
      kind: 'csr',
      name: "Losing carrier's customer service record (CSR), or the latest bill where none comes within 48 hours",
      required: true,
      origin: 'practice',
      source: FIELD_REPORT,
    },
    {
      kind: 'loa',
      name: 'Letter of authorization (LOA): billing name and address, every number, the decision to change carrier, the appointment of the agent, that one carrier serves a number, the possible fee, signature and date; for Connect also account number, PIN, BTN, service address and signatory as on the record',
      required: true,
      origin: 'aws',
      source: `${AWS_PORTING}; the fields up to the date are those of ${FCC_LETTER}`,
    },
    {
      kind: 'invoice',
      name: 'Last invoice of the losing carrier, at most 30 days old',
      required: true,
      origin: 'aws',
      source: `${AWS_REQUIREMENTS}; the 30 days: ${TELNYX}`,
    },
    {
      kind: 'pin',
      name: 'Port-out PIN or passcode, where the account holder has asked for one',
      required: false,
      origin: 'regulator',
      source: FCC_ORDER_DATA,
    },
    {
      kind: 'lsr-data',
      name: 'What a losing carrier may ask for with a simple port, and no more: number, account number, ZIP of the service address and eleven fields that the carriers fill in themselves, with the passcode where there is one',
      required: false,
      origin: 'regulator',
      source: FCC_ORDER_DATA,
    },
  ],
  fields: US_FIELDS,
  evidence: [],
  identifiers: US_IDENTIFIERS,
  timeline: {
    min: { value: 5, origin: 'practice', source: FIELD_REPORT },
    typical: { value: 15, origin: 'practice', source: FIELD_REPORT },
    max: { value: 20, origin: 'aws', source: AWS_HOW_LONG, note: 'the upper end of 2-4 weeks' },
    confidence: 'medium',
    stated: [
      { step: 'whole port', figure: '5-15 bd', origin: 'practice', source: FIELD_REPORT },
      { step: 'a block of numbers, clean LOA', figure: '15 bd at best', origin: 'practice', source: FIELD_REPORT },
      { step: 'FOC', figure: '7-10 bd out', origin: 'practice', source: FIELD_REPORT },
      {
        step: 'at AWS, after the portability check and once the documents are accepted',
        figure: '2-4 weeks',
        origin: 'aws',
        source: AWS_HOW_LONG,
      },
      { step: 'CSR', figure: '48 h', origin: 'practice', source: FIELD_REPORT },
      {
        step: 'CSR requests at one wholesaler',
        figure: '40 % answered by machine, 30 % by hand in a couple of days, 30 % never; nobody is obliged to answer',
        origin: 'practice',
        source: WHOLESALER_GUIDE,
      },
      {
        step: 'answer (FOC or rejection) to a valid order',
        figure: '24 h',
        origin: 'industry',
        source: 'industry practice (general knowledge: verify)',
      },
      {
        step: 'simple port: one line, no unbundled element, no complex switch translation, no reseller',
        figure: '1 bd',
        origin: 'regulator',
        source: `${FCC_INTERVALS}(a)`,
      },
      { step: 'non-simple port', figure: '4 bd', origin: 'regulator', source: `${FCC_INTERVALS}(d)` },
      {
        step: 'project or large block',
        figure: 'negotiated; 15 bd is usual',
        origin: 'practice',
        source: FIELD_REPORT,
      },
      {
        step: 'order (LSR) of a simple port, by the losing carrier’s local time',
        figure: 'in from 08:00 to 13:00: may be active at midnight that day; later: counts as in at 08:00 next bd',
        origin: 'regulator',
        source: `${FCC_INTERVALS}(a)`,
      },
      {
        step: 'FOC asked for, at one wholesaler',
        figure: 'at most 30 calendar days ahead',
        origin: 'carrier',
        source: WHOLESALER,
      },
      {
        step: 'new FOC after "due date not possible", at one wholesaler',
        figure: 'at least 3 bd out',
        origin: 'carrier',
        source: WHOLESALER,
      },
      {
        step: 'change of a FOC less than 48 h before it',
        figure: 'best effort only',
        origin: 'carrier',
        source: TELNYX,
      },
    ],
  },
  csrBusinessDays: {
    value: 2,
    origin: 'practice',
    source: FIELD_REPORT,
    note: '48 h; three in ten requests are never answered (Bandwidth): go on with the latest bill (source latest-bill)',
  },
  reminderBusinessDays: REMINDER_DAYS,
  signatures: [
    AWS_SIGNATURE,
    {
      recipient: 'FCC, letter for a change of carrier',
      maxAgeDays: {
        value: null,
        origin: 'regulator',
        source: FCC_LETTER,
        note: 'the letter is dated; no age is stated',
      },
      kinds: {
        value: ['wet', 'validated-e-signature'],
        origin: 'regulator',
        source: FCC_LETTER,
        note: 'electronic signatures are allowed; the letter is a paper of its own, legible and with no inducement',
      },
    },
    {
      recipient: 'Telnyx, for comparison',
      maxAgeDays: { value: 90, origin: 'carrier', source: TELNYX, note: 'information: the stricter limit decides' },
      kinds: { value: null, origin: 'carrier', source: TELNYX, note: 'what was read says nothing of kinds' },
    },
  ],
  filing: {
    maxDaysAhead: {
      value: 30,
      origin: 'aws',
      source: `${AWS_PORTING}; ${AWS_HOW_LONG}`,
      note: 'collect the papers early; sign and submit inside the 30 days, or the signature is too old as well',
    },
  },
  windows: {
    aws: {
      value: [{ days: 'mon-fri', from: '07:00', to: '17:00', zone: 'America/Chicago' }],
      origin: 'aws',
      source: AWS_REQUIREMENTS,
      note: 'AWS writes CST; read as Chicago local time all year',
    },
    carrier: {
      value: [{ days: 'mon-fri', from: '08:00', to: '15:30', zone: 'America/New_York' }],
      origin: 'carrier',
      source: WHOLESALER,
      note: 'numbers that nobody triggers move at 11:30 Eastern; 47 CFR 52.35 asks for 08:00-17:00 local time at least',
    },
  },
  cutoverMinutes: {
    value: { typical: 30, max: 120 },
    origin: 'aws',
    source: 'Amazon Connect Administrator Guide, what-is-phone-number-porting',
    note: 'most within 15-30 min, carriers announce two hours; routes of all networks may rarely take several',
  },
  rollbackHours: {
    value: 72,
    origin: 'practice',
    source: FIELD_REPORT,
    note: 'a practice, no right: carriers state less, see rollbackStated',
  },
  rollbackStated: [
    {
      step: 'snapback through the gaining wholesaler',
      figure: '24 h from completion; later it is a win-back that the customer starts, with its whole lead time',
      origin: 'carrier',
      source: `${WHOLESALER}, codes 7432 and 7433`,
    },
    {
      step: 'port that the customer never intended',
      figure: 'report within 24 h, at the latest 1 week; restored whatever the intervals',
      origin: 'industry',
      source: 'NPAC/LNPA best practice 42',
    },
    {
      step: 'number away from Connect again',
      figure: 'a port of its own: new LOA and full documents',
      origin: 'aws',
      source: 'Amazon Connect Administrator Guide, revert-porting-to-original-carrier',
    },
    {
      step: 'given-up number may be assigned to somebody else',
      figure: 'after at most 90 days (residence), 365 days (business)',
      origin: 'regulator',
      source: 'FCC limits on number aging (copy of 2014)',
    },
  ],
  changeCutoffBusinessDays: {
    value: 5,
    origin: 'aws',
    source: 'Amazon Connect Administrator Guide, cancel-port-request',
  },
  silenceBusinessDays: {
    value: 20,
    origin: 'practice',
    source: `${FIELD_REPORT}: quiet is normal until the longest usual span has passed`,
  },
  lockOutDays: null,
  debtBlocksPort: {
    value: true,
    origin: 'aws',
    source: 'Amazon Connect Administrator Guide, porting-documentation-requirements',
    note: 'AWS names an unpaid balance or port-away fee among the reasons for a rejection; settle it and file again',
  },
  risks: [
    {
      code: 'underlying-carrier',
      message:
        'A reseller or a CLEC may not hold the record: what counts is the CSR of the underlying carrier, which may differ from the bill. Ask who it is and note it as underlyingCarrier.',
      origin: 'industry',
      source: `Twilio, LOA help pages; ${FIELD_REPORT}`,
    },
    {
      code: 'csr-never-answered',
      message:
        'About three CSR requests in ten are never answered. The latest bill may stand in for the record (source latest-bill); rejections are then likelier.',
      origin: 'practice',
      source: WHOLESALER_GUIDE,
    },
    {
      code: 'service-address',
      message:
        'About 60 % of rejections at one wholesaler are mismatches of the service address: confirm it, ZIP included, with the losing carrier.',
      origin: 'practice',
      source: WHOLESALER_GUIDE,
    },
    {
      code: 'pin',
      message:
        'A missing or wrong port-out PIN or passcode is a rejection of its own. Ask the account holder for it before filing, and whether PIN and passcode are two different things.',
      origin: 'carrier',
      source: `${WHOLESALER}, codes 7435 and 7610`,
    },
    {
      code: 'names-cut-short',
      message:
        'Systems of gaining carriers cut texts: the authorising person at 15 characters, business name, first and last name at 25 each, the middle initial at 1, the order reference at 40. A name cut short may be rejected as a mismatch.',
      origin: 'carrier',
      source: `${WHOLESALER}, codes 7318, 7324, 7354-7357, 7388 and 7396`,
    },
    {
      code: 'simple-or-not',
      message:
        'The 1 and 4 business days of the FCC measure the switch between carriers, not the port into Connect; several lines, a reseller or a complex translation make a port non-simple. Plan with the longest of the three figures.',
      origin: 'regulator',
      source: FCC_INTERVALS,
    },
    {
      code: 'one-site-one-order',
      message:
        'Numbers go together only if they share losing carrier, service address, BTN, authorising person and kind of port.',
      origin: 'carrier',
      source: WHOLESALER_GUIDE,
    },
    {
      code: 'btn-moves',
      message:
        'When the BTN is ported and services stay behind, the losing carrier wants a new BTN, which must not be among the ported numbers.',
      origin: 'carrier',
      source: `${WHOLESALER}, codes 7434 and 7494-7497`,
    },
    {
      code: 'freeze',
      message:
        'A freeze or port protection on the line stops the port until the account holder has it lifted at the losing carrier.',
      origin: 'carrier',
      source: `${WHOLESALER}, codes 7416, 7425 and 7520`,
    },
    {
      code: 'line-features',
      message:
        'Hunt groups, distinctive ring, DSL, ISDN, Centrex, foreign exchange and call forwarding on the number have to be taken off first.',
      origin: 'carrier',
      source: `${WHOLESALER}, codes 7406, 7410, 7411, 7415, 7419, 7421 and 7437`,
    },
    {
      code: 'company-holidays',
      message:
        'Business days leave out the holidays that the losing carrier sets itself, and no table knows them. Ask for its list and put the days in as calendarOverrides.',
      origin: 'regulator',
      source: `${FCC_INTERVALS}(a)`,
    },
    {
      code: 'programme-envelope',
      message: 'Whole programmes have taken 6 to 12 weeks a region; the span of a single port is shorter.',
      origin: 'practice',
      source: FIELD_REPORT,
    },
  ],
} as const satisfies Playbook;
