import type { Declined } from '../declined';

/** A second later the shared allowance has two calls more, and people ask one by one. */
const RETRY_SECONDS = 5;

/** Connect takes two calls a second from everybody together, and did not take this one; nothing was changed by it. */
export const connectBusy = (what: string): Declined => ({
  declined: 'conflict',
  rule: 'connect-busy',
  detail: `${what}: Amazon Connect takes two calls a second from everybody together, and is busy. Ask again in ${RETRY_SECONDS} seconds, with the same Idempotency-Key.`,
  more: { retryAfter: RETRY_SECONDS },
});

/** Connect says no, in its own words. */
export const connectRefused = (what: string, reason: string): Declined => ({
  declined: 'conflict',
  rule: 'connect-refused',
  detail: `${what}: Amazon Connect says: ${reason}`,
});
