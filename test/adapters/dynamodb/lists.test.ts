import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DynamoCarrierBook } from '../../../functions/adapters/dynamodb/carrier-book';
import { DynamoOrderBook } from '../../../functions/adapters/dynamodb/order-book';
import { DynamoPortBook } from '../../../functions/adapters/dynamodb/port-book';
import type { Page, PageRequest } from '../../../functions/contracts/records';
import { CARRIER } from '../../domain/port/cast';
import { CANCEL, changed, CSR_IN, londonNumbers, newPorts, orderOf } from './records';
import { tableOnLoopback, type Loopback } from './table-on-loopback';

let loopback: Loopback;
let orders: DynamoOrderBook;
let ports: DynamoPortBook;
let carriers: DynamoCarrierBook;
beforeEach(async () => {
  loopback = await tableOnLoopback();
  orders = new DynamoOrderBook(loopback.table);
  ports = new DynamoPortBook(loopback.table);
  carriers = new DynamoCarrierBook(loopback.table);
});
afterEach(() => loopback.close());

/** Three orders: 30 numbers in London, 12 in Leeds, 5 without a wave; every third of London has its CSR. */
async function portfolio() {
  const numbers = londonNumbers(47);
  const waves = [
    ['london', 0, 30, 'example-telecom'],
    ['leeds', 30, 42, 'other-telecom'],
    [null, 42, 47, 'example-telecom'],
  ] as const;
  for (const [wave, from, to, losingCarrier] of waves) {
    const order = orderOf(`order-${from}`, numbers.slice(from, to), { wave, losingCarrier });
    await orders.create(order, newPorts(order), `create-${from}`);
  }
  const london = await orders.find('order-0');
  if (london === null) throw new Error('no order');
  const moved = (await orders.portsOf('order-0'))
    .filter((_, index) => index % 3 === 0)
    .map(({ port }) => changed(port, CSR_IN, '2026-11-24T09:00:00Z', 'csr'));
  await orders.commit(london, { ports: moved });
  return numbers;
}

/** Every page of a list; no page may be longer than asked, and the list has to end. */
async function wholeList<T>(read: (page: PageRequest) => Promise<Page<T>>, limit: number): Promise<readonly T[]> {
  const items: T[] = [];
  let cursor: string | null = null;
  for (let pages = 0; pages < 200; pages += 1) {
    const page: Page<T> = await read({ limit, cursor });
    expect(page.items.length).toBeLessThanOrEqual(limit);
    items.push(...page.items);
    if (page.nextCursor === null) return items;
    cursor = page.nextCursor;
  }
  throw new Error('the list does not end');
}

describe('a list of ports', () => {
  test.each([1, 7, 10, 47, 200])('in pages of %i has every port once', async (limit) => {
    const numbers = await portfolio();
    const listed = await wholeList((page) => ports.list({}, page), limit);
    expect(listed.map(({ number }) => number).sort()).toEqual([...numbers].sort());
  });

  test.each([
    [{ phase: 'LOA_PENDING' }, 10],
    [{ wave: 'london' }, 30],
    [{ wave: 'leeds' }, 12],
    [{ wave: 'paris' }, 0],
    [{ carrier: 'example-telecom' }, 35],
    [{ country: 'GB' }, 47],
    [{ country: 'DE' }, 0],
    [{ route: 'LEGACY' }, 47],
    [{ route: 'CONNECT' }, 0],
    [{ wave: 'london', phase: 'CSR_PENDING' }, 20],
    [{ carrier: 'example-telecom', wave: 'leeds' }, 0],
  ] as const)('filtered by %j has %i ports, in pages of four', async (filter, count) => {
    await portfolio();
    const listed = await wholeList((page) => ports.list(filter, page), 4);
    expect(listed).toHaveLength(count);
    expect(new Set(listed.map(({ number }) => number)).size).toBe(count);
  });

  test('due before an instant excludes what is due at it', async () => {
    await portfolio();
    const due = (dueBefore: string) => wholeList((page) => ports.list({ phase: 'CSR_PENDING', dueBefore }, page), 9);
    expect(await due('2026-11-30T09:00:00Z')).toHaveLength(0);
    expect(await due('2026-11-30T09:00:01Z')).toHaveLength(37);
  });

  test('refuses a cursor of another list, and one that nobody gave out', async () => {
    await portfolio();
    const { nextCursor } = await ports.list({ wave: 'london' }, { limit: 3, cursor: null });
    expect(nextCursor).not.toBeNull();
    const unknown = { name: 'UnknownCursorError' };
    await expect(ports.list({ wave: 'leeds' }, { limit: 3, cursor: nextCursor })).rejects.toMatchObject(unknown);
    await expect(orders.list({ wave: 'london' }, { limit: 3, cursor: nextCursor })).rejects.toMatchObject(unknown);
    for (const cursor of ['nonsense', '', Buffer.from('{"list":1}').toString('base64url')]) {
      await expect(ports.list({}, { limit: 3, cursor })).rejects.toMatchObject(unknown);
    }
  });

  test('scans nothing', async () => {
    await portfolio();
    await wholeList((page) => ports.list({ wave: 'leeds' }, page), 5);
    expect(loopback.asked).not.toContain('Scan');
  });
});

describe('a list of orders', () => {
  test('is read in any pages, filtered by wave and carrier', async () => {
    await portfolio();
    const ids = async (filter: object, limit: number) =>
      (await wholeList((page) => orders.list(filter, page), limit)).map(({ orderId }) => orderId).sort();
    expect(await ids({}, 1)).toEqual(['order-0', 'order-30', 'order-42']);
    expect(await ids({ carrier: 'example-telecom' }, 1)).toEqual(['order-0', 'order-42']);
    expect(await ids({ wave: 'leeds' }, 50)).toEqual(['order-30']);
    expect(await ids({ country: 'FR' }, 50)).toEqual([]);
  });
});

describe('the carriers', () => {
  test('are listed once each, by id', async () => {
    for (const id of ['c', 'a', 'b']) await carriers.put({ ...CARRIER, carrierId: id });
    const listed = await wholeList((page) => carriers.list(page), 2);
    expect(listed.map(({ carrierId }) => carrierId)).toEqual(['a', 'b', 'c']);
  });

  test('come back as they were put, and the slower of two writers is told', async () => {
    expect(await carriers.put(CARRIER)).toBe('stored');
    expect(await carriers.find(CARRIER.carrierId)).toEqual(CARRIER);
    expect(await carriers.put(CARRIER)).toBe('stale');
    const second = { ...CARRIER, version: 2, name: 'Example Telecom plc' };
    expect(await carriers.put(second)).toBe('stored');
    expect(await carriers.put(second)).toBe('stale');
    expect(await carriers.find('nobody')).toBeNull();
  });
});

describe('the history of a number', () => {
  test('is oldest first, in pages, over all orders of the number', async () => {
    const [number = ''] = londonNumbers(1, 500);
    const order = orderOf('h1', [number]);
    await orders.create(order, newPorts(order), 'c1');
    for (let day = 1; day <= 8; day += 1) {
      const record = await ports.find('h1', number);
      if (record === null) throw new Error('gone');
      const at = `2026-11-2${3 + Math.floor(day / 4)}T1${day}:00:00Z`;
      await orders.commit(order, { ports: [changed(record.port, CSR_IN, at)] });
    }
    const last = await ports.find('h1', number);
    if (last === null) throw new Error('gone');
    await orders.commit(order, { ports: [changed(last.port, CANCEL, '2026-11-26T09:00:00Z')] });
    const listed = await wholeList((page) => ports.history(number, page), 3);
    expect(listed).toHaveLength(10);
    expect(listed.map(({ at }) => at)).toEqual(listed.map(({ at }) => at).toSorted());
    expect(listed[0]?.what).toBe('order-created');
    expect(listed.at(-1)?.what).toBe('cancelled');
  });

  test('keeps facts of one instant in the order in which they came', async () => {
    const [number = ''] = londonNumbers(1, 501);
    const order = orderOf('h2', [number]);
    await orders.create(order, newPorts(order), 'c1');
    const at = '2026-11-24T09:00:00Z';
    for (const [command, id] of [
      [CSR_IN, '1'],
      [{ type: 'record-loa', verdict: 'blocked', differences: 1, signedOn: '2026-11-23' }, '2'],
      [{ type: 'record-loa', verdict: 'match', differences: 0, signedOn: '2026-11-24' }, '3'],
      [CANCEL, '4'],
    ] as const) {
      const record = await ports.find('h2', number);
      if (record === null) throw new Error('gone');
      await orders.commit(order, { ports: [changed(record.port, command, at, id)] });
    }
    const listed = await wholeList((page) => ports.history(number, page), 2);
    expect(listed.map(({ what }) => what)).toEqual([
      'order-created',
      'csr-recorded',
      'loa-blocked',
      'loa-matched',
      'cancelled',
    ]);
  });
});
