import { GB_FIELDS, GB_IDENTIFIERS } from './gb-non-geographic';
import type { Playbook } from './playbook';
import { FIELD_REPORT } from './sourced';

const UK_PROVIDERS = 'published porting pages of UK wholesale and retail providers (mixed ages)';
const AWS_PORTING = 'Amazon Connect Administrator Guide, about-porting';
const AWS_REQUIREMENTS = 'Amazon Connect Administrator Guide, phone-number-requirements';

/** United Kingdom, geographic numbers (01 and 02). */
export const GB_GEO = {
  key: 'GB_GEO',
  country: 'GB',
  title: 'United Kingdom, geographic (01, 02)',
  classes: ['GB_GEO'],
  zone: 'Europe/London',
  language: 'en',
  documents: [
    {
      kind: 'csr',
      name: "Losing carrier's record of the account (CSR), or the latest bill where it gives none",
      required: true,
      origin: 'practice',
      source: FIELD_REPORT,
    },
    {
      kind: 'loa',
      name: 'Customer letter of authority (CLoA), copied from the record to the letter',
      required: true,
      origin: 'aws',
      source: AWS_PORTING,
    },
    {
      kind: 'invoice',
      name: 'Last invoice of the losing carrier',
      required: true,
      origin: 'aws',
      source: AWS_REQUIREMENTS,
    },
    {
      kind: 'site-address',
      name: 'UK address of the site, no PO box',
      required: true,
      origin: 'aws',
      source: AWS_REQUIREMENTS,
    },
  ],
  fields: GB_FIELDS,
  identifiers: GB_IDENTIFIERS,
  evidence: [],
  timeline: {
    min: { value: 10, origin: 'practice', source: FIELD_REPORT },
    typical: { value: 15, origin: 'practice', source: FIELD_REPORT },
    max: { value: 25, origin: 'industry', source: UK_PROVIDERS, note: 'a part of a DDI range, subsequent port' },
    confidence: 'medium',
    stated: [
      {
        step: 'whole port',
        figure: '2-3 weeks; the FOC alone 2-4 weeks out',
        origin: 'practice',
        source: FIELD_REPORT,
      },
      { step: 'pre-order validation', figure: '5-7 bd, no service level', origin: 'industry', source: UK_PROVIDERS },
      {
        step: 'answer to the order',
        figure: '24 h single line, 48 h multi-line',
        origin: 'industry',
        source: UK_PROVIDERS,
      },
      {
        step: 'single line',
        figure: '4 bd from the range holder, 7 bd for a subsequent port',
        origin: 'industry',
        source: UK_PROVIDERS,
      },
      {
        step: 'more than 10 single lines at one installation',
        figure: '14-17 bd',
        origin: 'industry',
        source: UK_PROVIDERS,
      },
      { step: 'multi-line below 30, no DDI', figure: '7-10 bd', origin: 'industry', source: UK_PROVIDERS },
      { step: '31-150 lines, or a DDI range', figure: '10-13 bd', origin: 'industry', source: UK_PROVIDERS },
      { step: '151 lines and more', figure: '17-20 bd', origin: 'industry', source: UK_PROVIDERS },
      { step: 'part of a DDI range', figure: '22-25 bd', origin: 'industry', source: UK_PROVIDERS },
      {
        step: 'the switch itself, once the date is agreed; never the whole span',
        figure: '1 bd',
        origin: 'regulator',
        source: 'Ofcom, General Condition C7 (the interval is general knowledge: verify)',
      },
      {
        step: 'end to end at AWS outside the US and Canada, collecting of papers included',
        figure: '2-6 months',
        origin: 'aws',
        source: 'Amazon Connect Administrator Guide, how-long-for-number-porting',
      },
    ],
  },
  csrBusinessDays: { value: 5, origin: 'practice', source: FIELD_REPORT },
  reminderBusinessDays: { value: 2, origin: 'default', source: 'Portolan default, configurable' },
  signatures: [
    {
      recipient: 'Amazon Connect',
      maxAgeDays: { value: 15, origin: 'aws', source: AWS_PORTING },
      kinds: {
        value: ['wet', 'validated-e-signature'],
        origin: 'aws',
        source: 'AWS knowledge article on LOA best practices',
        note: 'an earlier AWS text wants ink only, and says that most carriers refuse e-signatures: prefer ink',
      },
    },
  ],
  filing: { maxDaysAhead: null },
  windows: {
    aws: {
      value: [{ days: 'mon-fri', from: '09:00', to: '11:00', zone: 'Europe/London' }],
      origin: 'aws',
      source: AWS_REQUIREMENTS,
      note: 'AWS writes GMT; read as London local time',
    },
    carrier: {
      value: [{ days: 'mon-fri', from: '10:00', to: '12:00', zone: 'Europe/London' }],
      origin: 'industry',
      source: UK_PROVIDERS,
      note: 'from 10:00, up to two hours; multi-line sometimes about 15:00',
    },
  },
  cutoverMinutes: {
    value: { typical: 30, max: 360 },
    origin: 'practice',
    source: `${FIELD_REPORT}; UK providers report 2-6 h`,
  },
  rollbackHours: {
    value: 72,
    origin: 'practice',
    source: FIELD_REPORT,
    note: 'a practice, no right: no regulator or carrier text grants it',
  },
  rollbackStated: [],
  changeCutoffBusinessDays: {
    value: 5,
    origin: 'aws',
    source: 'Amazon Connect Administrator Guide, cancel-port-request',
  },
  silenceBusinessDays: {
    value: 25,
    origin: 'practice',
    source: `${FIELD_REPORT}: quiet is normal until the longest usual span has passed`,
  },
  lockOutDays: null,
  debtBlocksPort: { value: false, origin: 'regulator', source: 'Ofcom, General Condition C7' },
  risks: [
    {
      code: 'aws-end-to-end-span',
      message:
        'AWS states 2 to 6 months end to end for countries outside the US and Canada, collecting the papers included. It is not the same span as the carrier’s; plan with both in view.',
      origin: 'aws',
      source: 'Amazon Connect Administrator Guide, how-long-for-number-porting',
    },
    {
      code: 'programme-envelope',
      message: 'Whole programmes have taken 6 to 12 weeks a region; the span of a single port is shorter.',
      origin: 'practice',
      source: FIELD_REPORT,
    },
    {
      code: 'multi-line-intervals',
      message:
        'Multi-line accounts and parts of a DDI range take longer, a subsequent port (the losing carrier does not hold the range) about 3 business days more.',
      origin: 'industry',
      source: UK_PROVIDERS,
    },
  ],
} as const satisfies Playbook;
