import { describe, expect, test } from 'vitest';
import { bench, emptyDirectory, NOON, portItem, portKey } from './fixture';

const MINUTE = 60_000;

const countUp = (by: string, token?: string) => ({
  TransactItems: [
    {
      Update: {
        TableName: 'ports',
        Key: portKey('p1', 'META'),
        UpdateExpression: 'ADD calls :by',
        ExpressionAttributeValues: { ':by': { N: by } },
      },
    },
  ],
  ...(token === undefined ? {} : { ClientRequestToken: token }),
});

const read = { TableName: 'ports', Key: portKey('p1', 'META') };
const calls = (count: string) => ({ Item: portItem('p1', 'META', { calls: { N: count } }) });

describe('client request tokens', () => {
  test('a repeated transaction with its token takes effect once', async () => {
    const { done } = await bench();
    await done('TransactWriteItems', countUp('1', 'token-1'));
    await done('TransactWriteItems', countUp('1', 'token-1'));
    expect(await done('GetItem', read)).toEqual(calls('1'));
  });

  test('two transactions at once with one token take effect once', async () => {
    const { done } = await bench();
    await Promise.all([1, 2, 3].map(() => done('TransactWriteItems', countUp('1', 'token-1'))));
    expect(await done('GetItem', read)).toEqual(calls('1'));
  });

  test('without a token each repeat takes effect', async () => {
    const { done } = await bench();
    await done('TransactWriteItems', countUp('1'));
    await done('TransactWriteItems', countUp('1'));
    expect(await done('GetItem', read)).toEqual(calls('2'));
  });

  test('a token with other parameters is a mismatch and writes nothing', async () => {
    const { call, done } = await bench();
    await done('TransactWriteItems', countUp('1', 'token-1'));
    expect(await call('TransactWriteItems', countUp('5', 'token-1'))).toMatchObject({
      status: 400,
      body: { __type: 'com.amazonaws.dynamodb.v20120810#IdempotentParameterMismatchException' },
    });
    expect(await done('GetItem', read)).toEqual(calls('1'));
  });

  test('the order of members is no other parameter', async () => {
    const { done } = await bench();
    await done('TransactWriteItems', countUp('1', 'token-1'));
    const request = countUp('1', 'token-1');
    const turned = request.TransactItems.map(({ Update }) => ({
      Update: Object.fromEntries(Object.entries(Update).reverse()),
    }));
    await done('TransactWriteItems', { ...request, TransactItems: turned });
    expect(await done('GetItem', read)).toEqual(calls('1'));
  });

  test('a token is forgotten after ten virtual minutes and not before', async () => {
    const { clock, done } = await bench();
    await done('TransactWriteItems', countUp('1', 'token-1'));
    await clock.advanceTo(NOON + 10 * MINUTE - 1);
    await done('TransactWriteItems', countUp('1', 'token-1'));
    expect(await done('GetItem', read)).toEqual(calls('1'));
    await clock.advanceTo(NOON + 10 * MINUTE);
    await done('TransactWriteItems', countUp('1', 'token-1'));
    expect(await done('GetItem', read)).toEqual(calls('2'));
  });

  test('a cancelled transaction may be tried again with its token', async () => {
    const { call, done } = await bench();
    const guarded = {
      TransactItems: [
        {
          Put: {
            TableName: 'lookups',
            Item: { number: { S: '+12125550100' } },
            ConditionExpression: 'attribute_exists(#n)',
            ExpressionAttributeNames: { '#n': 'number' },
          },
        },
      ],
      ClientRequestToken: 'token-1',
    };
    expect((await call('TransactWriteItems', guarded)).status).toBe(400);
    await done('PutItem', { TableName: 'lookups', Item: { number: { S: '+12125550100' } } });
    expect((await call('TransactWriteItems', guarded)).status).toBe(200);
  });

  test('a token is still known after a restart', async () => {
    const directory = emptyDirectory();
    const first = await bench(directory);
    await first.done('TransactWriteItems', countUp('1', 'token-1'));
    first.journal.commit();
    const second = await bench(directory);
    await second.done('TransactWriteItems', countUp('1', 'token-1'));
    expect(await second.done('GetItem', read)).toEqual(calls('1'));
  });
});
