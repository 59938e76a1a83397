import { type Batch, type DeskLoad, opensOn, sizesOf } from './desk-load';
import { fewestPlaces } from './fewest-places';
import { focDayFrom } from './order-kind';
import { reachableFrom } from './reachable-sums';

/**
 * The working day before which no plan can have the desk's last FOC, whatever it does; the latest of three bounds, each of
 * which holds for every plan:
 *
 * 1. Every order by itself: papers first, then its span, then the first day that the rules and its campaigns allow.
 * 2. Rounds: of any set of orders one place gets their number divided by the places, rounded up. One after the other, each
 *    ending when the quickest of the set would if it began there, they end no earlier than this: filing later never gives an
 *    earlier FOC. Asked of all orders that take at least so long, with and without those that have no campaign.
 * 3. Work: the days that all orders need at the desk, shared out evenly among its places from the first filing on. A place's
 *    days are a sum of days of whole orders, so the share is raised to the next such sum, and on to the first within which
 *    the places do suffice, where that can be looked through.
 *
 * Closed days count because working days are counted. What is left out (longest spans, campaigns in 3) can only make the
 * bound earlier. Null where an order finds no FOC day at all. Null `places`: the desk takes any number at once.
 */
export function deskBound(load: DeskLoad, places: number | null): number | null {
  const alone = load.batches.map((batch) => batch.turnFrom(batch.kind.ready)?.foc ?? null);
  const known = alone.filter((foc) => foc !== null);
  if (known.length === 0 || known.length < alone.length) return null;
  const byItself = Math.max(...known);
  return places === null ? byItself : Math.max(byItself, boundOfRounds(load, places), boundOfWork(load, places));
}

function boundOfRounds({ batches }: DeskLoad, places: number): number {
  const spans = [...new Set(batches.map(({ kind }) => kind.span))];
  const bounds = spans.flatMap((span) => {
    const asLong = batches.filter(({ kind }) => kind.span >= span);
    return [asLong, asLong.filter(({ kind }) => kind.hasCampaigns)].map((set) => endOfRow(set, places));
  });
  return Math.max(...bounds);
}

/** So many kinds are asked one by one; of more the campaigns are left out, for without them there are few kinds. */
const MOST_KINDS = 16;

/** The end of the longest row that one place gets of these orders at least. */
function endOfRow(batches: readonly Batch[], places: number): number {
  const orders = batches.reduce((sum, batch) => sum + batch.orders, 0);
  const turns =
    batches.length > MOST_KINDS
      ? [...new Map(batches.map((batch) => [batch.calmTurnFrom, batch.calmTurnFrom])).values()]
      : batches.map((batch) => batch.turnFrom);
  let end = -1;
  for (let left = Math.ceil(orders / places); left > 0; left -= 1) {
    const quickest = Math.min(...turns.map((turnFrom) => turnFrom(end + 1)?.foc ?? Infinity));
    if (!Number.isFinite(quickest)) break;
    end = quickest;
  }
  return end;
}

function boundOfWork(load: DeskLoad, places: number): number {
  const sizes = sizesOf(load);
  const work = [...sizes].reduce((sum, [days, orders]) => sum + days * orders, 0);
  let share = reachableFrom(Math.ceil(work / places), sizes);
  while ((fewestPlaces(share, sizes)?.places ?? 0) > places) share = reachableFrom(share + 1, sizes);
  return firstFocDay(opensOn(load) + share - 1, load);
}

/** The first day on which numbers of any kind of the load may be cut over; the day itself where none is found. */
function firstFocDay(from: number, { batches, working }: DeskLoad): number {
  const calm = [...new Set(batches.map(({ kind }) => kind.calm))];
  const first = Math.min(...calm.map((days) => focDayFrom(from, days, working)?.foc ?? Infinity));
  return Number.isFinite(first) ? first : from;
}
