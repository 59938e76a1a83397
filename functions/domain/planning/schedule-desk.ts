import { deskBound } from './desk-bound';
import { type DeskLoad, ordersOf } from './desk-load';
import { fillPlaces, type Filling, longestFirst } from './fill-places';
import { packPlaces } from './pack-places';

/** So many orders are placed in the search for a shorter plan at most. */
const MOST_PLACED = 200_000;

/**
 * Places every order of a desk, so that the last FOC comes as early as can be found. Null `places`: as many as there are
 * orders.
 *
 * Rules that fill as they go have an oddity: now and then one place more makes them end a day later. A plan for fewer places
 * is a plan for more as well, so those for fewer places are asked too, as far as their bound lets them be shorter.
 */
export function scheduleDesk(load: DeskLoad, places: number | null): Filling {
  const orders = ordersOf(load);
  if (places === null || places >= orders) return fillPlaces(load, orders, longestFirst(load));
  let best = shortest(load, places);
  const tries = Math.ceil(MOST_PLACED / orders);
  for (let fewer = places - 1; fewer > 0 && fewer > places - tries; fewer -= 1) {
    const bound = deskBound(load, fewer);
    if (bound === null || bound >= best.end) break;
    best = better(best, shortest(load, fewer));
  }
  return best;
}

function shortest(load: DeskLoad, places: number): Filling {
  const filling = fillPlaces(load, places, longestFirst(load));
  const bound = deskBound(load, places);
  if (bound !== null && filling.end <= bound) return filling;
  const packed = packPlaces(load, places, filling.end);
  return packed === null ? filling : better(filling, fillPlaces(load, places, packed));
}

/** The first of two unless the other leaves fewer orders over, or as many and ends earlier. */
export const better = (one: Filling, other: Filling): Filling =>
  other.left < one.left || (other.left === one.left && other.end < one.end) ? other : one;
