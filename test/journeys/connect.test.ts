import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { embark, type Voyage } from '../support/voyage';

const FOC = '2026-12-10T10:00:00Z';

let voyage: Voyage;

const withhold = (numbers: readonly string[]) =>
  voyage.api.expect(200, 'POST', '/_local/connect', { body: { withhold: numbers } });

/** What Connect knows of a number: whether it is loaded, and with which flow. */
const inConnect = (number: string) => voyage.stack.engines.connect.view().items.find((item) => item.number === number);

beforeAll(async () => {
  voyage = await embark();
});
afterAll(async () => {
  await voyage.end();
});

describe('a number whose FOC comes near', () => {
  test('is found as soon as AWS has loaded it, and has its contact flow long before T-24h', async () => {
    const order = await voyage.orderPlaced();
    await order.confirmedFor(FOC);
    await voyage.clockTo('2026-12-06T09:59:59Z');
    expect(inConnect(order.number)).toBeUndefined();
    await voyage.clockTo('2026-12-06T12:00:00Z');
    expect(inConnect(order.number)).toMatchObject({ contactFlowId: '66666666-7777-8888-9999-000000000000' });
    expect((await order.port()).connect).toMatchObject({ state: 'ASSOCIATED' });
    const history = await order.history();
    expect(history.map(({ what }) => what)).toEqual(expect.arrayContaining(['number-loaded', 'number-associated']));
    expect((await order.mailLog()).filter((line) => line.includes('number-missing'))).toEqual([]);
  });

  test('and that is not loaded three days before it is told to the owner, once a day and state at most', async () => {
    const order = await voyage.orderPlaced();
    await withhold([order.number]);
    await order.confirmedFor('2026-12-15T10:00:00Z');
    await voyage.clockTo('2026-12-12T09:59:59Z');
    const missing = async () => (await order.mailLog()).filter((line) => line.includes('number-missing'));
    expect(await missing()).toEqual([]);
    await voyage.clockTo('2026-12-12T10:01:00Z');
    expect(await missing()).toHaveLength(1);
    expect((await order.port()).connect).toMatchObject({ state: 'MISSING' });
    await withhold([]);
    await voyage.clockTo('2026-12-12T15:00:00Z');
    expect((await order.port()).connect).toMatchObject({ state: 'ASSOCIATED' });
    await voyage.clockTo('2026-12-15T09:59:59Z');
    expect(await missing()).toHaveLength(1);
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
    const mails = (await voyage.mailsOf(order.orderId)).filter(({ occasion }) => occasion === 'number-missing');
    expect(mails).toHaveLength(1);
    expect(mails[0]?.text).toContain('NOT ASSOCIATED');
    voyage.stack.faults.clear();
    await voyage.clockTo('2026-12-19T10:32:00Z');
    expect((await order.port()).connect).toMatchObject({ state: 'ASSOCIATED' });
  });

  test('is looked for once more after the cutover', async () => {
    const order = await voyage.orderPlaced();
    await order.confirmedFor('2027-01-12T10:00:00Z');
    await voyage.clockTo('2027-01-12T10:20:00Z');
    await order.cutoverReported('completed');
    await voyage.clockTo('2027-01-12T13:00:00Z');
    expect((await order.history()).map(({ what }) => what)).toContain('number-verified');
  });
});
