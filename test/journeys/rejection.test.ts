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

const RESET = '7402';
const HOLD = '7435';
const INFO = '7418';

const occasions = async (order: PortOrder) => {
  await voyage.clockOn('PT0S');
  return (await order.mails()).map(({ occasion }) => occasion);
};
const filing = (order: PortOrder) =>
  voyage.api.call('POST', order.path('/filing'), { body: { filedAt: voyage.now() } });

describe('a rejection that resets the clock', () => {
  test('wants a new letter before the next filing, and the port then goes on to COMPLETED', async () => {
    const order = await voyage.orderPlaced();
    await order.filed();
    await voyage.clockTo('2026-11-25T14:00:00Z');
    const { diagnosis, ports } = await order.carrierAnswers('rejected', [RESET], { text: 'Service address differs' });
    expect(diagnosis).toMatchObject([{ scheme: 'bandwidth', code: RESET, clock: 'RESET', needsNewLoa: true }]);
    expect(ports).toMatchObject([
      { phase: 'REJECTED', rejection: { refilableAsIs: false }, waitingFor: { what: 'loa' } },
    ]);

    const before = await order.everything();
    expectProblem(await filing(order), 'new-loa-needed');
    expect(await order.everything()).toEqual(before);

    const [told] = await order.mails('port-rejected');
    expect(told?.to).toEqual([PEOPLE.owner, PEOPLE.legal]);
    expect(told?.text).toContain(RESET);

    await order.csrReceived({ serviceAddress: { lines: ['2 High Street,', 'London', 'EC1A 1BB'] } });
    expect(await order.phase()).toBe('REJECTED');
    expect((await order.loaSigned()).reconciliation.verdict).toBe('blocked');
    expect(await order.phase()).toBe('REJECTED');
    await order.loaSigned({ serviceAddress: { lines: ['2 High Street,', 'London', 'EC1A 1BB'] } });
    expect(await order.port()).toMatchObject({ phase: 'READY_TO_FILE', rejection: null });
    await order.filedWithAws();
    await order.focGiven('2026-12-08T10:00:00Z');
    await voyage.clockTo('2026-12-08T10:20:00Z');
    await order.cutoverReported('completed');
    await voyage.clockOn('P3D');
    expect(await order.phase()).toBe('COMPLETED');
    expect(order.execution()).toMatchObject({ status: 'SUCCEEDED' });
  });

  test('takes a FOC that stood with it', async () => {
    const order = await voyage.orderPlaced();
    await order.confirmedFor('2027-01-12T10:00:00Z');
    await order.carrierAnswers('rejected', [RESET]);
    expect(await order.port()).toMatchObject({
      phase: 'REJECTED',
      focAt: null,
      pastFocs: [{ at: '2027-01-12T10:00:00Z' }],
    });
    await voyage.clockTo('2027-01-12T12:00:00Z');
    expect(await order.phase()).toBe('REJECTED');
    expect(await order.mails('cutover-window')).toEqual([]);
  });
});

describe('a rejection that only holds the clock', () => {
  test('is filed again as it is', async () => {
    const order = await voyage.orderPlaced();
    await order.filed();
    const { diagnosis, ports } = await order.carrierAnswers('rejected', [HOLD]);
    expect(diagnosis).toMatchObject([{ code: HOLD, clock: 'HOLD', needsNewLoa: false }]);
    expect(ports).toMatchObject([
      { phase: 'REJECTED', rejection: { refilableAsIs: true }, waitingFor: { what: 'filing' } },
    ]);
    await order.filedWithAws();
    expect(await order.port()).toMatchObject({ phase: 'FILED', rejection: null });
  });

  test('is one that resets it as soon as one code of several does', async () => {
    const order = await voyage.orderPlaced();
    await order.filed();
    await order.carrierAnswers('rejected', [HOLD, RESET]);
    expectProblem(await filing(order), 'new-loa-needed');
  });
});

test('the same rejection sent twice changes nothing and tells nobody the second time', async () => {
  const order = await voyage.orderPlaced();
  await order.filed();
  await order.carrierAnswers('rejected', [RESET]);
  const told = await occasions(order);
  const { phase, phaseSince, rejection } = await order.port();
  await voyage.clockOn('PT1H');
  await order.carrierAnswers('rejected', [RESET]);
  expect(await order.port()).toMatchObject({ phase, phaseSince, rejection });
  expect(await occasions(order)).toEqual(told);
  expect(told.filter((occasion) => occasion === 'port-rejected')).toHaveLength(1);
  expect((await order.course()).slice(-2)).toEqual(['rejected', 'carrier-responded']);
});

test('rejected again after it was filed again, it is told again', async () => {
  const order = await voyage.orderPlaced();
  await order.filed();
  await order.carrierAnswers('rejected', [HOLD]);
  await order.filedWithAws();
  await order.carrierAnswers('rejected', [HOLD]);
  expect(await order.phase()).toBe('REJECTED');
  expect((await occasions(order)).filter((occasion) => occasion === 'port-rejected')).toHaveLength(2);
});

test.each([
  ['an information code', 'rejected', [INFO]],
  ['a query', 'query', [RESET]],
  ['an acceptance', 'accepted', []],
] as const)('%s is noted and leaves the port where it is', async (_what, outcome, codes) => {
  const order = await voyage.orderPlaced();
  await order.filed();
  const told = await occasions(order);
  const { ports } = await order.carrierAnswers(outcome, codes);
  expect(ports).toMatchObject([{ phase: 'FILED', rejection: null }]);
  expect(await occasions(order)).toEqual(told);
  expect((await order.course()).at(-1)).toBe('carrier-responded');
});

test('a code that nobody knows is kept and classed OTHER', async () => {
  const order = await voyage.orderPlaced();
  await order.filed();
  const { diagnosis } = await order.carrierAnswers('rejected', [], { codes: [{ scheme: 'unheard-of', code: 'Z-99' }] });
  expect(diagnosis).toMatchObject([{ scheme: 'unheard-of', code: 'Z-99', class: 'OTHER' }]);
  expect((await order.port()).rejection?.codes).toEqual([{ scheme: 'unheard-of', code: 'Z-99' }]);
});
