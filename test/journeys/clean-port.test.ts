import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DESK, embark, PEOPLE, type Voyage } from '../support/voyage';

let voyage: Voyage;
beforeAll(async () => {
  voyage = await embark();
});
afterAll(async () => {
  await voyage.end();
});

describe('a clean port of two numbers', () => {
  test('goes from the order to COMPLETED, and each mail goes out once, at its instant', async () => {
    const order = await voyage.orderPlaced({ numbers: 2 });
    await voyage.clockTo('2026-11-24T10:00:00Z');
    await order.csrReceived();
    await voyage.clockTo('2026-11-25T11:00:00Z');
    expect((await order.loaSigned()).reconciliation).toEqual({ verdict: 'match', differences: [] });
    await voyage.clockTo('2026-11-26T09:00:00Z');
    await order.filedWithAws({ awsCaseId: 'case-123456789012-muen-2026-abcdef' });
    await voyage.clockTo('2026-11-27T15:00:00Z');
    expect((await order.focGiven('2026-12-10T10:00:00Z')).findings).toEqual([]);
    await voyage.clockTo('2026-12-10T10:00:00Z');
    expect(await order.port()).toMatchObject({ phase: 'CUTOVER', route: 'IN_TRANSITION' });
    await voyage.clockTo('2026-12-10T10:20:00Z');
    for (const number of order.numbers) {
      expect(await order.cutoverReported('completed', number)).toMatchObject({
        phase: 'ROLLBACK_WINDOW',
        route: 'CONNECT',
        rollback: {
          opensAt: '2026-12-10T10:20:00Z',
          closesAt: '2026-12-13T10:20:00Z',
          hours: 72,
          basis: 'practice',
          open: true,
          minutesLeft: 72 * 60,
        },
      });
    }
    await voyage.clockTo('2026-12-13T10:19:59Z');
    expect(await order.port()).toMatchObject({ phase: 'ROLLBACK_WINDOW', rollback: { open: true, minutesLeft: 1 } });
    await voyage.clockTo('2026-12-13T10:20:00Z');
    expect(await order.port()).toMatchObject({
      phase: 'COMPLETED',
      route: 'CONNECT',
      rollback: { open: false, minutesLeft: 0 },
    });

    const log = [
      '2026-11-23T09:00:00Z csr-request',
      '2026-11-24T10:00:00Z loa-request',
      '2026-11-25T11:00:00Z ready-to-file',
      '2026-11-27T15:00:00Z foc-confirmed',
      '2026-12-03T10:00:00Z t-minus-7d',
      '2026-12-09T10:00:00Z t-minus-24h',
      '2026-12-10T10:00:00Z cutover-window',
      '2026-12-10T10:20:00Z rollback-opened',
      '2026-12-10T10:20:00Z rollback-opened',
      '2026-12-11T06:20:00Z rollback-countdown', // T+20h
      '2026-12-12T10:20:00Z rollback-countdown', // T+48h
      '2026-12-13T04:20:00Z rollback-countdown', // T+66h, which is 6 h before the end
      '2026-12-13T08:20:00Z rollback-countdown', // 2 h before the end
      '2026-12-13T09:20:00Z rollback-countdown', // 1 h before the end
      '2026-12-13T10:20:00Z port-completed',
    ];
    expect(await order.mailLog()).toEqual(log);
    // Nothing comes after the end.
    await voyage.clockOn('P60D');
    expect(await order.mailLog()).toEqual(log);
  });

  test('tells each person what is theirs, with the letter and the date attached', async () => {
    const [first] = await voyage.stack.mails();
    const mails = await voyage.mailsOf(first?.order ?? '');
    const about = (occasion: string) => mails.find((mail) => mail.occasion === occasion);
    const { owner, legal, operations, decider } = PEOPLE;
    expect(about('csr-request')?.to).toEqual([DESK]);
    expect(about('loa-request')?.to).toEqual([legal]);
    expect(about('loa-request')?.attachments.map(({ contentType }) => contentType)).toContain('application/pdf');
    expect(about('ready-to-file')?.to).toEqual([owner]);
    expect(about('foc-confirmed')?.to).toEqual([owner, operations, decider]);
    expect(about('foc-confirmed')?.attachments.map(({ contentType }) => contentType)).toContain('text/calendar');
    expect(about('t-minus-7d')?.attachments.map(({ filename }) => filename).join()).toMatch(/rollback-letter.*\.pdf/);
    expect(about('rollback-countdown')?.to).toEqual([decider, owner]);
    expect(about('port-completed')?.to).toEqual([owner, operations, decider]);
  });

  test('counts the hours that are left in the words of every alarm', async () => {
    const [first] = await voyage.stack.mails();
    const alarms = (await voyage.mailsOf(first?.order ?? '')).filter((mail) => mail.occasion === 'rollback-countdown');
    const left = ['52 hours left', '24 hours left', '6 hours left', '2 hours left', '1 hour left'];
    expect(alarms.map(({ subject }) => /\d+ hours? left/.exec(subject)?.[0])).toEqual(left);
    for (const [index, alarm] of alarms.entries()) {
      expect(alarm.text).toContain(`${left[index] ?? ''}, until Sunday 13 December 2026, 10:20 (Europe/London)`);
    }
  });

  test('ends its executions, each within 45 transitions', async () => {
    const [first] = await voyage.stack.mails();
    const executions = voyage.stack.executions(first?.order ?? '');
    expect(executions).toHaveLength(2);
    for (const execution of executions) {
      expect(execution).toMatchObject({ status: 'SUCCEEDED', state: 'Closed' });
      expect(execution.transitions).toBeLessThanOrEqual(45);
    }
  });

  test('leaves a history that says who did what, when, from where to where', async () => {
    const [first] = await voyage.stack.mails();
    const order = shapedOrder(await voyage.api.expect(200, 'GET', `/v1/orders/${first?.order ?? ''}`));
    const path = `/v1/ports/${encodeURIComponent(order.number)}/history`;
    const actor = 'developer@localhost';
    expect(await voyage.api.expect(200, 'GET', path)).toMatchObject({
      nextCursor: null,
      items: [
        { at: '2026-11-23T09:00:00Z', actor, what: 'order-created', from: null, to: 'CSR_PENDING' },
        { at: '2026-11-24T10:00:00Z', actor, what: 'csr-recorded', from: 'CSR_PENDING', to: 'LOA_PENDING' },
        { at: '2026-11-25T11:00:00Z', actor, what: 'loa-matched', from: 'LOA_PENDING', to: 'READY_TO_FILE' },
        { at: '2026-11-26T09:00:00Z', actor, what: 'filed', from: 'READY_TO_FILE', to: 'FILED' },
        { at: '2026-11-27T15:00:00Z', actor, what: 'foc-confirmed', from: 'FILED', to: 'FOC_CONFIRMED' },
        { at: '2026-12-10T10:00:00Z', actor: 'portolan', what: 'foc-reached', from: 'FOC_CONFIRMED', to: 'CUTOVER' },
        {
          at: '2026-12-10T10:20:00Z',
          actor,
          by: PEOPLE.operations,
          what: 'cutover-completed',
          from: 'CUTOVER',
          to: 'ROLLBACK_WINDOW',
        },
        {
          at: '2026-12-13T10:20:00Z',
          actor: 'portolan',
          what: 'rollback-window-closed',
          from: 'ROLLBACK_WINDOW',
          to: 'COMPLETED',
        },
      ],
    });
  });
});

describe('the length of a wait', () => {
  test('two and twenty virtual weeks between confirmation and FOC take the same number of transitions', async () => {
    await voyage.clockTo('2027-02-15T09:00:00Z');
    const short = await voyage.orderPlaced();
    const long = await voyage.orderPlaced();
    await short.confirmedFor('2027-03-01T10:00:00Z');
    await long.confirmedFor('2027-07-05T09:00:00Z');
    for (const [order, foc] of [
      [short, '2027-03-01T10:20:00Z'],
      [long, '2027-07-05T09:20:00Z'],
    ] as const) {
      await voyage.clockTo(foc);
      await order.cutoverReported('completed');
      await voyage.clockOn('P3D');
      expect(await order.phase()).toBe('COMPLETED');
    }
    expect(long.execution().transitions).toBe(short.execution().transitions);
    expect(long.execution().transitions).toBeLessThanOrEqual(45);
    expect((await long.mailLog()).map((line) => line.split(' ')[1])).toEqual(
      (await short.mailLog()).map((line) => line.split(' ')[1]),
    );
  });
});

function shapedOrder(body: unknown): { number: string } {
  const { numbers } = body as { numbers: { number: string }[] };
  return { number: numbers[0]?.number ?? '' };
}
