import type { PortRecord } from '../contracts/records';
import { callFindings, type CallFinding } from '../domain/testcalls/call-findings';
import type { TestCall } from '../domain/testcalls/test-call';
import { isAfter } from '../domain/time/instant';
import { carryOut, isRefused, type Given } from './carry-out';
import { declinedBy, invalid, type Declined } from './declined';
import type { Dossier } from './dossier';
import { withPorts } from './record-csr';
import type { Needs } from './world';

/** Notes a test call with what was heard. Every call is kept, the same one once; one that proves nothing is answered with what to do instead. */
export async function recordTestCall(
  world: Needs<'orders' | 'clock'>,
  dossier: Dossier,
  record: PortRecord,
  call: TestCall,
  given: Given,
): Promise<(Dossier & { readonly findings: readonly CallFinding[] }) | Declined> {
  const { at } = given.stamp;
  if (isAfter(call.at, at)) {
    const message = `A call is noted after it was placed; it is ${at} now.`;
    return invalid([{ pointer: '/at', code: 'in-the-future', message }]);
  }
  const command = { type: 'note-test-call', call, losing: dossier.carrier } as const;
  const outcome = await carryOut(world, dossier, { targets: [record], command: () => command }, given);
  if (isRefused(outcome)) return declinedBy(outcome.refusals);
  const after = outcome.ports[0] ?? record.port;
  return { ...withPorts(dossier, outcome), findings: callFindings(call, after, dossier.carrier) };
}
