import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bench, NOON, portItem, PORTS_TABLE } from './fixture';

describe('what the product does without', () => {
  test.each([
    'Scan',
    'ExecuteStatement',
    'BatchExecuteStatement',
    'ExecuteTransaction',
    'DescribeStream',
    'UpdateTable',
  ])('%s is refused by name', async (operation) => {
    const { call } = await bench();
    expect(await call(operation, { TableName: 'ports' })).toMatchObject({
      status: 400,
      body: {
        __type: 'com.amazon.coral.service#UnknownOperationException',
        message: expect.stringContaining(operation),
      },
    });
  });

  test('another API is refused by name', async () => {
    const { engine } = await bench();
    const answer = await engine.handle('DynamoDBStreams_20120810.GetRecords', {});
    expect(answer).toMatchObject({
      status: 400,
      body: { message: expect.stringContaining('DynamoDBStreams_20120810') },
    });
  });

  test('a member that DynamoDB would not know is refused by name, not dropped', async () => {
    const { call } = await bench();
    const answer = await call('PutItem', {
      TableName: 'ports',
      Item: portItem('p1', 'META'),
      ConditionExpresion: 'a = b',
    });
    expect(answer).toMatchObject({ status: 400, body: { message: expect.stringContaining('ConditionExpresion') } });
  });

  test('a body that is no object is a SerializationException', async () => {
    const { call } = await bench();
    expect((await call('GetItem', [])).body).toMatchObject({
      __type: expect.stringContaining('SerializationException'),
    });
  });

  test.each(['StreamSpecification', 'LocalSecondaryIndexes', 'Replicas'])(
    'a table with %s is refused by name',
    async (member) => {
      const { engine } = await bench();
      await expect(engine.createTable({ ...PORTS_TABLE, TableName: 'other', [member]: {} })).rejects.toThrow(member);
    },
  );

  test('a table whose index names an undefined attribute is refused', async () => {
    const { engine } = await bench();
    const broken = {
      ...PORTS_TABLE,
      TableName: 'other',
      AttributeDefinitions: PORTS_TABLE.AttributeDefinitions.slice(0, 2),
    };
    await expect(engine.createTable(broken)).rejects.toThrow();
  });
});

describe('tables', () => {
  test('a table is active at once, born at the virtual instant, under the account given', async () => {
    const { done } = await bench();
    expect(await done('DescribeTable', { TableName: 'ports' })).toMatchObject({
      Table: {
        TableStatus: 'ACTIVE',
        CreationDateTime: NOON / 1000,
        TableArn: 'arn:aws:dynamodb:us-east-1:000000000000:table/ports',
        GlobalSecondaryIndexes: [{ IndexStatus: 'ACTIVE' }, { IndexStatus: 'ACTIVE' }],
      },
    });
  });

  test('creating a table again keeps its items', async () => {
    const { engine, done } = await bench();
    await done('PutItem', { TableName: 'ports', Item: portItem('p1', 'META') });
    await engine.createTable(PORTS_TABLE);
    expect(await done('GetItem', { TableName: 'ports', Key: portItem('p1', 'META') })).toHaveProperty('Item');
  });

  test('a table that is not there is named as missing', async () => {
    const { call } = await bench();
    expect((await call('DescribeTable', { TableName: 'elsewhere' })).body).toMatchObject({
      __type: 'com.amazonaws.dynamodb.v20120810#ResourceNotFoundException',
      message: 'Requested resource not found: Table: elsewhere not found',
    });
  });
});

describe('the fault hook', () => {
  test('its answer takes the place of the call, and nothing is written', async () => {
    const { engine, call, done } = await bench();
    const throttled = {
      status: 400,
      body: { __type: 'x#ProvisionedThroughputExceededException', message: 'slow down' },
    };
    engine.failNext = (target) => (target.endsWith('.PutItem') ? throttled : undefined);
    expect(await call('PutItem', { TableName: 'ports', Item: portItem('p1', 'META') })).toEqual(throttled);
    expect(await done('GetItem', { TableName: 'ports', Key: portItem('p1', 'META') })).toEqual({});
  });
});

test('dynalite is the very version whose inside this engine was written against', () => {
  const manifest: unknown = JSON.parse(readFileSync('node_modules/dynalite/package.json', 'utf8'));
  expect(manifest).toMatchObject({ version: '4.0.0' });
});
