import { describe, expect, test } from 'vitest';
import { evolve } from '../../../functions/domain/port/evolve';
import { RUNBOOK } from '../../../functions/domain/runbook/items';
import { STAGES } from '../../../functions/domain/runbook/stages';
import { withSignOffs } from '../../../functions/domain/runbook/keep-sign-offs';
import { runbook } from '../../../functions/domain/runbook/runbook';
import { isForOneOf } from '../../../functions/domain/runbook/standing';
import { agenda } from '../../../functions/domain/port/agenda';
import { gatesDue, gatesOpen } from '../../../functions/domain/runbook/gates';
import { minusHours } from '../../../functions/domain/time/instant';
import { CARRIER, CONTEXT, portIn, WHEN } from '../port/cast';
import { dated, datedFor, factsWith, FOC, itemOf, itemsOf, SECOND, signed, SIGNED_AT, word } from './cast';

describe('the runbook as data', () => {
  test('names every item once, with its owner, what counts as evidence, and a source', () => {
    const keys = RUNBOOK.map(({ itemKey }) => itemKey);
    expect(new Set(keys).size).toBe(keys.length);
    for (const { itemKey, title, owner, asks, source } of RUNBOOK) {
      expect(itemKey).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect([title, owner, asks, source]).not.toContain('');
    }
  });

  // By hand, from porting-facts §6 and the list of the issue; AWS gives the two that are its own.
  test.each([
    ['T-21d', [], ['connect-quotas']],
    [
      'T-7d',
      [
        'legal-sign-off',
        'foc-confirmed',
        'window-booked',
        'rollback-letter',
        'emergency-contact',
        'sbc-tested',
        'rollback-criterion',
      ],
      [],
    ],
    [
      'T-24h',
      [
        'number-associated',
        'legacy-test-call',
        'flow-walkthrough',
        'crm-smoke-test',
        'lambda-permissions',
        'human-on-duty',
      ],
      [],
    ],
    ['window', ['stopwatch', 'external-phone'], []],
    ['T+2h', [], ['test-call-cadence', 'reporting-reconciliation']],
    ['T+72h', [], ['keep-or-port-anew']],
  ])('asks at %s for the gates %j and advises %j', (stage, gates, advice) => {
    const rows = RUNBOOK.filter((row) => row.stage === stage);
    expect(rows.filter(({ gate }) => gate).map(({ itemKey }) => itemKey)).toEqual(gates);
    expect(rows.filter(({ gate }) => !gate).map(({ itemKey }) => itemKey)).toEqual(advice);
  });

  test('shows a practice as one: only what AWS states has another origin', () => {
    const stated = RUNBOOK.filter(({ origin }) => origin !== 'practice').map(({ itemKey, origin }) => [
      itemKey,
      origin,
    ]);
    expect(stated).toEqual([
      ['connect-quotas', 'aws'],
      ['number-associated', 'aws'],
    ]);
  });
});

describe('when an item is due', () => {
  test('is in exact hours from the FOC, whatever the clocks on the wall do', () => {
    // 10:00 in London on 1 April; clocks go forward on 28 March, so that a week before is 09:00 in London.
    const port = datedFor('2027-04-01T09:00:00Z', '2027-03-01T10:00:00Z');
    const due = new Map(runbook([port], factsWith(), '2027-03-02T09:00:00Z').map((item) => [item.stage, item.dueAt]));
    expect(Object.fromEntries(due)).toEqual({
      'T-21d': '2027-03-11T09:00:00Z',
      'T-7d': '2027-03-25T09:00:00Z',
      'T-24h': '2027-03-31T09:00:00Z',
      window: '2027-04-01T09:00:00Z',
      'T+2h': '2027-04-01T11:00:00Z',
      'T+72h': '2027-04-04T09:00:00Z',
    });
    expect([...due.keys()]).toEqual(Object.keys(STAGES));
  });

  test('is the end of the rollback window for the last of them, once it has opened', () => {
    expect(itemOf('keep-or-port-anew', [dated()]).dueAt).toBe('2026-12-13T10:00:00Z');
    expect(itemOf('keep-or-port-anew', [portIn('ROLLBACK_WINDOW')]).dueAt).toBe(WHEN.windowCloses);
  });

  test('is by the hours of the carrier where it has given its own', () => {
    const facts = factsWith({ carrier: { rollback: { hours: 24, basis: 'carrier' } } });
    expect(itemOf('keep-or-port-anew', [dated()], facts).dueAt).toBe('2026-12-11T10:00:00Z');
  });

  test('is the earlier end where the windows of one FOC differ', () => {
    const early = portIn('ROLLBACK_WINDOW');
    const late = portIn('ROLLBACK_WINDOW', {
      number: SECOND,
      rollback: { opensAt: '2026-12-10T11:00:00Z', closesAt: '2026-12-13T11:00:00Z', hours: 72, basis: 'practice' },
    });
    expect(itemOf('keep-or-port-anew', [late, early]).dueAt).toBe(WHEN.windowCloses);
  });

  test('makes it late from that very instant on, and not a second before', () => {
    const late = (now: string) => itemOf('window-booked', [dated()], factsWith(), now).late;
    expect([late('2026-12-03T09:59:59Z'), late('2026-12-03T10:00:00Z')]).toEqual([false, true]);
    expect(itemOf('window-booked', [dated()], signed(word('window-booked')), FOC).late).toBe(false);
  });
});

describe('what is asked of people at the desk', () => {
  const dueFor = (itemKey: string, focAt: string, overrides: (typeof CARRIER)['desk']['overrides'] = []) =>
    itemOf(
      itemKey,
      [datedFor(focAt, '2026-11-20T09:00:00Z')],
      factsWith({ carrier: { desk: { ...CARRIER.desk, overrides } } }),
    ).dueAt;

  // The desk in London is at work from 09:00 to 17:00; 14 December is a Monday.
  test.each([
    ['a Thursday at 10:00 is Wednesday at 10:00', '2026-12-10T10:00:00Z', '2026-12-09T10:00:00Z'],
    ['a Monday is Friday, when the desk closes', '2026-12-14T10:00:00Z', '2026-12-11T17:00:00Z'],
    ['a Thursday at 20:00 is Wednesday, when the desk closes', '2026-12-10T20:00:00Z', '2026-12-09T17:00:00Z'],
    ['the very opening is the evening before', '2026-12-10T09:00:00Z', '2026-12-08T17:00:00Z'],
    [
      'Tuesday 29 December is before Christmas, which is kept until Monday',
      '2026-12-29T10:00:00Z',
      '2026-12-24T17:00:00Z',
    ],
  ])('is due for the last time at which they are there: the call of the day before %s', (_, focAt, dueAt) => {
    expect(dueFor('human-on-duty', focAt)).toBe(dueAt);
    expect(dueFor('crm-smoke-test', focAt)).toBe(minusHours(focAt, 24));
  });

  test('counts a desk that closes at noon as closed from then', () => {
    const halfDay = [{ date: '2026-12-11', kind: 'half-day' }] as const;
    expect(dueFor('human-on-duty', '2026-12-14T10:00:00Z', halfDay)).toBe('2026-12-11T13:00:00Z');
  });

  test('leaves the emergency contact at its hour on open days, and moves it before closed ones', () => {
    expect(dueFor('emergency-contact', '2026-12-10T20:00:00Z')).toBe('2026-12-03T20:00:00Z');
    expect(dueFor('emergency-contact', '2026-12-12T10:00:00Z')).toBe('2026-12-04T17:00:00Z');
  });

  test('stands at the hour of its stage where the desk never opens', () => {
    const closed = [
      { from: '2025-06-01', to: '2026-05-31', kind: 'closed' },
      { from: '2026-06-01', to: '2027-05-31', kind: 'closed' },
    ] as const;
    expect(dueFor('human-on-duty', '2026-12-14T10:00:00Z', closed)).toBe('2026-12-13T10:00:00Z');
  });

  test('is late from that time on, a day and more before the gate is alarmed of', () => {
    const monday = datedFor('2026-12-14T10:00:00Z', '2026-12-01T09:00:00Z');
    const due = (at: string) => gatesDue(gatesOpen(monday, factsWith()), at).map(({ itemKey }) => itemKey);
    expect(due('2026-12-11T16:59:59Z')).not.toContain('human-on-duty');
    expect(due('2026-12-11T17:00:00Z')).toContain('human-on-duty');
    const alarms = agenda(monday, CONTEXT, '2026-12-01T09:00:00Z').filter(({ occasion }) => occasion === 'gates-open');
    expect(alarms.map(({ at }) => at)).toEqual(['2026-12-07T10:00:00Z', '2026-12-13T10:00:00Z']);
  });
});

describe('an item for each FOC', () => {
  const first = dated();
  const second = datedFor('2026-12-14T10:00:00Z', '2026-12-01T09:00:00Z', { number: SECOND });

  test('stands twice where an order is split over two dates', () => {
    const items = itemsOf('window-booked', [second, first], signed(word('window-booked', FOC)));
    expect(items.map(({ focAt, dueAt, state }) => [focAt, dueAt, state])).toEqual([
      [FOC, '2026-12-03T10:00:00Z', 'done'],
      ['2026-12-14T10:00:00Z', '2026-12-07T10:00:00Z', 'open'],
    ]);
  });

  test('stands without a date for numbers that have none, after those that have one', () => {
    const undated = portIn('FILED', { number: SECOND });
    const items = itemsOf('window-booked', [undated, first]);
    expect(items.map(({ focAt, dueAt, late }) => [focAt, dueAt, late])).toEqual([
      [FOC, '2026-12-03T10:00:00Z', false],
      [null, null, false],
    ]);
  });

  test('is not asked of a number that was cancelled', () => {
    expect(runbook([portIn('CANCELLED', { foc: first.foc })], factsWith(), SIGNED_AT)).toEqual([]);
  });

  test('is owned by a party of the order', () => {
    expect(itemOf('legal-sign-off', [first]).owner).toEqual({
      role: 'legalContact',
      name: 'Lena Legal',
      email: 'legal@acme.example',
    });
  });
});

describe('a sign-off', () => {
  test('shows who vouches for what, and what was given', () => {
    const given = word('window-booked', FOC, { evidence: 'CHG-4711', note: '10:00 to 14:00' });
    expect(itemOf('window-booked', [dated()], signed(given))).toMatchObject({
      state: 'done',
      evidence: 'CHG-4711',
      signedOff: {
        by: 'Otis Operations',
        actor: 'ops@acme.example',
        at: SIGNED_AT,
        focAt: FOC,
        note: '10:00 to 14:00',
        evidence: 'CHG-4711',
      },
    });
  });

  test('stands in place of an earlier one', () => {
    const facts = signed(
      word('window-booked', FOC, { evidence: 'the first', by: 'Olu Owner' }),
      word('window-booked', FOC, { evidence: 'the second', at: '2026-12-04T09:00:00Z' }),
    );
    expect(itemOf('window-booked', [dated()], facts)).toMatchObject({
      evidence: 'the second',
      signedOff: { by: 'Otis Operations' },
    });
  });

  test('is for its own item only', () => {
    expect(itemOf('stopwatch', [dated()], signed(word('window-booked'))).state).toBe('open');
  });
});

describe('a date that slips', () => {
  const later = '2026-12-17T10:00:00Z';
  const slippedAt = '2026-12-08T09:00:00Z';
  const slip = (port = dated(), at = later, on = slippedAt) =>
    evolve(port, {
      type: 'foc-moved',
      at: on,
      id: 'slip',
      foc: { at, confirmedAt: on },
      from: port.foc?.at ?? '',
    });
  const stateOf = (itemKey: string, port = slip(), focAt: string | null = FOC) =>
    itemOf(itemKey, [port], signed(word(itemKey, focAt)), slippedAt).state;

  test.each(RUNBOOK.filter(({ onlyWithSbc }) => onlyWithSbc !== true).map(({ stage, itemKey }) => [stage, itemKey]))(
    'keeps what was signed off for T-21d and T-7d, and re-opens the rest (%s, %s)',
    (stage, itemKey) => {
      const isKept = stage === 'T-21d' || stage === 'T-7d';
      expect(stateOf(itemKey)).toBe(isKept ? 'done' : 'open');
    },
  );

  test.each([
    ['T-7d', 'window-booked', 'done'],
    ['T-24h', 'crm-smoke-test', 'open'],
  ])('is the first one after none: of %s what was signed before any date, %s, is %s', (_, itemKey, state) => {
    expect(stateOf(itemKey, dated(), null)).toBe(state);
  });

  test('takes along what was signed off for the date before the last', () => {
    const twice = slip(slip(), '2026-12-21T10:00:00Z', '2026-12-09T09:00:00Z');
    expect(stateOf('window-booked', twice)).toBe('done');
  });

  test('takes along nothing of a date that the number never had', () => {
    expect(stateOf('window-booked', dated(), later)).toBe('open');
  });

  test('that slips and comes back is another date', () => {
    const back = slip(slip(), FOC, '2026-12-09T09:00:00Z');
    expect(back.foc?.at).toBe(FOC);
    expect(stateOf('human-on-duty', back)).toBe('open');
    expect(stateOf('window-booked', back)).toBe('done');
    const anew = signed(word('human-on-duty', FOC, { at: '2026-12-09T10:00:00Z' }));
    expect(itemOf('human-on-duty', [back], anew).state).toBe('done');
  });

  test('that is told twice re-opens nothing', () => {
    const again = evolve(dated(), { type: 'foc-repeated', at: slippedAt, id: 'again', why: '' });
    expect(stateOf('human-on-duty', again)).toBe('done');
  });

  test('onto the date of another number asks again for its own last day, not for the week before', () => {
    const [stays, joins] = [datedFor(later, WHEN.dateGiven), slip(dated({ number: SECOND }))];
    const facts = signed(word('window-booked', later), word('crm-smoke-test', later));
    expect(itemOf('window-booked', [stays, joins], facts).state).toBe('done');
    expect(itemOf('crm-smoke-test', [stays, joins], facts).state).toBe('open');
    expect(itemOf('crm-smoke-test', [stays], facts).state).toBe('done');
  });

  test('takes its words to its new date, and not to those who share it', () => {
    const [stays, joins] = [datedFor(later, WHEN.dateGiven), slip(dated({ number: SECOND }))];
    const facts = signed(word('window-booked', FOC));
    expect(itemOf('window-booked', [joins], facts).state).toBe('done');
    expect(itemOf('window-booked', [stays, joins], facts).state).toBe('open');
  });
});

describe('what an order remembers of its sign-offs', () => {
  test('is the last three words on an item of a FOC, oldest first', () => {
    const words = [1, 2, 3, 4].map((day) => word('stopwatch', FOC, { id: `${day}` }));
    const kept = withSignOffs(words.slice(0, 3), words.slice(3));
    expect(kept.map(({ id }) => id)).toEqual(['2', '3', '4']);
  });

  test('is what stands, of however many FOCs', () => {
    const of = (count: number, id: string) =>
      Array.from({ length: count }, (_, index) => word('stopwatch', `foc-${index}`, { id }));
    expect(withSignOffs(of(200, 'old'), of(200, 'new')).map(({ id }) => id)).toEqual(Array(200).fill('new'));
    expect(withSignOffs(of(100, 'old'), of(100, 'new'))).toHaveLength(200);
  });

  const long = (count: number, focAt: (index: number) => string) =>
    Array.from({ length: count }, (_, index) =>
      word('stopwatch', focAt(index), { id: `${index}`, evidence: 'ü'.repeat(1000) }),
    );
  const sizeOf = (words: readonly unknown[]) => Buffer.byteLength(JSON.stringify(words));

  test('fits into 60 KB: the oldest words for dates that no number has any more go first', () => {
    const words = long(60, (index) => `foc-${index}`);
    const isHeld = ({ focAt }: { focAt: string | null }) => focAt === 'foc-0' || focAt === 'foc-59';
    const kept = withSignOffs(words.slice(0, 59), words.slice(59), isHeld);
    expect(sizeOf(words)).toBeGreaterThan(120_000);
    expect(sizeOf(kept)).toBeLessThanOrEqual(60_000);
    expect(sizeOf(kept)).toBeGreaterThan(57_000);
    expect([kept[0]?.id, kept.at(-1)?.id]).toEqual(['0', '59']);
    expect(kept[1]?.id).toBe(`${60 - (kept.length - 1)}`);
  });

  test('is never less than what stands for its numbers, and replaced words are the first to go', () => {
    const twice = [...long(40, (index) => `foc-${index}`), ...long(40, (index) => `foc-${index}`)];
    expect(withSignOffs([], twice)).toHaveLength(40);
  });

  test('holds for a date while a number has it, or took it along to another', () => {
    const past = [{ at: '2026-12-08T10:00:00Z', confirmedAt: '2026-11-30T09:00:00Z' }];
    const port = dated({ pastFocs: past });
    expect(isForOneOf(word('window-booked', FOC), [port])).toBe(true);
    expect(isForOneOf(word('window-booked', '2026-12-08T10:00:00Z'), [port])).toBe(true);
    expect(isForOneOf(word('stopwatch', '2026-12-08T10:00:00Z'), [port])).toBe(false);
    expect(isForOneOf(word('window-booked', '2026-12-09T10:00:00Z'), [port])).toBe(false);
  });
});
