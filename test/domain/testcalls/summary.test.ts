import { describe, expect, test } from 'vitest';
import { testCallRow, testCallSummary } from '../../../functions/domain/testcalls/summary';
import { CARRIER, portIn } from '../port/cast';
import { FAILED, minute, PASSED, placed, SILENT } from './calls';

const within = { ...placed(PASSED, 50), network: 'Example Telecom' };
const called = portIn('ROLLBACK_WINDOW', { testCalls: [placed(FAILED, 31), PASSED, placed(PASSED, 15), within] });
const silent = portIn('ROLLBACK_WINDOW', { number: '+442079460102', testCalls: [] });

describe('the test calls of a port in figures', () => {
  test('are those that passed from a third network, those that failed, and the slots that are over without any', () => {
    expect(testCallRow(called, CARRIER, minute(61))).toEqual({
      passed: 2,
      failed: 1,
      provesNothing: 1,
      missed: 1,
      last: placed(FAILED, 31),
    });
  });

  test('count a failure from whatever network it came', () => {
    const port = portIn('ROLLBACK_WINDOW', { testCalls: [{ ...SILENT, network: 'AWS' }] });
    expect(testCallRow(port, CARRIER, minute(1))).toMatchObject({ passed: 0, failed: 1, provesNothing: 0 });
  });
});

describe('the line about test calls in a mail', () => {
  test('says how many passed, failed and were missed, and how the last one went by the clocks of its readers', () => {
    const read = { ...CARRIER, readerZones: ['America/New_York', 'Europe/London'] };
    expect(testCallSummary([called], read, minute(61))).toBe(
      '2 passed, 1 failed, 1 missed; the last one, Thursday 10 December 2026, 10:51 (Europe/London); ' +
        'Thursday 10 December 2026, 05:51 (America/New_York), UTC 2026-12-10T10:51:00Z, failed; ' +
        '1 more passed within a network of either carrier, which proves nothing',
    );
  });

  test('adds up the numbers of an order', () => {
    expect(testCallSummary([called, silent], CARRIER, minute(61))).toMatch(
      /^2 passed, 1 failed, 5 missed; the last one/,
    );
  });

  test('says where nobody has called, and what is missed', () => {
    expect(testCallSummary([silent], CARRIER, minute(1))).toBe('no call has been noted, 0 missed');
    expect(testCallSummary([silent], CARRIER, minute(31))).toBe('no call has been noted, 2 missed');
    expect(testCallSummary([{ ...silent, testCalls: [within] }], CARRIER, minute(31))).toBe(
      'no call has been noted that counts, 2 missed; 1 more passed within a network of either carrier, which proves nothing',
    );
  });
});
