import { PRACTICE_ROLLBACK } from '../playbooks/field-practice';
import type { Phase } from '../port/phase';
import type { Port } from '../port/port';
import { isAfter, isBefore, plusHours, type Instant } from '../time/instant';
import { endOf, type Hour } from './hour';

/** When the calls of a number had to arrive in Amazon Connect; `until` is null while they still have to. */
export interface Stay {
  readonly from: Instant;
  readonly until: Instant | null;
}

/**
 * The stay of a port in Connect, as far as it has got: since the number moved or, while nobody has said when it did, since
 * its FOC. Null before. `port` stands as of now (elapse.ts).
 */
export function stayInConnect({ phase, foc, rollback, rollbackCall, phaseSince }: Port): Stay | null {
  if (phase === 'CUTOVER') return foc === null ? null : { from: foc.at, until: null };
  if (rollback === null) return null;
  const until = phase === 'ROLLED_BACK' ? (rollbackCall?.endedAt ?? phaseSince) : null;
  return { from: rollback.opensAt, until };
}

/** Whether all of an hour lies in a stay: an hour in which the number moved has calls on either side. */
export const isWholeIn = (hour: Hour, stay: Stay | null): boolean =>
  stay !== null && !isBefore(hour, stay.from) && (stay.until === null || !isAfter(endOf(hour), stay.until));

/** The phases in which a drop is told: the number has left, and nobody has settled that it stays or goes back. */
export const WATCHED_PHASES = ['CUTOVER', 'HALF_PORTED', 'ROLLBACK_WINDOW'] as const satisfies readonly Phase[];

const isWatched = (phase: Phase): boolean => WATCHED_PHASES.some((watched) => watched === phase);

/**
 * Whether a drop in this hour is told. Only while it can lead to something: up to the end of the rollback window or, where
 * nobody has reported the cutover, for as many hours after the FOC as practice gives for going back.
 */
export function isTold(port: Port, hour: Hour): boolean {
  const stay = stayInConnect(port);
  if (stay === null || !isWatched(port.phase) || !isWholeIn(hour, stay)) return false;
  return isBefore(hour, port.rollback?.closesAt ?? plusHours(stay.from, PRACTICE_ROLLBACK.value));
}
