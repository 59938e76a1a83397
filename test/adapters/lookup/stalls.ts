const TICK_MS = 5;

/**
 * How long this process itself stood still, which happens where other programs want the same two cores: no timer of any
 * program is punctual then. Measured by a tick that is late.
 */
export class Stalls {
  readonly #late: { readonly at: number; readonly millis: number }[] = [];
  readonly #timer: NodeJS.Timeout;
  #last = performance.now();

  constructor() {
    this.#timer = setInterval(() => {
      const at = performance.now();
      this.#late.push({ at, millis: at - this.#last - TICK_MS });
      this.#last = at;
    }, TICK_MS);
  }

  /** The longest since an instant of performance.now(), in milliseconds. */
  longestSince(start: number): number {
    const running = performance.now() - this.#last - TICK_MS;
    return this.#late.reduce(
      (longest, { at, millis }) => (at > start ? Math.max(longest, millis) : longest),
      Math.max(0, running),
    );
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}
