/** Where progress goes; a terminal can take a line back, a file cannot. */
export interface Output {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const beatMs = 250;

/** Says what is going on and for how long: one line a stage, and on a terminal the seconds count up while it lasts. */
export class Progress {
  readonly #output: Output;
  readonly #now: () => number;
  readonly #startedAt: number;
  #stage: string | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(output: Output, now: () => number = () => performance.now()) {
    this.#output = output;
    this.#now = now;
    this.#startedAt = now();
  }

  stage(name: string): void {
    this.#settle();
    this.#stage = name;
    this.#show();
    if (this.#output.isTTY !== true) return;
    this.#timer = setInterval(() => {
      this.#show();
    }, beatMs);
    this.#timer.unref();
  }

  /** Ends the last line; what is written next stands on its own. */
  done(): void {
    this.#settle();
    this.#stage = undefined;
  }

  #show(): void {
    const seconds = ((this.#now() - this.#startedAt) / 1000).toFixed(1).padStart(5);
    const line = `${seconds} s  ${this.#stage ?? ''}`;
    this.#output.write(this.#output.isTTY === true ? `\r\x1b[K${line}` : `${line}\n`);
  }

  #settle(): void {
    clearInterval(this.#timer);
    if (this.#stage !== undefined && this.#output.isTTY === true) this.#output.write('\n');
  }
}
