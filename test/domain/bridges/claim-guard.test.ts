import { describe, expect, it } from 'vitest';
import { isWanted, type ClaimEntry } from '../../../functions/domain/bridges/claim';
import { claimRefusal, countedClaims } from '../../../functions/domain/bridges/claim-guard';
import { minusDays } from '../../../functions/domain/time/instant';

const NOW = '2026-12-01T09:00:00Z';

const claimed = (ending: number, changes: Partial<ClaimEntry> = {}): ClaimEntry => ({
  id: `command-${ending}`,
  instanceArn: 'arn:aws:connect:eu-west-2:123456789012:instance/1',
  number: `+442079460${ending}`,
  type: 'DID',
  country: 'GB',
  askedAt: minusDays(NOW, 10),
  phoneNumberId: `number-${ending}`,
  state: 'CLAIMED',
  orderId: 'order-1',
  ported: '+442079460101',
  boundAt: minusDays(NOW, 10),
  ...changes,
});

const numbers = (count: number, from = 600) => Array.from({ length: count }, (_, at) => from + at);
const held = (count: number) => numbers(count).map((ending) => `+442079460${ending}`);
const guard = (entries: readonly ClaimEntry[], holds: readonly string[], quota = 3) =>
  claimRefusal({ entries, held: holds, quota, now: NOW });

describe('The quota of numbers', () => {
  it('leaves room for one more, up to the last place', () => {
    expect(guard([], held(2))).toBeNull();
    expect(guard([], held(3))).toMatchObject({ rule: 'number-quota-reached' });
  });

  it('is taken up by a number that Connect is still at, listed or not', () => {
    const asked = claimed(602, { state: 'IN_PROGRESS' });
    expect(guard([asked], held(2))).toMatchObject({ rule: 'number-quota-reached' });
    expect(guard([claimed(600, { state: 'IN_PROGRESS' })], held(2))).toBeNull();
  });

  it('is not taken up by what Connect refused', () => {
    expect(guard([claimed(602, { state: 'REFUSED' })], held(2))).toBeNull();
  });
});

describe('The rolling 180 days', () => {
  const released = (count: number) => numbers(count, 700).map((ending) => claimed(ending));

  it('take claims and releases together up to 200 % of the quota, and not one more', () => {
    // Of a quota of three, six may be claimed and released: two that came and went are four, one that stays the fifth.
    expect(guard([...released(2), claimed(600)], held(1))).toBeNull();
    const full = guard([...released(2), claimed(600), claimed(601)], held(2));
    expect(full).toMatchObject({ rule: 'claiming-would-block' });
    expect(full?.detail).toContain('claimed 4 numbers in 180 days, of which 2 were released');
  });

  it('are refused with the instant at which the oldest claim falls out', () => {
    const oldest = claimed(710, { askedAt: '2026-09-01T12:00:00Z' });
    expect(guard([...released(2), oldest], [])?.until).toBe('2027-02-28T12:00:00Z');
  });

  it('forget a claim after 180 days to the second', () => {
    const old = (askedAt: string) => countedClaims([claimed(600, { askedAt })], NOW).length;
    expect([old('2026-06-04T09:00:00Z'), old('2026-06-04T09:00:01Z')]).toEqual([0, 1]);
  });

  it('count a claim that failed, and one of which nobody knows whether Connect heard of it', () => {
    const unclear = [claimed(700, { state: 'FAILED' }), claimed(701, { state: 'ASKED', phoneNumberId: null })];
    expect(countedClaims(unclear, NOW)).toHaveLength(2);
  });
});

describe('A number is wanted', () => {
  const wanted = { type: 'DID', country: 'GB' } as const;

  it.each<[string, object, boolean]>([
    ['by kind and country', {}, true],
    ['by its beginning', { prefix: '+4420' }, true],
    ['by its beginning, without the plus sign', { prefix: '4420' }, true],
    ['not in another town', { prefix: '+44121' }, false],
    ['not of another kind', { type: 'TOLL_FREE' }, false],
    ['not in another country', { country: 'US' }, false],
  ])('%s', (_, changes, isIt) => {
    expect(isWanted(claimed(600), { ...wanted, ...changes })).toBe(isIt);
  });
});
