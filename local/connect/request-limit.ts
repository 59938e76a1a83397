import type { VirtualClock } from '../clock/virtual-clock';
import type { Journal } from '../journal/journal';

/** "2 requests per second, and a BurstLimit of 5 requests per second" (Connect administrator guide, service quotas). */
export const requestsPerSecond = 2;
export const burst = 5;

/** Whole thousandths of a request: two a second are exactly two a millisecond, so no rounding ever refuses a call. */
const perRequest = 1000;

/** The account's token bucket on the virtual clock, shared by all that call Connect. It survives a restart. */
export class RequestLimit {
  readonly #clock: VirtualClock;
  readonly #journal: Journal;
  #bucket: { readonly left: number; readonly at: number };

  constructor(clock: VirtualClock, journal: Journal) {
    this.#clock = clock;
    this.#journal = journal;
    const saved = journal.saved('connect').get('limit') as { left: number; at: number } | undefined;
    this.#bucket = saved ?? { left: burst * perRequest, at: clock.now() };
  }

  /** Whether one more request may be made now; a request that may not costs nothing. */
  take(): boolean {
    const now = this.#clock.now();
    const grown = this.#bucket.left + (now - this.#bucket.at) * requestsPerSecond;
    const left = Math.min(burst * perRequest, grown);
    if (left < perRequest) return false;
    this.#bucket = { left: left - perRequest, at: now };
    this.#journal.record('connect', 'limit', this.#bucket);
    return true;
  }
}
