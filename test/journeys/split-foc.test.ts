import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PortOrder } from '../support/port-order';
import { expectProblem } from '../support/problems';
import { embark, PEOPLE, type Voyage } from '../support/voyage';

let voyage: Voyage;
beforeAll(async () => {
  voyage = await embark();
});
afterAll(async () => {
  await voyage.end();
});

/** Each mail with the numbers that its text names. */
async function named(order: PortOrder, occasion: string) {
  const mails = await order.mails(occasion);
  return mails.map(({ sentAt, text }) => ({
    sentAt,
    numbers: order.numbers.filter((number) => text.includes(`- ${number}`)),
  }));
}

describe('a carrier that splits an order over two FOCs', () => {
  let order: PortOrder;
  let first: string;
  let second: string;

  beforeAll(async () => {
    order = await voyage.orderPlaced({ numbers: 2 });
    [first = '', second = ''] = order.numbers;
    await order.filed();
    await order.focGiven('2026-12-08T10:00:00Z', { numbers: [first] });
    await order.focGiven('2026-12-15T10:00:00Z', { numbers: [second] });
  });

  test('gives each number its own date', async () => {
    expect((await order.port(first)).focAt).toBe('2026-12-08T10:00:00Z');
    expect((await order.port(second)).focAt).toBe('2026-12-15T10:00:00Z');
    await voyage.clockOn('PT0S');
    expect((await named(order, 'foc-confirmed')).map(({ numbers }) => numbers)).toEqual([[first], [second]]);
  });

  test('moves each at its own instant and gives each its own rollback window', async () => {
    await voyage.clockTo('2026-12-08T10:20:00Z');
    expect([await order.phase(first), await order.phase(second)]).toEqual(['CUTOVER', 'FOC_CONFIRMED']);
    await order.cutoverReported('completed', first);
    await voyage.clockTo('2026-12-11T10:20:00Z');
    expect([await order.phase(first), await order.phase(second)]).toEqual(['COMPLETED', 'FOC_CONFIRMED']);
    await voyage.clockTo('2026-12-15T10:40:00Z');
    expect(await order.cutoverReported('completed', second)).toMatchObject({
      rollback: { opensAt: '2026-12-15T10:40:00Z', closesAt: '2026-12-18T10:40:00Z' },
    });
    await voyage.clockTo('2026-12-18T10:40:00Z');
    expect(await order.phase(second)).toBe('COMPLETED');
  });

  test('tells of each alone', async () => {
    expect(await named(order, 't-minus-7d')).toEqual([
      { sentAt: '2026-12-01T10:00:00Z', numbers: [first] },
      { sentAt: '2026-12-08T10:00:00Z', numbers: [second] },
    ]);
    expect((await named(order, 'gates-open')).map(({ numbers }) => numbers)).toEqual([
      [first],
      [first],
      [second],
      [second],
    ]);
    expect((await named(order, 'rollback-countdown')).map(({ numbers }) => numbers)).toEqual([
      ...Array.from({ length: 5 }, () => [first]),
      ...Array.from({ length: 5 }, () => [second]),
    ]);
    expect(await named(order, 'port-completed')).toEqual([
      { sentAt: '2026-12-11T10:20:00Z', numbers: [first] },
      { sentAt: '2026-12-18T10:40:00Z', numbers: [second] },
    ]);
  });

  test('one number may be rolled back while the other stays', async () => {
    const other = await voyage.orderPlaced({ numbers: 2 });
    const [back = '', stays = ''] = other.numbers;
    await other.moved('2027-01-12T10:00:00Z');
    await voyage.clockOn('PT10H');
    await other.rollbackCalledBy(PEOPLE.decider, back);
    await voyage.clockOn('PT2H');
    await other.portBackReported('restored', back);
    await voyage.clockTo('2027-01-15T10:20:00Z');
    expect([await other.phase(back), await other.phase(stays)]).toEqual(['ROLLED_BACK', 'COMPLETED']);
    expect((await named(other, 'emergency-port-back')).map(({ numbers }) => numbers)).toEqual([[back]]);
    expect(new Set((await named(other, 'rollback-countdown')).flatMap(({ numbers }) => numbers))).toEqual(
      new Set([stays]),
    );
  });

  test('a command for a number that the order does not hold is refused whole', async () => {
    const other = await voyage.orderPlaced({ numbers: 2 });
    await other.filed();
    const before = await other.everything();
    const body = { at: '2027-02-09T10:00:00Z', numbers: [other.number, '+442079460001'] };
    const answer = await voyage.api.call('PUT', other.path('/foc'), { body });
    expectProblem(answer, 'invalid-request', '/numbers/1');
    expect(await other.everything()).toEqual(before);
  });
});

describe('alarms that fall on one instant', () => {
  test('are one mail that names both numbers', async () => {
    const order = await voyage.orderPlaced({ numbers: 2 });
    await order.moved('2027-02-09T10:00:00Z');
    await voyage.clockTo('2027-02-12T10:20:00Z');
    const both = [...order.numbers];
    for (const occasion of [
      't-minus-7d',
      'gates-open',
      't-minus-24h',
      'cutover-window',
      'rollback-countdown',
      'port-completed',
    ]) {
      const mails = await named(order, occasion);
      expect(
        mails.map(({ numbers }) => numbers),
        occasion,
      ).toEqual(mails.map(() => both));
      expect(new Set(mails.map(({ sentAt }) => sentAt)).size, occasion).toBe(mails.length);
    }
    expect(await named(order, 'rollback-countdown')).toHaveLength(5);
    expect(await named(order, 'port-completed')).toHaveLength(1);
  });

  test('are one mail also where T+48h of one is T+20h of the other, with the time left of each', async () => {
    const order = await voyage.orderPlaced({ numbers: 2 });
    const [early = '', late = ''] = order.numbers;
    await order.filed();
    await order.focGiven('2027-02-16T10:00:00Z', { numbers: [early] });
    await order.focGiven('2027-02-17T10:00:00Z', { numbers: [late] });
    await voyage.clockTo('2027-02-16T10:20:00Z');
    await order.cutoverReported('completed', early);
    await voyage.clockTo('2027-02-17T14:20:00Z');
    await order.cutoverReported('completed', late);
    await voyage.clockTo('2027-02-18T10:20:00Z');
    const shared = (await order.mails('rollback-countdown')).filter(({ sentAt }) => sentAt === '2027-02-18T10:20:00Z');
    expect(shared).toHaveLength(1);
    expect(shared[0]?.subject).toContain('24 hours 0 minutes left');
    expect(shared[0]?.text).toContain('52 hours 0 minutes left');
    for (const number of order.numbers) expect(shared[0]?.text).toContain(number);
  });
});
