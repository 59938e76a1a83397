import { setTimeout as pause } from 'node:timers/promises';

/** A write that comes to rest sooner than this bothers nobody. */
const patienceMs = 30;

/** The longest that a newcomer stands back: what set-off work takes longer than this is not kept waiting by newcomers. */
const longestMs = 250;

/**
 * Writes are answered at a moment when nothing is in flight. Under a steady stream of requests there would be none, so
 * that newcomers stand back for a moment while a write waits.
 */
export class RightOfWay {
  #waiting = 0;
  #since = 0;
  #cleared: Deferred | undefined;

  /** Work for which newcomers stand back. */
  async during(settling: Promise<unknown>): Promise<void> {
    if (this.#waiting === 0) this.#open();
    this.#waiting += 1;
    try {
      await settling;
    } finally {
      this.#waiting -= 1;
      if (this.#waiting === 0) this.#cleared?.resolve();
    }
  }

  /** To be awaited by a newcomer before it starts. */
  async give(): Promise<void> {
    if (this.#waiting === 0 || performance.now() - this.#since < patienceMs) return;
    await Promise.race([this.#cleared?.promise, pause(longestMs, undefined, { ref: false })]);
  }

  #open(): void {
    let resolve = (): void => undefined;
    const promise = new Promise<void>((done) => {
      resolve = done;
    });
    this.#since = performance.now();
    this.#cleared = { promise, resolve };
  }
}

interface Deferred {
  readonly promise: Promise<void>;
  readonly resolve: () => void;
}
