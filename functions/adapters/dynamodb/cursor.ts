import { createHash } from 'node:crypto';
import { z } from 'zod';

/** A cursor that this list never gave out, or that belongs to another list. */
export class UnknownCursorError extends Error {
  override readonly name = 'UnknownCursorError';
}

const cursorShape = z.strictObject({
  list: z.string(),
  partition: z.int().min(0),
  key: z.record(z.string(), z.string()).nullable(),
});

export interface Position {
  readonly partition: number;
  readonly key: Readonly<Record<string, string>> | null;
}

/** Cursors are opaque and bound to the list and filter that they continue. */
export function encodeCursor(list: unknown, position: Position): string {
  return Buffer.from(JSON.stringify({ list: fingerprint(list), ...position })).toString('base64url');
}

/** `keyNames` are the attributes that a key of this list has, no more and no fewer. */
export function decodeCursor(list: unknown, cursor: string | null, keyNames: readonly string[]): Position {
  if (cursor === null) return { partition: 0, key: null };
  const parsed = cursorShape.safeParse(jsonOf(cursor));
  if (!parsed.success || parsed.data.list !== fingerprint(list) || !isKey(parsed.data.key, keyNames)) {
    throw new UnknownCursorError('The cursor belongs to no page of this list');
  }
  return parsed.data;
}

const isKey = (key: Readonly<Record<string, string>> | null, names: readonly string[]): boolean =>
  key === null || (Object.keys(key).length === names.length && names.every((name) => (key[name] ?? '') !== ''));

const fingerprint = (list: unknown): string =>
  createHash('sha256').update(JSON.stringify(list)).digest('base64url').slice(0, 12);

function jsonOf(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
