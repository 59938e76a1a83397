import { importMachineInput } from '../shapes/import';
import { carryOutImport, giveUpImport } from '../usecases/carry-out-import';
import { carryingOut } from '../wiring/imports';
import { readClock } from '../wiring/now';
import { uuidOf } from '../wiring/uuid';

/** The import machine's task: makes the next chunk of orders and answers whether there is more, or ends what cannot be ended well. */
export const handler = async (event: unknown) => {
  const { importId, giveUp } = importMachineInput.parse(event);
  if (!giveUp) return { outcome: await carryOutImport(carryingOut(), importId, readClock(), uuidOf) };
  await giveUpImport(carryingOut(), importId, readClock(), uuidOf);
  return { outcome: 'ended' };
};
