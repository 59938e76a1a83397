import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DynamoOrderBook } from '../../../functions/adapters/dynamodb/order-book';
import { DynamoPortBook } from '../../../functions/adapters/dynamodb/port-book';
import type { LookupTable } from '../../../functions/contracts/lookup-table';
import type { Port } from '../../../functions/domain/port/port';
import { lookupAt } from '../lookup/voyage-of-faults';
import { CANCEL, changed, CSR_IN, londonNumbers, newPorts, orderOf } from './records';
import { tableOnLoopback, type Loopback } from './table-on-loopback';

let loopback: Loopback;
let orders: DynamoOrderBook;
let ports: DynamoPortBook;
let lookup: LookupTable;
beforeEach(async () => {
  loopback = await tableOnLoopback();
  orders = new DynamoOrderBook(loopback.table);
  ports = new DynamoPortBook(loopback.table);
  lookup = lookupAt(loopback.url, { TABLE_NAME: loopback.table.name });
});
afterEach(() => loopback.close());

const [FIRST = '', SECOND = ''] = londonNumbers(2, 101);

async function created(orderId: string, numbers: readonly string[] = [FIRST]) {
  const order = orderOf(orderId, numbers);
  expect(await orders.create(order, newPorts(order), `create-${orderId}`)).toEqual({ created: true });
  return order;
}

async function portOf(orderId: string, number: string): Promise<Port> {
  const record = await ports.find(orderId, number);
  if (record === null) throw new Error(`no ${number} in ${orderId}`);
  return record.port;
}

describe('an order that is created', () => {
  test('comes back as it was put, with its ports, by id and by reference', async () => {
    const order = await created('one', [FIRST, SECOND]);
    expect(await orders.find('one')).toEqual(order);
    expect(await orders.findByReference('REF-one')).toEqual(order);
    expect((await orders.portsOf('one')).map(({ port }) => port)).toEqual(newPorts(order).map(({ after }) => after));
    expect((await orders.portsOf('one'))[0]?.lifecycle).toEqual({ token: null, state: null, toldUpTo: null });
  });

  test('answers nothing for what is not there', async () => {
    expect(await orders.find('none')).toBeNull();
    expect(await orders.findByReference('none')).toBeNull();
    expect(await orders.portsOf('none')).toEqual([]);
    expect(await ports.findNewest(FIRST)).toBeNull();
    expect(await lookup.find(FIRST)).toBeNull();
  });

  test('can be looked up by a contact flow and has its first line of history', async () => {
    await created('one');
    expect(await lookup.find(FIRST)).toMatchObject({
      orderId: 'one',
      phase: 'CSR_PENDING',
      testPhones: ['+442079460777'],
    });
    const history = await ports.history(FIRST, { limit: 10, cursor: null });
    expect(history.items.map(({ what }) => what)).toEqual(['order-created']);
  });

  test('cannot have the reference of another, which is named', async () => {
    await created('one');
    const twin = orderOf('two', [SECOND], { reference: 'REF-one' });
    expect(await orders.create(twin, newPorts(twin), 'other')).toEqual({
      created: false,
      reason: 'reference-in-use',
      orderId: 'one',
    });
    expect(await orders.find('two')).toBeNull();
    expect(await ports.findNewest(SECOND)).toBeNull();
  });

  test('by a command whose answer was lost is that order still', async () => {
    const order = await created('one');
    const again = orderOf('two', [FIRST], { reference: order.reference });
    expect(await orders.create(again, newPorts(again), 'create-one')).toEqual({ created: true, orderId: 'one' });
    expect(await orders.find('two')).toBeNull();
  });

  test('cannot have a number that another order is porting, which is named, and then nothing is written', async () => {
    await created('one', [SECOND]);
    const clash = orderOf('two', [FIRST, SECOND]);
    expect(await orders.create(clash, newPorts(clash), 'c')).toEqual({
      created: false,
      reason: 'number-in-flight',
      number: SECOND,
      orderId: 'one',
    });
    expect(await orders.find('two')).toBeNull();
    expect(await orders.findByReference('REF-two')).toBeNull();
    expect(await ports.findNewest(FIRST)).toBeNull();
  });

  test('may have a number whose last port is final; the newest order is found by the number', async () => {
    const first = await created('one');
    const cancelled = changed(await portOf('one', FIRST), CANCEL, '2026-11-24T09:00:00Z');
    expect(await orders.commit(first, { ports: [cancelled] })).toBe('done');
    await created('two');
    expect((await ports.findNewest(FIRST))?.port).toMatchObject({ orderId: 'two', phase: 'CSR_PENDING' });
    expect((await ports.find('one', FIRST))?.port.phase).toBe('CANCELLED');
    const history = await ports.history(FIRST, { limit: 10, cursor: null });
    expect(history.items).toHaveLength(3);
  });
});

describe('an order of 120 numbers', () => {
  const numbers = londonNumbers(120);

  test('is created whole over several transactions, and each number once', async () => {
    await created('big', numbers);
    const records = await orders.portsOf('big');
    expect(records.map(({ port }) => port.number)).toEqual(numbers);
    expect(loopback.asked.filter((operation) => operation === 'TransactWriteItems').length).toBeGreaterThan(1);
  });

  test('is not created by half where the last of its numbers is in flight elsewhere', async () => {
    const last = numbers.at(-1) ?? '';
    await created('small', [last]);
    const big = orderOf('big', numbers);
    expect(await orders.create(big, newPorts(big), 'c')).toMatchObject({ reason: 'number-in-flight', number: last });
    expect(await orders.find('big')).toBeNull();
    expect(await orders.portsOf('big')).toEqual([]);
    expect(await ports.findNewest(numbers[0] ?? '')).toBeNull();
  });

  test('whose creation broke off between two transactions is made whole by the same command again', async () => {
    const big = orderOf('big', numbers);
    let written = 0;
    loopback.engine.failNext = (target) => {
      if (!target.endsWith('TransactWriteItems')) return undefined;
      written += 1;
      return written === 2 ? { status: 500, body: { __type: 'InternalServerError', message: 'gone' } } : undefined;
    };
    await expect(orders.create(big, newPorts(big), 'create-big')).rejects.toThrow();
    loopback.engine.failNext = undefined;
    expect(await orders.create(big, newPorts(big), 'create-big')).toMatchObject({ created: true });
    expect(await orders.portsOf('big')).toHaveLength(120);
  });

  test('moves whole with one command', async () => {
    const order = await created('big', numbers);
    const records = await orders.portsOf('big');
    const moved = records.map(({ port }) => changed(port, CSR_IN, '2026-11-24T09:00:00Z', 'csr'));
    const after = { ...order, version: 2 };
    expect(await orders.commit(after, { order: { before: order, after }, ports: moved })).toBe('done');
    expect(new Set((await orders.portsOf('big')).map(({ port }) => port.phase))).toEqual(new Set(['LOA_PENDING']));
    expect((await orders.find('big'))?.version).toBe(2);
  });

  test('of which one number was moved by another writer: stale means that nothing was written', async () => {
    const order = await created('big', numbers);
    const records = await orders.portsOf('big');
    const mine = records.map(({ port }) => changed(port, CSR_IN, '2026-11-24T09:00:00Z', 'mine'));
    const last = await portOf('big', numbers.at(-1) ?? '');
    expect(await orders.commit(order, { ports: [changed(last, CANCEL, '2026-11-24T08:00:00Z')] })).toBe('done');
    const after = { ...order, version: 2 };
    expect(await orders.commit(after, { order: { before: order, after }, ports: mine })).toBe('stale');
    const phases = (await orders.portsOf('big')).map(({ port }) => port.phase);
    expect(phases.filter((phase) => phase === 'LOA_PENDING')).toEqual([]);
    expect((await orders.find('big'))?.version).toBe(1);
  });
});

describe('a change', () => {
  test('is written to record, lookup and history at once', async () => {
    const order = await created('one');
    expect(
      await orders.commit(order, { ports: [changed(await portOf('one', FIRST), CSR_IN, '2026-11-24T09:00:00Z')] }),
    ).toBe('done');
    expect(await portOf('one', FIRST)).toMatchObject({ phase: 'LOA_PENDING', version: 2 });
    expect(await lookup.find(FIRST)).toMatchObject({ phase: 'LOA_PENDING' });
    const history = await ports.history(FIRST, { limit: 10, cursor: null });
    expect(history.items.at(-1)).toMatchObject({ what: 'csr-recorded', from: 'CSR_PENDING', to: 'LOA_PENDING' });
  });

  test('decided on an older port is stale, and nothing of it is written, the order included', async () => {
    const order = await created('one', [FIRST, SECOND]);
    const seen = await portOf('one', FIRST);
    const mine = [seen, await portOf('one', SECOND)].map((port) => changed(port, CSR_IN, '2026-11-24T09:00:01Z', 'm'));
    expect(await orders.commit(order, { ports: [changed(seen, CANCEL, '2026-11-24T09:00:00Z')] })).toBe('done');
    const after = { ...order, version: 2 };
    expect(await orders.commit(after, { order: { before: order, after }, ports: mine })).toBe('stale');
    expect((await portOf('one', FIRST)).phase).toBe('CANCELLED');
    expect((await portOf('one', SECOND)).phase).toBe('CSR_PENDING');
    expect((await orders.find('one'))?.version).toBe(1);
    expect((await ports.history(SECOND, { limit: 10, cursor: null })).items).toHaveLength(1);
  });

  test('decided on an older order is stale', async () => {
    const order = await created('one');
    const after = { ...order, version: 2 };
    expect(await orders.commit(after, { order: { before: order, after }, ports: [] })).toBe('done');
    expect(await orders.commit(after, { order: { before: order, after }, ports: [] })).toBe('stale');
  });

  test('leaves the token of the machine where it was', async () => {
    const order = await created('one');
    const port = await portOf('one', FIRST);
    const lifecycle = { token: 'token-1', state: 'wait-for-csr', toldUpTo: '2026-11-23T09:00:00Z' } as const;
    expect(await ports.arm(port, lifecycle)).toBe('armed');
    await orders.commit(order, { ports: [changed(port, CSR_IN, '2026-11-24T09:00:00Z')] });
    expect((await ports.find('one', FIRST))?.lifecycle).toEqual(lifecycle);
  });

  test('of a fleeting throttle is thrown, not taken for a clash', async () => {
    const order = await created('one');
    const change = changed(await portOf('one', FIRST), CSR_IN, '2026-11-24T09:00:00Z');
    loopback.engine.failNext = () => ({
      status: 400,
      body: { __type: 'com.amazonaws.dynamodb.v20120810#ProvisionedThroughputExceededException', message: 'later' },
    });
    await expect(orders.commit(order, { ports: [change] })).rejects.toMatchObject({
      name: 'ProvisionedThroughputExceededException',
    });
  });
});

describe('a row that is not what it says', () => {
  test('is a MalformedRowError that names what and where, and nothing of its contents', async () => {
    await loopback.table.client.send(
      new PutCommand({
        TableName: 'portolan',
        Item: {
          pk: 'ORDER#bad',
          sk: `PORT#${FIRST}`,
          port: { phase: 'LOST', number: FIRST },
          lifecycle: { token: null, state: null, toldUpTo: null },
        },
      }),
    );
    const failure = await ports.find('bad', FIRST).catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: 'MalformedRowError', message: expect.stringContaining('phase') });
    expect(String(failure)).not.toContain('LOST');
    await expect(orders.portsOf('bad')).rejects.toMatchObject({ name: 'MalformedRowError' });
  });

  test('an order or a lookup row is as little trusted', async () => {
    const put = (Item: Record<string, unknown>) =>
      loopback.table.client.send(new PutCommand({ TableName: 'portolan', Item }));
    await put({ pk: 'ORDER#bad', sk: 'ORDER', order: { orderId: 'bad' } });
    await expect(orders.find('bad')).rejects.toMatchObject({ name: 'MalformedRowError' });
    await put({ pk: `NUMBER#${FIRST}`, sk: 'LOOKUP', number: FIRST });
    await expect(lookup.find(FIRST)).rejects.toThrow();
  });

  test('a table that is not there is an error, not an empty book', async () => {
    const elsewhere = new DynamoOrderBook({ ...loopback.table, name: 'gone' });
    await expect(elsewhere.find('one')).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    const order = orderOf('one', [FIRST]);
    await expect(elsewhere.create(order, newPorts(order), 'c')).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
    });
  });
});
