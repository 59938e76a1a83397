import { watchConnect } from '../usecases/watch-connect';
import { connectWorld } from '../wiring/connect';
import { lifecycleWorld } from '../wiring/lifecycle-world';
import { log } from '../wiring/log';
import { readClock } from '../wiring/now';

/** Every minute: looks after the numbers whose FOC is near. */
export const handler = async () => {
  const { calls } = await watchConnect({ ...lifecycleWorld(), ...connectWorld() }, readClock());
  if (calls > 0) log('info', 'Connect was asked', { calls });
};
