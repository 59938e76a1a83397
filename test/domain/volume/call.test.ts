import { describe, expect, test } from 'vitest';
import { notCounted, type CalledNumber, type InboundCall } from '../../../functions/domain/volume/call';

const instanceArn = 'arn:aws:connect:eu-west-2:123456789012:instance/1';
const call: InboundCall = { contactId: 'c-1', number: '+442079460101', instanceArn, at: '2026-12-10T12:00:00Z' };
const called: CalledNumber = { instanceArn, phase: 'ROLLBACK_WINDOW', focAt: '2026-12-10T10:00:00Z' };
const soon = '2026-12-10T12:00:01Z';

describe('a call is counted', () => {
  test('at once, and up to fourteen days later', () => {
    expect(notCounted(call, called, soon)).toBeNull();
    expect(notCounted(call, called, '2026-12-24T12:00:00Z')).toBeNull();
    expect(notCounted(call, called, '2026-12-24T12:00:01Z')).toBe('too-late');
  });

  test('though its clock is some minutes ahead, and no more', () => {
    expect(notCounted(call, called, '2026-12-10T11:55:00Z')).toBeNull();
    expect(notCounted(call, called, '2026-12-10T11:54:59Z')).toBe('of-the-future');
  });

  test('only on a number that an order names, and in the instance that it names', () => {
    expect(notCounted(call, null, soon)).toBe('unknown-number');
    expect(notCounted({ ...call, instanceArn: `${instanceArn}1` }, called, soon)).toBe('other-instance');
  });

  test('whatever the phase, until thirty days after the FOC of a port that is over', () => {
    expect(notCounted(call, { ...called, phase: 'CSR_PENDING', focAt: null }, soon)).toBeNull();
    const over = { ...called, phase: 'COMPLETED' } as const;
    const at = '2027-01-09T10:00:00Z';
    expect(notCounted({ ...call, at }, over, at)).toBeNull();
    expect(notCounted({ ...call, at: '2027-01-09T10:00:01Z' }, over, '2027-01-09T10:00:01Z')).toBe('port-is-over');
    expect(notCounted(call, { ...called, phase: 'CANCELLED', focAt: null }, soon)).toBe('port-is-over');
  });
});
