import { AMAZON_CONNECT } from '../port/amazon-connect';
import type { Carrier } from '../port/carrier';
import type { TestCall } from './test-call';

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

/**
 * Whether a call came from one of the two carriers that the number moves between: 'losing' and 'gaining', however the name is
 * spaced, dotted or capitalised; null for any other network. Calls within a carrier never leave it, so the routing of the
 * rest of the world stays unproved: the caller's SIM is on a third carrier (porting-facts §6; for Connect aws-facts §2.3).
 */
export function carrierOfCall(
  { network }: Pick<TestCall, 'network'>,
  losing: Pick<Carrier, 'carrierId' | 'name' | 'underlyingCarrier'>,
): 'losing' | 'gaining' | null {
  const name = plain(network);
  const names = [losing.name, losing.carrierId, losing.underlyingCarrier ?? losing.name];
  if (names.some((own) => plain(own) === name)) return 'losing';
  return GAINING_PLAIN.has(name) ? 'gaining' : null;
}

/** Whether a call counts for the cadence: only one from a third network does. */
export const counts = (call: TestCall, losing: Parameters<typeof carrierOfCall>[1]): boolean =>
  carrierOfCall(call, losing) === null;
