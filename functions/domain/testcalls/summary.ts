import type { Carrier } from '../port/carrier';
import type { Port } from '../port/port';
import type { Instant } from '../time/instant';
import { formatLocal } from '../time/local-text';
import { testCallTally } from './cadence';
import { counts } from './networks';
import { asPlaced, hasPassed, type TestCall } from './test-call';

/** The test calls of one port in figures. */
export interface TestCallRow {
  /** Of third networks. */
  readonly passed: number;
  /** From whatever network: what a caller does not hear is not there. */
  readonly failed: number;
  /** Passed within the losing or the gaining network, which proves nothing. */
  readonly provesNothing: number;
  /** Calls of the cadence whose time is over without one. */
  readonly missed: number;
  /** The call placed last that is among the passed or the failed; null for none. */
  readonly last: TestCall | null;
}

/** A losing carrier, and the zones of readers who live by another clock than its desk's. */
type CarrierRead = Carrier & { readonly readerZones?: readonly string[] };

/** What came of the test calls to a port until `now`, each call counted once. */
export function testCallRow(port: Port, carrier: Carrier, now: Instant): TestCallRow {
  const telling = asPlaced(port.testCalls.filter((call) => !hasPassed(call) || counts(call, carrier)));
  const failed = telling.filter((call) => !hasPassed(call)).length;
  return {
    passed: telling.length - failed,
    failed,
    provesNothing: port.testCalls.length - telling.length,
    missed: testCallTally(port, carrier, now).missed,
    last: telling.at(-1) ?? null,
  };
}

/**
 * The test calls to all of these ports in one English line for a table: '5 passed, 1 failed, 2 missed; the last one, Thursday
 * 10 December 2026, 11:05 (Europe/London), UTC 2026-12-10T11:05:00Z, passed', or 'no call has been noted'. Times are by the
 * clock of the desk, then by those of the readers.
 */
export function testCallSummary(ports: readonly Port[], carrier: CarrierRead, now: Instant): string {
  const rows = ports.map((port) => testCallRow(port, carrier, now));
  const sum = (figure: 'passed' | 'failed' | 'provesNothing' | 'missed'): number =>
    rows.reduce((total, row) => total + row[figure], 0);
  const [passed, failed, provesNothing, missed] = [sum('passed'), sum('failed'), sum('provesNothing'), sum('missed')];
  const within =
    provesNothing === 0
      ? ''
      : `; ${provesNothing} more passed within a network of either carrier, which proves nothing`;
  const last = asPlaced(rows.flatMap((row) => row.last ?? [])).at(-1);
  return last === undefined
    ? `no call has been noted${provesNothing === 0 ? '' : ' that counts'}, ${missed} missed${within}`
    : `${passed} passed, ${failed} failed, ${missed} missed; the last one, ${sayWhen(last.at, carrier)}, ${hasPassed(last) ? 'passed' : 'failed'}${within}`;
}

const sayWhen = (at: Instant, { desk, readerZones = [] }: CarrierRead): string =>
  `${[...new Set([desk.timeZone, ...readerZones])].map((zone) => formatLocal(at, zone)).join('; ')}, UTC ${at}`;
