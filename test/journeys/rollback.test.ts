import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exampleCutover, exampleRollback } from '../../functions/rest/operations/examples';
import { later, type PortOrder } from '../support/port-order';
import { expectProblem } from '../support/problems';
import { DESK, embark, EMERGENCY, PEOPLE, type Voyage } from '../support/voyage';

let voyage: Voyage;
beforeAll(async () => {
  voyage = await embark();
});
afterAll(async () => {
  await voyage.end();
});

const { decider, legal, owner, operations } = PEOPLE;
const log = async (order: PortOrder) => (await order.mailLog()).slice(9);

describe('a rollback in time', () => {
  let restored: PortOrder;
  let refused: PortOrder;
  let refusedLate: PortOrder;

  beforeAll(async () => {
    const foc = '2026-12-08T10:00:00Z';
    const orders = [await voyage.orderPlaced(), await voyage.orderPlaced(), await voyage.orderPlaced()] as const;
    for (const order of orders) await order.confirmedFor(foc);
    await voyage.clockTo(foc);
    for (const order of orders) await order.cutoverReported('completed');
    [restored, refused, refusedLate] = orders;
    await voyage.clockTo(later(foc, 50 * 60));
    for (const order of orders) {
      expect(await order.rollbackCalledBy(decider)).toMatchObject({
        phase: 'ROLLING_BACK',
        route: 'IN_TRANSITION',
        rollbackCall: { by: decider },
        rollback: { minutesLeft: 22 * 60 },
      });
    }
    await voyage.clockOn('PT0S');
  });

  test('sends the emergency letter to the emergency contact at once', async () => {
    const [letter, ...others] = await restored.mails('emergency-port-back');
    expect(others).toEqual([]);
    expect(letter).toMatchObject({ sentAt: '2026-12-10T12:00:00Z' });
    // Nobody has verified the emergency contact: the porting desk is asked beside it.
    expect(letter?.to).toEqual([EMERGENCY, DESK]);
    expect(letter?.attachments.map(({ contentType }) => contentType)).toContain('application/pdf');
    expect(letter?.text).toContain(restored.number);
    const [told] = await restored.mails('rollback-called');
    expect(told?.to).toEqual([owner, operations, legal]);
    expect(told?.subject).toContain('22 hours 0 minutes left');
  });

  test('restored: the number is back with its carrier, and no alarm sounds any more', async () => {
    await voyage.clockTo('2026-12-10T15:00:00Z');
    expect(await restored.portBackReported('restored')).toMatchObject({ phase: 'ROLLED_BACK', route: 'LEGACY' });
    await voyage.clockTo('2026-12-10T15:30:00Z');
    expect(await log(restored)).toEqual([
      '2026-12-08T10:00:00Z cutover-window',
      '2026-12-08T10:00:00Z rollback-opened',
      '2026-12-08T10:15:00Z test-calls-missed',
      '2026-12-09T06:00:00Z rollback-countdown',
      '2026-12-10T10:00:00Z rollback-countdown',
      '2026-12-10T12:00:00Z emergency-port-back',
      '2026-12-10T12:00:00Z rollback-called',
      '2026-12-10T13:00:00Z rollback-called',
      '2026-12-10T14:00:00Z rollback-called',
      '2026-12-10T15:00:00Z rolled-back',
    ]);
    expect(restored.execution()).toMatchObject({ status: 'SUCCEEDED', state: 'Closed' });
  });

  test('refused: the window runs on as it was, to its end', async () => {
    expect(await refused.portBackReported('refused')).toMatchObject({
      phase: 'ROLLBACK_WINDOW',
      route: 'CONNECT',
      rollback: { opensAt: '2026-12-08T10:00:00Z', closesAt: '2026-12-11T10:00:00Z', open: true },
    });
    await voyage.clockTo('2026-12-11T10:00:00Z');
    expect(await refused.phase()).toBe('COMPLETED');
    expect((await log(refused)).slice(9)).toEqual([
      '2026-12-10T15:30:00Z port-back-refused',
      '2026-12-11T04:00:00Z rollback-countdown',
      '2026-12-11T08:00:00Z rollback-countdown',
      '2026-12-11T09:00:00Z rollback-countdown',
      '2026-12-11T10:00:00Z port-completed',
    ]);
  });

  test('refused after the window has closed: the port is completed', async () => {
    await voyage.clockTo('2026-12-11T11:00:00Z');
    expect(await refusedLate.phase()).toBe('ROLLING_BACK');
    expect(await refusedLate.portBackReported('refused')).toMatchObject({ phase: 'COMPLETED', route: 'CONNECT' });
    await voyage.clockOn('PT0S');
    // While the carrier had not answered, the port-back was asked after every four hours and at the last alarms of the
    // window; two of these fall on one instant each, and as it closed.
    expect((await log(refusedLate)).slice(9)).toEqual([
      '2026-12-10T16:00:00Z rollback-called',
      '2026-12-10T20:00:00Z rollback-called',
      '2026-12-11T00:00:00Z rollback-called',
      '2026-12-11T04:00:00Z rollback-called',
      '2026-12-11T08:00:00Z rollback-called',
      '2026-12-11T09:00:00Z rollback-called',
      '2026-12-11T10:00:00Z rollback-called',
      '2026-12-11T11:00:00Z port-back-refused',
    ]);
    expect(refusedLate.execution()).toMatchObject({ status: 'SUCCEEDED' });
  });

  test('leaves the number free for a new order', async () => {
    const again = await voyage.orderPlaced({ numbers: [restored.number] });
    expect(await again.port()).toMatchObject({ phase: 'CSR_PENDING', orderId: again.orderId });
  });
});

describe('a rollback of several numbers', () => {
  let order: PortOrder;

  beforeAll(async () => {
    const foc = '2026-12-15T10:00:00Z';
    order = await voyage.orderPlaced({ numbers: 2 });
    await order.confirmedFor(foc);
    await voyage.clockTo(foc);
    const answer = await voyage.api.expect(200, 'POST', order.path('/cutover'), {
      body: { ...exampleCutover, at: foc },
    });
    expect(answer).toMatchObject({ ports: [{ phase: 'ROLLBACK_WINDOW' }, { phase: 'ROLLBACK_WINDOW' }] });
    await voyage.clockTo('2026-12-15T15:00:00Z');
  });

  test('is the decision-maker’s alone', async () => {
    const before = await order.everything();
    const answer = await voyage.api.call('POST', order.path('/rollback'), { body: exampleRollback, as: owner });
    expectProblem(answer, 'not-the-decision-maker');
    expect(await order.everything()).toEqual(before);
  });

  test('is one call, one letter and one mail that name them all', async () => {
    const answer = await voyage.api.expect(200, 'POST', order.path('/rollback'), {
      body: exampleRollback,
      as: decider,
    });
    expect(answer).toMatchObject({
      ports: [{ phase: 'ROLLING_BACK' }, { phase: 'ROLLING_BACK' }],
      portAwayCase: { numbers: order.numbers },
    });
    await voyage.clockOn('PT0S');
    for (const occasion of ['emergency-port-back', 'rollback-called']) {
      const [mail, ...others] = await order.mails(occasion);
      expect(others).toEqual([]);
      for (const number of order.numbers) expect(mail?.text).toContain(number);
    }
    expect((await order.mails('emergency-port-back'))[0]?.attachments).toHaveLength(1);
  });

  test('is refused whole while they are on their way back', async () => {
    const answer = await voyage.api.call('POST', order.path('/rollback'), { body: exampleRollback, as: decider });
    const { errors } = expectProblem(answer, 'illegal-in-phase') as { errors?: readonly { message: string }[] };
    expect(errors?.map(({ message }) => message.split(':')[0])).toEqual(order.numbers);
  });

  test('has an outcome of each number, and none from before the call', async () => {
    const body = { outcome: 'restored', at: '2026-12-15T14:59:59Z', by: 'Night desk' };
    const answer = await voyage.api.call('POST', order.portPath('/rollback/outcome'), { body });
    expect(expectProblem(answer, 'invalid-request')).toMatchObject({ errors: [{ pointer: '/at' }] });
    for (const number of order.numbers) {
      expect(await order.portBackReported('restored', number)).toMatchObject({ phase: 'ROLLED_BACK' });
    }
  });
});

describe('a rollback too late', () => {
  let inTime: PortOrder;
  let tooLate: PortOrder;

  beforeAll(async () => {
    inTime = await voyage.orderPlaced();
    tooLate = await voyage.orderPlaced();
    const foc = '2027-01-12T10:00:00Z';
    for (const order of [inTime, tooLate]) await order.confirmedFor(foc);
    await voyage.clockTo(foc);
    for (const order of [inTime, tooLate]) await order.cutoverReported('completed');
  });

  test('the last second of the window is in time', async () => {
    await voyage.clockTo('2027-01-15T09:59:59Z');
    expect(await inTime.rollbackCalledBy(decider)).toMatchObject({
      phase: 'ROLLING_BACK',
      rollback: { minutesLeft: 1 },
    });
  });

  test('the instant at which it closes is not, and the answer holds the fresh port ready to post', async () => {
    await voyage.clockTo('2027-01-15T10:00:00Z');
    const before = await tooLate.everything();
    const answer = expectProblem(await tooLate.rollbackAskedBy(decider), 'rollback-window-closed');
    expect(answer).toMatchObject({ until: '2027-01-15T10:00:00Z', freshPort: { numbers: [tooLate.number] } });
    expect(await tooLate.everything()).toEqual(before);
    expect(await tooLate.phase()).toBe('COMPLETED');
    expect(await tooLate.mails('emergency-port-back')).toEqual([]);

    // The carrier that the number would now leave has to be known first; nothing else is missing.
    const { losingCarrier } = answer['freshPort'] as { losingCarrier: string };
    await voyage.carrierKnown({}, losingCarrier);
    const posted = await voyage.api.expect(201, 'POST', '/v1/orders', { body: answer['freshPort'] });
    expect(posted).toMatchObject({ losingCarrier, ports: [{ number: tooLate.number, phase: 'CSR_PENDING' }] });
  });

  test('the port-back that was called in time may still be reported after the window has closed', async () => {
    await voyage.clockTo('2027-01-15T12:00:00Z');
    expect(await inTime.portBackReported('restored')).toMatchObject({ phase: 'ROLLED_BACK' });
  });
});

describe('a rollback by the wrong person', () => {
  let order: PortOrder;

  beforeAll(async () => {
    order = await voyage.orderPlaced();
    await order.moved('2027-01-19T10:00:00Z');
  });

  test.each([
    ['the owner of the order', owner],
    ['a stranger', 'stranger@elsewhere.example'],
    ['the local developer without a token', undefined],
  ])('%s is refused, and nothing changes', async (_who, as) => {
    const before = await order.everything();
    const body = { reason: 'Silence', criterion: 'Two failed calls' };
    const answer = await voyage.api.call('POST', order.portPath('/rollback'), {
      body,
      ...(as === undefined ? {} : { as }),
    });
    expectProblem(answer, 'not-the-decision-maker');
    await voyage.clockOn('PT0S');
    expect(await order.everything()).toEqual(before);
  });

  test('the decision-maker without the scope is refused too', async () => {
    const before = await order.everything();
    const answer = await order.rollbackAskedBy(decider, order.number, 'ports:read ports:write ports:cutover');
    expect(answer.status).toBe(403);
    expect(await order.everything()).toEqual(before);
  });

  test('a forged token is refused before anything is read', async () => {
    const before = await order.everything();
    const [head = '', , signature = ''] = (await tokenOf(decider)).split('.');
    const claims = Buffer.from(JSON.stringify({ email: decider, email_verified: true })).toString('base64url');
    const headers = { authorization: `Bearer ${head}.${claims}.${signature}` };
    const answer = await voyage.api.call('POST', order.portPath('/rollback'), { body: {}, headers });
    expect(answer.status).toBe(401);
    expect(await order.everything()).toEqual(before);
  });

  test('the right person, in other capitals, may', async () => {
    expect(await order.rollbackCalledBy('Decide@Acme.Example')).toMatchObject({ phase: 'ROLLING_BACK' });
  });
});

test.each(['CSR_PENDING', 'FOC_CONFIRMED', 'CUTOVER'] as const)(
  'in %s, before there is a window, a rollback is illegal in the phase',
  async (phase) => {
    const order = await voyage.orderPlaced();
    const foc = later(`${voyage.now().slice(0, 10)}T10:00:00Z`, 7 * 24 * 60);
    if (phase !== 'CSR_PENDING') await order.confirmedFor(foc);
    if (phase === 'CUTOVER') await voyage.clockTo(foc);
    const before = await order.everything();
    expect(expectProblem(await order.rollbackAskedBy(decider), 'illegal-in-phase')).toMatchObject({ phase });
    expect(await order.everything()).toEqual(before);
  },
);

async function tokenOf(email: string): Promise<string> {
  const { token } = (await voyage.api.expect(200, 'GET', `/_local/token?email=${email}`)) as { token: string };
  return token;
}
