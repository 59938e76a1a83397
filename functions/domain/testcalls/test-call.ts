import { compareInstants, type Instant } from '../time/instant';
import { counts, type Losing } from './networks';

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

/** A call as it is kept, with the note of the alarm where it set one off. */
export interface NotedCall extends TestCall {
  readonly alarm?: { readonly at: Instant; readonly id: string } | undefined;
}

/** The tones that the caller did not hear. */
export const missingTones = (call: TestCall): readonly Tone[] => TONES.filter((tone) => !call[tone]);

/** A call passes with all four tones (porting-facts §6). */
export const hasPassed = (call: TestCall): boolean => missingTones(call).length === 0;

/** Calls in the order in which they were placed, however late they were noted; of one second, in the order of noting. */
export const asPlaced = <T extends TestCall>(calls: readonly T[]): readonly T[] =>
  [...calls].sort((a, b) => compareInstants(a.at, b.at));

/** Whether two notes are of one call: nobody places two calls from one phone in the same second. */
export const isSameCall = (a: Pick<TestCall, 'at' | 'caller'>, b: Pick<TestCall, 'at' | 'caller'>): boolean =>
  a.caller === b.caller && compareInstants(a.at, b.at) === 0;

/**
 * How many failed calls stand in a row around a call, itself included; 0 for one that has passed. A call that was noted late
 * counts where it was placed: between two earlier ones it may join two failures into one row. A pass within the losing or the
 * gaining network proves nothing and breaks no row; an earlier note of the same call is no other call.
 */
export function failuresInARow(call: TestCall, others: readonly TestCall[], losing: Losing): number {
  if (hasPassed(call)) return 0;
  const telling = others.filter((other) => !isSameCall(other, call) && (!hasPassed(other) || counts(other, losing)));
  const placed = asPlaced([...telling, call]);
  const at = placed.indexOf(call);
  return 1 + failedUntilAPass(placed.slice(0, at).reverse()) + failedUntilAPass(placed.slice(at + 1));
}

function failedUntilAPass(calls: readonly TestCall[]): number {
  const passed = calls.findIndex(hasPassed);
  return passed < 0 ? calls.length : passed;
}

/**
 * Why the decision-maker hears of a call at once: no ringback at all, or failures in a row; null where nothing is alarming.
 * A call from a network that proves nothing alarms all the same: what a caller does not hear is not there. A call that was
 * noted before alarms again only for what that note did not say: that it failed, or that there was no ringback.
 * Source: practice of this product after the field report's success test (porting-facts §6), of no regulator or carrier.
 */
export function alarmOf(
  call: TestCall,
  others: readonly TestCall[],
  losing: Losing,
): 'no-ringback' | 'failures-in-a-row' | null {
  if (hasPassed(call)) return null;
  const before = others.find((other) => isSameCall(other, call));
  if (before !== undefined && !hasPassed(before) && (call.ringback || !before.ringback)) return null;
  if (!call.ringback) return 'no-ringback';
  return failuresInARow(call, others, losing) > 1 ? 'failures-in-a-row' : null;
}
