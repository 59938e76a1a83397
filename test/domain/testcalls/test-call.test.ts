import { describe, expect, test } from 'vitest';
import * as judged from '../../../functions/domain/testcalls/test-call';
import { hasPassed, missingTones, TONES, type TestCall } from '../../../functions/domain/testcalls/test-call';
import { CARRIER } from '../port/cast';
import { FAILED, PASSED, placed, SILENT } from './calls';

const alarmOf = (call: TestCall, others: readonly TestCall[]) => judged.alarmOf(call, others, CARRIER);
const failuresInARow = (call: TestCall, others: readonly TestCall[]) => judged.failuresInARow(call, others, CARRIER);

describe('a test call', () => {
  test('passes with all four tones and with no fewer', () => {
    expect(hasPassed(PASSED)).toBe(true);
    for (const tone of TONES) {
      expect(hasPassed({ ...PASSED, [tone]: false })).toBe(false);
      expect(missingTones({ ...PASSED, [tone]: false })).toEqual([tone]);
    }
  });

  test('without ringback alarms at once, also as the first one', () => {
    expect(alarmOf(SILENT, [])).toBe('no-ringback');
    expect(alarmOf({ ...PASSED, ringback: false }, [placed(PASSED, -15)])).toBe('no-ringback');
  });

  test('that fails with ringback alarms as the second in a row, and not alone', () => {
    expect(alarmOf(FAILED, [])).toBeNull();
    expect(alarmOf(FAILED, [placed(FAILED, -15)])).toBe('failures-in-a-row');
    expect(alarmOf(FAILED, [placed(FAILED, -30), placed(PASSED, -15)])).toBeNull();
    expect(alarmOf(FAILED, [placed(FAILED, -45), placed(FAILED, -30)])).toBe('failures-in-a-row');
  });

  test('that passes never alarms', () => {
    expect(alarmOf(PASSED, [placed(SILENT, -30), placed(SILENT, -15)])).toBeNull();
    expect(failuresInARow(PASSED, [placed(FAILED, -15)])).toBe(0);
  });

  test('counts where it was placed, however late it was noted', () => {
    const between = placed(FAILED, 15);
    expect(alarmOf(between, [placed(FAILED, 0), placed(PASSED, 30)])).toBe('failures-in-a-row');
    expect(alarmOf(between, [placed(PASSED, 0), placed(FAILED, 30)])).toBe('failures-in-a-row');
    expect(alarmOf(between, [placed(PASSED, 0), placed(PASSED, 30), placed(FAILED, 45)])).toBeNull();
    expect(failuresInARow(between, [placed(FAILED, 30), placed(FAILED, 0), placed(FAILED, 45)])).toBe(4);
  });

  test('of the same second from another phone counts after it, because it was noted after it', () => {
    const other = (call: TestCall) => ({ ...call, caller: '+442079460778' });
    expect(failuresInARow(FAILED, [other(PASSED)])).toBe(1);
    expect(failuresInARow(FAILED, [other(FAILED)])).toBe(2);
    expect(failuresInARow(FAILED, [placed(FAILED, -15), other(PASSED)])).toBe(1);
  });

  test('from a network that proves nothing alarms like any other', () => {
    expect(alarmOf({ ...SILENT, network: 'Amazon Connect' }, [])).toBe('no-ringback');
    expect(alarmOf(FAILED, [{ ...placed(FAILED, -15), network: 'Example Telecom' }])).toBe('failures-in-a-row');
  });

  test.each(['Example Telecom', 'example telecom UK Ltd', 'Amazon Connect'])(
    'that passes within %s between two failures leaves them in a row',
    (network) => {
      const between = { ...placed(PASSED, -5), network };
      expect(alarmOf(FAILED, [placed(FAILED, -15), between])).toBe('failures-in-a-row');
      expect(failuresInARow(FAILED, [placed(FAILED, -15), between, placed(FAILED, 15)])).toBe(3);
      expect(alarmOf(FAILED, [placed(FAILED, -15), { ...between, network: 'Third Mobile' }])).toBeNull();
    },
  );

  test('that is noted again is one failure, and alarms only for what was not noted before', () => {
    expect(failuresInARow(FAILED, [FAILED])).toBe(1);
    expect(alarmOf(FAILED, [FAILED])).toBeNull();
    expect(alarmOf(FAILED, [FAILED, placed(FAILED, 15)])).toBeNull();
    expect(alarmOf(SILENT, [SILENT])).toBeNull();
    expect(alarmOf(FAILED, [SILENT])).toBeNull();
    expect(alarmOf(SILENT, [FAILED])).toBe('no-ringback');
    expect(alarmOf(FAILED, [PASSED, placed(FAILED, 15)])).toBe('failures-in-a-row');
  });
});
