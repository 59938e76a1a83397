import type { Reading } from '../../contracts/connect-desk';
import { connectTask, wasLookedFor } from '../../domain/port/connect-watch';
import type { PortEvent } from '../../domain/port/event';
import type { Instant } from '../../domain/time/instant';
import { LEFT_FOR_FLOWS, type ErrandDone } from './errand';
import { noteSights, type Run, type Watched } from './watch-run';

/** The pages of an instance's list that a run has read. Only a list that came to its end says that a number is missing. */
interface Pages {
  /** Ids by number. */
  readonly loaded: ReadonlyMap<string, string>;
  readonly begunAt: Instant;
  readonly cursor: string | null;
  readonly isWhole: boolean;
}

/** One list says of all the numbers of an instance whether they are loaded; a long one is read on in the next runs. */
export async function lookForNumbers(
  run: Run,
  instanceArn: string,
  watched: readonly Watched[],
  reading: Reading | null,
): Promise<ErrandDone> {
  const pages = await readOn(run, instanceArn, reading);
  const after = await noteSights(run, watched, ({ port }) =>
    connectTask(port, run.now) === 'look'
      ? sightOf(port.number, pages, run.now, wasLookedFor(port, pages.begunAt))
      : null,
  );
  // What was found and could not be written would seem missing at the end of the list, so that has to be read again.
  const isWritten = after.length === watched.length;
  return { watched: after, reading: isWritten ? whereStopped(pages, reading, run.now) : null };
}

function whereStopped({ cursor, begunAt, isWhole }: Pages, before: Reading | null, now: Instant): Reading | null {
  if (isWhole || cursor === null) return null;
  return cursor === before?.cursor ? before : { begunAt, lastReadAt: now, cursor };
}

async function readOn({ world, now, take }: Run, instanceArn: string, reading: Reading | null): Promise<Pages> {
  const loaded = new Map<string, string>();
  const begunAt = reading?.begunAt ?? now;
  let cursor = reading?.cursor ?? null;
  do {
    if (!(await take(LEFT_FOR_FLOWS))) return { loaded, begunAt, cursor, isWhole: false };
    const { numbers, nextCursor } = await world.connect.loadedNumbers(instanceArn, cursor);
    for (const { number, phoneNumberId } of numbers) loaded.set(number, phoneNumberId);
    cursor = nextCursor;
  } while (cursor !== null);
  return { loaded, begunAt, cursor, isWhole: true };
}

function sightOf(number: string, { loaded, isWhole }: Pages, at: Instant, wasWanted: boolean): PortEvent | null {
  const id = `connect-${at}`;
  const phoneNumberId = loaded.get(number);
  if (phoneNumberId !== undefined) return { type: 'number-loaded', at, id, phoneNumberId };
  return isWhole && wasWanted ? { type: 'number-missing', at, id, why: 'not among the numbers of the instance' } : null;
}
