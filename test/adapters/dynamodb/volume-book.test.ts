import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keys } from '../../../functions/adapters/dynamodb/keys';
import { DynamoOrderBook } from '../../../functions/adapters/dynamodb/order-book';
import { DynamoVolumeBook } from '../../../functions/adapters/dynamodb/volume-book';
import type { Baseline } from '../../../functions/domain/volume/baseline';
import { newPorts, orderOf } from './records';
import { tableOnLoopback, type Loopback } from './table-on-loopback';

const NUMBER = '+442079460101';
const OTHER = '+442079460102';
const HOUR = '2026-12-10T12:00:00Z';
const instanceArn = 'arn:aws:connect:eu-west-2:123456789012:instance/1';

const call = (contactId: string, at = '2026-12-10T12:34:56Z', number = NUMBER) => ({
  contactId,
  number,
  instanceArn,
  at,
});

const baseline = (number: string, version = 1, more: Partial<Baseline> = {}): Baseline => ({
  number,
  version,
  timeZone: 'Europe/London',
  hours: { mon: Array.from({ length: 24 }, (_, hour) => (hour < 9 ? null : 40)) },
  givenAt: '2026-12-01T09:00:00Z',
  givenBy: 'agent@acme.example',
  ...more,
});

let loopback: Loopback;
let volume: DynamoVolumeBook;
beforeEach(async () => {
  loopback = await tableOnLoopback();
  volume = new DynamoVolumeBook(loopback.table);
});
afterEach(() => loopback.close());

const itemAt = async (Key: Record<string, string>) =>
  (await loopback.table.client.send(new GetCommand({ TableName: loopback.table.name, Key }))).Item;

const put = (Item: Record<string, unknown>) =>
  loopback.table.client.send(new PutCommand({ TableName: loopback.table.name, Item }));

describe('a call', () => {
  test('is counted once, in the hour and on the number at which it arrived, in whatever order it is told', async () => {
    expect(await volume.count(call('c-2', '2026-12-10T13:00:00Z'))).toBe('counted');
    expect(await volume.count(call('c-1'))).toBe('counted');
    expect(await volume.count(call('c-2', '2026-12-10T13:00:00Z'))).toBe('counted-before');
    expect(await volume.count(call('c-1'))).toBe('counted-before');
    expect(await volume.count(call('c-3', '2026-12-10T12:59:59Z'))).toBe('counted');
    expect(await volume.count(call('c-4', '2026-12-10T12:00:00Z', OTHER))).toBe('counted');
    const calls = await volume.callsBetween(NUMBER, HOUR, '2026-12-10T14:00:00Z');
    expect([...calls]).toEqual([
      [HOUR, 2],
      ['2026-12-10T13:00:00Z', 1],
    ]);
    expect(await volume.callsIn(HOUR, [NUMBER, OTHER, '+442079460103'])).toEqual(
      new Map([
        [NUMBER, 2],
        [OTHER, 1],
      ]),
    );
  });

  test('is counted once by many who count it at the same moment', async () => {
    const told = ['c-1', 'c-2', 'c-3', 'c-1', 'c-2', 'c-3', 'c-4', 'c-4'].map((id) => volume.count(call(id)));
    expect((await Promise.all(told)).filter((outcome) => outcome === 'counted')).toHaveLength(4);
    expect(await volume.callsIn(HOUR, [NUMBER])).toEqual(new Map([[NUMBER, 4]]));
  });

  test('is remembered for fifteen days, its count for more than a year; neither grows with the calls', async () => {
    for (let index = 0; index < 30; index += 1) await volume.count(call(`contact-${index}`));
    const seconds = (at: string) => Date.parse(at) / 1000;
    expect(await itemAt(keys.countedCall('contact-7'))).toEqual({
      ...keys.countedCall('contact-7'),
      ttl: seconds('2026-12-25T12:34:56Z'),
    });
    expect(await itemAt(keys.callsInHour(NUMBER, HOUR))).toEqual({
      ...keys.callsInHour(NUMBER, HOUR),
      number: NUMBER,
      hour: HOUR,
      calls: 30,
      ttl: seconds('2028-01-14T12:00:00Z'),
    });
  });
});

describe('the hours of a number', () => {
  test('are read from the first one up to, and without, the last', async () => {
    for (const hour of ['11', '12', '13', '14']) await volume.count(call(`c-${hour}`, `2026-12-10T${hour}:30:00Z`));
    await volume.putBaseline(baseline(NUMBER));
    const calls = await volume.callsBetween(NUMBER, HOUR, '2026-12-10T14:00:00Z');
    expect([...calls.keys()]).toEqual([HOUR, '2026-12-10T13:00:00Z']);
  });

  test('of a count that cannot be read are an error by name', async () => {
    await put({ ...keys.callsInHour(NUMBER, HOUR), number: NUMBER, hour: HOUR, calls: 'many' });
    await expect(volume.callsIn(HOUR, [NUMBER])).rejects.toThrow('count of calls (at calls)');
  });
});

describe('a baseline', () => {
  test('is kept as it was given, and replaced only by who knew it', async () => {
    expect(await volume.baseline(NUMBER)).toBeNull();
    expect(await volume.putBaseline(baseline(NUMBER))).toBe('stored');
    expect(await volume.putBaseline(baseline(NUMBER))).toBe('stale');
    const second = baseline(NUMBER, 2, { dropPercent: 80, atLeast: 10, hours: {} });
    expect(await volume.putBaseline(second)).toBe('stored');
    expect(await volume.putBaseline(baseline(NUMBER, 2))).toBe('stale');
    expect(await volume.baseline(NUMBER)).toEqual(second);
  });

  test('is read for many numbers at once, and one that cannot be read keeps no other back', async () => {
    const many = Array.from({ length: 120 }, (_, index) => `+4420794600${String(index).padStart(3, '0')}`);
    for (const number of many) await volume.putBaseline(baseline(number));
    await put({ ...keys.baseline(OTHER), version: 1, baseline: { number: OTHER } });
    const { found, faults } = await volume.baselines([...many, OTHER, '+442079460999']);
    expect([...found.keys()].sort()).toEqual([...many].sort());
    expect(faults.map(({ name }) => name)).toEqual(['MalformedRowError']);
    await expect(volume.baseline(OTHER)).rejects.toThrow('baseline');
  });
});

describe('what is known of a number that is called', () => {
  test('is the instance that its newest order names, its phase and its FOC', async () => {
    const connect = { instanceArn, contactFlowId: 'flow-1' };
    const order = orderOf('order-7', [NUMBER], { connect });
    await new DynamoOrderBook(loopback.table).create(order, newPorts(order), 'command-1');
    expect(await volume.calledNumber(NUMBER)).toEqual({ instanceArn, phase: 'CSR_PENDING', focAt: null });
    expect(await volume.calledNumber(OTHER)).toBeNull();
  });

  test('is an error by name where it cannot be read: such a call is tried again, and not lost', async () => {
    await put({ ...keys.lookup(NUMBER), orderId: 'order-7', phase: 'SOMEWHERE', focAt: null });
    await expect(volume.calledNumber(NUMBER)).rejects.toThrow('lookup row (at phase)');
  });
});

test('how far the watch has got is kept; a note that cannot be read is none', async () => {
  expect(await volume.judgedUpTo()).toBeNull();
  await volume.noteJudged(HOUR);
  expect(await volume.judgedUpTo()).toBe(HOUR);
  await put({ ...keys.volumeWatch, judgedUpTo: 12 });
  expect(await volume.judgedUpTo()).toBeNull();
});
