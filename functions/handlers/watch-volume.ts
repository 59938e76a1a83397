import { watchVolume } from '../usecases/watch-volume';
import { lifecycleWorld } from '../wiring/lifecycle-world';
import { log } from '../wiring/log';
import { readClock } from '../wiring/now';
import { volumes } from '../wiring/volume';

/**
 * A few minutes after every hour: compares what arrived in it with what used to. Its answer says when there is another hour
 * to compare; nobody waits for it on AWS, and the local stack leaves out the hours before it.
 */
export const handler = async () => {
  const { told, nextAt } = await watchVolume({ ...lifecycleWorld(), ...volumes() }, readClock());
  if (told > 0) log('warn', 'calls have dropped', { orders: told });
  return { nextAt };
};
