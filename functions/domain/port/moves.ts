import type { Phase } from './phase';

/** Everything that can be asked of a port. The last two are the clock's. */
export type Move =
  | 'record-csr'
  | 'record-matching-loa'
  | 'record-blocked-loa'
  | 'file'
  | 'note-response'
  | 'reject'
  | 'confirm-foc'
  | 'withdraw-foc'
  | 'complete-cutover'
  | 'report-half-ported'
  | 'fail-cutover'
  | 'call-rollback'
  | 'report-restored'
  | 'report-port-back-refused'
  | 'hold'
  | 'release'
  | 'cancel'
  | 'reach-foc'
  | 'close-rollback-window';

/** Where a move leads: a phase, or `FROM_RECORD` where the port's own record decides (the phase it was held from, whether its window is still open). */
export type Destination = Phase | 'FROM_RECORD';

/**
 * The law of the lifecycle, whole: which move is legal in which phase, and where it leads (design §4, §11).
 * What is not written here is refused with `illegal-in-phase`.
 */
export const LEGAL_MOVES = {
  CSR_PENDING: { 'record-csr': 'LOA_PENDING', hold: 'ON_HOLD', cancel: 'CANCELLED' },
  LOA_PENDING: {
    'record-csr': 'LOA_PENDING',
    'record-matching-loa': 'READY_TO_FILE',
    'record-blocked-loa': 'LOA_PENDING',
    hold: 'ON_HOLD',
    cancel: 'CANCELLED',
  },
  READY_TO_FILE: {
    'record-csr': 'LOA_PENDING',
    'record-matching-loa': 'READY_TO_FILE',
    'record-blocked-loa': 'LOA_PENDING',
    file: 'FILED',
    hold: 'ON_HOLD',
    cancel: 'CANCELLED',
  },
  FILED: { 'note-response': 'FILED', reject: 'REJECTED', 'confirm-foc': 'FOC_CONFIRMED', cancel: 'CANCELLED' },
  FOC_CONFIRMED: {
    'note-response': 'FOC_CONFIRMED',
    reject: 'REJECTED',
    'confirm-foc': 'FOC_CONFIRMED',
    'withdraw-foc': 'FILED',
    'reach-foc': 'CUTOVER',
    cancel: 'CANCELLED',
  },
  CUTOVER: { 'complete-cutover': 'ROLLBACK_WINDOW', 'report-half-ported': 'HALF_PORTED', 'fail-cutover': 'FILED' },
  ROLLBACK_WINDOW: { 'call-rollback': 'ROLLING_BACK', 'close-rollback-window': 'COMPLETED' },
  COMPLETED: {},
  REJECTED: {
    'record-csr': 'REJECTED',
    'record-matching-loa': 'READY_TO_FILE',
    'record-blocked-loa': 'REJECTED',
    file: 'FILED',
    'note-response': 'REJECTED',
    reject: 'REJECTED',
    cancel: 'CANCELLED',
  },
  ON_HOLD: { release: 'FROM_RECORD', cancel: 'CANCELLED' },
  HALF_PORTED: { 'complete-cutover': 'FROM_RECORD', 'call-rollback': 'ROLLING_BACK' },
  ROLLING_BACK: { 'report-restored': 'ROLLED_BACK', 'report-port-back-refused': 'FROM_RECORD' },
  ROLLED_BACK: {},
  CANCELLED: {},
} as const satisfies Record<Phase, Partial<Record<Move, Destination>>>;

/** Where a move leads from a phase; undefined when it is illegal there. */
export function destinationOf(phase: Phase, move: Move): Destination | undefined {
  const moves: Partial<Record<Move, Destination>> = LEGAL_MOVES[phase];
  return moves[move];
}

/** The moves that people may make in a phase, for the answer to an illegal one. */
export function legalMoves(phase: Phase): readonly string[] {
  return Object.keys(LEGAL_MOVES[phase]).filter((move) => !CLOCK_MOVES.includes(move));
}

const CLOCK_MOVES: readonly string[] = ['reach-foc', 'close-rollback-window'];
