import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DynamoConnectNotes } from '../../../functions/adapters/dynamodb/connect-notes';
import { keys } from '../../../functions/adapters/dynamodb/keys';
import { tableOnLoopback, type Loopback } from './table-on-loopback';

const INSTANCE = 'arn:aws:connect:eu-west-2:123456789012:instance/11111111-2222-3333-4444-555555555555';
const rest = { minutes: 4, until: '2026-12-06T10:04:00Z' };
const reading = { begunAt: '2026-12-06T09:58:00Z', lastReadAt: '2026-12-06T10:00:00Z', cursor: 'page-5' };

let loopback: Loopback;
let notes: DynamoConnectNotes;
beforeEach(async () => {
  loopback = await tableOnLoopback();
  notes = new DynamoConnectNotes(loopback.table);
});
afterEach(() => loopback.close());

test('a note about an instance is kept for each errand apart, until another one takes its place', async () => {
  expect(await notes.find(INSTANCE, 'list')).toBeNull();
  await notes.put(INSTANCE, 'list', { rest: null, reading });
  await notes.put(INSTANCE, 'flows', { rest, reading: null });
  expect(await notes.find(INSTANCE, 'list')).toEqual({ rest: null, reading });
  expect(await notes.find(INSTANCE, 'flows')).toEqual({ rest, reading: null });
  await notes.put(INSTANCE, 'list', { rest: null, reading: null });
  expect(await notes.find(INSTANCE, 'list')).toEqual({ rest: null, reading: null });
});

test('a note that cannot be read is none, and is written anew', async () => {
  const Item = { ...keys.connectNote(INSTANCE, 'list'), rest: 'soon', reading: null };
  await loopback.table.client.send(new PutCommand({ TableName: loopback.table.name, Item }));
  expect(await notes.find(INSTANCE, 'list')).toBeNull();
  await notes.put(INSTANCE, 'list', { rest, reading: null });
  expect(await notes.find(INSTANCE, 'list')).toEqual({ rest, reading: null });
});
