import { isRollbackOpen, rollbackMinutesLeft, type RollbackWindow } from '../rollback/rollback-window';
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
  };
}

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

/** What time alone has done to a number since its row was written: a late clock must not keep calls where they no longer arrive. */
function asItStands(record: LookupRecord, now: Instant): LookupRecord {
  // Instants are all written in UTC to the second, so their texts sort as they do.
  const { phase, focAt, rollback } = record;
  if (phase === 'FOC_CONFIRMED' && focAt !== null && focAt <= now) return { ...record, phase: 'CUTOVER' };
  if (phase === 'ROLLBACK_WINDOW' && rollback !== null && rollback.closesAt <= now)
    return { ...record, phase: 'COMPLETED' };
  return record;
}

/** Where a number stands at `now`; minutes left are rounded up, nulls are "" (design §7, §11). */
export function lookupAnswer(stored: LookupRecord, caller: string | null, now: Instant): LookupAnswer {
  const record = asItStands(stored, now);
  const window = record.phase === 'ROLLBACK_WINDOW' || record.phase === 'HALF_PORTED' ? record.rollback : null;
  const open = isRollbackOpen(window, now);
  return {
    found: 'true',
    schemaVersion: '1',
    number: record.number,
    phase: record.phase,
    route: routeOf(record.phase),
    country: record.country,
    numberClass: record.numberClass,
    orderId: record.orderId,
    wave: record.wave ?? '',
    focAt: record.focAt ?? '',
    rollbackOpen: open ? 'true' : 'false',
    rollbackClosesAt: record.rollback?.closesAt ?? '',
    rollbackMinutesLeft: String(rollbackMinutesLeft(window, now)),
    testCaller: caller !== null && record.testPhones.includes(caller) ? 'true' : 'false',
    legacyNumber: record.legacyNumber ?? '',
    message: '',
  };
}
