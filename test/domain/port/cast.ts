import type { AgendaContext } from '../../../functions/domain/port/agenda-context';
import type { Carrier } from '../../../functions/domain/port/carrier';
import type { Order } from '../../../functions/domain/port/order';
import type { Phase } from '../../../functions/domain/port/phase';
import { NO_PASSAGE } from '../../../functions/domain/port/passage';
import { NEVER_LOOKED, type Port } from '../../../functions/domain/port/port';
import { GB_GEO } from '../../../functions/domain/playbooks/gb-geo';

/** The instants of one voyage, told in the order in which they come. */
export const WHEN = {
  ordered: '2026-11-23T09:00:00Z',
  recordIn: '2026-11-24T10:00:00Z',
  letterIn: '2026-11-25T10:00:00Z',
  filed: '2026-11-26T09:00:00Z',
  dateGiven: '2026-12-01T09:00:00Z',
  foc: '2026-12-10T10:00:00Z',
  moved: '2026-12-10T10:20:00Z',
  windowCloses: '2026-12-13T10:20:00Z',
} as const;

export const CARRIER: Carrier = {
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
  emergencyContact: { name: 'Night desk', phone: '+442079460999', email: 'emergency@example-telecom.example' },
  rollback: { hours: 72, basis: 'practice' },
  changeCutoffBusinessDays: 5,
  maxParallelOrders: null,
  underlyingCarrier: null,
};

export const ORDER: Order = {
  orderId: 'order-1',
  reference: 'ACME-LON-1',
  version: 1,
  createdAt: WHEN.ordered,
  playbook: 'GB_GEO',
  country: 'GB',
  losingCarrier: 'example-telecom',
  numbers: [{ number: '+442079460101' }],
  account: { accountNumber: 'AC-00417', btn: '+442079460101' },
  entity: { legalName: 'Acme UK Limited' },
  parties: {
    owner: { name: 'Olu Owner', email: 'owner@acme.example' },
    legalContact: { name: 'Lena Legal', email: 'legal@acme.example', title: 'Director' },
    operationsLead: { name: 'Otis Operations', email: 'ops@acme.example' },
    decisionMaker: { name: 'Dana Decide', email: 'decide@acme.example' },
  },
  connect: {
    instanceArn: 'arn:aws:connect:eu-west-2:123456789012:instance/11111111-2222-3333-4444-555555555555',
    contactFlowId: '66666666-7777-8888-9999-000000000000',
  },
  acknowledge: [],
  wave: 'london',
  traits: {},
  testPhones: ['+442079460777'],
  csr: null,
  loa: null,
  filing: null,
};

export const CONTEXT: AgendaContext = {
  carrier: CARRIER,
  playbook: GB_GEO,
  order: ORDER,
  openTasks: [],
  filingOpensOn: null,
};

const ORDERED: Port = {
  number: '+442079460101',
  orderId: 'order-1',
  version: 1,
  createdAt: WHEN.ordered,
  country: 'GB',
  numberClass: 'GB_GEO',
  playbook: 'GB_GEO',
  carrier: 'example-telecom',
  wave: 'london',
  phase: 'CSR_PENDING',
  lastFact: { type: 'order-created', at: WHEN.ordered, id: 'before-order' },
  lastCommand: 'before-order',
  phaseSince: WHEN.ordered,
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
};

/** The day on which the letter was signed that the ports were filed with. */
const LETTER_OF = '2026-11-25';

const FILED_ONCE = {
  loaSignedOn: LETTER_OF,
  filedAt: WHEN.filed,
  lastHeardAt: WHEN.filed,
  caseWrittenAt: WHEN.filed,
} as const;
const foc = { at: WHEN.foc, confirmedAt: WHEN.dateGiven, confirmedBy: 'Porting desk' };
const rollback = { opensAt: WHEN.moved, closesAt: WHEN.windowCloses, hours: 72, basis: 'practice' } as const;
const rollbackCall = {
  at: '2026-12-11T09:00:00Z',
  by: 'decide@acme.example',
  reason: 'silence',
  criterion: 'two calls',
};
const rejection = {
  receivedAt: '2026-11-27T09:00:00Z',
  codes: [{ scheme: 'lsr', code: '8A' }],
  classes: [],
  refilableAsIs: false,
};

/** What each phase adds to an ordered port, and since when it has been in it; nothing here comes from `evolve`. */
const IN_PHASE: Record<Phase, Partial<Port>> = {
  CSR_PENDING: {},
  LOA_PENDING: { phaseSince: WHEN.recordIn, lastFact: { type: 'csr-recorded', at: WHEN.recordIn, id: 'before-csr' } },
  READY_TO_FILE: {
    phaseSince: WHEN.letterIn,
    loaSignedOn: LETTER_OF,
    lastFact: { type: 'loa-matched', at: WHEN.letterIn, id: 'before-loa' },
  },
  FILED: {
    phaseSince: WHEN.filed,
    ...FILED_ONCE,
    lastFact: { type: 'filed', at: WHEN.filed, id: 'before-file' },
  },
  FOC_CONFIRMED: {
    phaseSince: WHEN.dateGiven,
    ...FILED_ONCE,
    foc,
    lastFact: { type: 'foc-confirmed', at: WHEN.dateGiven, id: 'before-foc' },
  },
  CUTOVER: {
    phaseSince: WHEN.foc,
    ...FILED_ONCE,
    foc,
    lastFact: { type: 'foc-reached', at: WHEN.foc, id: `foc-${WHEN.foc}` },
  },
  ROLLBACK_WINDOW: {
    phaseSince: WHEN.moved,
    ...FILED_ONCE,
    foc,
    rollback,
    lastFact: { type: 'cutover-completed', at: WHEN.moved, id: 'before-cut' },
  },
  COMPLETED: {
    phaseSince: WHEN.windowCloses,
    ...FILED_ONCE,
    foc,
    rollback,
    lastFact: { type: 'rollback-window-closed', at: WHEN.windowCloses, id: `close-${WHEN.windowCloses}` },
  },
  REJECTED: {
    phaseSince: rejection.receivedAt,
    ...FILED_ONCE,
    rejection,
    lastFact: { type: 'rejected', at: rejection.receivedAt, id: 'before-reject' },
  },
  ON_HOLD: {
    phaseSince: WHEN.letterIn,
    heldFrom: 'LOA_PENDING',
    lastFact: { type: 'held', at: WHEN.letterIn, id: 'before-hold' },
  },
  HALF_PORTED: {
    phaseSince: WHEN.moved,
    ...FILED_ONCE,
    foc,
    rollback,
    lastFact: { type: 'half-ported', at: WHEN.moved, id: 'before-half' },
  },
  ROLLING_BACK: {
    phaseSince: rollbackCall.at,
    ...FILED_ONCE,
    foc,
    rollback,
    rollbackCall,
    lastFact: { type: 'rollback-called', at: rollbackCall.at, id: 'before-call' },
  },
  ROLLED_BACK: {
    phaseSince: '2026-12-12T09:00:00Z',
    ...FILED_ONCE,
    foc,
    rollback,
    rollbackCall,
    lastFact: { type: 'port-back-restored', at: '2026-12-12T09:00:00Z', id: 'before-back' },
  },
  CANCELLED: {
    phaseSince: WHEN.letterIn,
    lastFact: { type: 'cancelled', at: WHEN.letterIn, id: 'before-cancel' },
  },
};

export const portIn = (phase: Phase, more: Partial<Port> = {}): Port => ({
  ...ORDERED,
  ...IN_PHASE[phase],
  phase,
  ...more,
});

/** An instant at which a port that has been in the phase since the times above is still in it. */
export const DURING: Record<Phase, string> = {
  CSR_PENDING: '2026-11-23T10:00:00Z',
  LOA_PENDING: '2026-11-24T11:00:00Z',
  READY_TO_FILE: '2026-11-25T11:00:00Z',
  FILED: '2026-11-27T09:00:00Z',
  FOC_CONFIRMED: '2026-12-02T09:00:00Z',
  CUTOVER: '2026-12-10T10:30:00Z',
  ROLLBACK_WINDOW: '2026-12-11T09:00:00Z',
  COMPLETED: '2026-12-14T09:00:00Z',
  REJECTED: '2026-11-28T09:00:00Z',
  ON_HOLD: '2026-11-26T09:00:00Z',
  HALF_PORTED: '2026-12-11T09:00:00Z',
  ROLLING_BACK: '2026-12-11T12:00:00Z',
  ROLLED_BACK: '2026-12-14T09:00:00Z',
  CANCELLED: '2026-11-30T09:00:00Z',
};
