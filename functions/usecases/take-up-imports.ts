import type { ImportBook, ImportMachine } from '../contracts/imports';
import { plusMinutes, type Instant } from '../domain/time/instant';

/** Nearly every chunk is marked as done within this, or its function has died; a second run at the same time does no harm. */
const PATIENCE_MINUTES = 4;

const MOST_AT_ONCE = 50;

/**
 * Finds imports that nobody carries on with, because the function that took them on died before it could start the machine,
 * or the machine has ended without an end, and has them carried on. Answers how many it found.
 */
export async function takeUpImports(
  world: { readonly imports: ImportBook; readonly importMachine: ImportMachine },
  now: Instant,
): Promise<number> {
  const stalled = await world.imports.stalled(plusMinutes(now, -PATIENCE_MINUTES), MOST_AT_ONCE);
  for (const importId of stalled) {
    const record = await world.imports.find(importId);
    if (record?.status !== 'running') continue;
    if ((await world.importMachine.start(importId, record.movedAt)) === 'under-way') continue;
    const moved = { ...record, movedAt: now };
    // A run has a name by the instant at which its import last got on; to run again, it has to have got on.
    const settled = await world.imports.settle(record, moved, { orders: [], errors: [] });
    if (settled === 'settled') await world.importMachine.start(importId, now);
  }
  return stalled.length;
}
