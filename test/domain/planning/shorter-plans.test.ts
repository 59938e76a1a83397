import { describe, expect, test } from 'vitest';
import { evenShare } from '../../../functions/domain/planning/even-share';
import { fewestPlaces } from '../../../functions/domain/planning/fewest-places';
import { filledBy } from '../../../functions/domain/planning/reachable-sums';
import { AMERICAN, AMERICAN_TOLL_FREE } from './fictional-numbers';
import { carrier, planned } from './plan-scene';

describe('the days that whole orders can fill', () => {
  test.each([
    [
      77,
      [
        [31, 2],
        [16, 5],
      ] as const,
      64,
    ],
    [
      78,
      [
        [31, 2],
        [16, 5],
      ] as const,
      78,
    ],
    [64, [[16, 5]] as const, 64],
    [79, [[16, 5]] as const, 64],
    [100, [[16, 5]] as const, 80],
    [15, [[16, 1]] as const, 0],
    [-3, [[16, 1]] as const, 0],
  ])('of %i with %j: %i', (days, sizes, sum) => {
    expect(filledBy(new Map(sizes), 100)(days)).toBe(sum);
  });

  test('are all of them beyond those that were looked at', () => {
    expect(filledBy(new Map([[16, 1]]), 10)(40)).toBe(40);
    expect(filledBy(new Map([[16, 1]]), 5_000)(40)).toBe(40);
  });
});

describe('work shared out evenly', () => {
  test.each([
    [30, [0, 0], 15],
    [31, [0, 0], 16],
    [30, [0, 0, 20], 15],
    [30, [0, 0, 6], 12],
    [1, [4, 9], 5],
  ])('%i days at places with heads %j take %i', (work, heads, days) => {
    expect(evenShare(work, heads)).toBe(days);
  });
});

describe('the fewest places', () => {
  test.each([
    [
      84,
      [
        [26, 27],
        [16, 13],
      ] as const,
      12,
    ],
    [
      94,
      [
        [26, 27],
        [16, 13],
      ] as const,
      10,
    ],
    [16, [[16, 4]] as const, 4],
    [15, [[16, 4]] as const, Infinity],
  ])('for %i days of %j are %d', (days, sizes, places) => {
    expect(fewestPlaces(days, new Map(sizes))?.places).toBe(places);
  });

  test('get every order once, and no more days than they have', () => {
    const mixes =
      fewestPlaces(
        94,
        new Map([
          [26, 27],
          [16, 13],
        ]),
      )?.mixes ?? [];
    const sum = (size: number) => mixes.reduce((all, mix) => all + (mix.get(size) ?? 0), 0);
    expect([sum(26), sum(16)]).toEqual([27, 13]);
    expect(Math.max(...mixes.map((mix) => [...mix].reduce((all, [size, count]) => all + size * count, 0)))).toBe(94);
  });

  test('are not looked for among too many ways', () => {
    expect(
      fewestPlaces(
        500,
        new Map([
          [26, 900],
          [16, 900],
        ]),
      ),
    ).toBeNull();
  });
});

test('two long and four short orders at two places are shared out evenly, where longest first alone would not', () => {
  // Toll-free keeps a place for 21 days, geographic for 16: 21 + 21 + 16 and 16 + 16 + 16 is the best of 58 and 48 days.
  const american = carrier('meridian', {
    maxParallelOrders: 2,
    desk: { calendar: { country: 'US' }, timeZone: 'America/New_York' },
  });
  const order = (number: string, at: number) => ({ reference: `US-${at}`, losingCarrier: 'meridian', named: [number] });
  const orders = [...AMERICAN_TOLL_FREE.slice(0, 3), ...AMERICAN.slice(0, 4)].map(order);
  const plan = planned({ orders, carriers: [american], now: '2027-01-18T14:00:00Z', goLive: '2027-12-01' });
  // 127 days at two places are 64 at least; 21 + 21 + 21 and four times 16 are 64.
  expect(plan.endsOn).toBe(plan.lowerBound);
});
