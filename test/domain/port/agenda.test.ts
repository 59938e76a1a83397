import { describe, expect, test } from 'vitest';
import { agenda } from '../../../functions/domain/port/agenda';
import { decide } from '../../../functions/domain/port/decide';
import { evolve } from '../../../functions/domain/port/evolve';
import { PHASES } from '../../../functions/domain/port/phase';
import type { Port } from '../../../functions/domain/port/port';
import { isRefusal } from '../../../functions/domain/port/refusal';
import { nextStop } from '../../../functions/domain/port/stop';
import { waitingFor } from '../../../functions/domain/port/waiting-for';
import { CONTEXT, DURING, portIn, WHEN } from './cast';
import { COMMANDS, type CommandName } from './commands';

const instantsOf = (port: Port, occasion: string, now: string) =>
  agenda(port, CONTEXT, now)
    .filter((entry) => entry.occasion === occasion)
    .map((entry) => entry.at);

function after(name: CommandName, port: Port, now: string, id = 'c-1'): Port {
  const decision = decide(COMMANDS[name](now), port, { at: now, id });
  if (isRefusal(decision)) throw new Error(decision.detail);
  return decision.reduce(evolve, port);
}

const confirmed = (foc: string, confirmedAt: string): Port =>
  evolve(portIn('FILED'), { type: 'foc-confirmed', at: confirmedAt, id: 'c-foc', foc: { at: foc, confirmedAt } });

describe('reminders in business days of the desk', () => {
  const ordered = (since: string) => portIn('CSR_PENDING', { phaseSince: since });

  test('an overdue CSR steps over Christmas: five business days, then every second one', () => {
    // 22, 23, 24, 29, 30 December; then New Year and a weekend lie between.
    expect(instantsOf(ordered('2026-12-21T10:00:00Z'), 'csr-overdue', '2027-01-04T10:00:00Z')).toEqual([
      '2026-12-30T10:00:00Z',
      '2027-01-04T10:00:00Z',
      '2027-01-06T10:00:00Z',
    ]);
  });

  test('an agenda ends with the first reminder after now', () => {
    expect(instantsOf(ordered('2026-12-21T10:00:00Z'), 'csr-overdue', '2026-12-30T09:59:59Z')).toEqual([
      '2026-12-30T10:00:00Z',
    ]);
  });

  test('an unsigned LOA steps over Easter, and the hour of the desk stays when clocks go forward', () => {
    const port = portIn('LOA_PENDING', { phaseSince: '2027-03-25T11:00:00Z' });
    expect(instantsOf(port, 'loa-reminder', '2027-03-31T09:59:59Z')).toEqual(['2027-03-31T10:00:00Z']);
  });

  test('what begins on a Saturday is reckoned from the Monday', () => {
    const port = portIn('LOA_PENDING', { phaseSince: '2026-12-19T12:00:00Z' });
    expect(instantsOf(port, 'loa-reminder', '2026-12-19T12:00:00Z')).toEqual(['2026-12-23T12:00:00Z']);
  });

  test('what begins at night is reminded of within the hours of the desk', () => {
    const port = portIn('LOA_PENDING', { phaseSince: '2026-12-07T22:00:00Z' });
    expect(instantsOf(port, 'loa-reminder', '2026-12-07T22:00:00Z')).toEqual(['2026-12-09T17:00:00Z']);
  });

  test('quiet after filing is normal for 25 business days and a stall thereafter, every week', () => {
    const port = portIn('FILED', { phaseSince: '2026-11-26T09:00:00Z' });
    expect(instantsOf(port, 'stalled', '2026-12-01T09:00:00Z')).toEqual(['2027-01-05T09:00:00Z']);
    expect(instantsOf(port, 'stalled', '2027-01-05T09:00:00Z')).toEqual([
      '2027-01-05T09:00:00Z',
      '2027-01-12T09:00:00Z',
    ]);
  });

  test('silence counts from the day of the filing, however late the filing was noted', () => {
    const noted = portIn('FILED', { filedAt: '2026-11-26T09:00:00Z', phaseSince: '2026-12-03T09:00:00Z' });
    expect(instantsOf(noted, 'stalled', '2026-12-04T09:00:00Z')).toEqual(['2027-01-05T09:00:00Z']);
  });

  test('a rejection that may be filed again as it is asks nobody for a new letter', () => {
    const rejection = { receivedAt: '2026-11-27T09:00:00Z', codes: [], classes: [], refilableAsIs: true };
    expect(instantsOf(portIn('REJECTED', { rejection }), 'loa-reminder', '2026-12-08T09:00:00Z')).toEqual([]);
  });
});

describe('the countdown to the FOC', () => {
  const soon = (port: Port, now: string) =>
    agenda(port, CONTEXT, now)
      .filter(({ occasion }) => occasion.startsWith('t-minus'))
      .map(({ occasion, at, key }) => ({ occasion, at, key }));

  test('is told seven days and a day before, to the second', () => {
    expect(soon(confirmed('2026-12-10T10:00:00Z', '2026-12-01T09:00:00Z'), '2026-12-01T09:00:00Z')).toEqual([
      { occasion: 't-minus-7d', at: '2026-12-03T10:00:00Z', key: '2026-12-03T10:00:00Z' },
      { occasion: 't-minus-24h', at: '2026-12-09T10:00:00Z', key: '2026-12-09T10:00:00Z' },
    ]);
  });

  test('of a FOC confirmed three days ahead begins at once', () => {
    expect(soon(confirmed('2026-12-10T10:00:00Z', '2026-12-07T09:00:00Z'), '2026-12-07T09:00:00Z')).toEqual([
      { occasion: 't-minus-7d', at: '2026-12-07T09:00:00Z', key: '2026-12-07T09:00:00Z#c-foc' },
      { occasion: 't-minus-24h', at: '2026-12-09T10:00:00Z', key: '2026-12-09T10:00:00Z' },
    ]);
  });

  test('of a FOC confirmed hours ahead is the list of the last day alone', () => {
    expect(soon(confirmed('2026-12-10T10:00:00Z', '2026-12-10T08:00:00Z'), '2026-12-10T08:00:00Z')).toEqual([
      { occasion: 't-minus-24h', at: '2026-12-10T08:00:00Z', key: '2026-12-10T08:00:00Z#c-foc' },
    ]);
  });

  test.each([
    ['later', '2026-12-17T10:00:00Z', '2026-12-10T10:00:00Z', '2026-12-16T10:00:00Z'],
    ['earlier', '2026-12-09T10:00:00Z', '2026-12-02T10:00:00Z', '2026-12-08T10:00:00Z'],
  ])('moves with a slip, %s', (_, foc, week, day) => {
    const now = '2026-12-02T09:00:00Z';
    const port = confirmed('2026-12-10T10:00:00Z', '2026-12-01T09:00:00Z');
    const moved = evolve(port, {
      type: 'foc-moved',
      at: now,
      id: 'c-2',
      foc: { at: foc, confirmedAt: now },
      from: '2026-12-10T10:00:00Z',
    });
    expect(soon(moved, now).map(({ at }) => at)).toEqual([week, day]);
    expect(agenda(moved, CONTEXT, now)[0]).toEqual({ occasion: 'foc-moved', at: now, key: `${now}#c-2` });
  });

  test('is over once the date is withdrawn', () => {
    const port = after('withdraw-foc', portIn('FOC_CONFIRMED'), '2026-12-02T09:00:00Z');
    expect(soon(port, '2026-12-02T09:00:00Z')).toEqual([]);
  });
});

describe('news', () => {
  test('all numbers that one command touched share one key, and so one mail', () => {
    const now = '2026-11-26T09:00:00Z';
    const keys = ['+442079460101', '+442079460102'].map(
      (number) => agenda(after('record-csr', portIn('CSR_PENDING', { number }), now), CONTEXT, now)[0],
    );
    expect(keys[0]).toEqual({ occasion: 'loa-request', at: now, key: `${now}#c-1` });
    expect(keys[1]).toEqual(keys[0]);
  });

  test('a date told twice is news to nobody', () => {
    const once = after('confirm-foc', portIn('FILED'), '2026-12-02T09:00:00Z');
    const twice = after('confirm-foc', once, '2026-12-03T09:00:00Z', 'c-2');
    expect(agenda(twice, CONTEXT, '2026-12-03T09:00:00Z')).toEqual(agenda(once, CONTEXT, '2026-12-03T09:00:00Z'));
  });

  test('a half-port that is repaired after its window says that the port is complete, not that a window opened', () => {
    const now = '2026-12-15T09:00:00Z';
    const repaired = after('complete-cutover', portIn('HALF_PORTED'), now);
    expect(agenda(repaired, CONTEXT, now).map(({ occasion }) => occasion)).toEqual([
      'half-port-repaired',
      'port-completed',
    ]);
  });

  test('a repaired half-port is told to the desk that was asked for it, and to our people', () => {
    const now = '2026-12-11T12:00:00Z';
    const repaired = after('complete-cutover', portIn('HALF_PORTED'), now);
    expect(
      agenda(repaired, CONTEXT, now)
        .filter(({ at }) => at === now)
        .map(({ occasion }) => occasion),
    ).toEqual(['half-port-repaired', 'rollback-opened']);
  });

  test('a called rollback tells the carrier and the people at the same instant', () => {
    const now = '2026-12-11T12:00:00Z';
    const called = after('call-rollback', portIn('ROLLBACK_WINDOW'), now);
    const atOnce = agenda(called, CONTEXT, now).filter(({ at }) => at === now);
    expect(atOnce.map(({ occasion, at }) => [occasion, at])).toEqual([
      ['emergency-port-back', now],
      ['rollback-called', now],
    ]);
  });

  test('nothing is due in a final phase but the news of its end', () => {
    for (const phase of ['COMPLETED', 'ROLLED_BACK', 'CANCELLED'] as const) {
      expect(agenda(portIn(phase), CONTEXT, '2027-06-01T00:00:00Z')).toHaveLength(1);
    }
  });
});

describe('the cutover and the window', () => {
  test('an unreported cutover is asked after two hours after the FOC, then daily', () => {
    expect(instantsOf(portIn('CUTOVER'), 'cutover-unreported', '2026-12-11T12:00:00Z')).toEqual([
      '2026-12-10T12:00:00Z',
      '2026-12-11T12:00:00Z',
      '2026-12-12T12:00:00Z',
    ]);
  });

  test('the countdown of the window is sounded at its five instants', () => {
    expect(instantsOf(portIn('ROLLBACK_WINDOW'), 'rollback-countdown', WHEN.moved)).toEqual([
      '2026-12-11T06:20:00Z',
      '2026-12-12T10:20:00Z',
      '2026-12-13T04:20:00Z',
      '2026-12-13T08:20:00Z',
      '2026-12-13T09:20:00Z',
    ]);
  });

  test('alarms that were over before the cutover was reported are not sounded late', () => {
    const late = portIn('ROLLBACK_WINDOW', { phaseSince: '2026-12-12T10:20:00Z' });
    expect(instantsOf(late, 'rollback-countdown', '2026-12-12T10:20:00Z')).toEqual([
      '2026-12-13T04:20:00Z',
      '2026-12-13T08:20:00Z',
      '2026-12-13T09:20:00Z',
    ]);
  });

  test('a called rollback that the carrier leaves unanswered is not forgotten while the window runs out', () => {
    const entries = agenda(portIn('ROLLING_BACK'), CONTEXT, '2026-12-11T09:00:00Z');
    expect(entries.filter(({ at }) => at > '2026-12-11T09:00:00Z')).not.toEqual([]);
  });
});

describe('the halt', () => {
  test('lasts until whatever falls due next', () => {
    expect(nextStop(portIn('CSR_PENDING'), CONTEXT, '2026-11-23T09:00:00Z')).toEqual({
      outcome: 'wait-for-csr',
      until: '2026-11-30T09:00:00Z',
    });
    expect(nextStop(portIn('FOC_CONFIRMED'), CONTEXT, '2026-12-03T10:00:00Z').until).toBe('2026-12-09T10:00:00Z');
    expect(nextStop(portIn('FOC_CONFIRMED'), CONTEXT, '2026-12-09T10:00:00Z')).toEqual({
      outcome: 'wait-for-foc',
      until: WHEN.foc,
    });
    expect(nextStop(portIn('ROLLBACK_WINDOW'), CONTEXT, '2026-12-13T09:20:00Z')).toEqual({
      outcome: 'rollback-window',
      until: WHEN.windowCloses,
    });
  });

  test.each(PHASES)('in %s two readings of one record at different seconds agree', (phase) => {
    const one = DURING[phase];
    const other = one.replace(/:00Z$/, ':59Z');
    expect(nextStop(portIn(phase), CONTEXT, other)).toEqual(nextStop(portIn(phase), CONTEXT, one));
  });

  test.each(PHASES)('in %s it is after now, however long the port has been there', (phase) => {
    for (const now of [DURING[phase], '2027-06-01T00:00:00Z']) {
      // Time ends two of the phases by itself; what is left of them is not asked.
      if (now > WHEN.foc && (phase === 'FOC_CONFIRMED' || phase === 'ROLLBACK_WINDOW')) continue;
      expect(nextStop(portIn(phase), CONTEXT, now).until > now).toBe(true);
    }
  });

  test('with nothing due looks again after 30 days, reckoned from the phase', () => {
    const over = portIn('CANCELLED', { phaseSince: '2026-11-25T10:00:00Z' });
    expect(nextStop(over, CONTEXT, '2026-11-26T00:00:00Z').until).toBe('2026-12-25T10:00:00Z');
    expect(nextStop(over, CONTEXT, '2026-12-25T10:00:00Z').until).toBe('2027-01-24T10:00:00Z');
  });
});

describe('what a port waits for', () => {
  const EXPECTED: Record<(typeof PHASES)[number], [string, string | null] | null> = {
    CSR_PENDING: ['csr', '2026-11-30T09:00:00Z'],
    LOA_PENDING: ['loa', '2026-11-26T10:00:00Z'],
    READY_TO_FILE: ['filing', '2026-12-11T00:00:00Z'],
    FILED: ['foc', '2027-01-05T09:00:00Z'],
    FOC_CONFIRMED: ['foc', WHEN.foc],
    CUTOVER: ['cutover', '2026-12-10T12:00:00Z'],
    ROLLBACK_WINDOW: ['rollback', WHEN.windowCloses],
    COMPLETED: null,
    REJECTED: ['loa', null],
    ON_HOLD: null,
    HALF_PORTED: ['carrier-fix', '2026-12-15T10:20:00Z'],
    ROLLING_BACK: ['carrier-fix', WHEN.windowCloses],
    ROLLED_BACK: null,
    CANCELLED: null,
  };

  test.each(PHASES)('in %s is said with its date', (phase) => {
    const expected = EXPECTED[phase];
    const port = portIn(phase);
    expect(waitingFor(port, CONTEXT)).toEqual(
      expected === null ? null : { what: expected[0], since: port.phaseSince, until: expected[1] },
    );
  });
});
