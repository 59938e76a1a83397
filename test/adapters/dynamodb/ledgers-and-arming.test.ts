import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DynamoIdempotencyLedger } from '../../../functions/adapters/dynamodb/idempotency-ledger';
import { keys } from '../../../functions/adapters/dynamodb/keys';
import { DynamoMailLedger } from '../../../functions/adapters/dynamodb/mail-ledger';
import { DynamoOrderBook } from '../../../functions/adapters/dynamodb/order-book';
import { DynamoPortBook } from '../../../functions/adapters/dynamodb/port-book';
import { changed, CSR_IN, londonNumbers, newPorts, orderOf } from './records';
import { tableOnLoopback, type Loopback } from './table-on-loopback';

let loopback: Loopback;
beforeEach(async () => {
  loopback = await tableOnLoopback();
});
afterEach(() => loopback.close());

const NOON = '2026-11-23T12:00:00Z';

describe('who sends which mail', () => {
  const claim = (owner: string, now = NOON, mail = 'loa-request#1') =>
    new DynamoMailLedger(loopback.table).claim('order-1', mail, owner, now);
  const settle = (outcome: { sentAt: string } | { refused: string }) =>
    new DynamoMailLedger(loopback.table).settle('order-1', 'loa-request#1', outcome);

  test('one execution alone claims it; its own retry takes it up again', async () => {
    expect(await claim('a')).toBe('mine');
    expect(await claim('b')).toBe('in-flight');
    expect(await claim('a')).toBe('mine');
  });

  test('of ten that ask at once one sends', async () => {
    const claims = await Promise.all(Array.from({ length: 10 }, (_, index) => claim(`port-${index}`)));
    expect(claims.filter((answer) => answer === 'mine')).toHaveLength(1);
  });

  test('after five minutes whoever claimed and did not settle is presumed dead', async () => {
    await claim('a');
    expect(await claim('b', '2026-11-23T12:05:00Z')).toBe('in-flight');
    expect(await claim('b', '2026-11-23T12:05:01Z')).toBe('mine');
    expect(await claim('a', '2026-11-23T12:05:02Z')).toBe('in-flight');
  });

  test.each([[{ sentAt: NOON }], [{ refused: 'MessageRejected' }]])(
    'what is settled (%j) stays so',
    async (outcome) => {
      await claim('a');
      await settle(outcome);
      expect(await claim('a')).toBe('sent');
      expect(await claim('b', '2027-11-23T12:00:00Z')).toBe('sent');
    },
  );

  test('another occasion, or another order, is another mail', async () => {
    await claim('a');
    expect(await claim('b', NOON, 'loa-request#2')).toBe('mine');
    expect(await new DynamoMailLedger(loopback.table).claim('order-2', 'loa-request#1', 'b', NOON)).toBe('mine');
  });
});

describe('an Idempotency-Key', () => {
  const ANSWER = { status: 201, headers: { etag: '"1"' }, body: '{"orderId":"one"}' };
  const ledger = () => new DynamoIdempotencyLedger(loopback.table);

  test('is new once; while the first request runs the second is told so', async () => {
    expect(await ledger().claim('k', 'body', NOON)).toEqual({ state: 'new', since: NOON });
    expect(await ledger().claim('k', 'body', NOON)).toEqual({ state: 'running' });
  });

  test('answers the same body with the same answer, for 24 hours of the clock of the request', async () => {
    await ledger().claim('k', 'body', NOON);
    await ledger().keep('k', 'body', ANSWER, NOON);
    expect(await ledger().claim('k', 'body', '2026-11-24T11:59:59Z')).toEqual({ state: 'answered', answer: ANSWER });
    expect(await ledger().claim('k', 'body', '2026-11-24T12:00:00Z')).toEqual({
      state: 'new',
      since: '2026-11-24T12:00:00Z',
    });
  });

  test('with another body is refused, answered or running', async () => {
    await ledger().claim('k', 'body', NOON);
    expect(await ledger().claim('k', 'other', NOON)).toEqual({ state: 'other-body' });
    await ledger().keep('k', 'body', ANSWER, NOON);
    expect(await ledger().claim('k', 'other', NOON)).toEqual({ state: 'other-body' });
  });

  test('that was forgotten is new again; one that died is new after a minute', async () => {
    await ledger().claim('k', 'body', NOON);
    await ledger().forget('k');
    expect(await ledger().claim('k', 'other', NOON)).toEqual({ state: 'new', since: NOON });
    expect(await ledger().claim('k', 'other', '2026-11-23T12:00:59Z')).toEqual({ state: 'running' });
    expect(await ledger().claim('k', 'other', '2026-11-23T12:01:00Z')).toEqual({ state: 'new', since: NOON });
  });

  test('is swept by the time to live of the table, in seconds since 1970', async () => {
    await ledger().claim('k', 'body', NOON);
    await ledger().keep('k', 'body', ANSWER, NOON);
    const row = await loopback.table.client.send(new GetCommand({ TableName: 'portolan', Key: keys.idempotency('k') }));
    expect(row.Item?.['ttl']).toBe(Date.parse('2026-11-24T12:00:00Z') / 1000);
  });

  test('of two requests at once one is new', async () => {
    const claims = await Promise.all([1, 2, 3, 4].map(() => ledger().claim('k', 'body', NOON)));
    expect(claims.filter(({ state }) => state === 'new')).toHaveLength(1);
  });
});

describe('the wait of a machine', () => {
  const [number = ''] = londonNumbers(1, 101);
  const armed = { token: 'token-1', state: 'wait-for-csr', toldUpTo: NOON } as const;

  async function aPort() {
    const orders = new DynamoOrderBook(loopback.table);
    const ports = new DynamoPortBook(loopback.table);
    const order = orderOf('one', [number]);
    await orders.create(order, newPorts(order), 'c');
    const record = await ports.find('one', number);
    if (record === null) throw new Error('gone');
    return { orders, ports, order, port: record.port };
  }

  test('is remembered with its port', async () => {
    const { ports, port } = await aPort();
    expect(await ports.arm(port, armed)).toBe('armed');
    expect(await ports.find('one', number)).toEqual({ port, lifecycle: armed });
  });

  test('is not armed on a port that has moved on, whose lifecycle stays', async () => {
    const { orders, ports, order, port } = await aPort();
    await orders.commit(order, { ports: [changed(port, CSR_IN, '2026-11-24T09:00:00Z')] });
    expect(await ports.arm(port, armed)).toBe('moved');
    expect((await ports.find('one', number))?.lifecycle.token).toBeNull();
  });

  test('takes the port off the list of the unattended; its next change puts it there again', async () => {
    const { orders, ports, order, port } = await aPort();
    const unattended = async (before: string) => (await ports.unattended(before, 10)).map((one) => one.port.number);
    expect(await unattended('2026-11-23T09:00:00Z')).toEqual([]);
    expect(await unattended('2026-11-23T09:00:01Z')).toEqual([number]);
    await ports.arm(port, armed);
    expect(await unattended('2027-01-01T00:00:00Z')).toEqual([]);
    await orders.commit(order, { ports: [changed(port, CSR_IN, '2026-11-24T09:00:00Z')] });
    expect(await unattended('2026-11-24T09:00:00Z')).toEqual([]);
    expect(await unattended('2026-11-24T09:00:01Z')).toEqual([number]);
  });

  test('a mere note of the carrier wakes nobody', async () => {
    const { orders, ports, order, port } = await aPort();
    const filed = changed(
      { ...port, phase: 'READY_TO_FILE' },
      { type: 'file', filedAt: '2026-11-24T09:00:00Z' },
      '2026-11-24T09:00:00Z',
    );
    await orders.commit(order, { ports: [filed] });
    await ports.arm(filed.after, armed);
    const note = {
      type: 'note-response',
      receivedAt: '2026-11-30T09:00:00Z',
      outcome: 'query',
      why: 'which building?',
    } as const;
    await orders.commit(order, { ports: [changed(filed.after, note, '2026-11-25T09:00:00Z')] });
    expect(await ports.unattended('2027-01-01T00:00:00Z', 10)).toEqual([]);
    expect((await ports.find('one', number))?.port.version).toBe(3);
  });

  test('the longest unattended come first, no more than asked for', async () => {
    const { orders, ports } = await aPort();
    const order = orderOf('two', londonNumbers(5, 200), { createdAt: '2026-11-22T09:00:00Z' });
    await orders.create(order, newPorts(order), 'c2');
    const found = await ports.unattended('2026-12-01T00:00:00Z', 5);
    expect(found.map(({ port }) => port.orderId)).toEqual(['two', 'two', 'two', 'two', 'two']);
  });
});
