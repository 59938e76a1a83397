import { describe, expect, test } from 'vitest';
import { PHASES } from '../../../functions/domain/port/phase';
import { openRollbackWindow } from '../../../functions/domain/rollback/rollback-window';
import { isTold, stayInConnect } from '../../../functions/domain/volume/in-connect';
import { portIn, WHEN } from '../port/cast';

const foc = { at: WHEN.foc, confirmedAt: WHEN.dateGiven };
const rollback = openRollbackWindow(WHEN.moved, 72, 'practice');
const call = {
  at: '2026-12-11T12:00:00Z',
  by: 'decide@acme.example',
  reason: 'silence',
  criterion: 'two failed calls',
};

const moved = portIn('ROLLBACK_WINDOW', { foc, rollback });
const half = portIn('HALF_PORTED', { foc, rollback });
const unreported = portIn('CUTOVER', { foc, phaseSince: WHEN.foc });

describe('a number is in Connect', () => {
  test('since it moved, or since its FOC while nobody has said when', () => {
    expect(stayInConnect(moved)).toEqual({ from: WHEN.moved, until: null });
    expect(stayInConnect(half)).toEqual({ from: WHEN.moved, until: null });
    expect(stayInConnect(unreported)).toEqual({ from: WHEN.foc, until: null });
    expect(stayInConnect(portIn('COMPLETED', { foc, rollback }))).toEqual({ from: WHEN.moved, until: null });
  });

  test('until its carrier has taken it back', () => {
    const back = portIn('ROLLED_BACK', {
      foc,
      rollback,
      rollbackCall: { ...call, endedAt: '2026-12-11T15:00:00Z' },
      phaseSince: '2026-12-11T16:00:00Z',
    });
    expect(stayInConnect(back)).toEqual({ from: WHEN.moved, until: '2026-12-11T15:00:00Z' });
    expect(stayInConnect({ ...back, rollbackCall: call })?.until).toBe('2026-12-11T16:00:00Z');
    expect(stayInConnect(portIn('ROLLING_BACK', { foc, rollback, rollbackCall: call }))?.until).toBeNull();
  });

  test('not before its FOC', () => {
    expect(stayInConnect(portIn('FOC_CONFIRMED', { foc }))).toBeNull();
    expect(stayInConnect(portIn('FILED'))).toBeNull();
  });
});

describe('a drop is told', () => {
  test.each([
    ['2026-12-10T10:00:00Z', false],
    ['2026-12-10T11:00:00Z', true],
    ['2026-12-13T10:00:00Z', true],
    ['2026-12-13T11:00:00Z', false],
  ])('of a number that moved at 10:20, in the hour of %s: %s', (hour, told) => {
    expect(isTold(moved, hour)).toBe(told);
    expect(isTold(half, hour)).toBe(told);
  });

  test.each([
    ['2026-12-10T09:00:00Z', false],
    ['2026-12-10T10:00:00Z', true],
    ['2026-12-13T09:00:00Z', true],
    ['2026-12-13T10:00:00Z', false],
  ])('of a cutover that nobody reported, in the hour of %s: %s', (hour, told) => {
    expect(isTold(unreported, hour)).toBe(told);
  });

  test('in those three phases and in no other', () => {
    const telling = PHASES.filter((phase) => isTold(portIn(phase, { foc, rollback }), '2026-12-10T12:00:00Z'));
    expect(telling).toEqual(['CUTOVER', 'ROLLBACK_WINDOW', 'HALF_PORTED']);
  });
});
