import type { Stop } from '../domain/port/stop';
import type { Instant } from '../domain/time/instant';
import { attendPort } from './attend-port';
import type { TellNeeds } from './tell';
import type { Needs } from './world';

/** What a waiting state of the machine hands over. */
export interface Wait {
  readonly orderId: string;
  readonly number: string;
  readonly stop: Stop;
  readonly token: string;
}

/**
 * Arms a wait: attends to the port, then leaves the task token with its record, so that whoever changes the port can wake
 * the machine. A port that has moved on since the machine chose this wait wakes it at once: no signal is ever lost between
 * the choice and the arming.
 */
export async function awaitSignal(
  world: TellNeeds & Needs<'ports' | 'clock'>,
  wait: Wait,
  now: Instant,
): Promise<'armed' | 'woken'> {
  const attended = await attendPort(world, wait.orderId, wait.number, now);
  const asChosen = attended.stop.outcome === wait.stop.outcome && attended.stop.until === wait.stop.until;
  if (asChosen) {
    const lifecycle = { token: wait.token, state: wait.stop.outcome, toldUpTo: attended.toldUpTo };
    if ((await world.ports.arm(attended.port, lifecycle)) === 'armed') return 'armed';
    const moved = await attendPort(world, wait.orderId, wait.number, now);
    await world.clock.signal(wait.token, moved.stop);
    return 'woken';
  }
  await world.clock.signal(wait.token, attended.stop);
  return 'woken';
}
