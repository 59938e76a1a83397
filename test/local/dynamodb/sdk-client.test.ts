import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';
import {
  DynamoDBDocumentClient,
  GetCommand,
  paginateQuery,
  PutCommand,
  QueryCommand,
  ScanCommand,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bench } from './fixture';

let server: Server;
let client: DynamoDBDocumentClient;

beforeEach(async () => {
  const { engine } = await bench();
  server = createServer((request, response) => {
    void text(request)
      .then((body) => engine.handle(String(request.headers['x-amz-target']), JSON.parse(body)))
      .then(({ status, body }) => {
        response.writeHead(status, { 'content-type': 'application/x-amz-json-1.0' }).end(JSON.stringify(body));
      });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const plain = new DynamoDBClient({ endpoint: `http://127.0.0.1:${port}`, region: 'us-east-1', credentials });
  client = DynamoDBDocumentClient.from(plain);
});

afterEach(async () => {
  client.destroy();
  await new Promise((resolve) => server.close(resolve));
});

const port = { pk: 'PORT#p1', sk: 'META' };

describe('through the AWS SDK', () => {
  test('an item comes back as it was put: numbers, bytes, sets, nesting', async () => {
    const item = {
      ...port,
      fee: 12.5,
      seal: new Uint8Array([1, 2, 255]),
      tags: new Set(['a', 'b']),
      loa: { signed: true, pages: [1, 2] },
    };
    await client.send(new PutCommand({ TableName: 'ports', Item: item }));
    expect((await client.send(new GetCommand({ TableName: 'ports', Key: port }))).Item).toEqual(item);
  });

  test('a lost race is a ConditionalCheckFailedException that carries the winner', async () => {
    await client.send(new PutCommand({ TableName: 'ports', Item: { ...port, version: 7 } }));
    const stale = new UpdateCommand({
      TableName: 'ports',
      Key: port,
      UpdateExpression: 'SET version = :next',
      ConditionExpression: 'version = :read',
      ExpressionAttributeValues: { ':next': 2, ':read': 1 },
      ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
    });
    const failure = await client.send(stale).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(ConditionalCheckFailedException);
    expect(failure).toMatchObject({ message: 'The conditional request failed', Item: { version: { N: '7' } } });
  });

  test('a cancelled transaction is a TransactionCanceledException with its reasons', async () => {
    await client.send(new PutCommand({ TableName: 'ports', Item: { ...port, version: 7 } }));
    const taken = { TableName: 'ports', Item: port, ConditionExpression: 'attribute_not_exists(pk)' };
    const transition = new TransactWriteCommand({
      TransactItems: [
        { Put: { TableName: 'lookups', Item: { number: '+442079460101' } } },
        { Put: { ...taken, ReturnValuesOnConditionCheckFailure: 'ALL_OLD' } },
      ],
    });
    const failure = await client.send(transition).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(TransactionCanceledException);
    expect(failure).toMatchObject({
      message: expect.stringContaining('[None, ConditionalCheckFailed]'),
      CancellationReasons: [{ Code: 'None' }, { Code: 'ConditionalCheckFailed', Item: { version: { N: '7' } } }],
    });
  });

  test('the pages of a query join without gap or repeat', async () => {
    const parts = Array.from({ length: 23 }, (_, n) => `EVT#${String(n).padStart(3, '0')}`);
    for (const sk of parts) await client.send(new PutCommand({ TableName: 'ports', Item: { ...port, sk } }));
    const query = {
      TableName: 'ports',
      KeyConditionExpression: 'pk = :port AND begins_with(sk, :event)',
      ExpressionAttributeValues: { ':port': port.pk, ':event': 'EVT#' },
    };
    const read: unknown[] = [];
    for await (const page of paginateQuery({ client, pageSize: 5 }, { ...query })) {
      read.push(...(page.Items ?? []).map((item) => item['sk']));
    }
    expect(read).toEqual(parts);
    const latest = await client.send(new QueryCommand({ ...query, ScanIndexForward: false, Limit: 1 }));
    expect(latest.Items).toEqual([{ ...port, sk: 'EVT#022' }]);
  });

  test('Scan is refused with a message that names it', async () => {
    await expect(client.send(new ScanCommand({ TableName: 'ports' }))).rejects.toMatchObject({
      name: 'UnknownOperationException',
      message: expect.stringContaining('Scan'),
    });
  });
});
