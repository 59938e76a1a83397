import { describe, expect, test } from 'vitest';
import { Journal } from '../../../local/journal/journal';
import { bench, emptyDirectory, portItem, portKey, put } from './fixture';

const EVERY_TYPE = portItem('p1', 'META', {
  queue: { S: 'OPEN' },
  dueAt: { S: '2026-12-20' },
  n: { N: '-123456789012345678901234567890.00125' },
  b: { B: Buffer.from([0, 255, 10]).toString('base64') },
  ss: { SS: ['a', 'ü'] },
  ns: { NS: ['1', '2.5'] },
  bs: { BS: [Buffer.from('x').toString('base64')] },
  l: { L: [{ N: '1' }, { M: { deep: { BOOL: false } } }] },
  nothing: { NULL: true },
  empty: { S: '' },
});

const get = (port: string, part = 'META') => ({ TableName: 'ports', Key: portKey(port, part) });

describe('a restart on the same journal', () => {
  test('has every item of every type, and the indexes over them', async () => {
    const directory = emptyDirectory();
    const first = await bench(directory);
    await first.done('PutItem', { TableName: 'ports', Item: EVERY_TYPE });
    first.journal.commit();
    const second = await bench(directory);
    expect(await second.done('GetItem', get('p1'))).toEqual({ Item: EVERY_TYPE });
    const queue = {
      TableName: 'ports',
      IndexName: 'byQueue',
      KeyConditionExpression: 'queue = :queue',
      ExpressionAttributeValues: { ':queue': { S: 'OPEN' } },
    };
    expect(await second.done('Query', queue)).toMatchObject({ Items: [EVERY_TYPE] });
  });

  test('has the last image of each item, whichever operation wrote it', async () => {
    const directory = emptyDirectory();
    const first = await bench(directory);
    await first.done('BatchWriteItem', {
      RequestItems: { ports: ['a', 'b', 'c', 'd'].map((port) => ({ PutRequest: { Item: portItem(port, 'META') } })) },
    });
    await first.done('DeleteItem', get('a'));
    await first.done('UpdateItem', {
      ...get('b'),
      UpdateExpression: 'ADD calls :one',
      ExpressionAttributeValues: { ':one': { N: '1' } },
    });
    await first.done('TransactWriteItems', {
      TransactItems: [{ Delete: get('c') }, put(portItem('d', 'META', { status: { S: 'PORTED' } }))],
    });
    first.journal.commit();
    const second = await bench(directory);
    expect(await second.done('GetItem', get('a'))).toEqual({});
    expect(await second.done('GetItem', get('b'))).toEqual({ Item: portItem('b', 'META', { calls: { N: '1' } }) });
    expect(await second.done('GetItem', get('c'))).toEqual({});
    expect(await second.done('GetItem', get('d'))).toMatchObject({ Item: { status: { S: 'PORTED' } } });
  });

  test('keeps items apart whose keys run together as text', async () => {
    const directory = emptyDirectory();
    const first = await bench(directory);
    const items = [
      ['a', 'b/c'],
      ['a/b', 'c'],
      ['a#', 'b'],
      ['a', '#b'],
    ].map(([port = '', part = '']) => portItem(port, part, { own: { S: `${port} ${part}` } }));
    await first.done('BatchWriteItem', { RequestItems: { ports: items.map((Item) => ({ PutRequest: { Item } })) } });
    first.journal.commit();
    const second = await bench(directory);
    for (const item of items) {
      const key = { pk: item.pk, sk: item.sk };
      expect(await second.done('GetItem', { TableName: 'ports', Key: key })).toEqual({ Item: item });
    }
  });

  test('a refused write leaves no trace', async () => {
    const directory = emptyDirectory();
    const first = await bench(directory);
    await first.call('PutItem', { TableName: 'ports', Item: EVERY_TYPE, ConditionExpression: 'attribute_exists(pk)' });
    first.journal.commit();
    expect(new Journal(directory).saved('dynamodb').size).toBe(0);
  });

  test('what the caller does with its answer later is not journalled', async () => {
    const directory = emptyDirectory();
    const first = await bench(directory);
    const answer = await first.engine.handle('DynamoDB_20120810.UpdateItem', {
      ...get('p1'),
      UpdateExpression: 'SET party = :party',
      ExpressionAttributeValues: { ':party': { M: { name: { S: 'Acme UK Limited' } } } },
      ReturnValues: 'ALL_NEW',
    });
    const { Attributes: attributes } = answer.body as { Attributes: { party: { M: { name: unknown } } } };
    attributes.party.M.name = { S: 'Scribbled Over' };
    first.journal.commit();
    const second = await bench(directory);
    expect(await second.done('GetItem', get('p1'))).toMatchObject({
      Item: { party: { M: { name: { S: 'Acme UK Limited' } } } },
    });
  });
});
