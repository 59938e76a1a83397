import { describe, expect, it } from 'vitest';
import { isBusinessDay } from '../../../functions/domain/calendars/business-days';
import { deskOf } from '../../../functions/domain/calendars/default-desk';
import { PLAYBOOKS } from '../../../functions/domain/playbooks';
import type { Playbook } from '../../../functions/domain/playbooks/playbook';
import type { WindowRule } from '../../../functions/domain/playbooks/window-rule';
import { isInsideOneOf } from '../../../functions/domain/timeline/cutover-windows';
import { isBlocking } from '../../../functions/domain/timeline/finding';
import { judgeFoc, nextGoodSlots } from '../../../functions/domain/timeline/foc-findings';
import type { FocQuestion } from '../../../functions/domain/timeline/foc-question';
import { findingsOf } from '../../../functions/domain/timeline/foc-rules';
import { CALLS_BY_HOUR, callsAt } from '../../../functions/domain/timeline/quiet-hours';
import { atLocalTime, localDateOf, plusHours, plusMinutes } from '../../../functions/domain/time/instant';
import { formatDate } from '../../../functions/domain/time/local-text';
import { englishDesk } from '../calendars/desks';

/** A FOC as the rows of a playbook have it judged, at a desk of its country. */
const questionOf = (playbook: Playbook): Omit<FocQuestion, 'at'> => ({
  now: '2026-01-05T09:00:00Z',
  countryZone: playbook.zone,
  awsWindow: playbook.windows.aws.value,
  carrierWindow: playbook.windows.carrier?.value,
  rollbackHours: playbook.rollbackHours.value,
  desk: deskOf(playbook),
});

// Tuesdays, in winter and in summer time, with nothing near them in any country of the table.
const TUESDAYS = ['2026-02-10', '2026-07-21'];
const second = 1 / 60;
const playbooks: readonly (readonly [string, Playbook])[] = PLAYBOOKS.map((playbook) => [playbook.key, playbook]);
const withWindow = playbooks.filter(([, { windows }]) => windows.aws.value.length > 0);

const codesAt = (playbook: Playbook, at: string): readonly string[] =>
  findingsOf({ ...questionOf(playbook), at }).map(({ code }) => code);

function edgesOf(windows: readonly WindowRule[], date: string) {
  return windows.flatMap(({ from, to, zone }) => [
    { at: atLocalTime(date, from, zone), outward: -1 },
    { at: atLocalTime(date, to, zone), outward: 1 },
  ]);
}

describe.each(withWindow)('AWS’s window of %s', (_, playbook) => {
  const { aws } = playbook.windows;

  it.each(TUESDAYS)('takes both its ends by local clocks, and not a second beyond, on %s', (date) => {
    for (const { at, outward } of edgesOf(aws.value, date)) {
      expect(codesAt(playbook, at)).not.toContain('outside-aws-window');
      const beyond = plusMinutes(at, outward * second);
      if (!isInsideOneOf(beyond, aws.value)) expect(codesAt(playbook, beyond)).toContain('outside-aws-window');
    }
  });

  it('takes no Saturday and no Sunday', () => {
    for (const date of ['2026-02-14', '2026-02-15']) {
      for (const { at } of edgesOf(aws.value, date)) expect(codesAt(playbook, at)).toContain('outside-aws-window');
    }
  });
});

describe.each(playbooks.filter(([, { windows }]) => windows.carrier !== null))(
  'The carriers’ window of %s',
  (_, playbook) => {
    it.each(TUESDAYS)('warns a second beyond its ends and not at them, on %s', (date) => {
      const windows = playbook.windows.carrier?.value ?? [];
      for (const { at, outward } of edgesOf(windows, date)) {
        expect(codesAt(playbook, at)).not.toContain('outside-carrier-window');
        const beyond = plusMinutes(at, outward * second);
        if (!isInsideOneOf(beyond, windows)) expect(codesAt(playbook, beyond)).toContain('outside-carrier-window');
      }
    });
  },
);

describe.each(playbooks)('What is offered for %s', (_, playbook) => {
  const question = questionOf(playbook);
  // One at night, one on a Sunday, one before Christmas, one over a clock change, one in the past.
  const awkward = [
    '2026-02-10T23:30:00Z',
    '2026-02-15T11:00:00Z',
    '2026-12-24T10:00:00Z',
    '2026-10-23T09:00:00Z',
    '2025-06-10T10:00:00Z',
  ];

  it.each(awkward)('instead of %s are three slots that stand, named in the message of every finding', (at) => {
    const findings = judgeFoc({ ...question, at });
    // At night only a country for which AWS states no window has nothing to say.
    expect(findings.length > 0 || playbook.windows.aws.value.length === 0).toBe(true);
    for (const finding of findings) {
      expect(finding.dates?.length).toBeGreaterThan(0);
      expect(finding.suggestions).toHaveLength(3);
      for (const slot of finding.suggestions ?? []) {
        const judged = findingsOf({ ...question, at: slot });
        expect(judged.filter(isBlocking)).toEqual([]);
        if (isBlocking(finding)) expect(judged.map(({ code }) => code)).not.toContain(finding.code);
        expect(slot >= question.now).toBe(true);
        expect(slot >= at).toBe(true);
        expect(isInsideOneOf(slot, playbook.windows.aws.value)).toBe(true);
        expect(isBusinessDay(localDateOf(slot, question.desk.timeZone), question.desk)).toBe(true);
        expect(finding.message).toContain(formatDate(localDateOf(slot, question.countryZone)));
      }
      expect(finding.message).toMatch(/\.$/);
    }
  });
});

describe('The hour that is offered', () => {
  const LONDON = 'Europe/London';
  const base: Omit<FocQuestion, 'at'> = {
    now: '2026-01-05T09:00:00Z',
    countryZone: LONDON,
    awsWindow: [],
    rollbackHours: 72,
    desk: englishDesk,
  };
  const window = (from: string, to: string): WindowRule => ({ days: 'mon-fri', from, to, zone: LONDON });
  const offered = (awsWindow: readonly WindowRule[], changes: Partial<FocQuestion> = {}) =>
    nextGoodSlots({ ...base, ...changes, awsWindow, from: '2026-02-10T00:00:00Z', count: 1 })[0]?.at.slice(11, 16);

  it.each([
    [[window('09:00', '11:00')], '09:00', 'of a morning window: before the late-morning peak'],
    [[window('00:00', '04:00')], '02:00', 'of a night window: the quietest that leaves an hour'],
    [[window('14:00', '16:00')], '15:00', 'of an afternoon window: the later one'],
    [[window('09:00', '12:00'), window('14:00', '16:00')], '15:00', 'of two windows: over both'],
    [[window('07:00', '20:00')], '07:00', 'of a long day: the early one, though the evening is as quiet'],
    [[window('15:00', '20:00')], '15:00', 'of a late window: one that leaves the desk two hours'],
    [[window('10:00', '10:30')], '10:00', 'of a short window: its opening'],
    [[], '13:00', 'where AWS states none: in the desk’s hours'],
  ])('is the quietest %j: %s, %s', (windows, hour) => {
    expect(offered(windows)).toBe(hour);
  });

  it('lies in the carrier’s window too, even where that one is busier', () => {
    expect(offered([window('09:00', '12:00')], { carrierWindow: window('10:00', '11:00') })).toBe('10:00');
  });

  it('is never one of fewer calls that a rule forbids', () => {
    const campaigns = [{ name: 'Sale', from: '2026-02-10T00:00:00Z', to: '2026-02-10T09:30:00Z' }];
    expect(offered([window('09:00', '11:00')], { campaigns })).toBe('10:00');
  });

  it('is told by the callers’ clocks', () => {
    expect(callsAt('2026-07-21T08:00:00Z', LONDON)).toBe(CALLS_BY_HOUR.value[9]);
    expect(CALLS_BY_HOUR.value).toHaveLength(24);
    expect(CALLS_BY_HOUR.origin).toBe('default');
  });
});

describe('A warning', () => {
  const question: Omit<FocQuestion, 'at'> = {
    now: '2026-01-05T09:00:00Z',
    countryZone: 'Europe/London',
    awsWindow: { days: 'mon-fri', from: '09:00', to: '11:00', zone: 'Europe/London' },
    rollbackHours: 72,
    desk: englishDesk,
  };

  it('offers the next slots that are free of it', () => {
    const [warning] = judgeFoc({ ...question, at: '2026-10-22T09:00:00Z' });
    expect(warning).toMatchObject({
      code: 'clock-change-in-window',
      suggestions: ['2026-10-26T09:00:00Z', '2026-10-27T09:00:00Z', '2026-10-28T09:00:00Z'],
    });
    expect(warning?.message).toContain('The next slots without it: Monday 26 October 2026, 09:00;');
  });

  it('that every day has is offered with it, and says so', () => {
    const carrierWindow = { days: 'mon-fri', from: '14:00', to: '16:00', zone: 'Europe/London' } as const;
    const [warning] = judgeFoc({ ...question, carrierWindow, at: '2026-02-10T09:00:00Z' });
    expect(warning).toMatchObject({ code: 'outside-carrier-window', severity: 'warning' });
    expect(warning?.suggestions).toHaveLength(3);
    expect(warning?.message).toContain('The next slots have it too: ');
  });
});

describe('A desk that never opens', () => {
  it('has nothing to offer, and the finding says so', () => {
    const desk = { ...englishDesk, overrides: [{ from: '2026-01-01', to: '2099-12-31', kind: 'closed' as const }] };
    const [finding] = judgeFoc({
      now: '2026-01-05T09:00:00Z',
      at: plusHours('2026-01-06T09:00:00Z', 0),
      countryZone: 'Europe/London',
      awsWindow: [],
      rollbackHours: 72,
      desk,
    });
    expect(finding).toMatchObject({ code: 'desk-closed-that-day', suggestions: [] });
    expect(finding?.message).toMatch(/No good slot was found within a year\.$/);
  });
});
