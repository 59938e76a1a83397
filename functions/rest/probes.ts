import type { PortCommand } from '../domain/port/command';

/**
 * For each operation the commands that its body may turn out to be, with whatever contents. They are only asked whether the
 * phase allows them (design §11: a conflict is answered before the body is judged).
 */
export const probes = {
  csr: (): readonly PortCommand[] => [{ type: 'record-csr', source: '' }],
  evidence: (): readonly PortCommand[] => [{ type: 'record-evidence', kind: '' }],
  loa: (): readonly PortCommand[] => [
    { type: 'record-loa', verdict: 'match', differences: 0, signedOn: '' },
    { type: 'record-loa', verdict: 'blocked', differences: 1, signedOn: '' },
  ],
  filing: (now: string): readonly PortCommand[] => [{ type: 'file', filedAt: now }],
  response: (): readonly PortCommand[] => [{ type: 'note-response', receivedAt: '', outcome: '', why: '' }],
  awsCase: (): readonly PortCommand[] => [{ type: 'note-case', why: '' }],
  foc: (now: string): readonly PortCommand[] => [{ type: 'confirm-foc', foc: { at: now, confirmedAt: now } }],
  cutover: (now: string): readonly PortCommand[] =>
    (['completed', 'half-ported', 'failed'] as const).map((outcome) => ({
      type: 'report-cutover',
      outcome,
      at: now,
      by: '',
      rollbackHours: 1,
      rollbackBasis: 'practice',
      // Which gates stand open is judged with the body, which may accept them.
      gatesOpen: [],
    })),
  rollback: (): readonly PortCommand[] => [{ type: 'call-rollback', by: '', reason: '', criterion: '' }],
  rollbackOutcome: (now: string): readonly PortCommand[] =>
    (['restored', 'refused'] as const).map((outcome) => ({ type: 'report-rollback', outcome, at: now, by: '' })),
  testCall: (now: string): readonly PortCommand[] => [
    {
      type: 'note-test-call',
      call: {
        at: now,
        network: '',
        caller: '',
        ringback: true,
        ivrAudio: true,
        agentAnswer: true,
        hangupTone: true,
        by: '',
      },
      losing: { carrierId: '', name: '', underlyingCarrier: null },
    },
  ],
  bridge: (now: string): readonly PortCommand[] => [
    { type: 'put-bridge', bridge: { kind: 'call-forward', claimedNumber: '', since: now } },
  ],
  bridgeRemoval: (): readonly PortCommand[] => [{ type: 'remove-bridge' }],
  hold: (): readonly PortCommand[] => [{ type: 'hold', reason: '' }],
  release: (): readonly PortCommand[] => [{ type: 'release' }],
  cancellation: (): readonly PortCommand[] => [{ type: 'cancel', reason: '', lastMoment: null }],
} as const;
