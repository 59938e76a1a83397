import { describe, expect, test } from 'vitest';
import { bench, emptyDirectory, NOON, portItem, portKey } from './fixture';

const HOUR = 3_600_000;
const AT_ONE = { N: String((NOON + HOUR) / 1000) };

const get = { TableName: 'ports', Key: portKey('p1', 'IDEM') };
const queue = {
  TableName: 'ports',
  IndexName: 'keysByQueue',
  KeyConditionExpression: 'queue = :queue',
  ExpressionAttributeValues: { ':queue': { S: 'OPEN' } },
};
const expiring = (expiresAt: unknown) =>
  portItem('p1', 'IDEM', { expiresAt, queue: { S: 'OPEN' }, dueAt: { S: '2026-12-20' } });

describe('time to live on the virtual clock', () => {
  test('an item is there up to its second and gone after it, from table and index', async () => {
    const { clock, done } = await bench();
    await done('PutItem', { TableName: 'ports', Item: expiring(AT_ONE) });
    await clock.advanceTo(NOON + HOUR);
    expect(await done('GetItem', get)).toHaveProperty('Item');
    await clock.advanceTo(NOON + HOUR + 1);
    expect(await done('Query', queue)).toMatchObject({ Count: 0 });
    expect(await done('GetItem', get)).toEqual({});
  });

  test('an expired item no longer stands in the way of a new one', async () => {
    const { clock, call, done } = await bench();
    await done('PutItem', { TableName: 'ports', Item: expiring(AT_ONE) });
    const again = { TableName: 'ports', Item: portItem('p1', 'IDEM'), ConditionExpression: 'attribute_not_exists(pk)' };
    expect((await call('PutItem', again)).status).toBe(400);
    await clock.advanceTo(NOON + 2 * HOUR);
    expect((await call('PutItem', again)).status).toBe(200);
  });

  test('an item whose expiry was put off or taken away stays', async () => {
    const { clock, done } = await bench();
    await done('PutItem', { TableName: 'ports', Item: expiring(AT_ONE) });
    await done('UpdateItem', { ...get, UpdateExpression: 'REMOVE expiresAt' });
    await clock.advanceTo(NOON + 2 * HOUR);
    expect(await done('GetItem', get)).toHaveProperty('Item');
  });

  test.each<[string, unknown]>([
    ['a text', { S: String(NOON / 1000 - 60) }],
    ['a second more than five years past', { N: String(NOON / 1000 - 6 * 366 * 24 * 3600) }],
  ])('%s is no expiry', async (_case, expiresAt) => {
    const { done } = await bench();
    await done('PutItem', { TableName: 'ports', Item: expiring(expiresAt) });
    expect(await done('GetItem', get)).toHaveProperty('Item');
  });

  test('what expired stays gone after a restart, and what had not yet expires then', async () => {
    const directory = emptyDirectory();
    const first = await bench(directory);
    await first.done('PutItem', { TableName: 'ports', Item: expiring(AT_ONE) });
    const later = { ...expiring({ N: String((NOON + 3 * HOUR) / 1000) }), ...portKey('p2', 'IDEM') };
    await first.done('PutItem', { TableName: 'ports', Item: later });
    await first.clock.advanceTo(NOON + 2 * HOUR);
    await first.done('GetItem', get);
    first.journal.commit();
    const second = await bench(directory);
    expect(await second.done('Query', queue)).toMatchObject({ Count: 1 });
    await second.clock.advanceTo(NOON + 4 * HOUR);
    expect(await second.done('Query', queue)).toMatchObject({ Count: 0 });
  });
});
