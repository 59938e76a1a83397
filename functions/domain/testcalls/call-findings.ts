import type { Carrier } from '../port/carrier';
import type { Port } from '../port/port';
import { slotOf, testCallsFrom } from './cadence';
import { carrierOfCall } from './networks';
import type { TestCall } from './test-call';

export interface CallFinding {
  readonly code: 'same-network' | 'outside-the-cadence';
  readonly severity: 'info' | 'warning';
  readonly message: string;
}

/** What is to be said of where and when a call was placed; what was heard is the tones' to say. */
export function callFindings(call: TestCall, port: Port, losing: Carrier): readonly CallFinding[] {
  const whose = carrierOfCall(call, losing);
  if (whose !== null)
    return [sameNetwork(call, whose === 'losing' ? `${losing.name}, which loses` : 'AWS, which gains')];
  const from = testCallsFrom(port);
  return from !== null && slotOf(port, call.at) === null ? [outsideTheCadence(from)] : [];
}

const sameNetwork = ({ network }: TestCall, whose: string): CallFinding => ({
  code: 'same-network',
  severity: 'warning',
  message: `A call from ${network} stays with ${whose} the number, and proves nothing about the route that anybody else takes. It is kept and does not count: call again from a phone whose SIM is on a third carrier.`,
});

const outsideTheCadence = (from: string): CallFinding => ({
  code: 'outside-the-cadence',
  severity: 'info',
  message: `Test calls are due from ${from} on, every 15 minutes for 2 hours and then hourly for 6 hours. This one lies outside; it is kept and fills none of them.`,
});
