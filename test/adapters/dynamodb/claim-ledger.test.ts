import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DynamoClaimLedger } from '../../../functions/adapters/dynamodb/claim-ledger';
import { keys } from '../../../functions/adapters/dynamodb/keys';
import type { ClaimEntry } from '../../../functions/domain/bridges/claim';
import { tableOnLoopback, type Loopback } from './table-on-loopback';

let loopback: Loopback;
let ledger: DynamoClaimLedger;
beforeEach(async () => {
  loopback = await tableOnLoopback();
  ledger = new DynamoClaimLedger(loopback.table);
});
afterEach(() => loopback.close());

const INSTANCE = 'arn:aws:connect:eu-west-2:123456789012:instance/1';
const OTHER_INSTANCE = 'arn:aws:connect:eu-west-2:123456789012:instance/2';

const asked: ClaimEntry = {
  id: 'command-1',
  instanceArn: INSTANCE,
  number: '+442079460600',
  type: 'DID',
  country: 'GB',
  askedAt: '2026-11-23T09:00:00Z',
  phoneNumberId: null,
  state: 'ASKED',
  orderId: 'order-1',
  ported: '+442079460101',
  boundAt: '2026-11-23T09:00:00Z',
};

test('a claim is kept by instance, and each write is a turn', async () => {
  expect(await ledger.of(INSTANCE)).toEqual({ entries: [], turn: 0 });
  expect(await ledger.write(asked, 0)).toBe('written');
  expect(await ledger.of(INSTANCE)).toEqual({ entries: [asked], turn: 1 });
  expect(await ledger.of(OTHER_INSTANCE)).toEqual({ entries: [], turn: 0 });
});

test('who has not seen the last claim may not write: both would have found a place in the quota', async () => {
  await ledger.write(asked, 0);
  const other = { ...asked, id: 'command-2', number: '+442079460601' };
  expect(await ledger.write(other, 0)).toBe('stale');
  expect((await ledger.of(INSTANCE)).entries).toEqual([asked]);
  expect(await ledger.write(other, 1)).toBe('written');
});

test('only what Connect is still at is in progress, the oldest first, in every instance', async () => {
  const older = { ...asked, instanceArn: OTHER_INSTANCE, state: 'IN_PROGRESS', phoneNumberId: 'a' } as const;
  const newer = { ...asked, askedAt: '2026-11-23T10:00:00Z', state: 'IN_PROGRESS', phoneNumberId: 'b' } as const;
  await ledger.write(newer, 0);
  await ledger.write(older, 0);
  await ledger.write({ ...asked, number: '+442079460601' }, 1);
  expect(await ledger.inProgress(10)).toEqual([older, newer]);
  expect(await ledger.inProgress(1)).toEqual([older]);
  await ledger.write({ ...older, state: 'CLAIMED' }, 1);
  expect(await ledger.inProgress(10)).toEqual([newer]);
  expect((await ledger.of(OTHER_INSTANCE)).entries).toEqual([{ ...older, state: 'CLAIMED' }]);
});

test('a claim that rests is kept with its rest, and gives way to those that do not', async () => {
  const rest = { minutes: 60, until: '2026-11-23T11:00:00Z' };
  const resting: ClaimEntry = { ...asked, phoneNumberId: 'id-600', state: 'IN_PROGRESS', rest };
  const fresh: ClaimEntry = {
    ...asked,
    id: 'command-2',
    number: '+442079460601',
    phoneNumberId: 'id-601',
    state: 'IN_PROGRESS',
    askedAt: '2026-11-23T10:00:00Z',
  };
  await ledger.write(resting, 0);
  await ledger.write(fresh, 1);
  expect(await ledger.inProgress(10)).toEqual([fresh, resting]);
  expect(await ledger.inProgress(1)).toEqual([fresh]);
});

test('a claim that does not read as one is an error, not a free place', async () => {
  const Item = { ...keys.claim(INSTANCE, asked.askedAt, asked.number), claim: { ...asked, state: 'LOST' } };
  await loopback.table.client.send(new PutCommand({ TableName: loopback.table.name, Item }));
  await expect(ledger.of(INSTANCE)).rejects.toMatchObject({ name: 'MalformedRowError' });
});
