import type { LogLine } from './lambda/sandbox';

/** Enough for a test to look at; a long run must not fill the memory. */
const keptLines = 10_000;

/** What functions have logged, and what of it is shown on stderr. */
export class LogBook {
  readonly #shown: 'quiet' | 'errors' | 'all';
  readonly #lines: LogLine[] = [];

  constructor(shown: 'quiet' | 'errors' | 'all') {
    this.#shown = shown;
  }

  get lines(): readonly LogLine[] {
    return this.#lines;
  }

  write(line: LogLine): void {
    this.#lines.push(line);
    if (this.#lines.length > keptLines) this.#lines.splice(0, keptLines / 10);
    if (this.#shown === 'quiet' || (this.#shown === 'errors' && line.level !== 'error')) return;
    process.stderr.write(`${line.at} ${line.functionName} ${line.level}: ${line.text}\n`);
  }
}
