import { compareInstants, isAfter, minusDays, plusDays, type Instant } from '../time/instant';
import type { ClaimEntry } from './claim';
import { CLAIMS_AND_RELEASES, ROLLING_DAYS } from './limits';

/** What one more claim in an instance has to be weighed against. */
export interface ClaimCase {
  /** Claims of ours in the instance, whenever they were made. */
  readonly entries: readonly ClaimEntry[];
  /** The numbers that Connect lists in the instance. */
  readonly held: readonly string[];
  /** How many numbers the instance may hold. */
  readonly quota: number;
  readonly now: Instant;
}

export interface ClaimRefusal {
  readonly rule: 'number-quota-reached' | 'claiming-would-block';
  readonly detail: string;
  /** When the oldest of what is counted falls out of the rolling days. */
  readonly until?: Instant;
}

/** The claims that AWS still counts: those of the last 180 days, but for what it refused. */
export const countedClaims = (entries: readonly ClaimEntry[], now: Instant): readonly ClaimEntry[] =>
  entries
    .filter(({ state, askedAt }) => state !== 'REFUSED' && isAfter(askedAt, minusDays(now, ROLLING_DAYS.value)))
    .sort((a, b) => compareInstants(a.askedAt, b.askedAt));

/**
 * Why no further number may be claimed in an instance, or null. A place in the quota has to be free; and claims with
 * releases must not pass 200 % of the quota within rolling 180 days, because claiming is blocked from then on. Only our own
 * claims are known; one of them that Connect does not list any more was released by hand, and counts a second time.
 * Source: aws-facts §2.1, §2.2.
 */
export function claimRefusal({ entries, held, quota, now }: ClaimCase): ClaimRefusal | null {
  const counted = countedClaims(entries, now);
  const underWay = counted.filter(({ state }) => state === 'ASKED' || state === 'IN_PROGRESS');
  const places = new Set([...held, ...underWay.map(({ number }) => number)]).size;
  if (places >= quota) {
    const detail = `The instance holds ${places} of ${quota} numbers. Have the quota raised, days ahead, or name a number that is there already as claimedNumber.`;
    return { rule: 'number-quota-reached', detail };
  }
  const released = counted.filter(({ state, number }) => state === 'CLAIMED' && !held.includes(number));
  const most = CLAIMS_AND_RELEASES.value * quota;
  const [oldest] = counted;
  if (oldest === undefined || counted.length + released.length + 1 <= most) return null;
  const until = plusDays(oldest.askedAt, ROLLING_DAYS.value);
  const detail = `Portolan has claimed ${counted.length} numbers in ${ROLLING_DAYS.value} days, of which ${released.length} were released: one more claim would pass ${most}, 200 % of the quota, and AWS then blocks claiming. The oldest falls out at ${until}. Use a number again that is there already, or ask AWS for an exception.`;
  return { rule: 'claiming-would-block', detail, until };
}
