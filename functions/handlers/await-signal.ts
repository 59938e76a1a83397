import { waitInput } from '../shapes/machine';
import { awaitSignal } from '../usecases/await-signal';
import { lifecycleWorld } from '../wiring/lifecycle-world';
import { readClock } from '../wiring/now';

/** The machine's wait: leaves the task token with the port's record, or wakes the machine where the port has moved on. */
export const handler = async (event: unknown) => {
  await awaitSignal(lifecycleWorld(), waitInput.parse(event), readClock());
};
