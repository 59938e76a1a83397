import { type Batch, daysAtDesk, type DeskLoad, opensOn, sizesOf } from './desk-load';
import { evenShare } from './even-share';
import { fewestPlaces, type Mix } from './fewest-places';
import { type Choice, wasteOf } from './fill-places';
import type { Turn } from './order-kind';
import { reachableSums } from './reachable-sums';

/** How many orders of each number of days one place gets. */
type Sack = Map<number, number>;

/** Packing pays where few rounds are done; with many the rule of the longest first is as good. */
const MOST_STEPS = 4_000_000;
const MOST_SIZES_TRIED = 40;

/**
 * Shares the orders of a desk out so that its fullest place has as few days as can be found: from the even share upwards each
 * number of days is tried. With few orders all ways are looked through (fewest-places.ts); with more every place is filled in
 * turn as near to the days as whole orders come, its longest order first; so it is where some places are free later than
 * others. Null where longest-first is as short (`upTo` working days) or the desk is too large for this to matter.
 */
export function packPlaces(load: DeskLoad, freeFrom: readonly number[], upTo: number): Choice | null {
  const sizes = sizesOf(load);
  if (sizes.size < 2) return null;
  const work = [...sizes].reduce((sum, [days, orders]) => sum + days * orders, 0);
  const opens = opensOn(load);
  const most = upTo - opens;
  const heads = freeFrom.map((day) => Math.max(0, day - opens));
  const areAlike = heads.every((head) => head === 0);
  const used = freeFrom.length;
  const share = evenShare(work, heads);
  if (most * used * sizes.size > MOST_STEPS) return null;
  for (let days = share; days <= Math.min(most, share + MOST_SIZES_TRIED); days += 1) {
    const exact = areAlike ? fewestPlaces(days, sizes) : null;
    if (exact !== null && exact.places > used) continue;
    const sacks =
      exact?.mixes.map((mix) => new Map(mix)) ??
      packInto(
        heads.map((head) => days - head),
        sizes,
      );
    if (sacks !== null) return bySacks(load, sacks);
  }
  return null;
}

const add = (sack: Sack, days: number, orders: number): void => {
  const sum = (sack.get(days) ?? 0) + orders;
  if (sum === 0) sack.delete(days);
  else sack.set(days, sum);
};

function packInto(places: readonly number[], sizes: Mix): readonly Sack[] | null {
  if (Math.max(...sizes.keys()) > Math.max(...places)) return null;
  const left: Sack = new Map(sizes);
  const sacks: Sack[] = [];
  for (const days of places) {
    if (left.size === 0) break;
    const longest = Math.max(...[...left.keys()].filter((size) => size <= days));
    if (!Number.isFinite(longest)) {
      sacks.push(new Map());
      continue;
    }
    const sack: Sack = new Map([[longest, 1]]);
    add(left, longest, -1);
    for (const size of fullest(days - longest, left)) {
      add(sack, size, 1);
      add(left, size, -1);
    }
    sacks.push(sack);
  }
  return left.size === 0 ? sacks : null;
}

/** The orders that fill so many days best. */
function fullest(days: number, left: Mix): readonly number[] {
  const last = reachableSums(days, left);
  let sum = days;
  while (last[sum] === undefined) sum -= 1;
  const sizes: number[] = [];
  for (let size = last[sum] ?? 0; size > 0; size = last[sum] ?? 0) {
    sizes.push(size);
    sum -= size;
  }
  return sizes;
}

/** Each place works off its own sack, what wastes least of its time first. */
function bySacks(load: DeskLoad, sacks: readonly Sack[]): Choice {
  const queues = load.batches.map((batch) => ({ batch, left: batch.orders }));
  return (free, place) => {
    const sack = sacks[place];
    if (sack === undefined) return null;
    let best: { readonly turn: Turn; readonly batch: Batch; readonly waste: number } | undefined;
    for (const { batch, left } of queues) {
      if (left === 0 || !sack.has(daysAtDesk(batch.kind))) continue;
      const turn = batch.turnFrom(free);
      const waste = turn === null ? Infinity : wasteOf(turn, batch.kind, free);
      if (turn !== null && waste < (best?.waste ?? Infinity)) best = { turn, batch, waste };
    }
    if (best === undefined) return null;
    add(sack, daysAtDesk(best.batch.kind), -1);
    const queue = queues.find(({ batch }) => batch === best.batch);
    if (queue !== undefined) queue.left -= 1;
    return { batch: best.batch, turn: best.turn };
  };
}
