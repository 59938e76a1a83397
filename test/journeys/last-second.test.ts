import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PortOrder } from '../support/port-order';
import { expectProblem } from '../support/problems';
import { embark, PEOPLE, type Voyage } from '../support/voyage';

const FOC = '2026-12-08T10:00:00Z';
const LAST_SECOND = '2026-12-11T09:59:59Z';
const CLOSES = '2026-12-11T10:00:00Z';

const { decider } = PEOPLE;

let voyage: Voyage;
let inTime: PortOrder;
let tooLate: PortOrder;
let halfPorted: PortOrder;

beforeAll(async () => {
  voyage = await embark();
  [inTime, tooLate, halfPorted] = [
    await voyage.orderPlaced(),
    await voyage.orderPlaced(),
    await voyage.orderPlaced(),
  ] as const;
  for (const order of [inTime, tooLate, halfPorted]) await order.confirmedFor(FOC);
  await voyage.clockTo(FOC);
  for (const order of [inTime, tooLate]) await order.cutoverReported('completed');
  await halfPorted.cutoverReported('half-ported');
  await voyage.clockTo(LAST_SECOND);
}, 300_000);
afterAll(async () => {
  await voyage.end();
});

test('a rollback called in the last second of the window is in time, and is answered with the case for AWS', async () => {
  const answer = await inTime.rollbackAskedBy(decider);
  expect(answer.status).toBe(200);
  expect(answer.body).toMatchObject({
    phase: 'ROLLING_BACK',
    rollback: { minutesLeft: 1, open: true, notice: expect.stringContaining('not a right') as string },
    portAwayCase: { channel: { category: 'Phone Number Port Out' }, numbers: [inTime.number] },
  });
  await voyage.clockOn('PT0S');
  const [request] = await inTime.mails('emergency-port-back');
  expect(request).toMatchObject({ sentAt: LAST_SECOND });
  expect(request?.text).toContain('0 hours 1 minute left, until');
});

test.each([
  ['of a number that has moved', () => tooLate],
  ['of a number that is half-ported', () => halfPorted],
])('one second after it is late, %s, and the answer holds the port in the other direction', async (_what, of) => {
  const order = of();
  await voyage.clockTo(CLOSES);
  const before = await order.everything();
  const answer = expectProblem(await order.rollbackAskedBy(decider), 'rollback-window-closed');
  expect(await order.everything()).toEqual(before);
  expect(answer).toMatchObject({
    until: CLOSES,
    freshPort: { losingCarrier: 'amazon-connect', numbers: [order.number] },
    gainingCarrier: { carrierId: 'example-telecom', name: 'Example Telecom' },
    portAwayCase: { numbers: [order.number] },
  });
  const [direction] = answer['freshPortReadme'] as readonly string[];
  expect(direction).toContain('leaves Amazon Connect (losing carrier) and goes back to Example Telecom');
});

test('the port in the other direction is taken as it stands, whoever posts it', async () => {
  const answer = expectProblem(await tooLate.rollbackAskedBy(decider), 'rollback-window-closed');
  const posted = await voyage.api.expect(201, 'POST', '/v1/orders', { body: answer['freshPort'] });
  expect(posted).toMatchObject({
    losingCarrier: 'amazon-connect',
    ports: [{ number: tooLate.number, phase: 'CSR_PENDING' }],
  });
});

test('the port-back that was called in time is carried through after the window', async () => {
  await voyage.clockTo('2026-12-11T16:00:00Z');
  expect(await inTime.portBackReported('restored')).toMatchObject({ phase: 'ROLLED_BACK', route: 'LEGACY' });
  await voyage.clockOn('PT0S');
  const [told] = await inTime.mails('rolled-back');
  expect(told?.text).toContain('Rollback window when it was restored: 0 hours 0 minutes left, closed since');
});
