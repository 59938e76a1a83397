import { instantOfEpochMs, type Instant } from '../domain/time/instant';

/** The one place that reads the clock: once an invocation. */
export const readClock = (): Instant => instantOfEpochMs(Date.now());
