import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { invitationOf } from '../support/invitation';
import type { PortOrder } from '../support/port-order';
import { expectProblem } from '../support/problems';
import { embark, type Voyage } from '../support/voyage';

let voyage: Voyage;
beforeAll(async () => {
  voyage = await embark();
});
afterAll(async () => {
  await voyage.end();
});

/** The mails that hang on the FOC, without those of the paperwork before it. */
const focLog = async (order: PortOrder) => (await order.mailLog()).slice(3);

describe('a FOC slips', () => {
  let later: PortOrder;
  let earlier: PortOrder;
  let withdrawn: PortOrder;

  beforeAll(async () => {
    later = await voyage.orderPlaced();
    earlier = await voyage.orderPlaced();
    withdrawn = await voyage.orderPlaced();
    await later.confirmedFor('2026-12-08T10:00:00Z');
    await earlier.confirmedFor('2026-12-15T10:00:00Z');
    await withdrawn.confirmedFor('2026-12-09T10:00:00Z');

    await voyage.clockTo('2026-11-27T12:00:00Z');
    await withdrawn.focWithdrawn();
    await voyage.clockTo('2026-11-30T12:00:00Z');
    await earlier.focGiven('2026-12-08T10:00:00Z');
    await voyage.clockTo('2026-12-02T12:00:00Z');
    await later.focGiven('2026-12-15T10:00:00Z');
    await voyage.clockTo('2026-12-04T12:00:00Z');
  });

  test('earlier: every deadline moves with it, and the number moves at the earlier instant', async () => {
    await voyage.clockTo('2026-12-08T09:59:59Z');
    expect(await earlier.phase()).toBe('FOC_CONFIRMED');
    await voyage.clockTo('2026-12-08T10:00:00Z');
    expect(await earlier.port()).toMatchObject({ phase: 'CUTOVER', focAt: '2026-12-08T10:00:00Z' });
    expect(await focLog(earlier)).toEqual([
      '2026-11-23T09:00:00Z foc-confirmed',
      '2026-11-30T12:00:00Z foc-moved',
      '2026-12-01T10:00:00Z t-minus-7d',
      '2026-12-01T10:00:00Z gates-open',
      '2026-12-07T10:00:00Z t-minus-24h',
      '2026-12-07T10:00:00Z gates-open',
      '2026-12-08T10:00:00Z cutover-window',
    ]);
    const [moved] = await earlier.mails('foc-moved');
    expect(moved?.subject).toMatch(/EARLIER/);
    await earlier.cutoverReported('completed');
    await voyage.clockTo('2026-12-11T10:00:00Z');
    expect(await earlier.phase()).toBe('COMPLETED');
  });

  test('later: nothing happens at the old instant, and the last week begins anew before the new one', async () => {
    // Its old FOC was three days ago.
    expect(await later.port()).toMatchObject({ phase: 'FOC_CONFIRMED', focAt: '2026-12-15T10:00:00Z' });
    await voyage.clockTo('2026-12-15T10:00:00Z');
    expect(await later.phase()).toBe('CUTOVER');
    expect(await focLog(later)).toEqual([
      '2026-11-23T09:00:00Z foc-confirmed',
      '2026-11-30T10:00:00Z change-cutoff',
      '2026-12-01T10:00:00Z t-minus-7d',
      '2026-12-01T10:00:00Z gates-open',
      '2026-12-02T12:00:00Z foc-moved',
      '2026-12-07T10:00:00Z change-cutoff',
      '2026-12-08T10:00:00Z t-minus-7d',
      '2026-12-08T10:00:00Z gates-open',
      '2026-12-14T10:00:00Z t-minus-24h',
      '2026-12-14T10:00:00Z gates-open',
      '2026-12-15T10:00:00Z cutover-window',
    ]);
  });

  test('and its history keeps every date', async () => {
    const { pastFocs, foc } = await later.port();
    expect(pastFocs).toMatchObject([{ at: '2026-12-08T10:00:00Z' }]);
    expect(foc).toMatchObject({ at: '2026-12-15T10:00:00Z', confirmedAt: '2026-12-02T12:00:00Z' });
    const lines = (await later.history()).filter(({ what }) => what.startsWith('foc-'));
    expect(lines.map(({ what, why }) => [what, why])).toEqual([
      ['foc-confirmed', 'FOC 2026-12-08T10:00:00Z'],
      ['foc-moved', 'FOC moved from 2026-12-08T10:00:00Z to 2026-12-15T10:00:00Z'],
      ['foc-reached', undefined],
    ]);
  });

  test('and the calendar entry updates itself: the same UID, a higher SEQUENCE', async () => {
    const first = await invitationOf(voyage, (await later.mails('foc-confirmed'))[0]);
    const second = await invitationOf(voyage, (await later.mails('foc-moved'))[0]);
    expect(second.uid).toBe(first.uid);
    expect(second.sequence).toBeGreaterThan(first.sequence);
    expect(first.start).toBe('20261208T100000Z');
    expect(second.start).toBe('20261215T100000Z');
  });

  test('is withdrawn: the port is filed again, and nothing happens at the date that was taken back', async () => {
    expect(await withdrawn.port()).toMatchObject({
      phase: 'FILED',
      focAt: null,
      pastFocs: [{ at: '2026-12-09T10:00:00Z' }],
      waitingFor: { what: 'foc' },
    });
    expect(await focLog(withdrawn)).toEqual([
      '2026-11-23T09:00:00Z foc-confirmed',
      '2026-11-27T12:00:00Z foc-withdrawn',
    ]);
    const taken = await invitationOf(voyage, (await withdrawn.mails('foc-withdrawn'))[0]);
    expect(taken.status).toBe('CANCELLED');
  });

  test('cannot be withdrawn where none stands', async () => {
    const before = await withdrawn.everything();
    expectProblem(await voyage.api.call('DELETE', withdrawn.path('/foc')), 'illegal-in-phase');
    expect(await withdrawn.everything()).toEqual(before);
  });

  test('is given again after a withdrawal, and the number moves on the new date', async () => {
    await voyage.clockTo('2026-12-21T09:00:00Z');
    await withdrawn.focGiven('2027-01-12T10:00:00Z');
    await voyage.clockTo('2027-01-12T10:20:00Z');
    await withdrawn.cutoverReported('completed');
    await voyage.clockOn('P3D');
    expect(await withdrawn.phase()).toBe('COMPLETED');
    expect((await focLog(withdrawn)).slice(2, 10)).toEqual([
      '2026-12-16T09:00:00Z case-silence', // 23 days after the filing: no line of ours since
      '2026-12-21T09:00:00Z foc-confirmed',
      '2027-01-04T10:00:00Z change-cutoff',
      '2027-01-05T10:00:00Z t-minus-7d',
      '2027-01-05T10:00:00Z gates-open',
      '2027-01-11T10:00:00Z t-minus-24h',
      '2027-01-11T10:00:00Z gates-open',
      '2027-01-12T10:00:00Z cutover-window',
    ]);
    const entries = await Promise.all(
      (await withdrawn.mails())
        .filter(({ occasion }) => occasion?.startsWith('foc-') === true)
        .map((mail) => invitationOf(voyage, mail)),
    );
    expect(new Set(entries.map(({ uid }) => uid)).size).toBe(1);
    const sequences = entries.map(({ sequence }) => sequence);
    expect(sequences).toEqual([...new Set(sequences)].sort((a, b) => a - b));
  });
});

test('the same FOC told twice is news to nobody', async () => {
  const order = await voyage.orderPlaced();
  await order.confirmedFor('2027-03-02T10:00:00Z');
  await voyage.clockOn('P1D');
  await order.focGiven('2027-03-02T10:00:00Z');
  await voyage.clockOn('PT0S');
  expect(await order.mails('foc-moved')).toEqual([]);
  expect(await order.mails('foc-confirmed')).toHaveLength(1);
  expect((await order.port()).pastFocs).toEqual([]);
});
