import type { Instant } from '../time/instant';

/** The four tones that make a test call good, in the order in which the caller hears them (porting-facts §6). */
export const TONES = ['ringback', 'ivrAudio', 'agentAnswer', 'hangupTone'] as const;

export type Tone = (typeof TONES)[number];

/** One call that somebody placed and listened to. */
export interface TestCall extends Readonly<Record<Tone, boolean>> {
  readonly at: Instant;
  /** The network that the call came from: only one that neither loses nor gains the number proves anything. */
  readonly network: string;
  readonly caller: string;
  readonly by: string;
  readonly note?: string | undefined;
}

/** The tones that the caller did not hear. */
export const missingTones = (call: TestCall): readonly Tone[] => TONES.filter((tone) => !call[tone]);

/** A call passes with all four tones (porting-facts §6). */
export const hasPassed = (call: TestCall): boolean => missingTones(call).length === 0;

/**
 * Why the decision-maker hears of a call at once: no ringback at all, or a second failure in a row; null where nothing is
 * alarming. Calls count in the order in which they were placed, however late they were noted. Source: issue of this product,
 * after the seed's success test (porting-facts §6).
 */
export function alarmOf(call: TestCall, earlier: readonly TestCall[]): 'no-ringback' | 'two-failures' | null {
  if (hasPassed(call)) return null;
  if (!call.ringback) return 'no-ringback';
  const before = earlier.filter(({ at }) => at <= call.at);
  const last = before.reduce<TestCall | undefined>((a, b) => (a === undefined || a.at <= b.at ? b : a), undefined);
  return last !== undefined && !hasPassed(last) ? 'two-failures' : null;
}
