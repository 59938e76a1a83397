import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PortOrder } from '../support/port-order';
import { DESK, embark, PEOPLE, type Voyage } from '../support/voyage';

let voyage: Voyage;
beforeAll(async () => {
  voyage = await embark();
});
afterAll(async () => {
  await voyage.end();
});

const mailsOfACleanPort = [
  '2026-11-23T09:00:00Z csr-request',
  '2026-11-24T10:00:00Z loa-request',
  '2026-11-25T11:00:00Z ready-to-file',
  '2026-11-27T15:00:00Z foc-confirmed',
  '2026-12-02T10:00:00Z change-cutoff', // a business day before the fifth before the FOC
  '2026-12-03T10:00:00Z t-minus-7d',
  '2026-12-03T10:00:00Z gates-open', // nobody signs off the runbook
  '2026-12-09T10:00:00Z t-minus-24h',
  '2026-12-09T10:00:00Z gates-open',
  '2026-12-10T10:00:00Z cutover-window',
  '2026-12-10T10:20:00Z rollback-opened',
  '2026-12-10T10:35:00Z test-calls-missed', // nobody notes a call: the first of the cadence is over
  '2026-12-11T06:20:00Z rollback-countdown', // T+20h
  '2026-12-12T10:20:00Z rollback-countdown', // T+48h
  '2026-12-13T04:20:00Z rollback-countdown', // T+66h, which is 6 h before the end
  '2026-12-13T08:20:00Z rollback-countdown', // 2 h before the end
  '2026-12-13T09:20:00Z rollback-countdown', // 1 h before the end
  '2026-12-13T10:20:00Z port-completed',
];

describe('a clean port', () => {
  let order: PortOrder;

  test('goes from the order to the FOC', async () => {
    order = await voyage.orderPlaced();
    await voyage.clockTo('2026-11-24T10:00:00Z');
    await order.csrReceived();
    await voyage.clockTo('2026-11-25T11:00:00Z');
    expect((await order.loaSigned()).reconciliation).toEqual({ verdict: 'match', differences: [] });
    await voyage.clockTo('2026-11-26T09:00:00Z');
    await order.filedWithAws({ awsCaseId: 'case-123456789012-muen-2026-abcdef' });
    await voyage.clockTo('2026-11-27T15:00:00Z');
    expect((await order.focGiven('2026-12-10T10:00:00Z')).findings).toEqual([]);
    await voyage.clockTo('2026-12-10T09:59:59Z');
    expect(await order.port()).toMatchObject({ phase: 'FOC_CONFIRMED', route: 'LEGACY' });
    await voyage.clockTo('2026-12-10T10:00:00Z');
    expect(await order.port()).toMatchObject({ phase: 'CUTOVER', route: 'IN_TRANSITION' });
  });

  test('opens its rollback window at the reported instant and completes when it closes, not a second earlier', async () => {
    await voyage.clockTo('2026-12-10T10:20:00Z');
    const opensAt = '2026-12-10T10:20:00Z';
    const closesAt = '2026-12-13T10:20:00Z';
    expect(await order.cutoverReported('completed')).toMatchObject({
      phase: 'ROLLBACK_WINDOW',
      route: 'CONNECT',
      rollback: { opensAt, closesAt, hours: 72, basis: 'practice', open: true, minutesLeft: 72 * 60 },
    });
    await voyage.clockTo('2026-12-13T10:19:59Z');
    expect(await order.port()).toMatchObject({ phase: 'ROLLBACK_WINDOW', rollback: { open: true, minutesLeft: 1 } });
    await voyage.clockTo(closesAt);
    const rollback = { opensAt, closesAt, open: false, minutesLeft: 0 };
    expect(await order.port()).toMatchObject({ phase: 'COMPLETED', route: 'CONNECT', rollback });
  });

  test('sends each mail once, at its instant, and none after the end', async () => {
    expect(await order.mailLog()).toEqual(mailsOfACleanPort);
    await voyage.clockOn('P60D');
    expect(await order.mailLog()).toEqual(mailsOfACleanPort);
  });

  test('tells each person what is theirs, with the letter or the date attached', async () => {
    const about = async (occasion: string) => {
      const [mail] = await order.mails(occasion);
      return { to: mail?.to, types: mail?.attachments.map(({ contentType }) => contentType) ?? [] };
    };
    const { owner, legal, operations, decider } = PEOPLE;
    expect(await about('csr-request')).toEqual({ to: [DESK], types: [] });
    const letter = await about('loa-request');
    expect(letter.to).toEqual([legal]);
    expect(letter.types).toContain('application/pdf');
    expect(await about('ready-to-file')).toEqual({ to: [owner], types: [] });
    const date = await about('foc-confirmed');
    expect(date.to).toEqual([owner, operations, decider]);
    expect(date.types).toContain('text/calendar');
    expect((await about('t-minus-7d')).types).toEqual(['application/pdf']);
    expect((await about('rollback-countdown')).to).toEqual([decider, owner]);
    expect((await about('port-completed')).to).toEqual([owner, operations, decider]);
  });

  test('says in every alarm how many hours are left, in words', async () => {
    const alarms = await order.mails('rollback-countdown');
    const left = ['52 hours', '24 hours', '6 hours', '2 hours', '1 hour'].map((hours) => `${hours} 0 minutes left`);
    expect(alarms.map(({ subject }) => /\d+ hours? \d+ minutes left/.exec(subject)?.[0])).toEqual(left);
    for (const [index, alarm] of alarms.entries()) {
      expect(alarm.text).toContain(`${left[index] ?? ''}, until Sunday 13 December 2026, 10:20 (Europe/London)`);
    }
  });

  test('ends its execution within 45 transitions', () => {
    const execution = order.execution();
    expect(execution).toMatchObject({ status: 'SUCCEEDED', state: 'Closed' });
    expect(execution.transitions).toBeLessThanOrEqual(45);
  });

  test('leaves a history of who did what, when, and from where to where', async () => {
    const actor = 'developer@localhost';
    const by = PEOPLE.operations;
    const lines = [
      { at: '2026-11-23T09:00:00Z', actor, what: 'order-created', from: null, to: 'CSR_PENDING' },
      { at: '2026-11-24T10:00:00Z', actor, what: 'csr-recorded', from: 'CSR_PENDING', to: 'LOA_PENDING' },
      { at: '2026-11-25T11:00:00Z', actor, what: 'loa-matched', from: 'LOA_PENDING', to: 'READY_TO_FILE' },
      { at: '2026-11-26T09:00:00Z', actor, what: 'filed', from: 'READY_TO_FILE', to: 'FILED' },
      { at: '2026-11-27T15:00:00Z', actor, what: 'foc-confirmed', from: 'FILED', to: 'FOC_CONFIRMED' },
      { at: '2026-12-06T10:00:00Z', actor: 'portolan', what: 'number-loaded' },
      { at: '2026-12-06T10:00:00Z', actor: 'portolan', what: 'number-associated' },
      { at: '2026-12-10T10:00:00Z', actor: 'portolan', what: 'foc-reached', from: 'FOC_CONFIRMED', to: 'CUTOVER' },
      { at: '2026-12-10T10:20:00Z', actor, by, what: 'cutover-completed', from: 'CUTOVER', to: 'ROLLBACK_WINDOW' },
      { at: '2026-12-10T10:21:00Z', actor: 'portolan', what: 'number-verified' },
      {
        at: '2026-12-13T10:20:00Z',
        actor: 'portolan',
        what: 'rollback-window-closed',
        from: 'ROLLBACK_WINDOW',
        to: 'COMPLETED',
      },
    ];
    expect(await order.history()).toMatchObject(lines);
  });
});

describe('the length of a wait', () => {
  test('two and twenty virtual weeks between confirmation and FOC take the same number of transitions', async () => {
    await voyage.clockTo('2027-02-15T09:00:00Z');
    const short = await voyage.orderPlaced();
    const long = await voyage.orderPlaced();
    const stations = [
      { order: short, foc: '2027-03-01T10:00:00Z' },
      { order: long, foc: '2027-07-05T09:00:00Z' },
    ];
    for (const { order, foc } of stations) await order.confirmedFor(foc);
    for (const { order, foc } of stations) {
      await voyage.clockTo(foc);
      await voyage.clockOn('PT20M');
      await order.cutoverReported('completed');
      await voyage.clockOn('P3D');
      expect(await order.phase()).toBe('COMPLETED');
    }
    expect(long.execution().transitions).toBe(short.execution().transitions);
    expect(long.execution().transitions).toBeLessThanOrEqual(45);
    const occasions = async (order: PortOrder) => (await order.mails()).map(({ occasion }) => occasion);
    expect(await occasions(long)).toEqual(await occasions(short));
  });
});
