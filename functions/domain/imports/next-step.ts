/** What an import does next with which of its chunks: makes its orders or, where all was wanted, takes them back. */
export interface ImportStep {
  readonly work: 'make' | 'take-back';
  readonly chunk: number;
}

/**
 * `done` counts the chunks that were made and, in an import that is taken back, goes through them once more, from `chunks` on.
 * It only grows, so that a run which has been overtaken finds that out. Null: there is nothing left.
 */
export function nextStep({ chunks, done }: { readonly chunks: number; readonly done: number }): ImportStep | null {
  if (done < chunks) return { work: 'make', chunk: done };
  return done < 2 * chunks ? { work: 'take-back', chunk: done - chunks } : null;
}

/** An import that is not got on with, but taken back from its first chunk: also a chunk that was not finished has made orders. */
export const turnedBack = <T extends { readonly chunks: number }>(record: T): T & { readonly done: number } => ({
  ...record,
  done: record.chunks,
});
