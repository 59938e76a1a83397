import { type Batch, type DeskLoad, opensOn, ordersOf } from './desk-load';
import type { OrderKind, Turn } from './order-kind';

/** One order's stay at one of the desk's places. Which order of its kind it is, is said later. */
export interface Stay {
  readonly kind: OrderKind;
  readonly place: number;
  /** The working day from which it could have been filed there, papers aside; not before the desk opens for the load. */
  readonly free: number;
  readonly turn: Turn;
  /** Who had the place before. */
  readonly after: Stay | null;
}

export interface Filling {
  readonly stays: readonly Stay[];
  /** Working day of the last FOC; before the first day where nothing could be placed. */
  readonly end: number;
  /** Orders for which no FOC day was found. */
  readonly left: number;
}

/** What comes next at a place that is free from that day on; null where nothing does any more. */
export type Choice = (free: number, place: number) => { readonly batch: Batch; readonly turn: Turn } | null;

/**
 * Fills the places of a desk, always the one that is free first, by a choice of what comes next; of equals the one of the
 * lower number. No place ever holds two orders, and no order more than one place. `freeFrom`: the working day from which each
 * place is free.
 */
export function fillPlaces(load: DeskLoad, freeFrom: readonly number[], choose: Choice): Filling {
  const opens = opensOn(load);
  const last: (Stay | null)[] = [];
  const stays: Stay[] = [];
  /** Places by the day from which they are free. */
  const freeOn = new Map<number, number[]>();
  let latest = opens;
  const freed = (place: number, day: number) => {
    const others = freeOn.get(day);
    if (others === undefined) freeOn.set(day, [place]);
    else others.push(place);
    latest = Math.max(latest, day);
  };
  freeFrom.forEach((day, place) => freed(place, Math.max(opens, day)));
  for (let day = opens; day <= latest; day += 1) {
    for (const place of (freeOn.get(day) ?? []).sort((a, b) => a - b)) {
      const next = choose(day, place);
      if (next === null) continue;
      const stay = { kind: next.batch.kind, place, free: day, turn: next.turn, after: last[place] ?? null };
      stays.push(stay);
      last[place] = stay;
      freed(place, next.turn.foc + 1);
    }
    freeOn.delete(day);
  }
  return fillingOf(stays, ordersOf(load));
}

export function fillingOf(stays: readonly Stay[], orders: number): Filling {
  return { stays, end: stays.reduce((end, { turn }) => Math.max(end, turn.foc), -1), left: orders - stays.length };
}

/** Working days of a place that go to waste where this order comes next: it is not ready yet, or its FOC has to wait. */
export const wasteOf = (turn: Turn, kind: OrderKind, free: number): number => turn.foc - free - kind.span;

/** So many kinds are looked at for each turn; where campaigns make thousands of them, those with the longest spans come first. */
const KINDS_LOOKED_AT = 64;

/**
 * Longest first: of what wastes least of a place the one with the longest span (Graham's rule LPT), so that short ones are
 * left to even out the end.
 */
export function longestFirst(load: DeskLoad): Choice {
  const waiting = load.batches
    .map((batch) => ({ batch, left: batch.orders }))
    .sort((a, b) => b.batch.kind.span - a.batch.kind.span || a.batch.kind.ready - b.batch.kind.ready);
  return (free) => {
    let best: { readonly turn: Turn; readonly waste: number; readonly queue: (typeof waiting)[number] } | undefined;
    for (const queue of waiting.slice(0, KINDS_LOOKED_AT)) {
      const { batch } = queue;
      const turn = batch.turnFrom(free);
      const waste = turn === null ? Infinity : wasteOf(turn, batch.kind, free);
      if (turn !== null && waste < (best?.waste ?? Infinity)) best = { turn, waste, queue };
      if (waste <= 0) break;
    }
    if (best === undefined) return null;
    best.queue.left -= 1;
    if (best.queue.left === 0) waiting.splice(waiting.indexOf(best.queue), 1);
    return { batch: best.queue.batch, turn: best.turn };
  };
}

/** In a given order, each at the place that is free first; what finds no FOC day is passed over. */
export function inOrder(batches: readonly Batch[]): Choice {
  let at = 0;
  return (free) => {
    for (; at < batches.length; at += 1) {
      const batch = batches[at];
      const turn = batch?.turnFrom(free) ?? null;
      if (batch !== undefined && turn !== null) {
        at += 1;
        return { batch, turn };
      }
    }
    return null;
  };
}
