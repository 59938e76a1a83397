import { type Batch, type DeskLoad, opensOn, sizesOf } from './desk-load';
import { evenShare } from './even-share';
import { fewestPlaces } from './fewest-places';
import { focDayFrom } from './order-kind';
import { filledBy } from './reachable-sums';

/**
 * The working day before which no plan can have the desk's last FOC, whatever it does; the latest of three bounds, each of
 * which holds for every plan at places that are free from the days of `freeFrom` on, least first:
 *
 * 1. Every order by itself: papers and the first free place first, then its span, then the first day that the rules and its
 *    campaigns allow.
 * 2. Rounds: of any set of orders each place gets a row, one after the other, each ending when the quickest of the set would
 *    if it began there. No row ends earlier than that, for filing later never gives an earlier FOC; and there are as many
 *    orders as ends have passed at all places together. Asked of all orders that take at least so long, with and without
 *    those that have no campaign.
 * 3. Work: the days that all orders need at the desk, shared out among its places from the first filing on, or from the day
 *    on which the place is free. A place's days are a sum of days of whole orders, so the share is raised until such sums are
 *    the work; and until the places do suffice, where that can be looked through: for this all of them are taken to be free
 *    as soon as the first is.
 *
 * Closed days count because working days are counted. What is left out (longest spans, campaigns in 3) can only make the
 * bound earlier. Null where an order finds no FOC day at all. Null `freeFrom`: the desk takes any number at once.
 */
export function deskBound(load: DeskLoad, freeFrom: readonly number[] | null): number | null {
  const first = freeFrom?.[0] ?? 0;
  const alone = load.batches.map(({ turnFrom, kind }) => turnFrom(Math.max(first, kind.ready))?.foc ?? null);
  const known = alone.filter((foc) => foc !== null);
  if (known.length === 0 || known.length < alone.length) return null;
  const byItself = Math.max(...known);
  return freeFrom === null ? byItself : Math.max(byItself, boundOfRounds(load, freeFrom), boundOfWork(load, freeFrom));
}

function boundOfRounds({ batches }: DeskLoad, freeFrom: readonly number[]): number {
  const spans = [...new Set(batches.map(({ kind }) => kind.span))];
  const bounds = spans.flatMap((span) => {
    const asLong = batches.filter(({ kind }) => kind.span >= span);
    return [asLong, asLong.filter(({ kind }) => kind.hasCampaigns)].map((set) => endOfRows(set, freeFrom));
  });
  return Math.max(...bounds);
}

/** So many kinds are asked one by one; of more the campaigns are left out, for without them there are few kinds. */
const MOST_KINDS = 16;

/** The end of the last of these orders, did every one of them take its place for as long as the quickest there. */
function endOfRows(batches: readonly Batch[], freeFrom: readonly number[]): number {
  const turns =
    batches.length > MOST_KINDS
      ? [...new Map(batches.map((batch) => [batch.calmTurnFrom, batch.calmTurnFrom])).values()]
      : batches.map((batch) => batch.turnFrom);
  /** How many places have their next end on a working day. */
  const ends = new Map<number, number>();
  const fileFrom = (free: number, places: number) => {
    const quickest = Math.min(...turns.map((turnFrom) => turnFrom(free)?.foc ?? Infinity));
    if (Number.isFinite(quickest)) ends.set(quickest, (ends.get(quickest) ?? 0) + places);
  };
  let left = batches.reduce((sum, { orders }) => sum + orders, 0);
  let end = -1;
  if (left > 0) for (const [free, places] of countsOf(freeFrom)) fileFrom(free, places);
  while (left > 0 && ends.size > 0) {
    end = Math.min(...ends.keys());
    const places = ends.get(end) ?? 0;
    ends.delete(end);
    left -= places;
    fileFrom(end + 1, places);
  }
  return end;
}

function boundOfWork(load: DeskLoad, freeFrom: readonly number[]): number {
  const sizes = sizesOf(load);
  const opens = opensOn(load);
  const work = [...sizes].reduce((sum, [days, orders]) => sum + days * orders, 0);
  const heads = freeFrom.map((day) => Math.max(0, day - opens));
  const groups = [...countsOf(heads)];
  const least = Math.min(...heads);
  const share = evenShare(work, heads);
  const filled = filledBy(sizes, share + Math.max(...sizes.keys()));
  const isDone = (days: number): boolean =>
    groups.reduce((sum, [head, places]) => sum + places * filled(days - head), 0) >= work;
  const open = (days: number): number => groups.reduce((sum, [head, places]) => (head < days ? sum + places : sum), 0);
  /** The same orders fit into days between two sums as into those of the lower one. */
  const needed = new Map<number, number>();
  const fewest = (days: number): number => {
    const sum = filled(days);
    const known = needed.get(sum) ?? fewestPlaces(sum, sizes)?.places ?? 0;
    needed.set(sum, known);
    return known;
  };
  let days = share;
  while (!isDone(days) || fewest(days - least) > open(days)) days += 1;
  return firstFocDay(opens + days - 1, load);
}

function countsOf(days: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const day of days) counts.set(day, (counts.get(day) ?? 0) + 1);
  return counts;
}

/** The first day on which numbers of any kind of the load may be cut over; the day itself where none is found. */
function firstFocDay(from: number, { batches, working }: DeskLoad): number {
  const calm = [...new Set(batches.map(({ kind }) => kind.calm))];
  const first = Math.min(...calm.map((days) => focDayFrom(from, days, working)?.foc ?? Infinity));
  return Number.isFinite(first) ? first : from;
}
