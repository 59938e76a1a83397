import { connectTask } from '../../domain/port/connect-watch';
import type { PortEvent } from '../../domain/port/event';
import { inTurn } from './in-turn';
import { noteSight, unlessFaulty, type Run, type Watched } from './watch-run';

/** Gives what is loaded its contact flow, as far as the allowance goes. */
export async function associateNumbers(run: Run, watched: readonly Watched[]): Promise<readonly Watched[]> {
  const isWaiting = ({ port }: Watched): boolean => connectTask(port, run.now) === 'associate';
  const after = watched.filter((one) => !isWaiting(one));
  let isGranted = true;
  for (const one of inTurn(watched.filter(isWaiting), run.now)) {
    isGranted = isGranted && (await run.take(0));
    const event = isGranted ? await unlessFaulty(run, () => associated(run, one)) : null;
    const noted = event === null ? one : await noteSight(run, one, event);
    if (noted !== null) after.push(noted);
  }
  return after;
}

async function associated({ world, now }: Run, { port, of }: Watched): Promise<PortEvent | null> {
  const { instanceArn, contactFlowId } = of.order.connect;
  const { phoneNumberId } = port.connect;
  if (phoneNumberId === null) return null;
  await world.connect.associate(instanceArn, contactFlowId, phoneNumberId);
  const why = `contact flow ${contactFlowId}`;
  return { type: 'number-associated', at: now, id: `connect-${now}`, phoneNumberId, why };
}
