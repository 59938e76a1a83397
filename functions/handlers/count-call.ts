import { countCall } from '../usecases/count-call';
import { log } from '../wiring/log';
import { readClock } from '../wiring/now';
import { volumes } from '../wiring/volume';

/** Most calls of an account are to numbers that Portolan has nothing to do with (any more): they are not worth a line. */
const NOT_OURS: readonly string[] = ['unknown-number', 'port-is-over'];

/** Once for every inbound call of the account that Connect tells of. Phone numbers are logged by their last four digits. */
export const handler = async (event: unknown) => {
  const counted = await countCall(volumes(), event, readClock());
  if (counted.outcome !== 'left-alone' || NOT_OURS.includes(counted.why)) return;
  log('warn', 'a contact event was left alone', { why: counted.why, number: `…${counted.number.slice(-4)}` });
};
