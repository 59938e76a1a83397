import { attendTheUnattended } from '../usecases/attend-the-unattended';
import { commanding } from '../wiring/commanding';
import { log } from '../wiring/log';
import { readClock } from '../wiring/now';

/** Every few minutes: wakes the machines that nobody told. Finding any means that a function died; that is worth a line. */
export const handler = async () => {
  const told = await attendTheUnattended(commanding(), readClock());
  if (told > 0) log('warn', 'machines told late', { told });
};
