import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PortOrder } from '../support/port-order';
import { expectProblem } from '../support/problems';
import {
  americanFiled,
  americanOrder,
  CHICAGO,
  embarkForAmerica,
  exampleBell,
  sentAt,
  US_CSR,
} from '../support/us-order';
import { PEOPLE, type Voyage } from '../support/voyage';

// The desk works from 09:00 to 17:00 in Chicago: 15:00Z to 23:00Z in winter.
const desk = { ...exampleBell.desk, timeZone: CHICAGO };

const REFUSED_BEFORE = ['last-staffed-day-before-long-closure', 'too-few-staffed-days-in-rollback-window'];
const REFUSED_ON = ['desk-closed-that-day', 'too-few-staffed-days-in-rollback-window'];

let voyage: Voyage;
beforeAll(async () => {
  voyage = await embarkForAmerica({ startAt: '2026-11-16T16:00:00Z', bell: { desk } });
});
afterAll(async () => {
  await voyage.end();
});

describe('a FOC in Thanksgiving week 2026', () => {
  let order: PortOrder;
  beforeAll(async () => {
    order = await americanFiled(voyage, 0);
  });

  const asked = (at: string) => voyage.api.call('PUT', order.path('/foc'), { body: { at } });

  test.each([
    ['on Wednesday, the last day before four closed ones', '2026-11-25T16:00:00Z', REFUSED_BEFORE],
    ['on Thanksgiving', '2026-11-26T16:00:00Z', REFUSED_ON],
    ['on the Friday after, which is no federal holiday', '2026-11-27T16:00:00Z', REFUSED_ON],
    // After the weekend the 72 hours reach the desk's Monday and Tuesday: only the day itself is wrong.
    ['on the Saturday', '2026-11-28T16:00:00Z', ['outside-aws-window', 'desk-closed-that-day']],
    ['on the Sunday', '2026-11-29T16:00:00Z', ['outside-aws-window', 'desk-closed-that-day']],
  ])('%s is refused, and better days are named', async (_day, at, codes) => {
    const before = await order.everything();
    const answer = expectProblem(await asked(at), 'foc-blocked', '/at');
    expect(answer.errors?.map(({ code }) => code)).toEqual(codes);
    const slots = answer['nextGoodSlots'] as readonly string[];
    expect(slots).toEqual(['2026-11-30T13:00:00Z', '2026-12-01T13:00:00Z', '2026-12-02T13:00:00Z']);
    expect(await order.everything()).toEqual(before);
  });

  test('is refused in words that name the four days and when the desk is back', async () => {
    const { detail } = expectProblem(await asked('2026-11-25T16:00:00Z'), 'foc-blocked');
    expect(detail).toContain('before 4 closed days, Thursday 26 November 2026 to Sunday 29 November 2026');
    expect(detail).toContain('(Thanksgiving Day, Day after Thanksgiving)');
    expect(detail).toContain('Monday 30 November 2026 or later');
    const friday = expectProblem(await asked('2026-11-27T16:00:00Z'), 'foc-blocked').detail;
    expect(friday).toContain('closed on Friday 27 November 2026 (Day after Thanksgiving)');
  });

  test('stands on the Tuesday, with Wednesday to repair on', async () => {
    const { findings } = await order.focGiven('2026-11-24T16:00:00Z');
    expect(findings).toEqual([]);
  });

  test('stands on the Wednesday where one of the parties takes it upon himself, whose name stays with it', async () => {
    const override = { by: PEOPLE.decider, reason: 'The desk has promised a man on Friday' };
    const { findings } = await order.focGiven('2026-11-25T16:00:00Z', { override });
    expect(findings.filter(({ severity }) => severity === 'blocking').map(({ code }) => code)).toEqual(REFUSED_BEFORE);
    expect((await order.history()).at(-1)?.why).toContain(`overridden by ${PEOPLE.decider}: ${override.reason}`);
    await voyage.clockOn('PT0S');
    expect((await order.mails('foc-moved')).at(-1)?.text).toContain(`by ${PEOPLE.decider}: ${override.reason}`);
  });

  afterAll(async () => {
    await order.focWithdrawn();
  });

  test('after it can be changed until five business days before, which are nine days, and is told a business day ahead', async () => {
    const after = await americanFiled(voyage, 1);
    await after.focGiven('2026-12-02T16:00:00Z');
    await voyage.clockTo('2026-11-23T16:00:00Z');
    expect(await sentAt(after, 'change-cutoff')).toEqual(['2026-11-20T16:00:00Z change-cutoff']);
    await after.focWithdrawn();
    const [mail] = await after.mails('change-cutoff');
    expect(mail?.subject).toContain('Example Bell takes the last change in 3 days: 1 number');
    // 1 December, 30, 25, 24, 23 November.
    expect(mail?.text).toContain('Monday 23 November 2026, 10:00 (America/Chicago), UTC 2026-11-23T16:00:00Z');
  });
});

describe('a CSR asked for in Thanksgiving week 2026', () => {
  const orders: { order: PortOrder; due: readonly string[] }[] = [];
  const station = (askedAt: string, ...due: readonly string[]) => ({ askedAt, due });

  test.each([
    // Wednesday 25 and Monday 30 November.
    ['on Tuesday at 10:00', 2, station('2026-11-24T16:00:00Z', '2026-11-30T16:00:00Z', '2026-12-02T16:00:00Z')],
    // After hours, but before midnight in Chicago: the same days, by the time the desk closes.
    ['on Tuesday at 17:30', 3, station('2026-11-24T23:30:00Z', '2026-11-30T23:00:00Z', '2026-12-02T23:00:00Z')],
    // 00:30 in New York is still 23:30 of the day before in Chicago.
    ['on Tuesday at 23:30', 4, station('2026-11-25T05:30:00Z', '2026-11-30T23:00:00Z', '2026-12-02T23:00:00Z')],
    ['on Wednesday at 10:00', 5, station('2026-11-25T16:00:00Z', '2026-12-01T16:00:00Z', '2026-12-03T16:00:00Z')],
    // On Thanksgiving nobody is there: Monday is day 0.
    ['on Thursday at 10:00', 6, station('2026-11-26T16:00:00Z', '2026-12-02T16:00:00Z', '2026-12-04T16:00:00Z')],
  ])('%s is due two business days of the desk later', async (_when, line, { askedAt, due }) => {
    await voyage.clockTo(askedAt);
    const order = await americanOrder(voyage, line);
    const [first] = due;
    expect(await order.port()).toMatchObject({ phase: 'CSR_PENDING', waitingFor: { what: 'csr', until: first } });
    orders.push({ order, due });
  });

  test('is asked for again at that instant, and every second business day after it, until it comes', async () => {
    await voyage.clockTo('2026-12-04T16:00:00Z');
    for (const { order, due } of orders) {
      const told = await sentAt(order, 'csr-overdue');
      expect(told.slice(0, 2)).toEqual(due.map((at) => `${at} csr-overdue`));
      const [first] = await order.mails('csr-overdue');
      expect(first?.to).toEqual([desk.email, PEOPLE.owner]);
      expect(first?.text).toContain('(America/Chicago)');
      await order.csrReceived(US_CSR);
    }
    const counts = await Promise.all(orders.map(async ({ order }) => (await order.mails('csr-overdue')).length));
    await voyage.clockTo('2026-12-09T16:00:00Z');
    for (const [at, { order }] of orders.entries())
      expect(await order.mails('csr-overdue')).toHaveLength(counts[at] ?? 0);
  });
});
