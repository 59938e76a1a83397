import type { Batch } from './desk-load';
import type { Stay } from './fill-places';
import type { OrderKind } from './order-kind';
import type { OrderToPlan } from './order-to-plan';

/** The place of an order's wave among all waves, those without a wave last. */
export type WaveRank = (order: OrderToPlan) => number;

/**
 * Waves in the order in which the request first names them: whoever writes the request says so which site is to move first.
 * An order without a wave has no wish, and comes after those that have one.
 */
export function waveRank(orders: readonly OrderToPlan[]): WaveRank {
  const ranks = new Map<string, number>();
  for (const { wave } of orders) if (wave !== null && !ranks.has(wave)) ranks.set(wave, ranks.size);
  return ({ wave }) => (wave === null ? ranks.size : (ranks.get(wave) ?? ranks.size));
}

interface Waiting {
  readonly order: OrderToPlan;
  readonly batch: Pick<Batch, 'kind'>;
}

/**
 * Gives the stays of each kind to its orders, the earliest cutovers to the first wave: orders of one wave then lie next to
 * one another at the desk. Of one wave the first in the request comes first.
 */
export function handOut<O extends Waiting>(
  stays: readonly Stay[],
  orders: readonly O[],
  rank: WaveRank,
): ReadonlyMap<O, Stay> {
  const byKind = new Map<OrderKind, O[]>();
  for (const waiting of orders) {
    const alike = byKind.get(waiting.batch.kind);
    if (alike === undefined) byKind.set(waiting.batch.kind, [waiting]);
    else alike.push(waiting);
  }
  const queues = new Map(
    [...byKind].map(([kind, alike]) => [
      kind,
      alike.sort((a, b) => rank(a.order) - rank(b.order) || a.order.index - b.order.index).values(),
    ]),
  );
  const given = new Map<O, Stay>();
  for (const stay of stays.toSorted(
    (a, b) => a.turn.foc - b.turn.foc || a.turn.file - b.turn.file || a.place - b.place,
  )) {
    const next = queues.get(stay.kind)?.next();
    if (next !== undefined && next.done !== true) given.set(next.value, stay);
  }
  return given;
}
