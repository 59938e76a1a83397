import type { Baseline } from '../domain/volume/baseline';
import type { CalledNumber, InboundCall } from '../domain/volume/call';
import type { Hour } from '../domain/volume/hour';
import type { Instant } from '../domain/time/instant';

/** Calls by hour; an hour without any is left out. */
export type CallsByHour = ReadonlyMap<Hour, number>;

/** How many calls arrive on a number, hour by hour, and how many used to. */
export interface VolumeBook {
  /** What is known of a number that is called; null for one that no order names. */
  calledNumber(number: string): Promise<CalledNumber | null>;
  /** Counts a call once, however often it is told. */
  count(call: InboundCall): Promise<'counted' | 'counted-before'>;
  /** The calls on a number in the hours that begin in `[from, to)`. */
  callsBetween(number: string, from: Hour, to: Hour): Promise<CallsByHour>;
  /** The calls of one hour on many numbers, by number; a number without any is left out. */
  callsIn(hour: Hour, numbers: readonly string[]): Promise<ReadonlyMap<string, number>>;
  baseline(number: string): Promise<Baseline | null>;
  /** Baselines by number, of those that have one. One that cannot be read is a fault and keeps no other back. */
  baselines(
    numbers: readonly string[],
  ): Promise<{ readonly found: ReadonlyMap<string, Baseline>; readonly faults: readonly Error[] }>;
  /** Stores a baseline whose stored version is `version - 1`; 'stale' when somebody else was faster. */
  putBaseline(baseline: Baseline): Promise<'stored' | 'stale'>;
  /** The end of the last hour that the watch has judged. */
  judgedUpTo(): Promise<Instant | null>;
  noteJudged(upTo: Instant): Promise<void>;
}
