import { deskBound } from './desk-bound';
import { type DeskLoad, opensOn, ordersOf } from './desk-load';
import { fillPlaces, type Filling, longestFirst } from './fill-places';
import { packPlaces } from './pack-places';

/** So many orders are placed in the search for a shorter plan at most. */
const MOST_PLACED = 200_000;

/**
 * Places every order of a desk, so that the last FOC comes as early as can be found. `freeFrom`: the working day from which
 * each place is free, least first; null: as many places as there are orders, all of them free.
 *
 * Rules that fill as they go have an oddity: now and then one place more makes them end a day later. A plan for fewer places
 * is a plan for more as well, so those for fewer places are asked too, as far as their bound lets them be shorter.
 */
export function scheduleDesk(load: DeskLoad, freeFrom: readonly number[] | null): Filling {
  const orders = ordersOf(load);
  const places = freeFrom ?? new Array<number>(orders).fill(0);
  const opens = opensOn(load);
  if (places.filter((day) => day <= opens).length >= orders) return fillPlaces(load, places, longestFirst(load));
  let best = shortest(load, places);
  const tries = Math.ceil(MOST_PLACED / orders);
  for (let fewer = places.length - 1; fewer > 0 && fewer > places.length - tries; fewer -= 1) {
    const first = places.slice(0, fewer);
    const bound = deskBound(load, first);
    if (bound === null || bound >= best.end) break;
    best = better(best, shortest(load, first));
  }
  return best;
}

function shortest(load: DeskLoad, freeFrom: readonly number[]): Filling {
  const filling = fillPlaces(load, freeFrom, longestFirst(load));
  const bound = deskBound(load, freeFrom);
  if (bound !== null && filling.end <= bound) return filling;
  const packed = packPlaces(load, freeFrom, filling.end);
  return packed === null ? filling : better(filling, fillPlaces(load, freeFrom, packed));
}

/** The first of two unless the other leaves fewer orders over, or as many and ends earlier. */
export const better = (one: Filling, other: Filling): Filling =>
  other.left < one.left || (other.left === one.left && other.end < one.end) ? other : one;
