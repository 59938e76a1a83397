import { describe, expect, test } from 'vitest';
import { campaignFindings } from '../../../functions/domain/campaigns/campaign-findings';
import { campaignIndex } from '../../../functions/domain/campaigns/campaign-index';
import type { Campaign } from '../../../functions/domain/campaigns/campaign';
import { conflictsOf, type CampaignConflict } from '../../../functions/domain/campaigns/conflicts';
import { plannedFoc } from '../../../functions/domain/campaigns/planned-foc';
import { GB_GEO } from '../../../functions/domain/playbooks/gb-geo';
import { PHASES, isFinal, type Phase } from '../../../functions/domain/port/phase';
import type { Port } from '../../../functions/domain/port/port';
import { CARRIER, ORDER, portIn, WHEN } from '../port/cast';
import { campaign, LONDON } from './campaigns';

const FILE = { order: ORDER, carrier: CARRIER, playbook: GB_GEO };

const conflictsAt = (now: string, ports: readonly Port[], ...campaigns: readonly Campaign[]) =>
  conflictsOf({ ...FILE, ports }, campaignIndex(campaigns), now);

function conflictOf(phase: Phase, met = campaign(), more: Partial<Port> = {}, now?: string): CampaignConflict {
  const port = portIn(phase, more);
  const [conflict, ...others] = conflictsAt(now ?? port.phaseSince, [port], met);
  expect(others).toEqual([]);
  if (conflict === undefined) throw new Error(`${phase} has no conflict`);
  return conflict;
}

describe('a port without a FOC, in flight while a campaign comes,', () => {
  // Ready on Tuesday 24 November and filed that day: 10 and 25 business days lead to 8 and 31 December.
  test('is in conflict as a warning when the FOC to be expected may fall into it', () => {
    const conflict = conflictOf('READY_TO_FILE', campaign(), {}, '2026-11-24T09:00:00Z');
    expect(conflict).toMatchObject({ severity: 'warning', focAt: null, dates: ['2026-12-07', '2026-12-18'] });
    expect(conflict.message).toContain('Filed today, one is to be expected between Tuesday 8 December 2026 and');
    expect(conflict.message).toContain('and Thursday 31 December 2026.');
  });

  test.each([
    // Asked for on Monday 23 November: 5 days for the record and 2 for the letter lead to Wednesday 2 December.
    ['CSR_PENDING', WHEN.ordered, WHEN.ordered, 'Wednesday 2 December 2026'],
    // Two days on, two less are missing.
    ['CSR_PENDING', WHEN.ordered, '2026-11-25T09:00:00Z', 'Wednesday 2 December 2026'],
    // The record is overdue; the letter still comes after it.
    ['CSR_PENDING', WHEN.ordered, '2026-12-03T09:00:00Z', 'Monday 7 December 2026'],
    ['LOA_PENDING', '2026-11-25T09:00:00Z', '2026-11-25T09:00:00Z', 'Friday 27 November 2026'],
  ] as const)('and without its papers is filed no sooner than they are together: %s since %s, at %s', (...given) => {
    const [phase, phaseSince, now, day] = given;
    const { message } = conflictOf(phase, campaign({ to: '2027-01-20' }), { phaseSince }, now);
    expect(message).toContain(
      `Its papers are not together; by the figures for those that are missing it can be filed on ${day}.`,
    );
  });

  test('and on hold without its papers counts them from its release', () => {
    const held = (heldFrom: 'CSR_PENDING' | 'READY_TO_FILE') =>
      plannedFoc(FILE, portIn('ON_HOLD', { heldFrom }), '2026-11-30T09:00:00Z').start;
    expect([held('READY_TO_FILE'), held('CSR_PENDING')]).toEqual(['2026-11-30', '2026-12-09']);
  });

  test('is in conflict as a warning when only its rollback window may: 72 hours after the last day', () => {
    const until = (from: string) =>
      conflictOf('READY_TO_FILE', campaign({ from, to: '2027-01-20' }), {}, '2026-11-24T09:00:00Z').severity;
    expect(until('2027-01-03')).toBe('warning');
    expect(until('2027-01-04')).toBe('info');
  });

  test.each([
    [
      'over before any FOC can come',
      '2026-11-24',
      '2026-12-06',
      'shortest figure (10 business days, practice) it comes after',
    ],
    [
      'not begun when the longest span is over',
      '2027-03-01',
      '2027-03-14',
      'longest figure (25 business days, industry) it is through before',
    ],
  ])('is told as information of a campaign that is %s', (_case, from, to, words) => {
    const conflict = conflictOf('CSR_PENDING', campaign({ from, to }));
    expect(conflict).toMatchObject({ severity: 'info', ways: [] });
    expect(conflict.message).toContain(words);
    expect(conflict.advice).toMatch(/^Nothing is to be done now[.:] /);
  });

  test('hears on which days it may be filed: 25 and 72 hours before the campaign, 10 after it', () => {
    // 72 hours before 1 March 2027 is Friday 26 February; a FOC on Thursday 25 is 25 business days after Thursday 21 January.
    const { advice } = conflictOf('READY_TO_FILE', campaign({ from: '2027-03-01', to: '2027-03-14' }));
    expect(advice).toContain(
      "Filed by Thursday 21 January 2027 it is through before the campaign begins, by the playbook's longest figure (25 business days, industry).",
    );
    expect(advice).toContain('AWS states 2-6 months (end to end at AWS');
    expect(advice).toContain('A rejection starts it anew.');
    // The first day after it is Monday 15 March; ten business days before is Monday 1 March.
    expect(advice).toContain('Filed on Monday 1 March 2027 or later it gets no FOC before the campaign is over');
  });

  test.each(['CSR_PENDING', 'LOA_PENDING', 'READY_TO_FILE'] as const)(
    'is to be held or bridged before the filing: %s',
    (phase) => {
      expect(conflictOf(phase)).toMatchObject({ ways: ['hold', 'bridge'], postponing: null });
      expect(conflictOf(phase).advice).toContain('POST /v1/ports/%2B442079460101/hold');
    },
  );

  test('on hold is in conflict with nothing, and is told what it waits for', () => {
    const conflict = conflictOf('ON_HOLD', campaign(), { hold: { reason: 'The winter sale' } });
    expect(conflict).toMatchObject({ severity: 'info', ways: ['release', 'bridge'] });
    expect(conflict.message).toContain('(Europe/London): The winter sale. It is named by the campaign "Winter sale"');
  });

  test('rejected waits with the next filing', () => {
    const conflict = conflictOf('REJECTED');
    expect(conflict).toMatchObject({ severity: 'warning', ways: ['bridge', 'cancellation'] });
    expect(conflict.advice).toContain('Filed on Monday 7 December 2026 or later');
  });

  test('filed costs the days from the likely day to the first good slot, and is moved until five business days before', () => {
    // Filed on Thursday 26 November: 15 business days lead to Thursday 17 December.
    expect(conflictOf('FILED')).toMatchObject({
      severity: 'warning',
      ways: ['foc', 'cancellation', 'bridge'],
      postponing: {
        reckonedFrom: 'likely-day',
        from: '2026-12-17',
        to: '2026-12-21T10:00:00Z',
        days: 4,
        until: '2026-12-10T09:00:00Z',
        isTooLate: false,
      },
    });
  });

  test('filed and silent for longer than anybody knows may get a FOC on any day from now on', () => {
    const conflict = conflictOf(
      'FILED',
      campaign({ from: '2027-02-01', to: '2027-02-12' }),
      {},
      '2027-01-20T09:00:00Z',
    );
    expect(conflict.severity).toBe('warning');
    expect(conflict.message).toContain('from Wednesday 20 January 2027 on, nobody can say until when');
  });

  test('is likely on the day that was asked for, where that is possible', () => {
    const order = { ...ORDER, requestedCutover: '2026-12-14' };
    const [conflict] = conflictsOf(
      { ...FILE, order, ports: [portIn('FILED')] },
      campaignIndex([campaign()]),
      WHEN.filed,
    );
    expect(conflict?.postponing).toMatchObject({ from: '2026-12-14', days: 7 });
  });
});

const BRIDGE = { kind: 'call-forward', claimedNumber: '+442079460301', since: WHEN.filed } as const;

describe('a port with a FOC', () => {
  test('in a campaign is blocked, and hears what postponing costs and until when it can be had', () => {
    const conflict = conflictOf('FOC_CONFIRMED');
    expect(conflict).toMatchObject({
      severity: 'blocking',
      focAt: WHEN.foc,
      dates: ['2026-12-07', '2026-12-18', '2026-12-10'],
      ways: ['foc', 'cancellation', 'bridge'],
      // Thursday 10 to Monday 21 December; 9, 8, 7, 4 and 3 December are the five business days before.
      postponing: {
        reckonedFrom: 'foc',
        from: '2026-12-10',
        days: 11,
        until: '2026-12-03T10:00:00Z',
        isTooLate: false,
        notice: { businessDays: 5, source: 'as kept for Example Telecom' },
        nextGoodSlots: ['2026-12-21T10:00:00Z', '2026-12-22T10:00:00Z', '2026-12-23T10:00:00Z'],
      },
    });
    expect(conflict.advice).toContain(
      'That costs 11 days to the first good slot after the campaign, Monday 21 December',
    );
    expect(conflict.advice).toContain('takes a change until Thursday 3 December 2026, 10:00 (Europe/London)');
  });

  test('may be asked for earlier: the last good slot whose window closes before, with the notice of the carrier', () => {
    const before = (from: string, now: string) =>
      conflictOf('FOC_CONFIRMED', campaign({ from }), {}, now).postponing?.before;
    // 72 hours before Wednesday 9 is Sunday 6; 72 hours before Monday 7 is Friday 4, 00:00.
    expect(before('2026-12-09', '2026-11-24T09:00:00Z')).toBe('2026-12-04T10:00:00Z');
    expect(before('2026-12-07', '2026-11-24T09:00:00Z')).toBe('2026-12-03T10:00:00Z');
    // Five business days from Friday 27 November, 10:00, are over on Friday 4 December, 10:00.
    expect(before('2026-12-09', '2026-11-27T10:00:00Z')).toBe('2026-12-04T10:00:00Z');
    expect(before('2026-12-09', '2026-11-30T10:00:00Z')).toBeNull();
    const { advice } = conflictOf('FOC_CONFIRMED', campaign({ from: '2026-12-09' }), {}, '2026-11-24T09:00:00Z');
    expect(advice).toContain('ask it for an earlier date, Friday 4 December 2026, 10:00 (Europe/London)');
  });

  test('that is bridged already is offered no second bridge', () => {
    expect(conflictOf('FOC_CONFIRMED', campaign(), { bridge: BRIDGE }).ways).toEqual(['foc', 'cancellation']);
  });

  test('goes ahead one second after the last moment', () => {
    const at = (now: string) => conflictOf('FOC_CONFIRMED', campaign(), {}, now);
    expect(at('2026-12-03T10:00:00Z').postponing?.isTooLate).toBe(false);
    const late = at('2026-12-03T10:00:01Z');
    expect(late.postponing?.isTooLate).toBe(true);
    expect(late.advice).toContain('it goes ahead');
    expect(late.ways).toEqual(['bridge']);
  });

  test.each([
    // The window of Thursday 10:00 is open until Sunday 13 December, 10:00.
    ['begins before its rollback window closes', '2026-12-13', '2026-12-18', 'warning'],
    ['begins in its last second', '2026-12-13T09:59:59Z', '2026-12-18', 'warning'],
    ['begins as it closes', '2026-12-13T10:00:00Z', '2026-12-18', undefined],
    ['begins a day later', '2026-12-14', '2026-12-18', undefined],
    ['ends the second before the FOC', '2026-12-07', '2026-12-10T09:59:59Z', undefined],
    ['ends with the FOC', '2026-12-07', '2026-12-10T10:00:00Z', 'blocking'],
    ['begins with the FOC', '2026-12-10T10:00:00Z', '2026-12-18', 'blocking'],
  ] as const)('meets a campaign that %s: %s', (_case, from, to, severity) => {
    const found = conflictsAt(WHEN.dateGiven, [portIn('FOC_CONFIRMED')], campaign({ from, to }));
    expect(found.map((conflict) => conflict.severity)).toEqual(severity === undefined ? [] : [severity]);
  });

  test('that has moved is in danger until its own window closes, whenever it opened', () => {
    const met = campaign({ from: '2026-12-13T10:19:59Z', to: '2026-12-18' });
    expect(conflictOf('ROLLBACK_WINDOW', met).severity).toBe('warning');
    expect(conflictsAt(WHEN.moved, [portIn('ROLLBACK_WINDOW')], campaign({ from: '2026-12-13T10:20:00Z' }))).toEqual(
      [],
    );
  });

  test.each(['HALF_PORTED', 'ROLLING_BACK'] as const)('is in danger for as long as it is %s', (phase) => {
    const conflict = conflictOf(phase, campaign({ from: '2027-02-01', to: '2027-02-12' }));
    expect(conflict.severity).toBe('warning');
    expect(conflict.message).toContain('stands between two carriers');
  });

  test('that nobody has reported may be moving still', () => {
    const met = campaign({ from: '2026-12-20', to: '2026-12-22' });
    expect(conflictsAt(WHEN.foc, [portIn('CUTOVER')], met)).toEqual([]);
    expect(conflictOf('CUTOVER', met, {}, '2026-12-18T09:00:00Z').severity).toBe('warning');
  });
});

describe('conflicts', () => {
  test.each(PHASES)('have advice for a port in phase %s, or none once it is over', (phase) => {
    const port = portIn(phase);
    const found = conflictsAt(port.phaseSince, [port], campaign());
    expect(found).toHaveLength(isFinal(phase) ? 0 : 1);
    for (const { advice, message } of found) {
      expect(message).toMatch(/\.$/);
      expect(advice).toMatch(/\.$/);
    }
  });

  test('are gone with the last second of the campaign in the country of the numbers', () => {
    const at = (now: string) => conflictsAt(now, [portIn('LOA_PENDING')], campaign()).length;
    expect(at('2026-12-18T23:59:59Z')).toBe(1);
    expect(at('2026-12-19T00:00:00Z')).toBe(0);
  });

  test('name numbers that stand alike together, and others by themselves', () => {
    const numbers = [LONDON, '+442079460102', '+442079460103'];
    const ports = numbers.map((number, index) => portIn(index === 2 ? 'FILED' : 'FOC_CONFIRMED', { number }));
    const found = conflictsAt(WHEN.dateGiven, ports, campaign({ numbers }));
    expect(found.map((conflict) => conflict.numbers)).toEqual([[LONDON, '+442079460102'], ['+442079460103']]);
    expect(found[0]?.advice).toContain('POST /v1/ports/{number}/cancellation');
  });

  test('leave out the numbers that the campaign does not name', () => {
    const ports = [portIn('FOC_CONFIRMED'), portIn('FOC_CONFIRMED', { number: '+442079460102' })];
    expect(conflictsAt(WHEN.dateGiven, ports, campaign()).map(({ numbers }) => numbers)).toEqual([[LONDON]]);
  });

  test('offer slots that keep clear of every other campaign of the number', () => {
    const next = campaign({ campaignId: 'new-year', name: 'New year', from: '2026-12-19', to: '2027-01-10' });
    const found = conflictsAt(WHEN.dateGiven, [portIn('FOC_CONFIRMED')], campaign(), next);
    expect(found.map(({ campaignId }) => campaignId)).toEqual(['winter-sale']);
    expect(found[0]?.postponing).toMatchObject({ to: '2027-01-11T10:00:00Z', days: 32 });
  });

  test('are findings of the order, with the slots as suggestions', () => {
    const [finding] = campaignFindings([conflictOf('FOC_CONFIRMED')]);
    expect(finding).toMatchObject({ code: 'campaign-conflict', severity: 'blocking', suggestions: { length: 3 } });
    expect(finding?.message).toMatch(/^\+442079460101: The FOC Thursday 10 December 2026, 10:00/);
  });
});
