import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PortOrder } from '../support/port-order';
import { expectProblem } from '../support/problems';
import { DESK, embark, PEOPLE, type Voyage } from '../support/voyage';

let voyage: Voyage;
beforeAll(async () => {
  voyage = await embark();
});
afterAll(async () => {
  await voyage.end();
});

const WINDOW = { opensAt: '2026-12-08T10:00:00Z', closesAt: '2026-12-11T10:00:00Z' };

describe('half-ported at the cutover', () => {
  let repaired: PortOrder;
  let rolledBack: PortOrder;
  let repairedLate: PortOrder;

  beforeAll(async () => {
    const orders = [await voyage.orderPlaced(), await voyage.orderPlaced(), await voyage.orderPlaced()] as const;
    for (const order of orders) await order.confirmedFor(WINDOW.opensAt);
    await voyage.clockTo(WINDOW.opensAt);
    for (const order of orders) {
      expect(await order.cutoverReported('half-ported')).toMatchObject({
        phase: 'HALF_PORTED',
        route: 'IN_TRANSITION',
        rollback: { ...WINDOW, open: true },
        waitingFor: { what: 'carrier-fix' },
      });
    }
    [repaired, rolledBack, repairedLate] = orders;
  });

  test('both sides are told, and the countdown runs', async () => {
    await voyage.clockTo('2026-12-09T06:00:00Z');
    const [told] = await repaired.mails('half-ported');
    expect(told?.to).toEqual(expect.arrayContaining([PEOPLE.owner, PEOPLE.decider, DESK]));
    expect((await repaired.mails('rollback-countdown')).map(({ sentAt }) => sentAt)).toEqual(['2026-12-09T06:00:00Z']);
  });

  test('repaired: completed again, and the window is as it was', async () => {
    expect(await repaired.cutoverReported('completed')).toMatchObject({
      phase: 'ROLLBACK_WINDOW',
      route: 'CONNECT',
      rollback: WINDOW,
    });
    await voyage.clockTo(WINDOW.closesAt);
    expect(await repaired.phase()).toBe('COMPLETED');
    expect((await repaired.mails('rollback-countdown')).map(({ sentAt }) => sentAt)).toEqual([
      '2026-12-09T06:00:00Z',
      '2026-12-10T10:00:00Z',
      '2026-12-11T04:00:00Z',
      '2026-12-11T08:00:00Z',
      '2026-12-11T09:00:00Z',
    ]);
    expect(repaired.execution()).toMatchObject({ status: 'SUCCEEDED' });
  });

  test('after the window has closed it may not be called back any more', async () => {
    const before = await rolledBack.everything();
    expectProblem(await rolledBack.rollbackAskedBy(PEOPLE.decider), 'rollback-window-closed');
    expect(await rolledBack.everything()).toEqual(before);
  });

  test('repaired after the window has closed: completed at once', async () => {
    expect(await repairedLate.cutoverReported('completed')).toMatchObject({ phase: 'COMPLETED', rollback: WINDOW });
    await voyage.clockOn('PT0S');
    expect(repairedLate.execution()).toMatchObject({ status: 'SUCCEEDED' });
  });

  test('rolled back while the window is open', async () => {
    const order = await voyage.orderPlaced();
    await order.confirmedFor('2027-01-12T10:00:00Z');
    await voyage.clockTo('2027-01-12T10:30:00Z');
    await order.cutoverReported('half-ported');
    await voyage.clockOn('PT5H');
    expect(await order.rollbackCalledBy(PEOPLE.decider)).toMatchObject({ phase: 'ROLLING_BACK' });
    await voyage.clockOn('PT2H');
    expect(await order.portBackReported('restored')).toMatchObject({ phase: 'ROLLED_BACK', route: 'LEGACY' });
    await voyage.clockOn('PT0S');
    expect((await order.mails('emergency-port-back')).map(({ sentAt }) => sentAt)).toEqual(['2027-01-12T15:30:00Z']);
  });
});

describe('a failed cutover', () => {
  test('leaves the port filed without a FOC, and the next date is kept', async () => {
    const order = await voyage.orderPlaced();
    await order.confirmedFor('2027-01-19T10:00:00Z');
    await voyage.clockTo('2027-01-19T11:00:00Z');
    expect(await order.cutoverReported('failed')).toMatchObject({
      phase: 'FILED',
      route: 'LEGACY',
      focAt: null,
      rollback: null,
      pastFocs: [{ at: '2027-01-19T10:00:00Z' }],
    });
    await voyage.clockOn('PT0S');
    const [told] = await order.mails('foc-withdrawn');
    expect(told?.subject).toContain('Cutover failed');
    await order.focGiven('2027-01-26T10:00:00Z');
    await voyage.clockTo('2027-01-26T10:20:00Z');
    await order.cutoverReported('completed');
    await voyage.clockOn('P3D');
    expect(await order.phase()).toBe('COMPLETED');
  });
});

describe('a cutover that nobody reports', () => {
  test('is asked for after two hours and then daily, and opens its window at the instant that is reported', async () => {
    const order = await voyage.orderPlaced();
    await order.confirmedFor('2027-02-02T10:00:00Z');
    await voyage.clockTo('2027-02-03T13:00:00Z');
    expect((await order.mails('cutover-unreported')).map(({ sentAt }) => sentAt)).toEqual([
      '2027-02-02T12:00:00Z',
      '2027-02-03T12:00:00Z',
    ]);
    expect(await order.cutoverReported('completed', order.number, '2027-02-02T10:15:00Z')).toMatchObject({
      phase: 'ROLLBACK_WINDOW',
      rollback: { opensAt: '2027-02-02T10:15:00Z', closesAt: '2027-02-05T10:15:00Z' },
    });
    await voyage.clockTo('2027-02-05T10:15:00Z');
    expect(await order.phase()).toBe('COMPLETED');
    // The alarm of T+20h was over before anybody reported; it is not sounded late.
    expect((await order.mails('rollback-countdown')).map(({ sentAt }) => sentAt)).toEqual([
      '2027-02-04T10:15:00Z',
      '2027-02-05T04:15:00Z',
      '2027-02-05T08:15:00Z',
      '2027-02-05T09:15:00Z',
    ]);
  });

  test('reported before the FOC or in the future it is refused, and nothing changes', async () => {
    const order = await voyage.orderPlaced();
    await order.confirmedFor('2027-02-16T10:00:00Z');
    await voyage.clockTo('2027-02-16T10:30:00Z');
    const before = await order.everything();
    for (const [at, slug] of [
      ['2027-02-16T09:59:59Z', 'cutover-before-foc'],
      ['2027-02-16T10:30:01Z', 'invalid-request'],
    ] as const) {
      const body = { outcome: 'completed', at, by: PEOPLE.operations };
      expectProblem(await voyage.api.call('POST', order.portPath('/cutover'), { body }), slug);
    }
    expect(await order.everything()).toEqual(before);
  });
});
