import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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

/** Five business days before Tuesday 15 December 2026, at the hour of the FOC. */
const LAST_MOMENT = '2026-12-08T10:00:00Z';

describe('the change cut-off of the carrier, five business days before the FOC', () => {
  let inTime: PortOrder;
  let tooLate: PortOrder;

  beforeAll(async () => {
    inTime = await voyage.orderPlaced({ numbers: 2 });
    tooLate = await voyage.orderPlaced();
    for (const order of [inTime, tooLate]) await order.confirmedFor('2026-12-15T10:00:00Z');
    await voyage.clockTo(LAST_MOMENT);
  });

  test('cancelled at the last moment: every number of the order stays with its carrier', async () => {
    const { ports } = await inTime.cancelled();
    expect(ports.map(({ phase, route }) => [phase, route])).toEqual([
      ['CANCELLED', 'LEGACY'],
      ['CANCELLED', 'LEGACY'],
    ]);
    await voyage.clockOn('PT0S');
    const [told, ...others] = await inTime.mails('port-cancelled');
    expect(others).toEqual([]);
    for (const number of inTime.numbers) {
      expect(told?.text).toContain(number);
      expect(inTime.execution(number)).toMatchObject({ status: 'SUCCEEDED', state: 'Closed' });
    }
  });

  test('a second too late: refused with the moment until which it was possible, and nothing changes', async () => {
    await voyage.clockOn('PT1S');
    const before = await tooLate.everything();
    for (const path of [tooLate.path('/cancellation'), tooLate.portPath('/cancellation')]) {
      const answer = await voyage.api.call('POST', path, { body: { reason: 'The office stays' } });
      expect(expectProblem(answer, 'change-cutoff-passed')).toMatchObject({ until: LAST_MOMENT });
    }
    expect(await tooLate.everything()).toEqual(before);
  });

  test('the port that was not cancelled moves at its FOC, the cancelled ones do not', async () => {
    await voyage.clockTo('2026-12-15T10:00:00Z');
    expect(await tooLate.phase()).toBe('CUTOVER');
    expect(await inTime.phase()).toBe('CANCELLED');
    expect(await inTime.mails('cutover-window')).toEqual([]);
    expect(await inTime.mails('t-minus-24h')).toEqual([]);
  });

  test('a cancelled number may be ordered again, and its record is then that of the new order', async () => {
    const again = await voyage.orderPlaced({ numbers: [inTime.number] });
    expect(await again.port()).toMatchObject({ orderId: again.orderId, phase: 'CSR_PENDING' });
    expect(await inTime.standing()).toMatchObject({ ports: [{ phase: 'CANCELLED' }, { phase: 'CANCELLED' }] });
    // The history belongs to the number and goes on.
    expect((await again.course()).slice(-2)).toEqual(['cancelled', 'order-created']);
  });

  test('a cancelled order takes no command any more', async () => {
    const before = await inTime.standing();
    for (const [method, rest, body] of [
      ['PUT', '/csr', inTime.csrBody()],
      ['POST', '/cancellation', { reason: 'Again' }],
      ['PUT', '/foc', { at: '2027-01-12T10:00:00Z' }],
    ] as const) {
      expectProblem(await voyage.api.call(method, inTime.path(rest), { body }), 'illegal-in-phase');
    }
    expect(await inTime.standing()).toEqual(before);
  });
});

test('one port of an order is cancelled, and the other goes on alone', async () => {
  const order = await voyage.orderPlaced({ numbers: 2 });
  await order.filed();
  const [stays = '', goes = ''] = order.numbers;
  const body = { reason: 'Kept for the fax' };
  await voyage.api.expect(200, 'POST', order.portPath('/cancellation', stays), { body });
  await order.focGiven('2027-01-12T10:00:00Z');
  await voyage.clockTo('2027-01-12T10:20:00Z');
  await order.cutoverReported('completed', goes);
  await voyage.clockOn('P3D');
  expect([await order.phase(stays), await order.phase(goes)]).toEqual(['CANCELLED', 'COMPLETED']);
  const [completed] = await order.mails('port-completed');
  expect(completed?.text).toContain(goes);
  expect(completed?.text).not.toContain(stays);
});

test('before filing an order is cancelled at any time', async () => {
  const order = await voyage.orderPlaced();
  expect((await order.cancelled()).ports).toMatchObject([{ phase: 'CANCELLED' }]);
});

test('what has moved is not cancelled any more', async () => {
  const order = await voyage.orderPlaced();
  await order.moved('2027-02-02T10:00:00Z');
  const before = await order.everything();
  const answer = await voyage.api.call('POST', order.path('/cancellation'), { body: { reason: 'Too late' } });
  expect(expectProblem(answer, 'illegal-in-phase')).toMatchObject({ phase: 'ROLLBACK_WINDOW' });
  expect(await order.everything()).toEqual(before);
});
