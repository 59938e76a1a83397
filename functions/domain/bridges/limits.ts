import type { Sourced } from '../playbooks/sourced';
import { formatDate } from '../time/local-text';
import type { BridgeLimits } from './bridge';
import { CONNECT_GUIDE, NUMBER_REQUEST, VOICE_CONNECTOR_GUIDE } from './statement';

/** Calls a second that a Voice Connector places until its CpsLimit is raised (porting-facts §13.3). */
export const CALLS_PER_SECOND = {
  value: 1,
  origin: 'aws',
  source: VOICE_CONNECTOR_GUIDE,
  note: 'CpsLimit of the termination settings, adjustable',
} as const satisfies Sourced<number>;

/** Calls at once that an instance of Connect takes until the quota is raised (aws-facts §2.2). */
export const CONCURRENT_CALLS = {
  value: 10,
  origin: 'aws',
  source: `${CONNECT_GUIDE}, amazon-connect-service-limits`,
  note: 'a large raise takes up to three weeks',
} as const satisfies Sourced<number>;

/** A limit as a bridge is judged by it: what its owner says was raised, else the default of AWS. */
export interface JudgedLimit {
  readonly value: number;
  /** Whether the bridge says so itself. */
  readonly given: boolean;
  readonly basis: string;
}

const DEFAULT_LIMITS = { callsPerSecond: CALLS_PER_SECOND, concurrentCalls: CONCURRENT_CALLS } as const;

/**
 * The limit that holds for a bridge, and who says so. A raise is what people tell; without a day it is not called confirmed.
 * Example: 40 concurrent calls given with `confirmedOn` are judged instead of 10.
 */
export function limitOf(name: keyof typeof DEFAULT_LIMITS, limits: BridgeLimits | undefined): JudgedLimit {
  const value = limits?.[name];
  const { value: usual, source } = DEFAULT_LIMITS[name];
  if (value === undefined) return { value: usual, given: false, basis: source };
  const confirmedOn = limits?.confirmedOn;
  const basis =
    confirmedOn === undefined
      ? 'as given with the bridge; nobody has said when it was confirmed'
      : `as given with the bridge, confirmed on ${formatDate(confirmedOn)}`;
  return { value, given: true, basis: `${basis}; the default is ${usual}` };
}

/** Numbers that an instance holds until the quota is raised (aws-facts §2.2). */
export const PHONE_NUMBERS = {
  value: 10,
  origin: 'aws',
  source: `${CONNECT_GUIDE}, amazon-connect-service-limits`,
} as const satisfies Sourced<number>;

/** Claims and releases together within the days below, as a share of the quota of numbers; beyond it claiming is blocked (aws-facts §2.1). */
export const CLAIMS_AND_RELEASES = {
  value: 2,
  origin: 'aws',
  source: 'Amazon Connect API Reference, ClaimPhoneNumber and ReleasePhoneNumber',
  note: '200 % of the quota of numbers',
} as const satisfies Sourced<number>;

export const ROLLING_DAYS = {
  value: 180,
  origin: 'aws',
  source: 'Amazon Connect API Reference, ClaimPhoneNumber and ReleasePhoneNumber',
} as const satisfies Sourced<number>;

/** After so many days a test call says little of a path that others keep. */
export const TEST_GOOD_DAYS = {
  value: 30,
  origin: 'default',
  source: 'Portolan default',
} as const satisfies Sourced<number>;

/** How far ahead a certificate is looked at while no FOC says until when the bridge is needed. */
export const CERTIFICATE_AHEAD_DAYS = {
  value: 30,
  origin: 'default',
  source: 'Portolan default',
} as const satisfies Sourced<number>;

/** A toll-free number of Connect is not reached from other countries (porting-facts §13.3). */
export const TOLL_FREE_ABROAD = {
  text: 'A toll-free number of Connect is not reached from abroad: calls that are led on from another country do not arrive.',
  origin: 'aws',
  source: NUMBER_REQUEST,
} as const;

/** Calls without a caller id need a number of Connect where they are redirected (porting-facts §13.3). */
export const ANONYMOUS_CALLERS = {
  text: 'Callers who withhold their number: a redirected call needs a number of Connect as its caller id. Test with a withheld number.',
  origin: 'aws',
  source: NUMBER_REQUEST,
} as const;
