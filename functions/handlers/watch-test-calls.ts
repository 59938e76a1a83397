import { watchTestCalls } from '../usecases/watch-test-calls';
import { lifecycleWorld } from '../wiring/lifecycle-world';
import { log } from '../wiring/log';
import { readClock } from '../wiring/now';

/**
 * Every minute: tells of test calls that nobody placed. Its answer says when the next may be missed; nobody waits for it on
 * AWS, where every minute is a tick, and the local stack leaves out the ticks before it.
 */
export const handler = async () => {
  const { told, nextAt } = await watchTestCalls(lifecycleWorld(), readClock());
  if (told > 0) log('warn', 'test calls were missed', { mails: told });
  return { nextAt };
};
