import { z } from 'zod';
import type { ImportOutcome, ImportRecord, OrderToMake } from '../../contracts/imports';
import type { PlannedOrder } from '../../domain/imports/plan-orders';
import { epochMsOf, plusHours } from '../../domain/time/instant';
import { chunkRow, importedOrder, importError, importRow } from '../../shapes/import';
import { keys, UNFINISHED_IMPORTS } from './keys';
import { MalformedRowError } from './table';

/** An import can be read so long; its chunks hold names and addresses and have no business to stay. */
const KEPT_DAYS = 90;

/** What is made in one run of the function, and looked at again when that run dies. A larger order is a chunk of its own. */
const MOST_ORDERS = 25;
const MOST_NUMBERS = 1000;

/** A row of DynamoDB holds 400 KB (aws-facts §7). */
const MOST_BYTES = 320_000;

/** Messages quote sixty characters at most, so that a page of these stays below 400 KB whatever the file holds. */
const PAGE = 250;

export type Row = Readonly<Record<string, unknown>>;

export const ttlOf = (createdAt: string): number => Math.ceil(epochMsOf(plusHours(createdAt, KEPT_DAYS * 24)) / 1000);

/** The record as a row; while it is running it stands in the index of the unfinished. */
export function recordItem(record: ImportRecord): Row {
  return {
    ...keys.import(record.importId),
    ...(record.status === 'running' ? { unattendedPk: UNFINISHED_IMPORTS, unattendedSk: record.movedAt } : {}),
    done: record.done,
    import: record,
    ttl: ttlOf(record.createdAt),
  };
}

export const readRecord = (item: Row | undefined): ImportRecord | null =>
  item === undefined ? null : parsed('import', importRow, item['import']);

/** Cuts orders into chunks of bounded work and size, in their order. */
export function chunksOf(orders: readonly PlannedOrder[]): readonly (readonly OrderToMake[])[] {
  const chunks: OrderToMake[][] = [];
  let chunk: OrderToMake[] = [];
  let numbers = 0;
  let bytes = 0;
  orders.forEach((order, part) => {
    const more = Buffer.byteLength(JSON.stringify(order)) + 20;
    const isFull =
      chunk.length === MOST_ORDERS || numbers + order.numbers.length > MOST_NUMBERS || bytes + more > MOST_BYTES;
    if (chunk.length > 0 && isFull) {
      chunks.push(chunk);
      chunk = [];
      numbers = 0;
      bytes = 0;
    }
    chunk.push({ ...order, part });
    numbers += order.numbers.length;
    bytes += more;
  });
  return chunk.length === 0 ? chunks : [...chunks, chunk];
}

export const chunkItem = (importId: string, index: number, orders: readonly OrderToMake[], ttl: number): Row => ({
  ...keys.importChunk(importId, index),
  orders: JSON.stringify(orders),
  ttl,
});

export const readChunk = (item: Row): readonly OrderToMake[] =>
  parsed('chunk of an import', chunkRow, jsonOf(item['orders']));

/** What came of the check or of a chunk, in as many rows as it takes. */
export function outcomeItems(importId: string, of: 'CHECK' | number, outcome: ImportOutcome, ttl: number): Row[] {
  const pages: Row[] = [];
  const { orders, errors } = outcome;
  for (let start = 0; start < Math.max(orders.length, errors.length); start += PAGE) {
    const page = { orders: orders.slice(start, start + PAGE), errors: errors.slice(start, start + PAGE) };
    pages.push({ ...keys.importOutcome(importId, of, pages.length), outcome: JSON.stringify(page), ttl });
  }
  return pages;
}

const outcomeShape = z.object({ orders: z.array(importedOrder), errors: z.array(importError) });

export const readOutcome = (item: Row): ImportOutcome =>
  parsed('outcome of an import', outcomeShape, jsonOf(item['outcome']));

function parsed<T>(kind: string, shape: z.ZodType<T>, value: unknown): T {
  const read = shape.safeParse(value);
  if (read.success) return read.data;
  throw new MalformedRowError(
    kind,
    `(at ${read.error.issues.map(({ path }) => path.join('.')).join(', ')})`,
    read.error,
  );
}

function jsonOf(value: unknown): unknown {
  try {
    return typeof value === 'string' ? JSON.parse(value) : undefined;
  } catch {
    return undefined;
  }
}
