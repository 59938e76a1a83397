import { earlierOf, isAfter, plusDays, type Instant } from '../time/instant';
import { agenda } from './agenda';
import type { AgendaContext } from './agenda-context';
import type { Phase } from './phase';
import type { Port } from './port';

/** The words by which the state machine finds its next state; each names one. */
export const STOP_NAMES = [
  'wait-for-csr',
  'wait-for-loa',
  'wait-for-filing',
  'wait-for-foc-date',
  'wait-for-foc',
  'wait-for-cutover',
  'rollback-window',
  'wait-for-new-papers',
  'wait-for-release',
  'wait-for-repair',
  'wait-for-port-back',
  'close',
] as const;

export type StopName = (typeof STOP_NAMES)[number];

/** Where the lifecycle of a port halts next, and until when at the latest. */
export interface Stop {
  readonly outcome: StopName;
  readonly until: Instant;
}

const STOP = {
  CSR_PENDING: 'wait-for-csr',
  LOA_PENDING: 'wait-for-loa',
  READY_TO_FILE: 'wait-for-filing',
  FILED: 'wait-for-foc-date',
  FOC_CONFIRMED: 'wait-for-foc',
  CUTOVER: 'wait-for-cutover',
  ROLLBACK_WINDOW: 'rollback-window',
  COMPLETED: 'close',
  REJECTED: 'wait-for-new-papers',
  ON_HOLD: 'wait-for-release',
  HALF_PORTED: 'wait-for-repair',
  ROLLING_BACK: 'wait-for-port-back',
  ROLLED_BACK: 'close',
  CANCELLED: 'close',
} as const satisfies Record<Phase, StopName>;

/** The word for where a port of a phase halts. */
export const stopNameOf = (phase: Phase): StopName => STOP[phase];

/** A wait with nothing due looks again after this many days, so that no execution sleeps into its one-year limit unseen. */
const LOOK_AGAIN_DAYS = 30;

/** The next halt of a port: the state by its phase, the deadline by whatever falls due first after `now`. */
export function nextStop(port: Port, context: AgendaContext, now: Instant): Stop {
  const coming = [...agenda(port, context, now).map((entry) => entry.at), ...phaseEnds(port)].filter((at) =>
    isAfter(at, now),
  );
  const [first = lookAgainAt(port, now), ...others] = coming;
  return { outcome: stopNameOf(port.phase), until: others.reduce(earlierOf, first) };
}

/** Reckoned from the phase and not from `now`, so that two readers of one record agree on it. */
function lookAgainAt(port: Port, now: Instant): Instant {
  let at = plusDays(port.phaseSince, LOOK_AGAIN_DAYS);
  while (!isAfter(at, now)) at = plusDays(at, LOOK_AGAIN_DAYS);
  return at;
}

/** The instants at which time itself ends the phase. */
function phaseEnds(port: Port): readonly Instant[] {
  if (port.phase === 'FOC_CONFIRMED' && port.foc !== null) return [port.foc.at];
  if (port.phase === 'ROLLBACK_WINDOW' && port.rollback !== null) return [port.rollback.closesAt];
  return [];
}
