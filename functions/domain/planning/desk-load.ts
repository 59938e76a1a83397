import type { OrderKind, Turn } from './order-kind';
import type { WorkingDays } from './working-days';

/** Orders of one kind that wait for the same desk. */
export interface Batch {
  readonly kind: OrderKind;
  readonly orders: number;
  /** The turn that one of them gets where a place is free from that working day on; null where none is found. */
  readonly turnFrom: (free: number) => Turn | null;
  /** The same, were there no campaigns. */
  readonly calmTurnFrom: (free: number) => Turn | null;
}

/** All that one desk has to do. */
export interface DeskLoad {
  readonly working: WorkingDays;
  readonly batches: readonly Batch[];
}

/**
 * How many working days an order keeps a place: from the day of its filing to that of its FOC, both included. The desk works
 * on the FOC's day as well, so the next order is filed on the working day after it at the earliest. The rollback window that
 * follows keeps no place: nothing is asked of the desk in it unless somebody calls the rollback.
 */
export const daysAtDesk = (kind: OrderKind): number => kind.span + 1;

export const ordersOf = ({ batches }: DeskLoad): number => batches.reduce((sum, { orders }) => sum + orders, 0);

/** The first working day on which anything of the load can be filed. */
export const opensOn = ({ batches }: DeskLoad): number => Math.min(...batches.map(({ kind }) => kind.ready));

/** How many orders keep a place for how many days. */
export function sizesOf({ batches }: DeskLoad): Map<number, number> {
  const sizes = new Map<number, number>();
  for (const { kind, orders } of batches) {
    const days = daysAtDesk(kind);
    sizes.set(days, (sizes.get(days) ?? 0) + orders);
  }
  return sizes;
}
