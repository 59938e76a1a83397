import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { campaignMet, heldAnswer } from '../../functions/shapes/campaign-answers';
import type { Request } from '../support/caller';
import type { PortOrder } from '../support/port-order';
import { expectProblem } from '../support/problems';
import { shaped } from '../support/shapes';
import { embark, PEOPLE, type Voyage } from '../support/voyage';

const MARKETING = 'marketing@acme.example';
const FOC = '2026-12-10T10:00:00Z';
/** Monday to Wednesday after the campaign; Christmas makes the Thursday a bad day. */
const SLOTS_AFTER = ['2026-12-21T10:00:00Z', '2026-12-22T10:00:00Z', '2026-12-23T10:00:00Z'];

let voyage: Voyage;
beforeAll(async () => {
  voyage = await embark();
});
afterAll(async () => {
  await voyage.end();
});

const sale = (numbers: readonly string[], changes: object = {}) => ({
  name: 'Winter sale',
  numbers,
  from: '2026-12-07',
  to: '2026-12-18',
  contact: { name: 'Mia Marketing', email: MARKETING },
  ...changes,
});

const campaignPut = async (id: string, body: object, request: Request = {}) =>
  voyage.api.call('PUT', `/v1/campaigns/${id}`, { body, ...request });

const campaignRead = async (id: string) =>
  shaped(campaignMet, await voyage.api.expect(200, 'GET', `/v1/campaigns/${id}`));

const findingsOf = async (order: PortOrder) =>
  (await order.standing()).findings.filter(({ code }) => code === 'campaign-conflict');

const campaignsOf = async (order: PortOrder) => (await order.port()).campaigns?.map(({ campaignId }) => campaignId);

describe('a campaign on a number in flight', () => {
  let order: PortOrder;

  beforeAll(async () => {
    order = await voyage.orderPlaced({ numbers: 2 });
  });

  test('is a finding on both at once, and told once to those who move the number and to whoever runs it', async () => {
    const answer = await campaignPut('sale-1', sale([order.number]));
    expect(answer.status).toBe(201);
    expect(answer.headers.get('etag')).toBe('"1"');
    const { conflicts } = shaped(campaignMet, answer.body);
    expect(conflicts).toMatchObject([
      {
        number: order.number,
        orderId: order.orderId,
        phase: 'CSR_PENDING',
        severity: 'warning',
        ways: [`POST ${order.portPath('/hold')}`, `PUT ${order.portPath('/bridge')}`],
      },
    ]);
    expect(await findingsOf(order)).toMatchObject([{ severity: 'warning', dates: ['2026-12-07', '2026-12-18'] }]);
    expect(await campaignsOf(order)).toEqual(['sale-1']);

    const mails = await order.mails('campaign-conflict');
    expect(mails.map(({ to }) => to)).toEqual([[PEOPLE.owner, PEOPLE.operations, MARKETING]]);
    expect(mails[0]?.text).toContain(order.number);
    expect(mails[0]?.text).not.toContain(order.numbers[1] ?? '?');
  });

  test('put again unchanged, or with the same Idempotency-Key, is told to nobody; as a new version it is', async () => {
    expect((await campaignPut('sale-1', sale([order.number]))).body).toMatchObject({ version: 1 });
    await voyage.clockOn('PT2M');
    expect(await order.mails('campaign-conflict')).toHaveLength(1);
    const headers = { 'idempotency-key': 'sale-1-again' };
    const changed = sale([order.number], { name: 'Winter sale, in print' });
    for (const version of [2, 2]) {
      const answer = await campaignPut('sale-1', changed, { headers });
      expect(answer.body).toMatchObject({ version });
    }
    await voyage.clockOn('PT2M');
    expect(await order.mails('campaign-conflict')).toHaveLength(2);
    expectProblem(
      await campaignPut('sale-1', sale([order.number]), { headers: { 'if-match': '"1"' } }),
      'version-mismatch',
    );
  });

  test('is found by its number, and by the day on which it still runs', async () => {
    const found = async (query: string) => {
      const answer = (await voyage.api.expect(200, 'GET', `/v1/campaigns?${query}`)) as {
        items: { campaignId: string }[];
      };
      return answer.items.map(({ campaignId }) => campaignId);
    };
    const number = encodeURIComponent(order.number);
    expect(await found(`number=${number}&from=2026-12-18`)).toEqual(['sale-1']);
    expect(await found(`number=${number}&from=2026-12-21`)).toEqual([]);
    expect(await found(`number=${encodeURIComponent('+442079460999')}`)).toEqual([]);
    const list = (await voyage.api.expect(200, 'GET', '/v1/ports?limit=200')) as {
      items: { number: string; campaigns: object[] }[];
    };
    expect(list.items.find((port) => port.number === order.number)?.campaigns).toMatchObject([
      { name: 'Winter sale, in print' },
    ]);
  });

  test('is shown at once on an order that is made for it afterwards', async () => {
    const [number = ''] = voyage.freshNumbers(1);
    await campaignPut('sale-2', sale([number]));
    const body = voyage.orderBody({ numbers: [number] });
    const made = (await voyage.api.expect(201, 'POST', '/v1/orders', { body })) as {
      orderId: string;
      findings: { code: string }[];
    };
    expect(made.findings.map(({ code }) => code)).toContain('campaign-conflict');
    expect((await campaignRead('sale-2')).conflicts).toMatchObject([{ number }]);
    await voyage.clockOn('PT2M');
    const mails = (await voyage.mailsOf(made.orderId)).filter(({ occasion }) => occasion === 'campaign-conflict');
    expect(mails.map(({ to }) => to)).toEqual([[PEOPLE.owner, PEOPLE.operations, MARKETING]]);
  });

  test('of more orders than are told at once is told to the rest by the run of the next minute, and to its contact once', async () => {
    const orders: PortOrder[] = [];
    for (let made = 0; made < 22; made += 1) orders.push(await voyage.orderPlaced());
    const numbers = orders.map(({ number }) => number);
    await campaignPut('sale-of-many', sale(numbers, { contact: { name: 'Max', email: 'max@acme.example' } }));
    const told = async () => (await Promise.all(orders.map((each) => each.mails('campaign-conflict')))).flat();
    expect(await told()).toHaveLength(20);
    await voyage.clockOn('PT2M');
    const mails = await told();
    expect(mails).toHaveLength(22);
    expect(mails.filter(({ to }) => to.includes('max@acme.example'))).toHaveLength(1);
  });

  test('is no finding any more once it is deleted', async () => {
    const headers = { 'idempotency-key': 'sale-1-gone' };
    for (let tries = 0; tries < 2; tries += 1) {
      const gone = await voyage.api.call('DELETE', '/v1/campaigns/sale-1', { headers });
      expect([gone.status, gone.body]).toEqual([204, '']);
    }
    expect(await findingsOf(order)).toEqual([]);
    expect(await campaignsOf(order)).toEqual([]);
    expectProblem(await voyage.api.call('GET', '/v1/campaigns/sale-1'), 'not-found');
    expectProblem(await voyage.api.call('DELETE', '/v1/campaigns/sale-1'), 'not-found');
  });
});

test.each([
  ['/to', { to: '2026-12-06' }],
  ['/from', { from: 'next week' }],
  ['/numbers/1', { numbers: ['+442079460101', '+442079460101'] }],
  ['/numbers/0', { numbers: ['020 7946 0101'] }],
  ['/contact/email', { contact: { name: 'Mia', email: 'a@b.example\r\nBcc: x@y.example' } }],
])('a campaign with a fault is refused at %s', async (pointer, changes) => {
  expectProblem(await campaignPut('faulty', sale(['+442079460101'], changes)), 'invalid-request', pointer);
});

describe('a FOC that falls into a campaign', () => {
  let order: PortOrder;

  beforeAll(async () => {
    order = await voyage.orderPlaced();
    await order.filed();
    await campaignPut('sale-3', sale([order.number]));
  });

  test('is refused, with the next good slots outside it', async () => {
    const answer = await voyage.api.call('PUT', order.path('/foc'), { body: { at: FOC } });
    const problem = expectProblem(answer, 'foc-blocked', '/at');
    expect(problem.errors?.map(({ code }) => code)).toEqual(['inside-a-campaign']);
    expect(problem['nextGoodSlots']).toEqual(SLOTS_AFTER);
    expect(await order.phase()).toBe('FILED');
  });

  test('stands where a party answers for it, and both sides then call it blocking', async () => {
    await order.focGiven(FOC, { override: { by: PEOPLE.decider, reason: 'The sale is on the web alone' } });
    expect(await findingsOf(order)).toMatchObject([{ severity: 'blocking', suggestions: SLOTS_AFTER }]);
    expect((await campaignRead('sale-3')).conflicts).toMatchObject([{ severity: 'blocking', focAt: FOC }]);
    const before = await order.mails('campaign-conflict');
    await voyage.clockOn('PT2M');
    const mails = await order.mails('campaign-conflict');
    expect(mails).toHaveLength(before.length + 1);
    expect(mails.at(-1)?.text).toContain(`UTC ${FOC}`);
  });

  test('cannot be held any more: the refusal says what postponing costs, until when it can be had, and how', async () => {
    const body = { reason: 'The sale', campaignId: 'sale-3' };
    const answer = await voyage.api.call('POST', order.portPath('/hold'), { body });
    // Thursday 10 to Monday 21 December; 9, 8, 7, 4 and 3 December are the five business days before.
    expect(expectProblem(answer, 'hold-after-filing')).toMatchObject({
      phase: 'FOC_CONFIRMED',
      until: '2026-12-03T10:00:00Z',
      postponing: { days: 11, from: '2026-12-10', to: SLOTS_AFTER[0], isTooLate: false },
      nextGoodSlots: SLOTS_AFTER,
      ways: [
        `PUT ${order.path('/foc')}`,
        `POST ${order.portPath('/cancellation')}`,
        `PUT ${order.portPath('/bridge')}`,
      ],
    });
  });

  test('is no conflict any more once the carrier has moved it behind the campaign', async () => {
    await order.focGiven(SLOTS_AFTER[0] ?? '');
    expect(await findingsOf(order)).toEqual([]);
    expect((await campaignRead('sale-3')).conflicts).toEqual([]);
  });

  test('is warned of where only its rollback window reaches into one', async () => {
    await campaignPut('sale-3', sale([order.number], { from: '2026-12-23', to: '2026-12-31' }));
    const { findings } = await order.focGiven('2026-12-22T10:00:00Z');
    expect(findings.map(({ code, severity }) => [code, severity])).toContainEqual([
      'campaign-in-rollback-window',
      'warning',
    ]);
  });
});

describe('a number on hold because of a campaign', () => {
  let order: PortOrder;

  beforeAll(async () => {
    order = await voyage.orderPlaced();
    await order.madeReady();
    await campaignPut('sale-4', sale([order.number]));
  });

  test('waits before the filing, and says for what', async () => {
    const body = { reason: 'The winter sale', campaignId: 'sale-4' };
    const held = shaped(heldAnswer, await voyage.api.expect(200, 'POST', order.portPath('/hold'), { body }));
    expect(held).toMatchObject({
      phase: 'ON_HOLD',
      heldFrom: 'READY_TO_FILE',
      hold: body,
      campaigns: [{ campaignId: 'sale-4' }],
    });
    expect(held.findings).toMatchObject([{ code: 'campaign-conflict', severity: 'info' }]);
    expectProblem(await voyage.api.call('POST', order.portPath('/hold'), { body }), 'illegal-in-phase');
  });

  test('is brought to the mind of its owner weekly, with the end of the campaign', async () => {
    await voyage.clockTo('2026-11-30T09:30:00Z');
    const [mail, ...others] = await order.mails('on-hold');
    expect(others).toEqual([]);
    expect(mail?.to).toEqual([PEOPLE.owner]);
    expect(mail?.text).toContain('The winter sale');
    expect(mail?.text).toContain('Saturday 19 December 2026, 00:00 (Europe/London), UTC 2026-12-19T00:00:00Z');
  });

  test('is released to the phase from which it was held, with the finding that stands', async () => {
    const released = shaped(heldAnswer, await voyage.api.expect(200, 'POST', order.portPath('/release')));
    expect(released).toMatchObject({ phase: 'READY_TO_FILE', heldFrom: null, hold: null });
    expect(released.findings).toMatchObject([{ code: 'campaign-conflict', severity: 'warning' }]);
    expect((await order.course()).slice(-2)).toEqual(['held', 'released']);
    await order.filedWithAws();
    expectProblem(await voyage.api.call('POST', order.portPath('/release')), 'illegal-in-phase');
  });
});
