import type { Json } from './definition';

const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/;
const MAX_SECONDS = 99_999_999;

/** Epoch milliseconds of a Wait's Timestamp, fractions of a second dropped [SFN state-wait]; undefined: not such a text. */
export function timestampOf(value: Json): number | undefined {
  if (typeof value !== 'string' || !RFC_3339.test(value)) return undefined;
  const at = Date.parse(value);
  return Number.isNaN(at) ? undefined : wholeSecond(at);
}

/** Is it a number of seconds that a field of the language may hold? */
export function isSeconds(value: Json, least: 0 | 1): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= MAX_SECONDS;
}

/**
 * The instant `seconds` after `now`. Machines count in whole seconds, so the milliseconds of the start are dropped: a
 * deadline that an expression turned into `$ceil` seconds is then met at its own instant, not up to a second later.
 */
export function secondsAfter(now: number, seconds: number): number {
  return wholeSecond(now) + seconds * 1000;
}

function wholeSecond(at: number): number {
  return Math.floor(at / 1000) * 1000;
}
