import type { PlaybookKey } from '../playbooks/playbook';
import { quoted, type ImportFault } from './import-fault';
import { saysTrue, type Cells, type ImportRow } from './import-row';
import { cutToSize } from './order-size';

/** A number of a planned order, with the line that it came from. */
export interface PlannedNumber {
  readonly line: number;
  readonly number: string;
  readonly vanity?: string | undefined;
  readonly label?: string | undefined;
}

/** An order that an import will make. */
export interface PlannedOrder {
  readonly reference: string;
  /** The reference of the file that had to be given to several orders, numbered -1, -2 …; null where it had not. */
  readonly splitOf: string | null;
  readonly playbook: PlaybookKey;
  /** What its rows have in common. */
  readonly cells: Cells;
  readonly numbers: readonly PlannedNumber[];
}

export interface ImportPlan {
  readonly orders: readonly PlannedOrder[];
  readonly faults: readonly ImportFault[];
}

/** As long as a reference may be (shapes/scalars.ts, identifier). */
const LONGEST_REFERENCE = 64;

/**
 * Splits rows into orders by carrier, account and playbook, and by whatever else an order has only one of: holder, people,
 * contact flow, wave, traits and reference. What no record could hold (order-size.ts) is cut once more. Several orders under one reference get it
 * with -1, -2 …; rows without a reference get one made, that begins with `prefix`.
 * Example: 3,000 British numbers of ACME become ACME-1 and ACME-2.
 */
export function planOrders(rows: readonly ImportRow[], prefix: string): ImportPlan {
  const given = new Set(rows.flatMap(({ cells }) => (cells.reference === undefined ? [] : [cells.reference])));
  const orders: PlannedOrder[] = [];
  const faults: ImportFault[] = [];
  for (const [reference, parts] of partsByReference(rows, prefix)) {
    const named = referencesFor(reference, parts.length, given);
    if (named.every((name) => name.length <= LONGEST_REFERENCE)) {
      parts.forEach((part, index) => orders.push(plannedOrder(named[index] ?? reference, reference, part)));
    } else faults.push(...parts.flat().map((row) => tooLong(row, reference, parts.length)));
  }
  return { orders, faults };
}

function plannedOrder(reference: string, given: string, rows: readonly ImportRow[]): PlannedOrder {
  const [first] = rows;
  if (first === undefined) throw new RangeError('An order without rows');
  return {
    reference,
    splitOf: reference === given ? null : given,
    playbook: first.playbook,
    cells: ofTheOrder(first),
    numbers: rows.map(({ line, number, cells: { vanity, label } }) => ({ line, number, vanity, label })),
  };
}

/** All that an order has one of. What belongs to a number alone is not in it, and a trait that is not there is left out. */
function ofTheOrder({ cells }: ImportRow): Cells {
  const { number: _number, vanity: _vanity, label: _label, bundled, partOfBlock, ...shared } = cells;
  return {
    ...shared,
    ...(saysTrue(bundled) ? { bundled: 'true' } : {}),
    ...(saysTrue(partOfBlock) ? { partOfBlock: 'true' } : {}),
  };
}

/** The orders of each reference: those that the file gives, and one made for each order that has none. */
function partsByReference(
  rows: readonly ImportRow[],
  prefix: string,
): ReadonlyMap<string, readonly (readonly ImportRow[])[]> {
  const byReference = new Map<string, (readonly ImportRow[])[]>();
  let made = 0;
  for (const alike of rowsAlike(rows)) {
    const reference = alike[0]?.cells.reference ?? `${prefix}-${(made += 1)}`;
    byReference.set(reference, [...(byReference.get(reference) ?? []), ...cutToSize(alike)]);
  }
  return byReference;
}

function rowsAlike(rows: readonly ImportRow[]): readonly (readonly ImportRow[])[] {
  const groups = new Map<string, ImportRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()];
}

const keyOf = (row: ImportRow): string =>
  JSON.stringify([row.playbook, Object.entries(ofTheOrder(row)).sort(([a], [b]) => (a < b ? -1 : 1))]);

/** One order keeps the reference; several are numbered, past the names that the file gives to others. */
function referencesFor(reference: string, orders: number, given: ReadonlySet<string>): readonly string[] {
  if (orders === 1) return [reference];
  const names: string[] = [];
  for (let suffix = 1; names.length < orders; suffix += 1) {
    const name = `${reference}-${suffix}`;
    if (!given.has(name)) names.push(name);
  }
  return names;
}

const tooLong = ({ line }: ImportRow, reference: string, orders: number): ImportFault => ({
  line,
  column: 'reference',
  code: 'reference-too-long',
  message: `${quoted(reference)} is needed for ${orders} orders and leaves no room for -1 to -${orders}. Shorten it.`,
});
