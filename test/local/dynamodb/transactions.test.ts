import { describe, expect, test } from 'vitest';
import { type Bench, bench, IF_NEW, portItem, portKey, put } from './fixture';

const META = portItem('p1', 'META', { version: { N: '1' } });

const moveTo = (version: string, from: string) => ({
  Update: {
    TableName: 'ports',
    Key: portKey('p1', 'META'),
    UpdateExpression: 'SET version = :to',
    ConditionExpression: 'version = :from',
    ExpressionAttributeValues: { ':to': { N: version }, ':from': { N: from } },
  },
});

const lookup = (more: object = {}) => ({
  Put: { TableName: 'lookups', Item: { number: { S: '+442079460101' }, port: { S: 'p1' } }, ...more },
});

async function everything({ done }: Bench): Promise<unknown> {
  const ports = await done('Query', {
    TableName: 'ports',
    KeyConditionExpression: 'pk = :port',
    ExpressionAttributeValues: { ':port': { S: 'PORT#p1' } },
  });
  const lookups = await done('GetItem', { TableName: 'lookups', Key: { number: { S: '+442079460101' } } });
  return { ports: ports['Items'], lookup: lookups['Item'] };
}

async function withPort(): Promise<Bench> {
  const opened = await bench();
  await opened.done('PutItem', { TableName: 'ports', Item: META });
  return opened;
}

describe('a transition as one transaction', () => {
  test('state, event and lookup are written together, over two tables', async () => {
    const opened = await withPort();
    const event = portItem('p1', 'EVT#0001', { type: { S: 'FocAgreed' } });
    expect(
      await opened.call('TransactWriteItems', {
        TransactItems: [moveTo('2', '1'), put(event, IF_NEW), lookup(IF_NEW)],
      }),
    ).toEqual({ status: 200, body: {} });
    expect(await everything(opened)).toEqual({
      ports: [event, { ...META, version: { N: '2' } }],
      lookup: { number: { S: '+442079460101' }, port: { S: 'p1' } },
    });
  });

  test('one failed condition cancels all of it and says which one', async () => {
    const opened = await withPort();
    const before = await everything(opened);
    const answer = await opened.call('TransactWriteItems', {
      TransactItems: [
        put(portItem('p1', 'EVT#0001'), IF_NEW),
        { Update: { ...moveTo('2', '9').Update, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' } },
        lookup(),
      ],
    });
    expect(answer).toMatchObject({
      status: 400,
      body: {
        __type: 'com.amazonaws.dynamodb.v20120810#TransactionCanceledException',
        message: expect.stringContaining('[None, ConditionalCheckFailed, None]'),
        CancellationReasons: [
          { Code: 'None' },
          { Code: 'ConditionalCheckFailed', Message: 'The conditional request failed', Item: META },
          { Code: 'None' },
        ],
      },
    });
    expect(await everything(opened)).toEqual(before);
  });

  test('a condition check guards the writes beside it and writes nothing itself', async () => {
    const opened = await withPort();
    const check = (ConditionExpression: string) => ({
      ConditionCheck: { TableName: 'ports', Key: portKey('p1', 'META'), ConditionExpression },
    });
    const refused = await opened.call('TransactWriteItems', {
      TransactItems: [check('attribute_not_exists(pk)'), lookup()],
    });
    expect(refused.body).toMatchObject({ CancellationReasons: [{ Code: 'ConditionalCheckFailed' }, { Code: 'None' }] });
    await opened.done('TransactWriteItems', { TransactItems: [check('attribute_exists(pk)'), lookup()] });
    expect(await everything(opened)).toMatchObject({ ports: [META], lookup: { port: { S: 'p1' } } });
  });

  test('a delete in a transaction takes the item away', async () => {
    const opened = await withPort();
    const remove = {
      Delete: { TableName: 'ports', Key: portKey('p1', 'META'), ConditionExpression: 'attribute_exists(pk)' },
    };
    await opened.done('TransactWriteItems', { TransactItems: [remove, lookup()] });
    expect(await everything(opened)).toMatchObject({ ports: [] });
  });

  test('an update that turns out impossible on the stored item cancels the rest', async () => {
    const opened = await withPort();
    const before = await everything(opened);
    const impossible = {
      Update: { TableName: 'ports', Key: portKey('p1', 'META'), UpdateExpression: 'SET version = carrierRef' },
    };
    const answer = await opened.call('TransactWriteItems', { TransactItems: [lookup(), impossible] });
    expect(answer.body).toMatchObject({
      CancellationReasons: [
        { Code: 'None' },
        {
          Code: 'ValidationError',
          Message: 'The provided expression refers to an attribute that does not exist in the item',
        },
      ],
    });
    expect(await everything(opened)).toEqual(before);
  });

  test.each<[string, object, string]>([
    [
      'an expression that does not parse',
      put(portItem('p1', 'X'), { ConditionExpression: 'nonsense(' }),
      'Syntax error',
    ],
    ['two actions on one item', lookup(), 'cannot include multiple operations on one item'],
    ['a member DynamoDB has no such thing as', put(portItem('p1', 'X'), { ReturnValues: 'ALL_OLD' }), 'ReturnValues'],
    ['an action of no known kind', { Touch: {} }, 'can only contain one of'],
    [
      'a check without condition',
      { ConditionCheck: { TableName: 'ports', Key: portKey('p1', 'META') } },
      'ConditionExpression',
    ],
  ])('%s is a ValidationException and nothing is written', async (_case, amiss, message) => {
    const opened = await withPort();
    const before = await everything(opened);
    const answer = await opened.call('TransactWriteItems', { TransactItems: [lookup(), amiss] });
    expect(answer).toMatchObject({
      status: 400,
      body: { __type: 'com.amazon.coral.validate#ValidationException', message: expect.stringContaining(message) },
    });
    expect(await everything(opened)).toEqual(before);
  });

  test('a hundred actions go through and one more does not', async () => {
    const { call } = await bench();
    const events = (count: number) => Array.from({ length: count }, (_, n) => put(portItem('p1', `EVT#${n}`), IF_NEW));
    expect((await call('TransactWriteItems', { TransactItems: events(101) })).status).toBe(400);
    expect((await call('TransactWriteItems', { TransactItems: events(100) })).status).toBe(200);
  });

  test('more than 4 MB in one transaction is refused', async () => {
    const { call } = await bench();
    const letters = Array.from({ length: 11 }, (_, n) =>
      put(portItem('p1', `DOC#${n}`, { letter: { S: 'x'.repeat(400_000) } })),
    );
    const answer = await call('TransactWriteItems', { TransactItems: letters });
    expect(answer.body).toMatchObject({ __type: 'com.amazon.coral.validate#ValidationException' });
  });

  test('a table that does not exist fails the whole call', async () => {
    const { call } = await bench();
    const answer = await call('TransactWriteItems', {
      TransactItems: [lookup(), { Put: { TableName: 'elsewhere', Item: { id: { S: '1' } } } }],
    });
    expect(answer.body).toMatchObject({ __type: 'com.amazonaws.dynamodb.v20120810#ResourceNotFoundException' });
  });
});

describe('reading in a transaction', () => {
  const get = (part: string, more: object = {}) => ({ Get: { TableName: 'ports', Key: portKey('p1', part), ...more } });

  test('the items come in the order asked for, with a gap where there is none', async () => {
    const { done } = await withPort();
    const answer = await done('TransactGetItems', { TransactItems: [get('NUM#1'), get('META')] });
    expect(answer).toEqual({ Responses: [{}, { Item: META }] });
  });

  test('a projection narrows the item', async () => {
    const { done } = await withPort();
    const answer = await done('TransactGetItems', {
      TransactItems: [get('META', { ProjectionExpression: 'version' })],
    });
    expect(answer).toEqual({ Responses: [{ Item: { version: { N: '1' } } }] });
  });

  test('transactions take each capacity unit twice', async () => {
    const { done } = await withPort();
    const written = await done('TransactWriteItems', {
      TransactItems: [moveTo('2', '1')],
      ReturnConsumedCapacity: 'TOTAL',
    });
    expect(written).toEqual({ ConsumedCapacity: [{ TableName: 'ports', CapacityUnits: 2 }] });
  });
});
