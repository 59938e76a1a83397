import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DynamoOrderBook } from '../../../functions/adapters/dynamodb/order-book';
import { DynamoPortBook } from '../../../functions/adapters/dynamodb/port-book';
import type { LookupTable } from '../../../functions/contracts/lookup-table';
import type { Bridge } from '../../../functions/domain/bridges/bridge';
import type { PortCommand } from '../../../functions/domain/port/command';
import type { Order } from '../../../functions/domain/port/order';
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
const CLAIMED = '+442079460600';
const OTHER_CLAIMED = '+442079460601';
const AT = '2026-11-24T09:00:00Z';

async function created(orderId: string, numbers: readonly string[] = [FIRST]): Promise<Order> {
  const order = orderOf(orderId, numbers);
  expect(await orders.create(order, newPorts(order), `create-${orderId}`)).toEqual({ created: true });
  return order;
}

async function portOf(orderId: string, number = FIRST): Promise<Port> {
  const record = await ports.find(orderId, number);
  if (record === null) throw new Error(`no ${number} in ${orderId}`);
  return record.port;
}

const bridgeTo = (claimedNumber: string, more: Partial<Bridge> = {}): PortCommand => ({
  type: 'put-bridge',
  bridge: { kind: 'call-forward', claimedNumber, since: AT, ...more },
});

const commit = async (order: Order, command: PortCommand, { number = FIRST, at = AT } = {}) =>
  orders.commit(order, { ports: [changed(await portOf(order.orderId, number), command, at)] });

describe('a bridge is looked up', () => {
  test('under its claimed number as the number that is ported, and under that one too', async () => {
    const order = await created('one');
    expect(await commit(order, bridgeTo(CLAIMED))).toBe('done');
    for (const dialled of [CLAIMED, FIRST]) {
      expect(await lookup.find(dialled)).toMatchObject({ number: FIRST, orderId: 'one', isBridged: true });
    }
    expect((await ports.list({ route: 'BRIDGED' }, { limit: 10, cursor: null })).items).toHaveLength(1);
  });

  test('as its port stands after every change of it', async () => {
    const order = await created('one');
    await commit(order, bridgeTo(CLAIMED));
    await commit(order, CSR_IN, { at: '2026-11-24T10:00:00Z' });
    expect(await lookup.find(CLAIMED)).toEqual(await lookup.find(FIRST));
    expect(await lookup.find(CLAIMED)).toMatchObject({ phase: 'LOA_PENDING', isBridged: true });
  });

  test('as not there yet while Connect is claiming its number', async () => {
    const order = await created('one');
    const claim = { state: 'IN_PROGRESS', phoneNumberId: 'number-600', askedAt: AT } as const;
    await commit(order, bridgeTo(CLAIMED, { claim }));
    expect(await lookup.find(CLAIMED)).toMatchObject({ number: FIRST, isBridged: false });
    expect((await ports.list({ route: 'BRIDGED' }, { limit: 10, cursor: null })).items).toEqual([]);
  });

  test('no more once it is down, nor under a number that another took the place of', async () => {
    const order = await created('one');
    await commit(order, bridgeTo(CLAIMED));
    await commit(order, bridgeTo(OTHER_CLAIMED), { at: '2026-11-24T10:00:00Z' });
    expect(await lookup.find(CLAIMED)).toBeNull();
    expect(await lookup.find(OTHER_CLAIMED)).toMatchObject({ number: FIRST });
    await commit(order, { type: 'remove-bridge' }, { at: '2026-11-24T11:00:00Z' });
    expect(await lookup.find(OTHER_CLAIMED)).toBeNull();
    expect(await lookup.find(FIRST)).toMatchObject({ isBridged: false });
  });

  test('under a claimed number is no port of its own', async () => {
    const order = await created('one');
    await commit(order, bridgeTo(CLAIMED));
    expect(await ports.findNewest(CLAIMED)).toBeNull();
    expect(await orders.holderOf(CLAIMED)).toEqual({ number: FIRST, orderId: 'one', phase: 'CSR_PENDING' });
    expect(await orders.holderOf(OTHER_CLAIMED)).toBeNull();
  });
});

describe('a claimed number leads to one port', () => {
  test('and not to another while that one is on its way: nothing is written', async () => {
    const order = await created('one', [FIRST, SECOND]);
    await commit(order, bridgeTo(CLAIMED));
    expect(await commit(order, bridgeTo(CLAIMED), { number: SECOND })).toBe('stale');
    expect((await portOf('one', SECOND)).bridge).toBeNull();
    expect(await lookup.find(CLAIMED)).toMatchObject({ number: FIRST });
  });

  test('and to another once that one is over', async () => {
    const first = await created('one');
    await commit(first, bridgeTo(CLAIMED));
    await commit(first, CANCEL, { at: '2026-11-24T10:00:00Z' });
    expect(await lookup.find(CLAIMED)).toMatchObject({ phase: 'CANCELLED' });
    const second = await created('two', [SECOND]);
    expect(await commit(second, bridgeTo(CLAIMED), { number: SECOND })).toBe('done');
    expect(await lookup.find(CLAIMED)).toMatchObject({ number: SECOND, orderId: 'two' });
  });

  test('and never takes the place of a port, open or over', async () => {
    const order = await created('one', [FIRST, SECOND]);
    expect(await commit(order, bridgeTo(SECOND))).toBe('stale');
    await commit(order, CANCEL, { number: SECOND });
    expect(await commit(order, bridgeTo(SECOND))).toBe('stale');
    expect(await lookup.find(SECOND)).toMatchObject({ number: SECOND, phase: 'CANCELLED' });
  });

  test('and cannot be ordered meanwhile; the answer names the number whose bridge it carries', async () => {
    await commit(await created('one'), bridgeTo(CLAIMED));
    const clash = orderOf('two', [SECOND, CLAIMED]);
    expect(await orders.create(clash, newPorts(clash), 'c')).toEqual({
      created: false,
      reason: 'number-in-flight',
      number: CLAIMED,
      orderId: 'one',
      bridgeOf: FIRST,
    });
    expect(await orders.find('two')).toBeNull();
  });

  test('nor in an order of several transactions', async () => {
    await commit(await created('one', [FIRST]), bridgeTo(CLAIMED));
    const clash = orderOf('two', [...londonNumbers(60, 200), CLAIMED]);
    expect(await orders.create(clash, newPorts(clash), 'c')).toMatchObject({ number: CLAIMED, bridgeOf: FIRST });
    expect(await orders.find('two')).toBeNull();
  });
});

describe('a bridge that is taken down after its port is over', () => {
  const REMOVE: PortCommand = { type: 'remove-bridge' };

  const over = async () => {
    const order = await created('one');
    await commit(order, bridgeTo(CLAIMED));
    await commit(order, CANCEL, { at: '2026-11-24T10:00:00Z' });
    return order;
  };

  test('frees its claimed number', async () => {
    expect(await commit(await over(), REMOVE, { at: '2026-11-24T11:00:00Z' })).toBe('done');
    expect(await lookup.find(CLAIMED)).toBeNull();
    expect(await lookup.find(FIRST)).toMatchObject({ orderId: 'one', phase: 'CANCELLED', isBridged: false });
  });

  test('leaves alone what a newer order of the number, and its bridge, have by now', async () => {
    const old = await over();
    const newer = await created('two');
    expect(await commit(newer, bridgeTo(CLAIMED))).toBe('done');
    expect(await commit(old, REMOVE, { at: '2026-11-24T11:00:00Z' })).toBe('done');
    expect((await portOf('one')).bridge).toBeNull();
    for (const dialled of [FIRST, CLAIMED])
      expect(await lookup.find(dialled)).toMatchObject({ orderId: 'two', isBridged: true });
  });

  test('leaves alone the bridge of another number, and misses no row that is gone', async () => {
    const old = await over();
    const other = await created('two', [SECOND]);
    await commit(other, bridgeTo(CLAIMED), { number: SECOND });
    await commit(other, REMOVE, { number: SECOND, at: '2026-11-24T11:00:00Z' });
    expect(await commit(old, REMOVE, { at: '2026-11-24T12:00:00Z' })).toBe('done');
    expect((await portOf('one')).bridge).toBeNull();
  });
});

test('an order of forty bridged numbers moves whole, though each takes a write more', async () => {
  const numbers = londonNumbers(40, 200);
  const order = await created('big', numbers);
  for (const [at, number] of numbers.entries()) {
    const claimedNumber = `+441144960${String(at).padStart(3, '0')}`;
    expect(await commit(order, bridgeTo(claimedNumber), { number })).toBe('done');
  }
  const moved = (await orders.portsOf('big')).map(({ port }) => changed(port, CSR_IN, '2026-11-24T10:00:00Z', 'csr'));
  expect(await orders.commit(order, { ports: moved })).toBe('done');
  expect(await lookup.find('+441144960039')).toMatchObject({ number: numbers[39], phase: 'LOA_PENDING' });
});
