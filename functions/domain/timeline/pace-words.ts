import type { Origin } from '../playbooks/sourced';
import type { Phase } from '../port/phase';
import type { Expected } from './pace-figures';

export type Verdict = 'quiet-is-normal' | 'on-time' | 'slow' | 'stalled' | 'no-figure';

export interface SaidPace {
  readonly phase: Phase;
  readonly verdict: Verdict;
  readonly businessDays: number;
  readonly expected: Expected | null;
}

const daysAgo = (days: number): string =>
  days === 0 ? 'less than a business day ago' : `${days} business ${days === 1 ? 'day' : 'days'} ago`;

/** How long it has been, in the words of each phase. */
const STAY = {
  CSR_PENDING: (days) => `The losing carrier was asked for its record ${daysAgo(days)}.`,
  LOA_PENDING: (days) => `The letter went to be signed ${daysAgo(days)}.`,
  READY_TO_FILE: (days) => `The letter matched the record ${daysAgo(days)}; it is to be filed.`,
  FILED: (days) => `Filed ${daysAgo(days)}, and no date yet.`,
  FOC_CONFIRMED: (days) => `The date was confirmed ${daysAgo(days)}.`,
  CUTOVER: () => 'The FOC has come, and nobody has said yet what became of it.',
  ROLLBACK_WINDOW: () => 'The number has moved; its rollback window runs out by itself.',
  COMPLETED: () => 'Over.',
  REJECTED: (days) => `Turned down ${daysAgo(days)}; the next paper is waited for.`,
  ON_HOLD: (days) => `Put on hold ${daysAgo(days)}; nothing is waited for.`,
  HALF_PORTED: (days) => `Half-ported ${daysAgo(days)}; the networks are to mend it.`,
  ROLLING_BACK: (days) => `Called back ${daysAgo(days)}; the losing carrier has not said what it did.`,
  ROLLED_BACK: () => 'Over.',
  CANCELLED: () => 'Over.',
} as const satisfies Record<Phase, (days: number) => string>;

const JUDGED = {
  'quiet-is-normal': 'Quiet is normal here: it is no sign that anything is wrong.',
  'on-time': 'In time.',
  slow: 'Slower than the figure.',
  stalled: 'Stalled: somebody has to ask.',
  'no-figure': 'Nobody is known to say how long this takes.',
} as const satisfies Record<Verdict, string>;

/** What a stall comes to where more than asking is needed. */
const STALLED: Partial<Record<Phase, string>> = {
  LOA_PENDING: 'Stalled: somebody has to sign.',
  READY_TO_FILE: 'Stalled: its signature has grown too old to be filed.',
  CUTOVER: 'Stalled: somebody has to look and report.',
  REJECTED: 'Stalled: somebody has to mend what was turned down.',
  ROLLING_BACK: 'Stalled: its window is over.',
};

/** Only a rule binds anybody, and only where it has been read at its source. */
const isPromise = ({ origin, source }: { readonly origin: Origin; readonly source: string }): boolean =>
  (origin === 'regulator' || origin === 'law') && !/verify/i.test(source);

function spanOf({ min, typical, max, unit }: Expected): string {
  const range = min === null ? `up to ${max ?? '?'} ${unit}` : `${min} to ${max ?? '?'} ${unit}`;
  return typical === null ? range : `${range}, typically ${typical}`;
}

/** '10 to 25 business days, typically 15 (industry: …; no promise)'. */
export const figureWords = (expected: Expected): string =>
  `${spanOf(expected)} (${expected.origin}: ${expected.source}${isPromise(expected) ? '' : '; no promise'})`;

/** The pace in sentences: how long it has been, what that means, and whose figure says so. */
export function paceWords({ phase, verdict, businessDays, expected }: SaidPace): string {
  const figure = expected === null ? [] : [`Known: ${figureWords(expected)}.`];
  const judged = (verdict === 'stalled' ? STALLED[phase] : undefined) ?? JUDGED[verdict];
  return [STAY[phase](businessDays), judged, ...figure].join(' ');
}
