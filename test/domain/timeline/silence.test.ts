import { describe, expect, it } from 'vitest';
import { isInsideChangeCutoff, lastMomentToChange } from '../../../functions/domain/timeline/change-cutoff';
import { silence } from '../../../functions/domain/timeline/silence';
import { englishDesk } from '../calendars/desks';

describe('The losing carrier says nothing', () => {
  const filed = { filedAt: '2026-12-10T10:00:00Z', maxBusinessDays: 10, desk: englishDesk };

  it.each([
    ['2026-12-17T10:00:00Z', true, 'a silent week'],
    ['2026-12-24T09:59:59Z', true, 'the last second of the longest wait'],
    ['2026-12-24T10:00:00Z', false, 'the longest wait has passed'],
    ['2026-12-25T10:00:00Z', false, 'the day after'],
  ])('At %s the silence is normal: %s, %s', (now, normal) => {
    expect(silence({ ...filed, now })).toEqual({ normal, thresholdAt: '2026-12-24T10:00:00Z' });
  });

  it('Closed days do not count towards the wait', () => {
    const overChristmas = { ...filed, filedAt: '2026-12-17T10:00:00Z', now: '2026-12-31T10:00:00Z' };
    expect(silence(overChristmas)).toEqual({ normal: true, thresholdAt: '2027-01-05T10:00:00Z' });
  });

  it('Where nobody knows a longest wait no alarm is raised', () => {
    expect(silence({ ...filed, maxBusinessDays: null, now: '2027-12-01T10:00:00Z' })).toEqual({
      normal: true,
      thresholdAt: null,
    });
  });
});

describe('The carrier’s change cut-off', () => {
  it('is so many business days before the FOC at the same hour, holidays left out', () => {
    expect(lastMomentToChange('2026-12-30T10:00:00Z', 3, englishDesk)).toBe('2026-12-23T10:00:00Z');
  });

  it('is still open at the last moment and closed a second later', () => {
    expect(isInsideChangeCutoff('2026-12-30T10:00:00Z', 3, englishDesk, '2026-12-23T10:00:00Z')).toBe(false);
    expect(isInsideChangeCutoff('2026-12-30T10:00:00Z', 3, englishDesk, '2026-12-23T10:00:01Z')).toBe(true);
  });
});
