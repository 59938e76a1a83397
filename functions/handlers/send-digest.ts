import { sendDigests } from '../usecases/send-digest';
import { digestWorld } from '../wiring/digest';
import { log } from '../wiring/log';
import { readClock } from '../wiring/now';

/** Every morning at 06:00 UTC: one mail to each owner who has anything to hear. */
export const handler = async () => {
  const { sent } = await sendDigests(digestWorld(), readClock());
  if (sent > 0) log('info', 'digests sent', { sent });
};
