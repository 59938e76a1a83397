import { isFinal, type Phase } from '../port/phase';
import { isAfter, isBefore, minusDays, plusDays, plusMinutes, type Instant } from '../time/instant';

/** One inbound call, as Amazon Connect tells of it. */
export interface InboundCall {
  readonly contactId: string;
  /** The number that was called. */
  readonly number: string;
  readonly instanceArn: string;
  /** When it arrived, whenever that was told. */
  readonly at: Instant;
}

/** What Portolan knows of a number that is called. */
export interface CalledNumber {
  readonly instanceArn: string;
  readonly phase: Phase;
  readonly focAt: Instant | null;
}

/** Events may come late and twice: a call is counted up to this age, and longer than that remembered as counted. */
export const COUNTED_DAYS = 14;

/** Days after the FOC for which a port that is over is still counted; every call costs two writes. */
const COUNTED_AFTER_FOC_DAYS = 30;

/** How far the clocks of two services may be apart. */
const CLOCK_MINUTES = 5;

/** Why a call is not counted. */
export type NotCounted = 'unknown-number' | 'other-instance' | 'too-late' | 'of-the-future' | 'port-is-over';

/**
 * Why a call is not counted; null for one that is. The instance has to be the one that the order of the number names: the
 * same number may still ring in another one of the account. What comes later than calls are remembered is left out, because
 * nobody could tell whether it had been counted.
 */
export function notCounted(call: InboundCall, called: CalledNumber | null, now: Instant): NotCounted | null {
  if (isAfter(call.at, plusMinutes(now, CLOCK_MINUTES))) return 'of-the-future';
  if (isBefore(call.at, minusDays(now, COUNTED_DAYS))) return 'too-late';
  if (called === null) return 'unknown-number';
  if (called.instanceArn !== call.instanceArn) return 'other-instance';
  return isOver(called, call.at) ? 'port-is-over' : null;
}

const isOver = ({ phase, focAt }: CalledNumber, at: Instant): boolean =>
  isFinal(phase) && (focAt === null || isAfter(at, plusDays(focAt, COUNTED_AFTER_FOC_DAYS)));
