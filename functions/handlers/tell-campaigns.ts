import { tellCampaigns } from '../usecases/tell-campaigns';
import { lifecycleWorld } from '../wiring/lifecycle-world';
import { log } from '../wiring/log';
import { readClock } from '../wiring/now';

/**
 * Every minute: tells of campaigns that were put, or met by an order or a FOC, and takes up what a fault left untold. Where
 * none is marked only a write can give it work, which its answer says to the local stack.
 */
export const handler = async () => {
  const { marked, mails, left } = await tellCampaigns(lifecycleWorld(), readClock());
  if (mails > 0 || left > 0) log('info', 'campaigns were told', { mails, left });
  return marked > 0 ? {} : { nextAt: null };
};
