import { setImmediate as nextTurnOfTheLoop } from 'node:timers/promises';

interface Timer {
  readonly due: number;
  readonly order: number;
  readonly fire: () => void | Promise<void>;
}

/**
 * The one clock of the local stack. Every wait of every engine hangs on it; nothing else may.
 * Time stands still while tracked work is in flight: the next timer is popped only when all is quiet,
 * so whatever a timer sets off has happened before time moves on.
 */
export class VirtualClock {
  #now: number;
  #timers: Timer[] = [];
  #order = 0;
  #inFlight = 0;
  #moving: Promise<void> = Promise.resolve();
  readonly #arrivals: ((target: number) => void)[] = [];
  readonly #onQuiet: () => void;

  /** @param onQuiet called at every quiet moment; the journal commits a turn there. */
  constructor(startMs: number, onQuiet: () => void = () => undefined) {
    this.#now = startMs;
    this.#onQuiet = onQuiet;
  }

  /** Virtual epoch milliseconds. */
  now(): number {
    return this.#now;
  }

  /** Fires once when the clock reaches `due` (a past instant: at the next quiet moment of the next move). Returns a cancel. */
  at(due: number, fire: () => void | Promise<void>): () => void {
    const timer: Timer = { due, order: this.#order++, fire };
    this.#timers.push(timer);
    return () => {
      this.#timers = this.#timers.filter((other) => other !== timer);
    };
  }

  /** Holds time still until `work` has settled. */
  async track<T>(work: Promise<T>): Promise<T> {
    this.#inFlight += 1;
    try {
      return await work;
    } finally {
      this.#inFlight -= 1;
    }
  }

  /** Told at the end of every move, before time stands at its target: the last chance to set timers on the way there. */
  beforeArrival(tell: (target: number) => void): void {
    this.#arrivals.push(tell);
  }

  /** Resolves when nothing tracked is in flight. */
  async quiet(): Promise<void> {
    for (;;) {
      await nextTurnOfTheLoop();
      if (this.#inFlight > 0) continue;
      await nextTurnOfTheLoop();
      if (this.#inFlight === 0) break;
    }
    this.#onQuiet();
  }

  /** Moves time to `target`, firing every timer at its own instant on the way. Moves are queued, never interleaved. */
  async advanceTo(target: number): Promise<void> {
    const move = this.#moving.then(() => this.#move(target));
    this.#moving = move.catch(() => undefined);
    await move;
  }

  /** The instants that are waited for, earliest first. */
  pending(): readonly number[] {
    return this.#timers.map((timer) => timer.due).sort((a, b) => a - b);
  }

  async #move(target: number): Promise<void> {
    await this.quiet();
    await this.#fireUpTo(target);
    for (const tell of this.#arrivals) tell(target);
    await this.#fireUpTo(target);
    this.#now = Math.max(this.#now, target);
    await this.quiet();
  }

  async #fireUpTo(target: number): Promise<void> {
    for (let timer = this.#popDue(target); timer !== undefined; timer = this.#popDue(target)) {
      this.#now = Math.max(this.#now, timer.due);
      await this.track(Promise.resolve(timer.fire()));
      await this.quiet();
    }
  }

  #popDue(target: number): Timer | undefined {
    let next: Timer | undefined;
    for (const timer of this.#timers) {
      if (timer.due > target) continue;
      if (next === undefined || timer.due < next.due || (timer.due === next.due && timer.order < next.order))
        next = timer;
    }
    if (next !== undefined) this.#timers = this.#timers.filter((other) => other !== next);
    return next;
  }
}
