/** Beyond so many days nearly every sum is reached, and looking for it would only cost time. */
const MOST_DAYS = 2_000;

/**
 * How many of so many days whole orders can fill at most: `sizes` says how many orders there are of each number of days. Never
 * too few: days beyond `upTo` are taken to be filled.
 * Example: of 77 days two orders of 31 and five of 16 fill 64, of 78 all: 31 + 31 + 16.
 */
export function filledBy(sizes: ReadonlyMap<number, number>, upTo: number): (days: number) => number {
  if (upTo > MOST_DAYS) return (days) => Math.max(0, days);
  let filled = 0;
  const known = reachableSums(upTo, sizes).map((size, sum) => (filled = size === undefined ? filled : sum));
  return (days) => (days <= 0 ? 0 : (known[days] ?? days));
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
