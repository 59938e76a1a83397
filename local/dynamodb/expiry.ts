import type { Item } from './dynalite-internals';

/** Time to live never takes an item whose expiry is more than five years past [DynamoDB guide, "Using time to live"]. */
const FORGOTTEN_MS = 5 * 365.25 * 24 * 60 * 60 * 1000;

/**
 * Which items of one table are to disappear, and when. DynamoDB itself takes up to some days to delete an expired item; here
 * it is gone at the first access after its second has passed. Code that must not see expired items filters all the same.
 */
export class Expiry {
  readonly #attribute: string;
  readonly #due = new Map<string, number>();
  #earliest = Infinity;

  constructor(attribute: string) {
    this.#attribute = attribute;
  }

  /** Notes the item that a key has from now on; undefined when it is gone. */
  note(key: string, item: Item | undefined, nowMs: number): void {
    const due = this.#expiryOf(item);
    if (due === undefined || nowMs - due > FORGOTTEN_MS) {
      this.#due.delete(key);
      return;
    }
    this.#due.set(key, due);
    this.#earliest = Math.min(this.#earliest, due);
  }

  /** The keys of the items whose expiry lies before now. They stay due until noted as gone. */
  expired(nowMs: number): readonly string[] {
    if (this.#earliest >= nowMs) return [];
    const keys: string[] = [];
    this.#earliest = Infinity;
    for (const [key, due] of this.#due) {
      if (due < nowMs) keys.push(key);
      else this.#earliest = Math.min(this.#earliest, due);
    }
    return keys;
  }

  #expiryOf(item: Item | undefined): number | undefined {
    const seconds = item?.[this.#attribute]?.['N'];
    if (typeof seconds !== 'string') return undefined;
    return Number(seconds) * 1000;
  }
}
