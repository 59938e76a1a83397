import type { Hour } from './hour';

/** What a mail has to know of the numbers of an order whose calls dropped in the same hour. */
export interface VolumeDrops {
  readonly hour: Hour;
  readonly drops: readonly VolumeDrop[];
}

export interface VolumeDrop {
  readonly number: string;
  readonly calls: number;
  readonly baseline: number;
  /** Calls in percent of the baseline, to one decimal. */
  readonly share: number;
  /** So many percent fewer calls, or more, are a drop. */
  readonly dropPercent: number;
  /** The zone of the callers, by whose clock the hour of the week was found. */
  readonly timeZone: string;
}
