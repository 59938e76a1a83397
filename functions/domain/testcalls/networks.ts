import { AMAZON_CONNECT } from '../port/amazon-connect';
import type { Carrier } from '../port/carrier';
import { carrierWords, mayBeOne, type CarrierWords } from './carrier-words';
import type { TestCall } from './test-call';

/** What has to be known of a losing carrier to tell its network from others. */
export type Losing = Pick<Carrier, 'carrierId' | 'name' | 'underlyingCarrier'>;

/** What people call the network that a number is ported to. */
const GAINING = [
  AMAZON_CONNECT.name,
  AMAZON_CONNECT.carrierId,
  'Connect',
  'AWS',
  'Amazon',
  'Amazon Web Services',
  'Chime',
  'Amazon Chime',
  'Amazon Chime SDK',
  'Chime SDK',
];

const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]/gu, '');

const GAINING_PLAIN: ReadonlySet<string> = new Set(GAINING.map(plain));

export interface NetworkOfCall {
  readonly whose: 'losing' | 'gaining';
  /** Whether the name is the carrier's own; if not it is so much like it that nobody can be sure. */
  readonly isCertain: boolean;
}

/**
 * Whether a call came from one of the two carriers that the number moves between, however the name is spaced, dotted,
 * capitalised or shortened; null for any other network. Calls within a carrier never leave it, so the routing of the rest of
 * the world stays unproved: the caller's SIM is on a third carrier (porting-facts §6; for Connect aws-facts §2.3).
 */
export function networkOfCall({ network }: Pick<TestCall, 'network'>, losing: Losing): NetworkOfCall | null {
  const name = plain(network);
  const known = namesOf(losing);
  if (known.plain.has(name)) return { whose: 'losing', isCertain: true };
  if (GAINING_PLAIN.has(name)) return { whose: 'gaining', isCertain: true };
  const words = carrierWords(network);
  if (known.words.some((own) => mayBeOne(own, words))) return { whose: 'losing', isCertain: false };
  return GAINING_PLAIN.has(words.brand.join('')) ? { whose: 'gaining', isCertain: false } : null;
}

/** Whether a call counts for the cadence: only one from a third network does, and none in doubt. */
export const counts = (call: Pick<TestCall, 'network'>, losing: Losing): boolean =>
  networkOfCall(call, losing) === null;

interface KnownNames {
  readonly plain: ReadonlySet<string>;
  readonly words: readonly CarrierWords[];
}

/** Lists ask of thousands of calls, all of few carriers. */
const known = new WeakMap<Losing, KnownNames>();

function namesOf(losing: Losing): KnownNames {
  const found = known.get(losing);
  if (found !== undefined) return found;
  const names = [losing.name, losing.carrierId, losing.underlyingCarrier ?? ''].filter((name) => plain(name) !== '');
  const made = { plain: new Set(names.map(plain)), words: names.map(carrierWords) };
  known.set(losing, made);
  return made;
}
