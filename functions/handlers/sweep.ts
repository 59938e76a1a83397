import { attendTheUnattended } from '../usecases/attend-the-unattended';
import { takeUpImports } from '../usecases/take-up-imports';
import { commanding } from '../wiring/commanding';
import { importing } from '../wiring/imports';
import { log } from '../wiring/log';
import { readClock } from '../wiring/now';

/** Every few minutes: wakes the machines that nobody told. Finding any means that a function died; that is worth a line. */
export const handler = async () => {
  const now = readClock();
  const [told, takenUp] = await Promise.allSettled([
    attendTheUnattended(commanding(), now),
    takeUpImports(importing(), now),
  ]);
  if (told.status === 'fulfilled' && told.value > 0) log('warn', 'machines told late', { told: told.value });
  if (takenUp.status === 'fulfilled' && takenUp.value > 0) log('warn', 'imports taken up', { takenUp: takenUp.value });
  // Neither keeps the other from its work; a failure of either is one of the sweep.
  const failed = [told, takenUp].filter((done) => done.status === 'rejected');
  if (failed.length > 0)
    throw new AggregateError(
      failed.map(({ reason }): unknown => reason),
      'The sweep left work undone',
    );
};
