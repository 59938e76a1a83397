import { isAfter, type Instant } from '../time/instant';
import { dropRule, expectedCalls, type Baseline } from './baseline';
import { endOf, type Hour } from './hour';
import { isWholeIn, type Stay } from './in-connect';

/** What an hour says. Only `normal` and `drop` say anything about the number. */
export const VERDICTS = ['normal', 'drop', 'no-baseline', 'too-few-to-say', 'running', 'not-in-connect'] as const;

export type Verdict = (typeof VERDICTS)[number];

export interface JudgedHour {
  readonly hour: Hour;
  /** Inbound calls that Amazon Connect has told of so far. */
  readonly calls: number;
  /** Calls that used to arrive in that hour of the week; null where nobody has said. */
  readonly baseline: number | null;
  /** Calls in percent of the baseline, to one decimal; null where the two cannot be compared. */
  readonly share: number | null;
  readonly verdict: Verdict;
}

/**
 * Compares an hour with its baseline. An hour is not compared unless the number was in Connect from its beginning to its end
 * and all of it has passed; a baseline of nothing or of a few calls says nothing.
 */
export function judgeHour(
  hour: Hour,
  calls: number,
  { baseline, stay, now }: { baseline: Baseline | null; stay: Stay | null; now: Instant },
): JudgedHour {
  const expected = baseline === null ? null : expectedCalls(baseline, hour);
  const told = { hour, calls, baseline: expected };
  if (!isWholeIn(hour, stay)) return { ...told, share: null, verdict: 'not-in-connect' };
  if (isAfter(endOf(hour), now)) return { ...told, share: null, verdict: 'running' };
  if (baseline === null || expected === null) return { ...told, share: null, verdict: 'no-baseline' };
  const { dropPercent, atLeast } = dropRule(baseline);
  const share = expected === 0 ? null : Math.round((calls / expected) * 1000) / 10;
  if (expected < atLeast) return { ...told, share, verdict: 'too-few-to-say' };
  const isDrop = calls * 100 <= expected * (100 - dropPercent);
  return { ...told, share, verdict: isDrop ? 'drop' : 'normal' };
}
