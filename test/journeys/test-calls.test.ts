import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exampleTestCall } from '../../functions/rest/operations/examples';
import { later, type PortOrder } from '../support/port-order';
import { embark, PEOPLE, type Voyage } from '../support/voyage';

const FOC = '2026-12-10T10:00:00Z';
const MOVED = '2026-12-10T10:20:00Z';
const TEST_PHONE = exampleTestCall.caller;

/** So many minutes after the numbers moved. */
const minute = (count: number): string => later(MOVED, count);

let voyage: Voyage;
beforeAll(async () => {
  voyage = await embark();
});
afterAll(async () => {
  await voyage.end();
});

const asked = (order: PortOrder, changes: object = {}, number = order.number) =>
  voyage.api.call('POST', order.portPath('/test-calls', number), {
    body: { ...exampleTestCall, at: voyage.now(), ...changes },
  });

async function called(order: PortOrder, changes: object = {}, number = order.number): Promise<unknown> {
  const answer = await asked(order, changes, number);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  return answer.body;
}

const testCallsOf = async (order: PortOrder, number = order.number) => (await order.port(number)).testCalls;

const SIGNS = { done: 'x', due: '?', missed: '-', coming: '.' } as const;

/** The cadence of a number in a line. */
const cadenceOf = async (order: PortOrder, number = order.number): Promise<string> =>
  ((await testCallsOf(order, number))?.slots ?? []).map(({ state }) => SIGNS[state]).join('');

/** When operations were told of missed calls, and of which numbers. */
const toldOfMissed = async (order: PortOrder) =>
  (await order.mails('test-calls-missed')).map(({ sentAt, to, text }) => ({
    sentAt,
    to,
    numbers: order.numbers.filter((number) => text.includes(number)),
  }));

async function reachesTheFlow(order: PortOrder, caller: string, contactId?: string): Promise<unknown> {
  const ContactData = {
    ...(contactId === undefined ? {} : { ContactId: contactId }),
    CustomerEndpoint: { Address: caller, Type: 'TELEPHONE_NUMBER' },
    SystemEndpoint: { Address: order.number, Type: 'TELEPHONE_NUMBER' },
  };
  const body = { Name: 'ContactFlowEvent', Details: { ContactData, Parameters: {} } };
  return (await voyage.api.call('POST', '/_local/lookup', { body })).body;
}

describe('the test calls of a cutover', () => {
  let order: PortOrder;
  let twin: string;
  beforeAll(async () => {
    order = await voyage.orderPlaced({ numbers: 2 });
    twin = order.numbers[1] ?? '';
    await order.filed();
  });

  test('are refused before a date stands, with what may be asked instead', async () => {
    const answer = await asked(order);
    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({ phase: 'FILED', allowed: expect.not.arrayContaining(['record-test-call']) });
    await order.focGiven(FOC);
  });

  test('are due from the FOC on, until somebody says that the number has moved', async () => {
    await voyage.clockTo(later(FOC, -1));
    expect(await testCallsOf(order)).toBeNull();
    await voyage.clockTo(FOC);
    expect(await testCallsOf(order)).toMatchObject({ due: 1, done: 0, missed: 0, coming: 14, calls: [], arrivals: [] });
  });

  test('are reckoned anew from the instant at which it moved', async () => {
    await voyage.clockTo(MOVED);
    for (const number of order.numbers) await order.cutoverReported('completed', number);
    expect(await testCallsOf(order)).toMatchObject({ due: 1, missed: 0, next: { dueAt: MOVED, until: minute(15) } });
  });

  test('are done by a call from a third network, and show what was heard', async () => {
    await voyage.clockTo(minute(2));
    const testCalls = { done: 1, calls: [{ at: minute(2), passed: true, counts: true }] };
    expect(await called(order)).toMatchObject({ passed: true, missingTones: [], findings: [], testCalls });
    expect(await cadenceOf(order)).toBe('x..............');
    expect(await cadenceOf(order, twin)).toBe('?..............');
  });

  test('that nobody places are told to operations once a run, in the second in which the first of it is over', async () => {
    await voyage.clockTo(minute(100));
    expect(await cadenceOf(order)).toBe('x-----?........');
    expect(await cadenceOf(order, twin)).toBe('------?........');
    const to = [PEOPLE.operations];
    expect(await toldOfMissed(order)).toEqual([
      { sentAt: minute(15), to, numbers: [twin] },
      { sentAt: minute(30), to, numbers: [order.number] },
    ]);
  });

  test('that fail for the first time with ringback are told to nobody', async () => {
    expect(await called(order, { agentAnswer: false, hangupTone: false })).toMatchObject({
      passed: false,
      missingTones: ['agentAnswer', 'hangupTone'],
    });
    await voyage.clockTo(minute(102));
    expect(await order.mails('test-calls-failing')).toEqual([]);
  });

  test('that fail twice in a row are told to the decision-maker at once, with the time that is left', async () => {
    await called(order, { agentAnswer: false, hangupTone: false });
    await voyage.clockOn('PT0S');
    const [mail, ...others] = await order.mails('test-calls-failing');
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ sentAt: minute(102), to: [PEOPLE.decider, PEOPLE.owner, PEOPLE.operations] });
    expect(mail?.subject).toContain('TEST CALLS FAIL in a row: 70 hours 18 minutes left to roll back');
    expect(mail?.text).toContain('70 hours 18 minutes left, until Sunday 13 December 2026, 10:20 (Europe/London)');
    expect(mail?.text).toContain('NOT heard: agent answer, hang-up tone');
    expect(mail?.text).not.toContain(twin);
  });

  test('without ringback are told at once, in the very second in which they are noted', async () => {
    await voyage.clockTo('2026-12-10T12:03:25Z');
    await called(order, { ringback: false, ivrAudio: false, agentAnswer: false, hangupTone: false }, twin);
    await voyage.clockOn('PT0S');
    const mail = (await order.mails('test-calls-failing')).at(-1);
    expect(mail?.sentAt).toBe('2026-12-10T12:03:25Z');
    // 70 hours, 16 minutes and 35 seconds: a part of a minute is a minute.
    expect(mail?.subject).toContain('NO RINGBACK on a test call: 70 hours 17 minutes left to roll back');
    expect((await order.port(twin)).testCalls?.calls).toMatchObject([{ passed: false, alarmedAt: mail?.sentAt }]);
  });

  test('of a registered phone are in the history when they reach the flow, once for a contact', async () => {
    await voyage.clockTo(minute(110));
    const before = (await order.history()).length;
    for (const wait of ['PT0S', 'PT3S', 'PT1M']) {
      await voyage.clockOn(wait);
      expect(await reachesTheFlow(order, TEST_PHONE, 'contact-1')).toMatchObject({ found: 'true', testCaller: 'true' });
    }
    const news = (await order.history()).slice(before);
    expect(news).toEqual([
      {
        at: minute(110),
        actor: 'portolan',
        what: 'test-call-arrived',
        from: 'ROLLBACK_WINDOW',
        to: 'ROLLBACK_WINDOW',
        why: 'test phone …0777 reached the contact flow, contact contact-1',
      },
    ]);
    const testCalls = await testCallsOf(order);
    expect(testCalls?.arrivals).toEqual([{ at: minute(110), contactId: 'contact-1' }]);
    expect(testCalls?.slots?.find(({ arrivedAt }) => arrivedAt !== undefined)).toEqual({
      dueAt: minute(105),
      until: minute(120),
      state: 'due',
      arrivedAt: minute(110),
    });
  });

  test('of a phone that nobody registered leave no trace', async () => {
    const before = await order.history();
    expect(await reachesTheFlow(order, '+442079460778', 'contact-2')).toMatchObject({ testCaller: 'false' });
    expect(await order.history()).toEqual(before);
    expect((await testCallsOf(order))?.arrivals).toHaveLength(1);
  });

  test('are no test of the tones where only the arrival is known: nobody having listened, they are missed', async () => {
    await voyage.clockTo(minute(125));
    expect(await cadenceOf(order)).toBe('x-----x-?......');
    expect((await toldOfMissed(order)).slice(2)).toEqual([
      { sentAt: minute(120), to: [PEOPLE.operations], numbers: [...order.numbers] },
    ]);
  });

  test('from the losing network are kept and do not count', async () => {
    const answer = await called(order, { network: 'EXAMPLE telecom' });
    expect(answer).toMatchObject({ passed: true, findings: [{ code: 'same-network', severity: 'warning' }] });
    expect((await testCallsOf(order))?.calls?.at(-1)).toMatchObject({ network: 'EXAMPLE telecom', counts: false });
    expect(await cadenceOf(order)).toBe('x-----x-?......');
  });

  test.each([
    ['in the future', { at: minute(126) }, '/at', 'in-the-future'],
    ['from a phone that is none', { caller: '020 7946 0777' }, '/caller', expect.any(String)],
    ['of which a tone is not said', { hangupTone: undefined }, '/hangupTone', expect.any(String)],
    ['with a field that nobody knows', { quality: 5 }, '/quality', expect.any(String)],
  ])('%s are refused by the field', async (_what, changes, pointer, code) => {
    const answer = await asked(order, changes);
    expect(answer.status).toBe(422);
    expect(answer.body).toMatchObject({ errors: [{ pointer, code }] });
  });

  test('need the scope of a cutover', async () => {
    const body = { ...exampleTestCall, at: voyage.now() };
    const answer = await voyage.api.call('POST', order.portPath('/test-calls'), {
      body,
      as: PEOPLE.operations,
      scope: 'ports:write',
    });
    expect(answer.status).toBe(403);
  });

  test('are over eight hours after the move: nothing more is told, and the port completes', async () => {
    const told = (await toldOfMissed(order)).length;
    await voyage.clockTo(minute(72 * 60));
    expect(await cadenceOf(order)).toBe('x-----x--------');
    expect(await toldOfMissed(order)).toHaveLength(told);
    expect(await order.phase()).toBe('COMPLETED');
  });

  test('in a list of ports are counts, without the calls', async () => {
    const page = await voyage.api.call('GET', '/v1/ports?phase=COMPLETED&limit=50');
    const { items } = page.body as { items: { number: string; testCalls: object }[] };
    const listed = items.find(({ number }) => number === order.number);
    expect(listed?.testCalls).toEqual({ due: 0, done: 2, missed: 13, coming: 0, next: null });
  });
});

describe('a cutover reported to an odd second', () => {
  test('has its missed call told at the next whole minute, and shown from its own second on', async () => {
    const order = await voyage.orderPlaced();
    await order.confirmedFor('2027-01-12T10:00:00Z');
    await voyage.clockTo('2027-01-12T10:21:00Z');
    await order.cutoverReported('completed', order.number, '2027-01-12T10:20:37Z');
    await voyage.clockTo('2027-01-12T10:35:36Z');
    expect(await cadenceOf(order)).toBe('?..............');
    await voyage.clockTo('2027-01-12T10:35:37Z');
    expect(await cadenceOf(order)).toBe('-?.............');
    await voyage.clockTo('2027-01-12T11:30:00Z');
    expect((await toldOfMissed(order)).map(({ sentAt }) => sentAt)).toEqual(['2027-01-12T10:36:00Z']);
  });
});
