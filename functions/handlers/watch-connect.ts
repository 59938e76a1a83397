import { watchClaims } from '../usecases/watch-claims';
import { watchConnect } from '../usecases/watch-connect';
import { claimsWorld } from '../wiring/claims';
import { connectWorld } from '../wiring/connect';
import { lifecycleWorld } from '../wiring/lifecycle-world';
import { log } from '../wiring/log';
import { readClock } from '../wiring/now';

/**
 * Every minute: looks after the numbers whose FOC is near, then after those that are being claimed for bridges. One after the
 * other, because both live on the same allowance; and what fails in one keeps the other from nothing.
 */
export const handler = async () => {
  const now = readClock();
  const world = { ...lifecycleWorld(), ...connectWorld(), ...claimsWorld() };
  const numbers = await Promise.allSettled([watchConnect(world, now)]);
  const claims = await Promise.allSettled([watchClaims(world, now)]);
  const runs = [...numbers, ...claims];
  const calls = runs.reduce((sum, run) => sum + (run.status === 'fulfilled' ? run.value.calls : 0), 0);
  if (calls > 0) log('info', 'Connect was asked', { calls });
  const faults = runs.flatMap((run): readonly unknown[] => (run.status === 'rejected' ? [run.reason] : []));
  if (faults.length > 0) throw new AggregateError(faults, 'The watch over Connect failed');
};
