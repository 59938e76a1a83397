import type { PortCommand } from '../../../functions/domain/port/command';
import type { Instant } from '../../../functions/domain/time/instant';

export const FOC = { at: '2026-12-14T10:00:00Z', confirmedAt: '2026-12-02T09:00:00Z', confirmedBy: 'Porting desk' };

const REJECTION = {
  receivedAt: '2026-11-30T09:00:00Z',
  codes: [{ scheme: 'lsr', code: '8B' }],
  classes: [],
  refilableAsIs: false,
};

const cutover = (outcome: 'completed' | 'half-ported' | 'failed', at: Instant): PortCommand => ({
  type: 'report-cutover',
  outcome,
  at,
  by: 'ops@acme.example',
  rollbackHours: 72,
  rollbackBasis: 'practice',
  gatesOpen: [],
});

const portBack = (outcome: 'restored' | 'refused', at: Instant): PortCommand => ({
  type: 'report-rollback',
  outcome,
  at,
  by: 'Night desk',
});

const GOOD_CALL = {
  network: 'Third Mobile',
  caller: '+442079460777',
  ringback: true,
  ivrAudio: true,
  agentAnswer: true,
  hangupTone: true,
  by: 'ops@acme.example',
};

/** Every command in a form that nothing but the phase can be against, given at `now`. */
export const COMMANDS = {
  'record-csr': (): PortCommand => ({ type: 'record-csr', source: 'carrier' }),
  'record-matching-loa': (): PortCommand => ({
    type: 'record-loa',
    verdict: 'match',
    differences: 0,
    signedOn: '2026-11-25',
  }),
  'record-blocked-loa': (): PortCommand => ({
    type: 'record-loa',
    verdict: 'blocked',
    differences: 2,
    signedOn: '2026-11-25',
  }),
  'record-evidence': (): PortCommand => ({ type: 'record-evidence', kind: 'rio' }),
  file: (now: Instant): PortCommand => ({ type: 'file', filedAt: now }),
  'note-response': (at: Instant): PortCommand => ({
    type: 'note-response',
    receivedAt: at,
    outcome: 'query',
    why: 'query: which building?',
  }),
  'note-case': (at: Instant): PortCommand => ({ type: 'note-case', wroteAt: at, why: 'work-in-progress' }),
  reject: (): PortCommand => ({ type: 'reject', rejection: REJECTION, why: 'rejected: lsr 8B' }),
  'confirm-foc': (now: Instant): PortCommand => ({ type: 'confirm-foc', foc: { ...FOC, confirmedAt: now } }),
  'withdraw-foc': (): PortCommand => ({ type: 'withdraw-foc' }),
  'complete-cutover': (now: Instant) => cutover('completed', now),
  'report-half-ported': (now: Instant) => cutover('half-ported', now),
  'fail-cutover': (now: Instant) => cutover('failed', now),
  'call-rollback': (): PortCommand => ({
    type: 'call-rollback',
    by: 'decide@acme.example',
    reason: 'Callers hear silence',
    criterion: 'two failed test calls',
  }),
  'report-restored': (now: Instant) => portBack('restored', now),
  'report-port-back-refused': (now: Instant) => portBack('refused', now),
  'note-test-call': (at: Instant): PortCommand => ({
    type: 'note-test-call',
    call: { ...GOOD_CALL, at },
    losing: { carrierId: 'example-telecom', name: 'Example Telecom', underlyingCarrier: null },
  }),
  'put-bridge': (since: Instant): PortCommand => ({
    type: 'put-bridge',
    bridge: { kind: 'call-forward', claimedNumber: '+442079460301', since },
  }),
  'remove-bridge': (): PortCommand => ({ type: 'remove-bridge' }),
  hold: (): PortCommand => ({ type: 'hold', reason: 'campaign' }),
  release: (): PortCommand => ({ type: 'release' }),
  cancel: (): PortCommand => ({ type: 'cancel', reason: 'the office stays', lastMoment: null }),
} as const;

export type CommandName = keyof typeof COMMANDS;
