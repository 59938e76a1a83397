import type { RejectionClass } from '../rejections/classes';
import { epochMsOf, type Instant } from '../time/instant';
import type { Phase } from './phase';

/** What a port has been through, for those who count: kept with the record, so that no figure needs a history to be read. */
export interface Passage {
  /** How often it was filed. */
  readonly filings: number;
  /** When it was filed for the first time, as it was told; null before. */
  readonly firstFiledAt: Instant | null;
  /** What became of its first filing; null while the carrier has not said. */
  readonly firstAnswer: 'accepted' | 'rejected' | null;
  readonly rejections: readonly { readonly at: Instant; readonly classes: readonly RejectionClass[] }[];
  /** Whole seconds in each phase that it has left. */
  readonly secondsIn: Readonly<Partial<Record<Phase, number>>>;
}

export const NO_PASSAGE: Passage = { filings: 0, firstFiledAt: null, firstAnswer: null, rejections: [], secondsIn: {} };

/** The passage with a stay in a phase added to it. */
export function withStay(passage: Passage, phase: Phase, from: Instant, until: Instant): Passage {
  const seconds = Math.max(0, Math.floor((epochMsOf(until) - epochMsOf(from)) / 1000));
  return { ...passage, secondsIn: { ...passage.secondsIn, [phase]: (passage.secondsIn[phase] ?? 0) + seconds } };
}
