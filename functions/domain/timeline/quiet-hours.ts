import type { Sourced } from '../playbooks/sourced';
import { type Instant, localTimeOf } from '../time/instant';

/**
 * How many calls of a business day come in each hour of the callers' day, in parts of a thousand. Only the order of the
 * hours is used, to propose the one in which the fewest callers notice anything.
 */
export const CALLS_BY_HOUR: Sourced<readonly number[]> = {
  // prettier-ignore
  value: [
    4, 3, 2, 2, 3, 6, 14, 30, 62, 96, 104, 108,
    84, 82, 92, 88, 78, 58, 34, 20, 12, 8, 6, 4,
  ],
  origin: 'default',
  source:
    'Portolan default: the usual shape of a business line, busiest before noon and again after lunch; no curve of this contact centre is on file',
};

/** The share of a day's calls in the hour of that instant, by the clocks of the callers' zone. */
export const callsAt = (at: Instant, zone: string): number =>
  CALLS_BY_HOUR.value[Number(localTimeOf(at, zone).slice(0, 2))] ?? 0;
