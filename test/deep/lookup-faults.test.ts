import { expect, test } from 'vitest';
import { expectSafe } from '../adapters/lookup/expect-safe';
import { sail } from '../adapters/lookup/voyage-of-faults';

test('2,000 calls over a database that fails in every way have a valid map within 1.6 s each', async () => {
  const told = await sail(2000, 24, 42);
  expect(told).toHaveLength(2000);
  expectSafe(told);
}, 120_000);
