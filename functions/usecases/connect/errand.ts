import type { Errand, InstanceNote, Reading } from '../../contracts/connect-desk';
import { isBefore, plusMinutes, type Instant } from '../../domain/time/instant';
import { unlessFaulty, type Run, type Watched } from './watch-run';

/** What was looked at by an errand, and where the next run has to go on. */
export interface ErrandDone {
  readonly watched: readonly Watched[];
  readonly reading: Reading | null;
}

/** Looking leaves one call of the allowance for the flows of what was found before. */
export const LEFT_FOR_FLOWS = 1;

/** An instance that does not answer is asked again after a minute, then after twice as long each time, up to an hour. */
const LONGEST_REST_MINUTES = 60;

/** AWS does not say how long a cursor is good: an older one is not tried, and the list begins anew. */
const CURSOR_GOOD_MINUTES = 60;

const NOTHING_NOTED: InstanceNote = { rest: null, reading: null };

/**
 * Does an errand at an instance, unless it rests there. One that fails costs nobody else a call while it rests. The numbers
 * come back as they were where nothing was done.
 */
export async function doErrand(
  run: Run,
  { instanceArn, errand, watched }: { instanceArn: string; errand: Errand; watched: readonly Watched[] },
  work: (reading: Reading | null) => Promise<ErrandDone>,
): Promise<readonly Watched[]> {
  const { notes } = run.world;
  const done = await unlessFaulty(run, async () => {
    const note = (await notes.find(instanceArn, errand)) ?? NOTHING_NOTED;
    if (note.rest !== null && isBefore(run.now, note.rest.until)) return null;
    const answer = await unlessFaulty(run, () => work(stillGood(note.reading, run.now)));
    const next = answer === null ? { ...note, rest: longerRest(note, run.now) } : { ...answer, rest: null };
    const isSame = note.rest === next.rest && note.reading?.cursor === next.reading?.cursor;
    if (!isSame) await notes.put(instanceArn, errand, { rest: next.rest, reading: next.reading });
    return answer;
  });
  return done?.watched ?? watched;
}

const stillGood = (reading: Reading | null, now: Instant): Reading | null =>
  reading === null || isBefore(plusMinutes(reading.lastReadAt, CURSOR_GOOD_MINUTES), now) ? null : reading;

function longerRest({ rest }: InstanceNote, now: Instant): InstanceNote['rest'] {
  const minutes = rest === null ? 1 : Math.min(LONGEST_REST_MINUTES, rest.minutes * 2);
  return { minutes, until: plusMinutes(now, minutes) };
}
