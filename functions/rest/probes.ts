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
    })),
  rollback: (): readonly PortCommand[] => [{ type: 'call-rollback', by: '', reason: '', criterion: '' }],
  rollbackOutcome: (now: string): readonly PortCommand[] =>
    (['restored', 'refused'] as const).map((outcome) => ({ type: 'report-rollback', outcome, at: now, by: '' })),
  cancellation: (): readonly PortCommand[] => [{ type: 'cancel', reason: '', lastMoment: null }],
} as const;
