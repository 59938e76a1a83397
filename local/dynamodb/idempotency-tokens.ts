import { createHash } from 'node:crypto';
import type { VirtualClock } from '../clock/virtual-clock';
import type { Journal } from '../journal/journal';
import { tokenMismatch } from './refusal';

/** How long a ClientRequestToken is remembered [service model of TransactWriteItems: 10 minutes]. */
const REMEMBERED_MS = 10 * 60 * 1000;

/** Table names hold no '#', so these keys of the journal meet no item's. */
const JOURNAL_PREFIX = '#token/';

interface Use {
  readonly fingerprint: string;
  readonly at: number;
}

/** The client request tokens of the transactions that went through in the last ten virtual minutes. */
export class IdempotencyTokens {
  readonly #clock: VirtualClock;
  readonly #journal: Journal;
  /** In order of use, so that the ones to forget come first. */
  readonly #uses = new Map<string, Use>();

  constructor(clock: VirtualClock, journal: Journal) {
    this.#clock = clock;
    this.#journal = journal;
    const saved = [...journal.saved('dynamodb')].filter(([key]) => key.startsWith(JOURNAL_PREFIX));
    const uses = saved.map(([key, value]) => [key.slice(JOURNAL_PREFIX.length), value as Use] as const);
    for (const [token, use] of uses.sort(([, a], [, b]) => a.at - b.at)) this.#uses.set(token, use);
  }

  /** Whether this very request went through before. Throws IdempotentParameterMismatchException when another one did. */
  isRepeat(token: string, request: unknown): boolean {
    this.#forget();
    const use = this.#uses.get(token);
    if (use === undefined) return false;
    if (use.fingerprint !== fingerprint(request)) throw tokenMismatch();
    return true;
  }

  remember(token: string, request: unknown): void {
    const use: Use = { fingerprint: fingerprint(request), at: this.#clock.now() };
    this.#uses.set(token, use);
    this.#journal.record('dynamodb', JOURNAL_PREFIX + token, use);
  }

  #forget(): void {
    for (const [token, use] of this.#uses) {
      if (this.#clock.now() - use.at < REMEMBERED_MS) return;
      this.#uses.delete(token);
      this.#journal.record('dynamodb', JOURNAL_PREFIX + token, null);
    }
  }
}

function fingerprint(request: unknown): string {
  return createHash('sha256').update(JSON.stringify(request, sortedMembers)).digest('base64');
}

/** A JSON replacer: the order in which a client happens to write members is no part of a request. */
function sortedMembers(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
