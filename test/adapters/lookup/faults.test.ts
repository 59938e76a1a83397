import { expect, test } from 'vitest';
import { expectSafe } from './expect-safe';
import { KINDS } from './faulty-database';
import { sail } from './voyage-of-faults';

test('200 calls over a database that fails in every way have a valid map within 1.6 s each', async () => {
  const told = await sail(200, 12, 20_261_123);
  expect(told).toHaveLength(200);
  expect(new Set(told.filter(({ write }) => write === null).map(({ kind }) => kind))).toEqual(new Set(KINDS));
  expect(new Set(told.flatMap(({ write }) => write ?? []))).toEqual(new Set(KINDS));
  expectSafe(told);
}, 60_000);
