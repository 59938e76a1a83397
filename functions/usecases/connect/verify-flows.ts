import { connectTask } from '../../domain/port/connect-watch';
import type { PortEvent } from '../../domain/port/event';
import type { Instant } from '../../domain/time/instant';
import { LEFT_FOR_FLOWS, type ErrandDone } from './errand';
import { noteSights, type Run, type Watched } from './watch-run';

/** As many as BatchGetFlowAssociation takes [SDK]. */
const NUMBERS_A_CALL = 100;

/**
 * Asks Connect which flow it has for the numbers that were associated, a hundred a call. That a number is in the list of its
 * instance says nothing of its flow, which anybody may take away in the console.
 */
export async function verifyFlows(run: Run, instanceArn: string, watched: readonly Watched[]): Promise<ErrandDone> {
  const ids = watched.flatMap((one) => idToVerify(one, run.now) ?? []);
  const asked = new Set<string>();
  const flows = new Map<string, string>();
  for (let start = 0; start < ids.length && (await run.take(LEFT_FOR_FLOWS)); start += NUMBERS_A_CALL) {
    const batch = ids.slice(start, start + NUMBERS_A_CALL);
    for (const [id, flow] of await run.world.connect.flowsOf(instanceArn, batch)) flows.set(id, flow);
    for (const id of batch) asked.add(id);
  }
  const after = await noteSights(run, watched, (one) => {
    const id = idToVerify(one, run.now);
    return id !== null && asked.has(id) ? sightOf(one, id, flows.get(id), run.now) : null;
  });
  return { watched: after, reading: null };
}

const idToVerify = ({ port }: Watched, now: Instant): string | null =>
  connectTask(port, now) === 'verify' ? port.connect.phoneNumberId : null;

function sightOf({ of }: Watched, phoneNumberId: string, flow: string | undefined, at: Instant): PortEvent {
  const id = `connect-${at}`;
  const { contactFlowId } = of.order.connect;
  if (flow === contactFlowId) return { type: 'number-verified', at, id, phoneNumberId };
  // Without any flow it may also be gone, or be there under another id: the list of the instance has to say.
  return flow === undefined
    ? { type: 'flow-missing', at, id, phoneNumberId: null, why: 'Connect names no contact flow for it' }
    : { type: 'flow-missing', at, id, phoneNumberId, why: `contact flow ${flow} in place of ${contactFlowId}` };
}
