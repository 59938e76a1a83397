import type { Carrier } from '../port/carrier';
import type { Port } from '../port/port';
import { slotOf, testCallsFrom } from './cadence';
import { networkOfCall, type NetworkOfCall } from './networks';
import type { TestCall } from './test-call';

export interface CallFinding {
  readonly code: 'same-network' | 'outside-the-cadence';
  readonly severity: 'info' | 'warning';
  readonly message: string;
}

/** What is to be said of where and when a call was placed; what was heard is the tones' to say. */
export function callFindings(call: TestCall, port: Port, losing: Carrier): readonly CallFinding[] {
  const network = networkOfCall(call, losing);
  if (network !== null) return [sameNetwork(call, network, losing)];
  const from = testCallsFrom(port);
  return from !== null && slotOf(port, call.at) === null ? [outsideTheCadence(from)] : [];
}

const AGAIN = 'It is kept and does not count: call again from a phone whose SIM is on a third carrier.';

function sameNetwork({ network }: TestCall, { whose, isCertain }: NetworkOfCall, { name }: Carrier): CallFinding {
  const carrier = whose === 'losing' ? `${name}, which loses` : 'AWS, which gains';
  const message = isCertain
    ? `A call from ${network} stays with ${carrier} the number, and proves nothing about the route that anybody else takes. ${AGAIN}`
    : `By its name ${network} may belong to ${carrier} the number; a call that stays with it proves nothing about the route that anybody else takes. ${AGAIN} If it is a third one under a name that is known, note the same call once more with that name.`;
  return { code: 'same-network', severity: 'warning', message };
}

const outsideTheCadence = (from: string): CallFinding => ({
  code: 'outside-the-cadence',
  severity: 'info',
  message: `Test calls are due from ${from} on, every 15 minutes for 2 hours and then hourly for 6 hours. This one lies outside; it is kept and fills none of them.`,
});
