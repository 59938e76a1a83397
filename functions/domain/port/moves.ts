import type { Phase } from './phase';

/** Everything that can be asked of a port. The last two are the clock's. */
export const MOVES = [
  'record-csr',
  'record-matching-loa',
  'record-blocked-loa',
  'record-evidence',
  'file',
  'note-response',
  'note-case',
  'reject',
  'confirm-foc',
  'withdraw-foc',
  'complete-cutover',
  'report-half-ported',
  'fail-cutover',
  'call-rollback',
  'report-restored',
  'report-port-back-refused',
  'note-test-call',
  'put-bridge',
  'remove-bridge',
  'hold',
  'release',
  'cancel',
  'reach-foc',
  'close-rollback-window',
] as const;

export type Move = (typeof MOVES)[number];

/** Where a move leads: a phase, or `FROM_RECORD` where the port's own record decides (the phase it was held from, whether its window is still open). */
export type Destination = Phase | 'FROM_RECORD';

/**
 * The law of the lifecycle, whole: which move is legal in which phase, and where it leads (design §4, §11).
 * What is not written here is refused with `illegal-in-phase`. Of a port that is over one thing can still be told: that what
 * led calls round it has been taken down.
 */
export const LEGAL_MOVES = {
  CSR_PENDING: {
    'record-csr': 'LOA_PENDING',
    'record-evidence': 'CSR_PENDING',
    'put-bridge': 'CSR_PENDING',
    'remove-bridge': 'CSR_PENDING',
    hold: 'ON_HOLD',
    cancel: 'CANCELLED',
  },
  LOA_PENDING: {
    'record-csr': 'LOA_PENDING',
    'record-matching-loa': 'READY_TO_FILE',
    'record-blocked-loa': 'LOA_PENDING',
    'record-evidence': 'LOA_PENDING',
    'put-bridge': 'LOA_PENDING',
    'remove-bridge': 'LOA_PENDING',
    hold: 'ON_HOLD',
    cancel: 'CANCELLED',
  },
  READY_TO_FILE: {
    'record-csr': 'LOA_PENDING',
    'record-matching-loa': 'READY_TO_FILE',
    'record-blocked-loa': 'LOA_PENDING',
    'record-evidence': 'READY_TO_FILE',
    file: 'FILED',
    'put-bridge': 'READY_TO_FILE',
    'remove-bridge': 'READY_TO_FILE',
    hold: 'ON_HOLD',
    cancel: 'CANCELLED',
  },
  FILED: {
    'note-response': 'FILED',
    'note-case': 'FILED',
    reject: 'REJECTED',
    'confirm-foc': 'FOC_CONFIRMED',
    'put-bridge': 'FILED',
    'remove-bridge': 'FILED',
    cancel: 'CANCELLED',
  },
  FOC_CONFIRMED: {
    'note-response': 'FOC_CONFIRMED',
    'note-case': 'FOC_CONFIRMED',
    reject: 'REJECTED',
    'confirm-foc': 'FOC_CONFIRMED',
    'withdraw-foc': 'FILED',
    'reach-foc': 'CUTOVER',
    'note-test-call': 'FOC_CONFIRMED',
    'put-bridge': 'FOC_CONFIRMED',
    'remove-bridge': 'FOC_CONFIRMED',
    cancel: 'CANCELLED',
  },
  CUTOVER: {
    'complete-cutover': 'ROLLBACK_WINDOW',
    'report-half-ported': 'HALF_PORTED',
    'fail-cutover': 'FILED',
    'note-test-call': 'CUTOVER',
    'remove-bridge': 'CUTOVER',
  },
  ROLLBACK_WINDOW: {
    'report-half-ported': 'HALF_PORTED',
    'call-rollback': 'ROLLING_BACK',
    'close-rollback-window': 'COMPLETED',
    'note-test-call': 'ROLLBACK_WINDOW',
    'put-bridge': 'ROLLBACK_WINDOW',
    'remove-bridge': 'ROLLBACK_WINDOW',
  },
  COMPLETED: { 'remove-bridge': 'COMPLETED' },
  REJECTED: {
    'record-csr': 'REJECTED',
    'record-matching-loa': 'READY_TO_FILE',
    'record-blocked-loa': 'REJECTED',
    'record-evidence': 'REJECTED',
    file: 'FILED',
    'note-response': 'REJECTED',
    'note-case': 'REJECTED',
    reject: 'REJECTED',
    'put-bridge': 'REJECTED',
    'remove-bridge': 'REJECTED',
    cancel: 'CANCELLED',
  },
  ON_HOLD: { release: 'FROM_RECORD', 'put-bridge': 'ON_HOLD', 'remove-bridge': 'ON_HOLD', cancel: 'CANCELLED' },
  HALF_PORTED: {
    'complete-cutover': 'FROM_RECORD',
    'call-rollback': 'ROLLING_BACK',
    'note-test-call': 'HALF_PORTED',
    'put-bridge': 'HALF_PORTED',
    'remove-bridge': 'HALF_PORTED',
  },
  ROLLING_BACK: {
    'report-restored': 'ROLLED_BACK',
    'report-port-back-refused': 'FROM_RECORD',
    'note-test-call': 'ROLLING_BACK',
    'put-bridge': 'ROLLING_BACK',
    'remove-bridge': 'ROLLING_BACK',
  },
  ROLLED_BACK: { 'remove-bridge': 'ROLLED_BACK' },
  CANCELLED: { 'remove-bridge': 'CANCELLED' },
} as const satisfies Record<Phase, Partial<Record<Move, Destination>>>;

/** Where a move leads from a phase; undefined when it is illegal there. */
export function destinationOf(phase: Phase, move: Move): Destination | undefined {
  const moves: Partial<Record<Move, Destination>> = LEGAL_MOVES[phase];
  return moves[move];
}

/** What each move is called by those who ask for it: several moves are outcomes of one request; null is the clock's own. */
const ASKED_AS = {
  'record-csr': 'record-csr',
  'record-matching-loa': 'record-loa',
  'record-blocked-loa': 'record-loa',
  'record-evidence': 'record-evidence',
  file: 'file',
  'note-response': 'record-carrier-response',
  'note-case': 'note-aws-case',
  reject: 'record-carrier-response',
  'confirm-foc': 'confirm-foc',
  'withdraw-foc': 'withdraw-foc',
  'complete-cutover': 'report-cutover',
  'report-half-ported': 'report-cutover',
  'fail-cutover': 'report-cutover',
  'call-rollback': 'call-rollback',
  'report-restored': 'report-rollback-outcome',
  'report-port-back-refused': 'report-rollback-outcome',
  'note-test-call': 'record-test-call',
  'put-bridge': 'put-bridge',
  'remove-bridge': 'remove-bridge',
  hold: 'hold',
  release: 'release',
  cancel: 'cancel',
  'reach-foc': null,
  'close-rollback-window': null,
} as const satisfies Record<Move, string | null>;

/** What a move is called in answers. */
export const askedAs = (move: Move): string => ASKED_AS[move] ?? move;

/** What may be asked of a port in a phase, for the answer to something that may not. */
export function legalMoves(phase: Phase): readonly string[] {
  const moves: Partial<Record<Move, Destination>> = LEGAL_MOVES[phase];
  const asked = MOVES.flatMap((move) => (moves[move] === undefined ? [] : (ASKED_AS[move] ?? [])));
  return [...new Set(asked)];
}
