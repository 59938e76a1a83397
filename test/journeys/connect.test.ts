import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PortOrder } from '../support/port-order';
import { americanOrder, bellKnown, RECORD, US_CSR } from '../support/us-order';
import { embark, PEOPLE, type Voyage } from '../support/voyage';

const FLOW = '66666666-7777-8888-9999-000000000000';
const OTHER_FLOW = '00000000-7777-8888-9999-000000000000';
const VIRGINIA = 'arn:aws:connect:us-east-1:123456789012:instance/99999999-2222-3333-4444-555555555555';

let voyage: Voyage;

const withhold = (numbers: readonly string[]) =>
  voyage.api.expect(200, 'POST', '/_local/connect', { body: { withhold: numbers } });

/** What Connect knows of a number: whether it is loaded, and with which flow. */
const inConnect = (number: string) => voyage.stack.engines.connect.view().items.find((item) => item.number === number);

/** How the contact flow fared: the facts about it in the history, with the day of each. */
const flowFacts = async (order: PortOrder, number = order.number) =>
  (await order.history(number))
    .filter(({ what }) => /^(number|flow)-/.test(what))
    .map(({ at, what }) => `${at.slice(0, 10)} ${what}`);

const alarms = (order: PortOrder) => order.mails('number-missing');
const alarmTimes = async (order: PortOrder) => (await alarms(order)).map(({ sentAt }) => sentAt);

let american: PortOrder;

beforeAll(async () => {
  voyage = await embark();
  await bellKnown(voyage);
  // Under way from the start, so that its days are those of the others: every day of the clock costs its minutes.
  american = await americanOrder(voyage, 0, { connect: { instanceArn: VIRGINIA, contactFlowId: OTHER_FLOW } });
  await american.csrReceived(US_CSR);
  await american.loaSigned(RECORD);
  await american.filedWithAws();
  await american.focGiven('2026-12-10T16:00:00Z');
});
afterAll(async () => {
  await voyage.end();
});

describe('a number whose FOC comes near', () => {
  let order: PortOrder;
  const [kept, moved] = ['+442079460191', '+442079460192'];

  test('is found as soon as AWS has loaded it, and has its contact flow long before T-24h', async () => {
    order = await voyage.orderPlaced({ numbers: [kept, moved] });
    await order.confirmedFor('2026-12-10T10:00:00Z');
    await voyage.clockTo('2026-12-06T09:59:59Z');
    expect(inConnect(kept)).toBeUndefined();
    await voyage.clockTo('2026-12-06T12:00:00Z');
    for (const number of [kept, moved]) {
      expect(inConnect(number)).toMatchObject({ contactFlowId: FLOW });
      expect((await order.port(number)).connect).toMatchObject({ state: 'ASSOCIATED' });
      expect(await flowFacts(order, number)).toEqual(['2026-12-06 number-loaded', '2026-12-06 number-associated']);
    }
    expect(await alarms(order)).toEqual([]);
  });

  test('is given its flow again where somebody took it away before the last two days', async () => {
    voyage.stack.engines.connect.flowByHand(moved, null);
    await voyage.clockTo('2026-12-08T10:01:00Z');
    expect(inConnect(moved)).toMatchObject({ contactFlowId: FLOW });
    expect((await flowFacts(order, moved)).slice(2)).toEqual([
      '2026-12-08 flow-missing',
      '2026-12-08 number-associated',
    ]);
    expect(await flowFacts(order, kept)).toHaveLength(2);
    expect(await alarms(order)).toEqual([]);
  });

  test('is verified with its flow after the cutover, and taken back from another one', async () => {
    await voyage.clockTo('2026-12-10T10:20:00Z');
    voyage.stack.engines.connect.flowByHand(moved, OTHER_FLOW);
    for (const number of [kept, moved]) await order.cutoverReported('completed', number);
    await voyage.clockTo('2026-12-10T10:22:00Z');
    expect((await flowFacts(order, kept)).slice(2)).toEqual(['2026-12-10 number-verified']);
    expect((await flowFacts(order, moved)).slice(4)).toEqual([
      '2026-12-10 flow-missing',
      '2026-12-10 number-associated',
    ]);
    expect((await order.history(moved)).findLast(({ what }) => what === 'flow-missing')?.why).toBe(
      `contact flow ${OTHER_FLOW} in place of ${FLOW}`,
    );
    expect(inConnect(moved)).toMatchObject({ contactFlowId: FLOW });
    expect(await alarms(order)).toEqual([]);
  });
});

describe('a number in America', () => {
  test('is given its flow and verified in the region of its own instance', async () => {
    expect(inConnect(american.number)).toMatchObject({ instanceArn: VIRGINIA, contactFlowId: OTHER_FLOW });
    await voyage.clockTo('2026-12-10T16:20:00Z');
    await american.cutoverReported('completed');
    await voyage.clockTo('2026-12-10T16:22:00Z');
    expect(await flowFacts(american)).toEqual([
      '2026-12-06 number-loaded',
      '2026-12-06 number-associated',
      '2026-12-10 number-verified',
    ]);
    expect(await alarms(american)).toEqual([]);
  });
});

describe('a number that is late', () => {
  test('and is not loaded three days before its FOC is told to owner and operations lead, and to nobody else', async () => {
    const order = await voyage.orderPlaced();
    await withhold([order.number]);
    await order.confirmedFor('2026-12-15T10:00:00Z');
    await voyage.clockTo('2026-12-12T09:59:59Z');
    expect(await alarms(order)).toEqual([]);
    await voyage.clockTo('2026-12-12T10:01:00Z');
    expect(await alarms(order)).toMatchObject([
      {
        to: [PEOPLE.owner, PEOPLE.operations],
        subject: expect.stringContaining(
          'Not in Amazon Connect 3 days before the FOC: 1 number from Example Telecom',
        ) as string,
        text: expect.stringContaining(`${order.number}: NOT LOADED`) as string,
      },
    ]);
    expect((await order.port()).connect).toMatchObject({ state: 'MISSING' });
    await withhold([]);
    await voyage.clockTo('2026-12-12T15:00:00Z');
    expect((await order.port()).connect).toMatchObject({ state: 'ASSOCIATED' });
    await voyage.clockTo('2026-12-15T09:59:59Z');
    expect(await alarms(order)).toHaveLength(1);
  });

  test('and that Connect refuses to associate is told as having no flow', async () => {
    const order = await voyage.orderPlaced();
    await withhold([order.number]);
    await order.confirmedFor('2026-12-22T10:00:00Z');
    await voyage.clockTo('2026-12-19T07:00:00Z');
    voyage.stack.faults.failNext('connect', { action: 'AssociatePhoneNumberContactFlow', times: 100_000 });
    await withhold([]);
    await voyage.clockTo('2026-12-19T08:05:00Z');
    await voyage.clockTo('2026-12-19T10:30:00Z');
    expect((await order.port()).connect).toMatchObject({ state: 'LOADED' });
    const mails = await alarms(order);
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain('NOT ASSOCIATED');
    voyage.stack.faults.clear();
    await voyage.clockTo('2026-12-19T10:32:00Z');
    expect((await order.port()).connect).toMatchObject({ state: 'ASSOCIATED' });
  });

  test('and stays away is told three days and a day before, at the FOC and after the cutover, each once', async () => {
    const [early, late] = [await voyage.orderPlaced(), await voyage.orderPlaced()];
    await withhold([early.number, late.number]);
    await early.confirmedFor('2027-01-12T10:00:00Z');
    await late.filed();
    for (const day of ['09', '11']) await voyage.clockTo(`2027-01-${day}T10:00:00Z`);
    // The carrier gives the other one its date a day ahead: nobody could have looked for it before.
    await late.focGiven('2027-01-12T10:00:00Z');
    await voyage.clockTo('2027-01-12T10:20:00Z');
    const untilFoc = ['2027-01-09T10:00:00Z', '2027-01-11T10:00:00Z', '2027-01-12T10:00:00Z'];
    expect(await alarmTimes(early)).toEqual(untilFoc);
    expect(await alarmTimes(late)).toEqual(['2027-01-11T10:01:00Z', '2027-01-12T10:00:00Z']);
    expect((await alarms(late))[0]?.subject).toContain('Not in Amazon Connect 23 hours 59 minutes before the FOC');
    await early.cutoverReported('completed');
    await voyage.clockTo('2027-01-12T13:00:00Z');
    expect(await alarmTimes(early)).toEqual([...untilFoc, '2027-01-12T10:21:00Z']);
    expect((await alarms(early)).at(-1)?.subject).toContain('Not in Amazon Connect though the FOC is reached');
    expect(await alarmTimes(late)).toHaveLength(2);
  });
});
