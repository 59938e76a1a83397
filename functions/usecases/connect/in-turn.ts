import { epochMsOf, type Instant } from '../../domain/time/instant';

/** As many as a run serves when the allowance is full and it keeps one call back. */
const SERVED_A_RUN = 4;

/**
 * The same things, beginning elsewhere in every minute: what always fails must not use up the turns of what stands behind
 * it. The step from minute to minute shares no divisor with their number, so that each of n comes first once in n minutes.
 */
export function inTurn<T>(things: readonly T[], now: Instant): readonly T[] {
  if (things.length === 0) return things;
  const minute = Math.floor(epochMsOf(now) / 60_000);
  const start = (minute * stepFor(things.length)) % things.length;
  return [...things.slice(start), ...things.slice(0, start)];
}

function stepFor(count: number): number {
  let step = SERVED_A_RUN;
  while (greatestCommonDivisor(step, count) !== 1) step += 1;
  return step;
}

const greatestCommonDivisor = (a: number, b: number): number => (b === 0 ? a : greatestCommonDivisor(b, a % b));
