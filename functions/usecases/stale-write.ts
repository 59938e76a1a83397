/** Somebody else wrote first. Nothing of ours was written: read again and decide again. */
export class StaleWriteError extends Error {
  override readonly name = 'StaleWriteError';

  constructor(what: string) {
    super(`${what} was changed by somebody else meanwhile`);
  }
}

/** How often a decision is taken anew before the caller is told that the record is busy. */
const ATTEMPTS = 5;

/** Runs `attempt`, which reads, decides and writes, until no other writer comes in between. */
export async function untilNotStale<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof StaleWriteError) || tries >= ATTEMPTS) throw error;
    }
  }
}
