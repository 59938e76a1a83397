import type { Move } from '../../functions/domain/port/moves';

/** How a drawing says each move, in a word or three. */
export const MOVE_WORDS = {
  'record-csr': 'CSR recorded',
  'record-matching-loa': 'LOA matches',
  'record-blocked-loa': 'LOA differs',
  'record-evidence': 'evidence put',
  file: 'filed with AWS',
  'note-response': 'answer noted',
  'note-case': 'AWS case noted',
  reject: 'rejected',
  'confirm-foc': 'FOC given',
  'withdraw-foc': 'FOC withdrawn',
  'complete-cutover': 'cutover completed',
  'report-half-ported': 'half-ported',
  'fail-cutover': 'cutover failed',
  'call-rollback': 'rollback called',
  'report-restored': 'restored',
  'report-port-back-refused': 'refused',
  'note-test-call': 'test call noted',
  'put-bridge': 'bridged',
  'remove-bridge': 'bridge removed',
  hold: 'hold',
  release: 'release',
  cancel: 'cancelled',
  'reach-foc': 'the FOC is reached',
  'close-rollback-window': 'the window closes',
} as const satisfies Record<Move, string>;

/** The moves that time makes and nobody asks for. */
export const CLOCK_MOVES: ReadonlySet<string> = new Set(['reach-foc', 'close-rollback-window'] satisfies Move[]);
