import { NO_PASSAGE } from '../../../../functions/domain/port/passage';
import type { MailFacts, Occasion } from '../../../../functions/domain/letters/mail-content';
import { FR_GEO } from '../../../../functions/domain/playbooks/fr-geo';
import { GB_GEO } from '../../../../functions/domain/playbooks/gb-geo';
import { US_GEO } from '../../../../functions/domain/playbooks/us-geo';
import type { Campaign } from '../../../../functions/domain/campaigns/campaign';
import type { Carrier } from '../../../../functions/domain/port/carrier';
import type { Order } from '../../../../functions/domain/port/order';
import { NEVER_LOOKED, type Foc, type Port, type RollbackCall } from '../../../../functions/domain/port/port';
import type { VolumeDrops } from '../../../../functions/domain/volume/volume-drop';
import { openRollbackWindow } from '../../../../functions/domain/rollback/rollback-window';
import type { NotedCall } from '../../../../functions/domain/testcalls/test-call';

export const FIRST_NUMBER = '+442079460101';
export const SECOND_NUMBER = '+442079460102';
export const FOC_AT = '2026-12-10T10:00:00Z';
export const MOVED_AT = '2026-12-10T10:20:00Z';

export const exampleTelecom: Carrier = {
  carrierId: 'example-telecom',
  version: 1,
  name: 'Example Telecom',
  country: 'GB',
  desk: {
    email: 'porting@example-telecom.example',
    phone: '+442079460900',
    language: 'en',
    calendar: { country: 'GB', region: 'ENG' },
    timeZone: 'Europe/London',
    hours: { from: '09:00', to: '17:00' },
    overrides: [],
  },
  emergencyContact: {
    name: 'Night desk',
    phone: '+442079460999',
    email: 'emergency@example-telecom.example',
    process: 'call first, then send the letter',
  },
  rollback: { hours: 72, basis: 'practice' },
  changeCutoffBusinessDays: 5,
  maxParallelOrders: null,
  underlyingCarrier: null,
};

export const withDesk = (language: Carrier['desk']['language'], timeZone: string): Carrier => ({
  ...exampleTelecom,
  desk: { ...exampleTelecom.desk, language, timeZone },
});

const address = { lines: ['1 High Street,', 'London', 'EC1A 1BB'] };

export const acmeOrder: Order = {
  orderId: '01jdacmeorder',
  reference: 'ACME-LON-1',
  version: 3,
  createdAt: '2026-11-23T09:00:00Z',
  playbook: 'GB_GEO',
  country: 'GB',
  losingCarrier: 'example-telecom',
  numbers: [{ number: FIRST_NUMBER, label: 'Main line' }, { number: SECOND_NUMBER }],
  account: { accountNumber: 'AC-00417', btn: FIRST_NUMBER },
  entity: { legalName: 'Acme UK Limited' },
  parties: {
    owner: { name: 'Robin Example', email: 'owner@acme.example', phone: '+442079460140' },
    legalContact: { name: 'Jordan Example', email: 'legal@acme.example', title: 'Director' },
    operationsLead: { name: 'Kim Example', email: 'ops@acme.example' },
    decisionMaker: { name: 'Sam Example', email: 'decide@acme.example', phone: '+442079460150' },
  },
  connect: { instanceArn: 'arn:aws:connect:eu-west-2:123456789012:instance/1', contactFlowId: 'flow-1' },
  rollbackCriterion: 'more than 5 % of test calls fail',
  acknowledge: [],
  wave: 'london',
  traits: {},
  testPhones: [],
  csr: {
    source: 'carrier',
    receivedAt: '2026-11-24T10:00:00Z',
    legalName: 'Acme UK Limited',
    accountNumber: 'AC-00417',
    btn: FIRST_NUMBER,
    pin: '739146',
    billingAddress: address,
    serviceAddress: address,
    authorisedContacts: [{ name: 'Jordan Example', title: 'Director' }],
    numbers: [FIRST_NUMBER, SECOND_NUMBER],
    extra: { lineType: 'multi' },
  },
  loa: {
    receivedAt: '2026-11-25T10:00:00Z',
    loa: {
      legalName: 'Acme UK Ltd',
      accountNumber: 'AC-00417',
      btn: FIRST_NUMBER,
      billingAddress: { lines: ['1 High Street', 'London', 'EC1A 1BB'] },
      serviceAddress: address,
      numbers: [FIRST_NUMBER, SECOND_NUMBER],
      signatory: { name: 'Jordan Example', title: 'Director' },
      signedOn: '2026-11-25',
      signatureKind: 'wet',
    },
    reconciliation: {
      verdict: 'blocked',
      differences: [
        {
          field: 'legalName',
          csr: 'Acme UK Limited',
          loa: 'Acme UK Ltd',
          class: 'ENTITY_SUFFIX',
          positions: [{ index: 9, csr: 'imite', loa: 't' }],
          explanation: 'The legal form is written otherwise.',
          fix: 'Acme UK Limited',
        },
        {
          field: 'billingAddress.lines[0]',
          csr: '1 High Street,',
          loa: '1 High\u00A0Street',
          class: 'PUNCTUATION',
          positions: [{ index: 6, csr: ' Street,', loa: '\u00A0Street' }],
          explanation: 'A comma is missing.',
          fix: '1 High Street,',
        },
      ],
    },
  },
  filing: { filedAt: '2026-11-26T09:00:00Z', awsCaseId: 'case-123456789012-muen-2026-abcdef' },
};

export const foc = (at = FOC_AT): Foc => ({
  at,
  confirmedAt: '2026-11-30T12:00:00Z',
  confirmedBy: 'Pat, porting desk',
});

export const acmePort = (number: string, changes: Partial<Port> = {}): Port => ({
  number,
  orderId: acmeOrder.orderId,
  version: 1,
  createdAt: acmeOrder.createdAt,
  country: 'GB',
  numberClass: 'GB_GEO',
  playbook: 'GB_GEO',
  carrier: 'example-telecom',
  wave: 'london',
  phase: 'CSR_PENDING',
  lastFact: { type: 'order-created', at: acmeOrder.createdAt, id: 'fact-1' },
  lastCommand: 'fact-1',
  phaseSince: acmeOrder.createdAt,
  loaSignedOn: null,
  filedAt: null,
  lastHeardAt: null,
  caseWrittenAt: null,
  foc: null,
  pastFocs: [],
  rejection: null,
  connect: NEVER_LOOKED,
  rollback: null,
  rollbackCall: null,
  heldFrom: null,
  bridge: null,
  testCalls: [],
  passage: NO_PASSAGE,
  ...changes,
});

const called: RollbackCall = {
  at: '2026-12-11T09:00:00Z',
  by: 'decide@acme.example',
  reason: 'callers hear silence',
  criterion: 'more than 5 % of test calls fail',
};
const window = openRollbackWindow(MOVED_AT, 72, 'practice');
const dated: Partial<Port> = { phase: 'FOC_CONFIRMED', filedAt: '2026-11-26T09:00:00Z', foc: foc() };
const filed: Partial<Port> = {
  phase: 'FILED',
  phaseSince: '2026-11-26T09:00:00Z',
  lastFact: { type: 'filed', at: '2026-11-26T09:00:00Z', id: 'fact-4' },
  loaSignedOn: '2026-11-25',
  filedAt: '2026-11-26T09:00:00Z',
  lastHeardAt: '2026-11-26T09:00:00Z',
  caseWrittenAt: '2026-11-26T09:00:00Z',
};
const ready: Partial<Port> = {
  phase: 'READY_TO_FILE',
  phaseSince: '2026-11-25T12:00:00Z',
  loaSignedOn: '2026-11-25',
};
const moved: Partial<Port> = { ...dated, phase: 'ROLLBACK_WINDOW', phaseSince: MOVED_AT, rollback: window };

const CALL_NOTED_AT = '2026-12-10T10:37:00Z';

const heard = {
  network: 'Third Mobile',
  caller: '+442079460777',
  ringback: true,
  ivrAudio: true,
  agentAnswer: true,
  hangupTone: true,
  by: 'ops@acme.example',
};

/** A call that passes, then one without any tone. */
const CALLS: readonly NotedCall[] = [
  { ...heard, at: '2026-12-10T10:21:00Z' },
  {
    ...heard,
    at: '2026-12-10T10:36:00Z',
    ringback: false,
    ivrAudio: false,
    agentAnswer: false,
    hangupTone: false,
    note: 'Silence for a minute',
    alarm: { at: CALL_NOTED_AT, id: 'fact-9' },
  },
];

/** When each mail is written, and what its ports look like then. */
const MOMENTS = {
  'csr-request': ['2026-11-23T09:00:00Z', {}],
  'csr-overdue': ['2026-11-30T09:00:00Z', {}],
  'loa-request': ['2026-11-24T10:00:00Z', { phase: 'LOA_PENDING', phaseSince: '2026-11-24T10:00:00Z' }],
  'loa-reminder': ['2026-11-26T10:00:00Z', { phase: 'LOA_PENDING', phaseSince: '2026-11-24T10:00:00Z' }],
  'loa-blocked': ['2026-11-25T10:00:00Z', { phase: 'LOA_PENDING', phaseSince: '2026-11-24T10:00:00Z' }],
  'ready-to-file': ['2026-11-25T12:00:00Z', { phase: 'READY_TO_FILE' }],
  'port-rejected': [
    '2026-12-01T12:00:00Z',
    {
      phase: 'REJECTED',
      rejection: {
        receivedAt: '2026-12-01T11:00:00Z',
        codes: [{ scheme: 'bandwidth', code: '7402' }],
        classes: ['ACCOUNT_NUMBER'],
        refilableAsIs: false,
      },
    },
  ],
  'foc-confirmed': ['2026-11-30T12:00:00Z', dated],
  'foc-moved': ['2026-12-02T12:00:00Z', { ...dated, pastFocs: [foc('2026-12-14T10:00:00Z')] }],
  'foc-withdrawn': ['2026-12-02T12:00:00Z', { phase: 'FILED', pastFocs: [foc()] }],
  't-minus-7d': ['2026-12-03T10:00:00Z', dated],
  't-minus-24h': ['2026-12-09T10:00:00Z', dated],
  'cutover-window': [FOC_AT, { ...dated, phase: 'CUTOVER', phaseSince: FOC_AT }],
  'cutover-unreported': ['2026-12-10T14:00:00Z', { ...dated, phase: 'CUTOVER', phaseSince: FOC_AT }],
  'rollback-opened': [MOVED_AT, moved],
  'rollback-countdown': ['2026-12-13T04:20:00Z', moved],
  'half-ported': ['2026-12-10T12:20:00Z', { ...moved, phase: 'HALF_PORTED' }],
  // One business day after both carriers were told, on Thursday at 12:20.
  'half-ported-clock': ['2026-12-11T12:20:00Z', { ...moved, phase: 'HALF_PORTED', phaseSince: '2026-12-10T12:20:00Z' }],
  'half-port-repaired': [
    '2026-12-11T14:00:00Z',
    {
      ...moved,
      phaseSince: '2026-12-11T14:00:00Z',
      lastFact: { type: 'half-port-repaired', at: '2026-12-11T14:00:00Z', id: 'fact-9' },
    },
  ],
  'emergency-port-back': ['2026-12-11T09:00:00Z', { ...moved, phase: 'ROLLING_BACK', rollbackCall: called }],
  'rollback-called': ['2026-12-11T09:00:00Z', { ...moved, phase: 'ROLLING_BACK', rollbackCall: called }],
  'port-back-refused': ['2026-12-11T15:00:00Z', { ...moved, rollbackCall: called }],
  'rolled-back': [
    '2026-12-11T15:00:00Z',
    { ...moved, phase: 'ROLLED_BACK', phaseSince: '2026-12-11T15:00:00Z', rollbackCall: called },
  ],
  'port-completed': ['2026-12-13T10:20:00Z', { ...moved, phase: 'COMPLETED', phaseSince: '2026-12-13T10:20:00Z' }],
  'port-cancelled': ['2026-12-01T12:00:00Z', { ...dated, phase: 'CANCELLED' }],
  'loa-ageing': ['2026-12-06T00:00:00Z', ready],
  'loa-aged-out': ['2026-12-11T00:00:00Z', ready],
  'quiet-is-normal': ['2026-12-03T09:00:00Z', filed],
  'case-silence': ['2026-12-19T09:00:00Z', filed],
  'change-cutoff': ['2026-12-02T10:00:00Z', dated],
  'number-missing': [
    '2026-12-07T10:00:00Z',
    { ...dated, connect: { state: 'MISSING', phoneNumberId: null, lookedAt: '2026-12-07T10:00:00Z' } },
  ],
  'filing-opens': ['2026-12-01T09:00:00Z', ready],
  // The unbundling of an order of 23 November is due on 7 December.
  'predecessor-due': ['2026-12-04T09:00:00Z', ready],
  'volume-drop': ['2026-12-11T13:05:00Z', moved],
  'campaign-conflict': ['2026-12-01T09:00:00Z', dated],
  'on-hold': [
    '2026-12-02T12:00:00Z',
    {
      ...ready,
      phase: 'ON_HOLD',
      phaseSince: '2026-11-25T12:00:00Z',
      heldFrom: 'READY_TO_FILE',
      hold: { reason: 'The winter sale', campaignId: 'winter-sale' },
    },
  ],
  'test-calls-failing': [CALL_NOTED_AT, { ...moved, testCalls: CALLS }],
  // The first call of the window is over; nobody has placed any.
  'test-calls-missed': ['2026-12-10T10:35:00Z', moved],
  'gates-open': ['2026-12-03T10:00:00Z', dated],
  'claim-failed': [
    '2026-12-01T10:01:00Z',
    {
      ...filed,
      bridge: {
        kind: 'call-forward',
        claimedNumber: '+442079460600',
        claim: {
          state: 'FAILED',
          phoneNumberId: 'number-600',
          askedAt: '2026-12-01T10:00:00Z',
          message: 'The number could not be claimed.',
        },
        since: '2026-12-01T10:00:00Z',
      },
    },
  ],
  stalled: ['2027-01-08T09:00:00Z', { phase: 'FILED', phaseSince: '2026-11-26T09:00:00Z' }],
} as const satisfies Record<Occasion, readonly [now: string, port: Partial<Port>]>;

/** A Friday afternoon on which a quarter of the usual calls arrives. */
const DROPS: VolumeDrops = {
  hour: '2026-12-11T12:00:00Z',
  drops: [
    { number: FIRST_NUMBER, calls: 12, baseline: 40, share: 30, dropPercent: 50, timeZone: 'Europe/London' },
    { number: SECOND_NUMBER, calls: 0, baseline: 7.5, share: 0, dropPercent: 60, timeZone: 'Europe/London' },
  ],
};

/** A fortnight of advertising around the FOC of 10 December. */
export const WINTER_SALE: Campaign = {
  campaignId: 'winter-sale',
  version: 1,
  name: 'Winter sale',
  numbers: [FIRST_NUMBER, SECOND_NUMBER],
  from: '2026-12-07',
  to: '2026-12-18T18:00:00Z',
  contact: { name: 'Mia Marketing', email: 'marketing@acme.example' },
};

/** What an occasion needs that the order in London does not have: rules of another country, and what they hang on. */
const ELSEWHERE: Partial<Record<Occasion, Partial<MailFacts>>> = {
  'filing-opens': { playbook: US_GEO, order: { ...acmeOrder, requestedCutover: '2026-12-31' } },
  'predecessor-due': {
    playbook: FR_GEO,
    order: {
      ...acmeOrder,
      parties: { ...acmeOrder.parties, countryLead: { name: 'Camille Exemple', email: 'france@acme.example' } },
      traits: { bundled: true },
    },
  },
  'campaign-conflict': { campaigns: [WINTER_SALE] },
  'on-hold': { campaigns: [WINTER_SALE] },
  'volume-drop': { dueAt: '2026-12-11T13:00:00Z', volume: DROPS },
};

/** Facts for every occasion: the order ACME-LON-1 with two numbers in London. */
export function previewOf(occasion: Occasion, changes: Partial<MailFacts> = {}): MailFacts {
  const [now, port] = MOMENTS[occasion];
  return {
    occasion,
    now,
    dueAt: now,
    order: acmeOrder,
    ports: [acmePort(FIRST_NUMBER, port), acmePort(SECOND_NUMBER, port)],
    carrier: exampleTelecom,
    playbook: GB_GEO,
    ...ELSEWHERE[occasion],
    ...changes,
  };
}
