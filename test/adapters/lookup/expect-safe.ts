import { expect } from 'vitest';
import { lookupAnswer, unknownNumber } from '../../../functions/domain/port/lookup-answer';
import { ELSEWHERE, type KINDS } from './faulty-database';
import { IN_THE_WINDOW, NOW } from './records';
import type { Told } from './voyage-of-faults';

/** The limit of the issue: the deadline of 1.5 s, and a tenth of a second to turn round. */
const LIMIT_MS = 1600;

/** So much of a standstill of the test's own process is not held against the lookup. */
const MOST_EXCUSED_MS = 400;

/** Every call has its map in time: the record where the database was sound, else the fail-safe one, and one line about it. */
export function expectSafe(told: readonly Told[]): void {
  const late = told.filter(({ millis, stall }) => millis > LIMIT_MS + Math.min(stall, MOST_EXCUSED_MS));
  expect(late).toEqual([]);
  const excused = told.filter(({ millis }) => millis > LIMIT_MS).length;
  expect(excused, 'calls that only the standstill of the test itself excuses').toBeLessThanOrEqual(told.length / 100);
  for (const { kind, write, answer, reports, lost } of told) {
    if (kind.startsWith('sound')) {
      const caller = write === null ? '' : (IN_THE_WINDOW.testPhones[0] ?? '');
      expect(answer, kind).toEqual(lookupAnswer(IN_THE_WINDOW, caller, NOW));
      expect(reports, kind).toBe(0);
      expect(lost, `${kind}, write ${write ?? 'none'}`).toBe(write === null || isTakenForWritten(write) ? 0 : 1);
    } else {
      const message = 'The lookup is not available; stay on the normal path.';
      expect(answer, kind).toEqual(unknownNumber(answer['number'] ?? '', message));
      expect(answer['number'], kind).toMatch(new RegExp(`^${kind}-\\d+$`));
      expect(reports, kind).toBe(1);
      expect(lost, kind).toBe(0);
    }
  }
}

/** A write is answered with an empty object and nothing of it is needed; what no server sees befalls reads only. */
const isTakenForWritten = (kind: (typeof KINDS)[number]): boolean =>
  kind.startsWith('sound') || ['garbage-object', 'garbage-row', ...ELSEWHERE].includes(kind);
