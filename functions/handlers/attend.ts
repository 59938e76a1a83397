import { attendPort } from '../usecases/attend-port';
import { machineInput } from '../shapes/machine';
import { lifecycleWorld } from '../wiring/lifecycle-world';
import { readClock } from '../wiring/now';

/** The machine's task between waits: answers the word for where to halt next, and until when. */
export const handler = async (event: unknown) => {
  const { orderId, number } = machineInput.parse(event);
  const { stop } = await attendPort(lifecycleWorld(), orderId, number, readClock());
  return stop;
};
