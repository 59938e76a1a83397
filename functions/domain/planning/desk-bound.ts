import { type Batch, daysAtDesk, type DeskLoad, opensOn } from './desk-load';
import { focDayFrom } from './order-kind';
import { reachableFrom } from './reachable-sums';

/**
 * The working day before which no plan can have the desk's last FOC, whatever it does; the largest of three bounds, each of
 * which holds for every plan:
 *
 * 1. Every order by itself: papers first, then its span, then the first day that the rules and its campaigns allow.
 * 2. Rounds: of the orders that take at least so long, one place gets the number of them divided by the places, rounded up.
 *    One after the other, from the first day on which any of them can be filed and each ending on the first day on which
 *    any of them may be cut over, they end no earlier than this. Filing each as early as possible is best here, because
 *    filing later never gives an earlier FOC.
 * 3. Work: the days that all orders need at the desk, shared out evenly among its places from the first filing on. A place's
 *    days are a sum of days of whole orders, so the share is raised to the next such sum.
 *
 * Closed days are counted because working days are counted; longest spans, campaigns in 2 and 3, and the days ahead of which
 * nothing is filed are left out, which can only make the bound earlier. Null where an order finds no FOC day at all.
 * Null `places`: the desk takes any number at once.
 */
export function deskBound(load: DeskLoad, places: number | null): number | null {
  const alone = load.batches.map((batch) => batch.turnFrom(batch.kind.ready)?.foc ?? null);
  const known = alone.filter((foc) => foc !== null);
  if (known.length === 0 || known.length < alone.length) return null;
  const byItself = Math.max(...known);
  return places === null ? byItself : Math.max(byItself, boundOfRounds(load, places), boundOfWork(load, places));
}

function boundOfRounds(load: DeskLoad, places: number): number {
  const spans = [...new Set(load.batches.map(({ kind }) => kind.span))];
  return Math.max(
    ...spans.map((span) => {
      const asLong = load.batches.filter(({ kind }) => kind.span >= span);
      const orders = asLong.reduce((sum, batch) => sum + batch.orders, 0);
      return endOfRow(Math.ceil(orders / places), span, { ...load, batches: asLong });
    }),
  );
}

/** So many orders of one span, one after the other at one place. */
function endOfRow(orders: number, span: number, load: DeskLoad): number {
  let free = opensOn(load);
  for (let left = orders; left > 0; left -= 1) free = firstFocDay(free + span, load) + 1;
  return free - 1;
}

/** The first day on which numbers of any kind of the load may be cut over; the day itself where none is found. */
function firstFocDay(from: number, { batches, working }: DeskLoad): number {
  const found = batchesOfOwnDays(batches).map(({ kind }) => focDayFrom(from, kind.calm, working)?.foc ?? Infinity);
  const first = Math.min(...found);
  return Number.isFinite(first) ? first : from;
}

const batchesOfOwnDays = (batches: readonly Batch[]): readonly Batch[] => [
  ...new Map(batches.map((batch) => [batch.kind.calm, batch])).values(),
];

function boundOfWork(load: DeskLoad, places: number): number {
  const sizes = new Map<number, number>();
  for (const { kind, orders } of load.batches) {
    const days = daysAtDesk(kind);
    sizes.set(days, (sizes.get(days) ?? 0) + orders);
  }
  const work = [...sizes].reduce((sum, [days, orders]) => sum + days * orders, 0);
  const share = reachableFrom(Math.ceil(work / places), sizes);
  return firstFocDay(opensOn(load) + share - 1, load);
}
