/** How many orders of each number of days are at one place. */
export type Mix = ReadonlyMap<number, number>;

/** Beyond so many ways to have some of the orders placed it takes too long to look at all of them. */
const MOST_STATES = 20_000;

interface Way {
  readonly places: number;
  /** The mix of the place that was filled last; -1 where none was. */
  readonly last: number;
  readonly before: number;
}

/**
 * The fewest places at which all orders can be worked off in so many days, with what each of them gets; exact, by looking at
 * every number of orders of each size that may be left. Null where that would take too long, `places: Infinity` where an
 * order is longer than the days.
 * Example: thirteen orders of 16 days and twenty-seven of 26 within 84 days need twelve places, though their days would fit
 * into eleven.
 */
export function fewestPlaces(
  days: number,
  sizes: Mix,
): { readonly places: number; readonly mixes: readonly Mix[] } | null {
  const kinds = [...sizes].sort(([a], [b]) => b - a);
  const states = kinds.reduce((product, [, orders]) => product * (orders + 1), 1);
  if (states > MOST_STATES) return null;
  if (kinds.some(([size]) => size > days)) return { places: Infinity, mixes: [] };
  const mixes = fullMixes(days, kinds);
  const steps = kinds.map((_, at) => kinds.slice(at + 1).reduce((product, [, orders]) => product * (orders + 1), 1));
  const ways: Way[] = [{ places: 0, last: -1, before: -1 }];
  for (let state = 1; state < states; state += 1) {
    const left = kinds.map(([, orders], at) => Math.floor(state / (steps[at] ?? 1)) % (orders + 1));
    let best: Way = { places: Infinity, last: -1, before: -1 };
    mixes.forEach((mix, last) => {
      const before = left.reduce((sum, count, at) => sum + Math.max(0, count - (mix[at] ?? 0)) * (steps[at] ?? 1), 0);
      const places = 1 + (ways[before]?.places ?? Infinity);
      if (before < state && places < best.places) best = { places, last, before };
    });
    ways.push(best);
  }
  return { places: ways[states - 1]?.places ?? Infinity, mixes: mixesOf(ways, mixes, kinds) };
}

type Kinds = readonly (readonly [size: number, orders: number])[];

/** Every mix of one place to which no further order can be added. */
function fullMixes(days: number, kinds: Kinds): readonly (readonly number[])[] {
  const smallest = Math.min(...kinds.map(([size]) => size));
  const build = (at: number, left: number): readonly (readonly number[])[] => {
    const kind = kinds[at];
    if (kind === undefined) return [[]];
    const [size, orders] = kind;
    const most = Math.min(orders, Math.floor(left / size));
    return Array.from({ length: most + 1 }, (_, less) => most - less).flatMap((count) =>
      build(at + 1, left - count * size).map((rest) => [count, ...rest]),
    );
  };
  const isFull = (mix: readonly number[]): boolean => {
    const used = kinds.reduce((sum, [size], at) => sum + size * (mix[at] ?? 0), 0);
    return (
      days - used < smallest || kinds.every(([size, orders], at) => (mix[at] ?? 0) >= orders || used + size > days)
    );
  };
  return build(0, days).filter(isFull);
}

/** What the places got on the way to the whole; none gets an order that another has already. */
function mixesOf(ways: readonly Way[], mixes: readonly (readonly number[])[], kinds: Kinds): readonly Mix[] {
  const left = kinds.map(([, orders]) => orders);
  const found: Mix[] = [];
  for (let way = ways.at(-1); way !== undefined && way.last >= 0; way = ways[way.before]) {
    const mix = mixes[way.last] ?? [];
    const taken = kinds.map(([size], at) => [size, Math.min(mix[at] ?? 0, left[at] ?? 0)] as const);
    taken.forEach(([, count], at) => (left[at] = (left[at] ?? 0) - count));
    found.push(new Map(taken.filter(([, count]) => count > 0)));
  }
  return found;
}
