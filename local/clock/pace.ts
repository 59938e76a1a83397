import { setTimeout as pause } from 'node:timers/promises';
import type { VirtualClock } from './virtual-clock';

/** Real milliseconds between two moves. */
const beat = 50;

/** Lets virtual time run at a rate of real time. The rate holds by elapsed time, however long a move takes. */
export class Pace {
  readonly #clock: VirtualClock;
  #speed = 0;
  #running: Promise<void> | undefined;
  #stop = new AbortController();

  constructor(clock: VirtualClock) {
    this.#clock = clock;
  }

  /** Virtual seconds a real second; 0: time stands still between calls. */
  get speed(): number {
    return this.#speed;
  }

  async set(speed: number): Promise<void> {
    this.#speed = 0;
    this.#stop.abort();
    await this.#running;
    this.#speed = speed;
    this.#stop = new AbortController();
    this.#running = speed > 0 ? this.#run(speed, this.#stop.signal) : undefined;
  }

  async #run(speed: number, signal: AbortSignal): Promise<void> {
    let since = performance.now();
    let remainder = 0;
    while (await pause(beat, true, { signal, ref: false }).catch(() => false)) {
      const real = performance.now();
      const due = (real - since) * speed + remainder;
      since = real;
      remainder = due % 1;
      await this.#clock.advanceTo(this.#clock.now() + Math.floor(due));
    }
  }
}
