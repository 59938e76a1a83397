import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/** Which engine a journalled value belongs to. */
export type Engine = 'dynamodb' | 'stepfunctions' | 'ses' | 'clock' | 'scheduler' | 'connect';

type Change = readonly [engine: Engine, key: string, value: unknown];

/**
 * What survives SIGKILL. Engines record the after-image of what they changed (null: gone); the clock commits at every
 * quiet moment, so one line of the file is one turn in which no function was in flight. A start replays whole turns only:
 * a torn last line never happened, and with it nothing that a client was told.
 */
export class Journal {
  readonly #values = new Map<Engine, Map<string, unknown>>();
  readonly #file: number | undefined;
  #turn: Change[] = [];

  /** @param directory where state is kept between starts; without one, nothing is written. */
  constructor(directory?: string) {
    if (directory === undefined) return;
    mkdirSync(directory, { recursive: true });
    const path = join(directory, 'journal.jsonl');
    if (existsSync(path)) this.#replay(readFileSync(path, 'utf8'));
    this.#file = this.#compact(path);
  }

  /** Notes the value that a key of an engine has from now on; null when it is gone. */
  record(engine: Engine, key: string, value: unknown): void {
    this.#turn.push([engine, key, value]);
  }

  /** What an engine had recorded when the stack was last quiet. */
  saved(engine: Engine): ReadonlyMap<string, unknown> {
    return this.#values.get(engine) ?? new Map<string, unknown>();
  }

  /** Ends the turn: all that was recorded since the last commit is kept, or none of it. */
  commit(): void {
    if (this.#turn.length === 0) return;
    if (this.#file !== undefined) writeSync(this.#file, JSON.stringify(this.#turn) + '\n');
    this.#turn = [];
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
  }

  #replay(text: string): void {
    for (const line of text.split('\n')) {
      const turn = wholeTurn(line);
      for (const [engine, key, value] of turn) {
        const values = this.#values.get(engine) ?? new Map<string, unknown>();
        this.#values.set(engine, values);
        if (value === null) values.delete(key);
        else values.set(key, value);
      }
    }
  }

  /** Rewrites the file with the last values only, beside the old one, and swaps them in one step. */
  #compact(path: string): number {
    const fresh = `${path}.new`;
    const file = openSync(fresh, 'w');
    for (const [engine, values] of this.#values) {
      for (const [key, value] of values) writeSync(file, JSON.stringify([[engine, key, value]]) + '\n');
    }
    renameSync(fresh, path);
    return file;
  }
}

function wholeTurn(line: string): Change[] {
  if (line === '') return [];
  try {
    return JSON.parse(line) as Change[];
  } catch {
    return [];
  }
}
