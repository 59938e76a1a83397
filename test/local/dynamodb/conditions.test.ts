import { describe, expect, test } from 'vitest';
import { bench, IF_NEW, portItem, portKey } from './fixture';

const FOC_AGREED = portItem('p1', 'META', { status: { S: 'FOC_AGREED' }, version: { N: '3' } });

const advance = (version: string, more: object = {}) => ({
  TableName: 'ports',
  Key: portKey('p1', 'META'),
  UpdateExpression: 'SET #status = :next, version = version + :one',
  ConditionExpression: 'version = :version',
  ExpressionAttributeNames: { '#status': 'status' },
  ExpressionAttributeValues: { ':next': { S: 'PORTED' }, ':one': { N: '1' }, ':version': { N: version } },
  ...more,
});

describe('conditions on one item', () => {
  test('a port moves on when the version read is the version stored', async () => {
    const { done } = await bench();
    await done('PutItem', { TableName: 'ports', Item: FOC_AGREED });
    const answer = await done('UpdateItem', advance('3', { ReturnValues: 'ALL_NEW' }));
    expect(answer['Attributes']).toEqual(portItem('p1', 'META', { status: { S: 'PORTED' }, version: { N: '4' } }));
  });

  test('a stale version is refused and the port stays as it was', async () => {
    const { call, done } = await bench();
    await done('PutItem', { TableName: 'ports', Item: FOC_AGREED });
    expect(await call('UpdateItem', advance('2'))).toEqual({
      status: 400,
      body: {
        __type: 'com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException',
        message: 'The conditional request failed',
      },
    });
    const kept = await done('GetItem', { TableName: 'ports', Key: portKey('p1', 'META') });
    expect(kept['Item']).toEqual(FOC_AGREED);
  });

  test.each([
    ['UpdateItem', advance('2')],
    ['PutItem', { TableName: 'ports', Item: portItem('p1', 'META'), ...IF_NEW }],
    ['DeleteItem', { TableName: 'ports', Key: portKey('p1', 'META'), ...IF_NEW }],
  ])('a refused %s answers with the winner where ALL_OLD is asked for', async (operation, request) => {
    const { call, done } = await bench();
    await done('PutItem', { TableName: 'ports', Item: FOC_AGREED });
    const answer = await call(operation, { ...request, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' });
    expect(answer.body).toMatchObject({ message: 'The conditional request failed', Item: FOC_AGREED });
  });

  test('a refused write to a port that is not there has no winner to show', async () => {
    const { call } = await bench();
    const answer = await call('UpdateItem', advance('3', { ReturnValuesOnConditionCheckFailure: 'ALL_OLD' }));
    expect(answer.body).not.toHaveProperty('Item');
  });

  test('of many writers with the same version one wins', async () => {
    const { call, done } = await bench();
    await done('PutItem', { TableName: 'ports', Item: FOC_AGREED });
    const answers = await Promise.all(Array.from({ length: 50 }, () => call('UpdateItem', advance('3'))));
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(1);
  });

  test('an item over 400 KB is refused, by Put and by Update', async () => {
    const { call, done } = await bench();
    const letter = { S: 'x'.repeat(400 * 1024) };
    const tooBig = await call('PutItem', { TableName: 'ports', Item: portItem('p1', 'DOC#1', { letter }) });
    expect(tooBig.body).toMatchObject({ message: 'Item size has exceeded the maximum allowed size' });
    await done('PutItem', { TableName: 'ports', Item: FOC_AGREED });
    const grown = await call('UpdateItem', {
      TableName: 'ports',
      Key: portKey('p1', 'META'),
      UpdateExpression: 'SET letter = :letter',
      ExpressionAttributeValues: { ':letter': letter },
    });
    expect(grown.body).toMatchObject({ message: 'Item size to update has exceeded the maximum allowed size' });
  });
});

describe('batches', () => {
  test('what a batch wrote a batch reads, and its deletes are gone', async () => {
    const { done } = await bench();
    const items = ['META', 'NUM#+442079460101', 'NUM#+442079460102'].map((part) => portItem('p1', part));
    await done('BatchWriteItem', { RequestItems: { ports: items.map((Item) => ({ PutRequest: { Item } })) } });
    await done('BatchWriteItem', {
      RequestItems: { ports: [{ DeleteRequest: { Key: portKey('p1', 'META') } }] },
    });
    const read = await done('BatchGetItem', { RequestItems: { ports: { Keys: items } } });
    expect(read).toMatchObject({ Responses: { ports: expect.arrayContaining(items.slice(1)) } });
    expect(read).not.toMatchObject({ Responses: { ports: expect.arrayContaining(items.slice(0, 1)) } });
  });
});
