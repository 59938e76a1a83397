import { addBusinessDaysToInstant } from '../calendars/business-days';
import type { Playbook } from '../playbooks/playbook';
import { fixEndsAt } from '../rollback/transit-fix';
import { earlierOf, isAfter, plusHours, type Instant } from '../time/instant';
import { lastMomentToChange } from '../timeline/change-cutoff';
import type { Carrier } from './carrier';
import { letterTooOldFrom } from './letter-age';
import type { Phase } from './phase';
import { quietSince, type Port } from './port';
import { changeCutoff } from './terms';

/** What a port waits for, in the words of design §11. `until` is when it turns late, or ends by itself. */
export interface WaitingFor {
  readonly what: 'csr' | 'loa' | 'predecessors' | 'filing' | 'foc' | 'gate' | 'cutover' | 'rollback' | 'carrier-fix';
  readonly since: Instant;
  readonly until: Instant | null;
}

/**
 * What a wait hangs on besides the port: where it is at hand, the earliest deadline of what its order lacks before the filing,
 * and the instant at which a gate of the runbook was found open past its time.
 */
export interface WaitContext {
  readonly playbook: Playbook;
  readonly carrier: Carrier;
  readonly openTasksUntil?: Instant | null | undefined;
  readonly gateOverdueAt?: Instant | null | undefined;
}

/** Says what a port waits for at present; null when it is over, or on hold with no date. */
export function waitingFor(port: Port, context: WaitContext): WaitingFor | null {
  const wait = WAIT[port.phase](port, context);
  return wait === null ? null : { what: wait.what, since: port.phaseSince, until: wait.until };
}

type Wait = Pick<WaitingFor, 'what' | 'until'> | null;

const over = (): Wait => null;

const workingDays = (port: Port, context: WaitContext, days: number): Instant =>
  addBusinessDaysToInstant(port.phaseSince, days, context.carrier.desk);

/** Until when an open gate can still move the date; after that the number goes at the FOC, gate or not. */
function lastMomentForAGate(focAt: Instant, { carrier, playbook }: WaitContext, now: Instant): Instant {
  const lastMoment = lastMomentToChange(focAt, changeCutoff(carrier, playbook), carrier.desk);
  return isAfter(now, lastMoment) ? focAt : lastMoment;
}

const WAIT = {
  CSR_PENDING: (port, context) => {
    const days = context.playbook.csrBusinessDays.value;
    return { what: 'csr', until: days === null ? null : workingDays(port, context, days) };
  },
  LOA_PENDING: (port, context) => ({
    what: 'loa',
    until: workingDays(port, context, context.playbook.reminderBusinessDays.value),
  }),
  READY_TO_FILE: (port, context) => {
    const tooOld = letterTooOldFrom(port, context.playbook);
    const open = context.openTasksUntil ?? null;
    if (open === null) return { what: 'filing', until: tooOld };
    return { what: 'predecessors', until: tooOld === null ? open : earlierOf(open, tooOld) };
  },
  FILED: (port, context) => ({
    what: 'foc',
    until: addBusinessDaysToInstant(quietSince(port), context.playbook.silenceBusinessDays.value, context.carrier.desk),
  }),
  FOC_CONFIRMED: (port, context) => {
    const focAt = port.foc?.at ?? null;
    const now = context.gateOverdueAt ?? null;
    return focAt === null || now === null
      ? { what: 'foc', until: focAt }
      : { what: 'gate', until: lastMomentForAGate(focAt, context, now) };
  },
  CUTOVER: (port) => ({ what: 'cutover', until: port.foc === null ? null : plusHours(port.foc.at, 2) }),
  ROLLBACK_WINDOW: (port) => ({ what: 'rollback', until: port.rollback?.closesAt ?? null }),
  COMPLETED: over,
  // A corrected record voids the letter on file, whatever the rejection asked for.
  REJECTED: (port, context) =>
    port.rejection?.refilableAsIs === true && port.loaSignedOn !== null
      ? { what: 'filing', until: letterTooOldFrom(port, context.playbook) }
      : { what: 'loa', until: null },
  ON_HOLD: over,
  HALF_PORTED: (port, context) => ({ what: 'carrier-fix', until: fixEndsAt(port.phaseSince, context.carrier.desk) }),
  ROLLING_BACK: (port) => ({ what: 'carrier-fix', until: port.rollback?.closesAt ?? null }),
  ROLLED_BACK: over,
  CANCELLED: over,
} as const satisfies Record<Phase, (port: Port, context: WaitContext) => Wait>;
