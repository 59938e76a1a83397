import { carriesCalls } from '../bridges/bridge';
import type { RollbackWindow } from '../rollback/rollback-window';
import type { Instant } from '../time/instant';
import type { Order } from './order';
import { routeOf, type Phase } from './phase';
import type { Port } from './port';

/** What is kept for contact flows beside each port: all that one GetItem has to answer, and nothing else. */
export interface LookupRecord {
  readonly number: string;
  readonly orderId: string;
  readonly phase: Phase;
  readonly country: string;
  readonly numberClass: string;
  readonly wave: string | null;
  readonly focAt: Instant | null;
  readonly rollback: Pick<RollbackWindow, 'opensAt' | 'closesAt'> | null;
  readonly testPhones: readonly string[];
  readonly legacyNumber: string | null;
  /** Whether its calls reach Connect over a bridge for as long as it is on its way. */
  readonly isBridged: boolean;
}

export function lookupRecord(port: Port, order: Pick<Order, 'testPhones' | 'legacyFallbackNumber'>): LookupRecord {
  return {
    number: port.number,
    orderId: port.orderId,
    phase: port.phase,
    country: port.country,
    numberClass: port.numberClass,
    wave: port.wave,
    focAt: port.foc?.at ?? null,
    rollback: port.rollback === null ? null : { opensAt: port.rollback.opensAt, closesAt: port.rollback.closesAt },
    testPhones: order.testPhones,
    legacyNumber: order.legacyFallbackNumber ?? null,
    isBridged: carriesCalls(port.bridge),
  };
}

/** While the carrier is asked to take the number back the window runs on. */
const WINDOW_RUNS: readonly Phase[] = ['ROLLBACK_WINDOW', 'HALF_PORTED', 'ROLLING_BACK'];

/** Always these keys, always strings: a contact flow can branch on them without asking whether they are there. */
export interface LookupAnswer {
  readonly [key: string]: string;
  readonly found: 'true' | 'false';
  readonly schemaVersion: '1';
  readonly number: string;
  readonly phase: Phase | 'UNKNOWN';
  readonly route: string;
  readonly country: string;
  readonly numberClass: string;
  readonly orderId: string;
  readonly wave: string;
  readonly focAt: string;
  readonly rollbackOpen: 'true' | 'false';
  readonly rollbackClosesAt: string;
  readonly rollbackMinutesLeft: string;
  readonly testCaller: 'true' | 'false';
  readonly legacyNumber: string;
  readonly message: string;
}

/** The answer for a number that Portolan knows nothing of, or could not look up in time: the flow stays on its normal path. */
export function unknownNumber(number: string, message: string): LookupAnswer {
  return {
    found: 'false',
    schemaVersion: '1',
    number,
    phase: 'UNKNOWN',
    route: 'CONNECT',
    country: '',
    numberClass: '',
    orderId: '',
    wave: '',
    focAt: '',
    rollbackOpen: 'false',
    rollbackClosesAt: '',
    rollbackMinutesLeft: '0',
    testCaller: 'false',
    legacyNumber: '',
    message,
  };
}

/**
 * Where a number stands at `now`, with what time alone has done to it since the row was written; minutes left are rounded
 * up, nulls are "" (design §7, §11). `caller` is null or "" where it is withheld.
 */
export function lookupAnswer(record: LookupRecord, caller: string | null, now: Instant): LookupAnswer {
  const phase = phaseAt(record, now);
  const minutesLeft = WINDOW_RUNS.includes(phase) ? minutesOf(record.rollback, now) : 0;
  return {
    found: 'true',
    schemaVersion: '1',
    number: record.number,
    phase,
    route: routeOf(phase, record.isBridged),
    country: record.country,
    numberClass: record.numberClass,
    orderId: record.orderId,
    wave: record.wave ?? '',
    focAt: record.focAt ?? '',
    rollbackOpen: minutesLeft > 0 ? 'true' : 'false',
    rollbackClosesAt: record.rollback?.closesAt ?? '',
    rollbackMinutesLeft: String(minutesLeft),
    testCaller: caller !== null && record.testPhones.includes(caller) ? 'true' : 'false',
    legacyNumber: record.legacyNumber ?? '',
    message: '',
  };
}

/*
 * The two rules below are those of elapse.ts and rollback-window.ts, which a test holds them to. They are told again
 * because those reckon with the calendar library, whose loading would cost the caller more than all the rest of the lookup.
 */

/** The phase by the clock: at the FOC the number is in transition and at its end the window is closed, told or not. */
function phaseAt({ phase, focAt, rollback }: LookupRecord, now: Instant): Phase {
  if (phase === 'FOC_CONFIRMED' && focAt !== null && millisTo(focAt, now) <= 0) return 'CUTOVER';
  if (phase === 'ROLLBACK_WINDOW' && rollback !== null && millisTo(rollback.closesAt, now) <= 0) return 'COMPLETED';
  return phase;
}

/** Whole minutes, rounded up, until the window closes; 0 before it opens and from its end on. */
function minutesOf(window: LookupRecord['rollback'], now: Instant): number {
  if (window === null || millisTo(window.opensAt, now) > 0) return 0;
  return Math.max(0, Math.ceil(millisTo(window.closesAt, now) / 60_000));
}

/** From `now` to an instant; negative when it has passed. */
const millisTo = (instant: Instant, now: Instant): number => Date.parse(instant) - Date.parse(now);
