import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadSample, sampleStartsAt } from '../sample/load-sample';
import { startStack } from '../stack';

const journalFile = 'journal.jsonl';

/** Whether an earlier stack has kept its state in this directory. */
export const holdsState = (data: string): boolean => existsSync(join(data, journalFile));

/** State that a stack can be started on, and how to be rid of it when it was only borrowed. */
export interface PreparedState {
  readonly data: string;
  readonly discard: () => void;
}

/**
 * Lives the sample portfolio through on a stack that nobody else can find, and answers the state it leaves. The public
 * stack starts on that state, so no client ever sees half a portfolio or October's clock; and a start that is killed in
 * between leaves nothing in `data`.
 */
export async function prepareSample(options: {
  readonly packaged: string;
  readonly data?: string | undefined;
}): Promise<PreparedState> {
  const { packaged, data } = options;
  const draft = data === undefined ? mkdtempSync(join(tmpdir(), 'portolan-')) : `${data}.loading`;
  const discard = (): void => {
    rmSync(draft, { recursive: true, force: true });
  };
  if (data !== undefined) discard();
  // Ctrl-C in between leaves by exit.
  process.once('exit', discard);
  try {
    const stack = await startStack({ packaged, data: draft, startAt: sampleStartsAt });
    await loadSample(stack);
    await stack.stop();
    if (data === undefined) return { data: draft, discard };
    moveInto(data, draft);
    return { data, discard: () => undefined };
  } catch (error) {
    discard();
    throw error;
  }
}

/** The journal goes last: a directory with a journal is a whole one. */
function moveInto(data: string, draft: string): void {
  mkdirSync(data, { recursive: true });
  const others = readdirSync(draft).filter((file) => file !== journalFile);
  for (const file of [...others, journalFile]) renameSync(join(draft, file), join(data, file));
  rmSync(draft, { recursive: true, force: true });
}
