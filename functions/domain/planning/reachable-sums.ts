/** Beyond so many days every sum near the share is reached, and looking for it would only cost time. */
const LONGEST_SHARE = 2_000;

/**
 * The least sum of whole orders that is not below a share: `sizes` says how many orders there are of each number of days.
 * Example: a share of 71 days with two orders of 31 and five of 16: 78 = 31 + 31 + 16.
 */
export function reachableFrom(share: number, sizes: ReadonlyMap<number, number>): number {
  if (share > LONGEST_SHARE) return share;
  const most = share + Math.max(...sizes.keys());
  const reached = reachableSums(most, sizes);
  const least = reached.findIndex((size, sum) => sum >= share && size !== undefined);
  return least < 0 ? share : least;
}

/**
 * Which sums up to `most` whole orders can make: by sum the size that was added last, 0 for the empty sum, undefined where
 * it cannot be made. Large sizes are tried first, so that a sum is made of few orders.
 */
export function reachableSums(most: number, sizes: ReadonlyMap<number, number>): readonly (number | undefined)[] {
  const last = new Array<number | undefined>(most + 1).fill(undefined);
  last[0] = 0;
  for (const [size, count] of [...sizes].sort(([a], [b]) => b - a)) {
    const used = new Array<number>(most + 1).fill(0);
    for (let sum = size; sum <= most; sum += 1) {
      const before = used[sum - size] ?? 0;
      if (last[sum] !== undefined || last[sum - size] === undefined || before >= count) continue;
      last[sum] = size;
      used[sum] = before + 1;
    }
  }
  return last;
}
