import { getOrderOperation } from '../rest/operations/orders';
import { orderOfPath } from '../rest/subjects';
import { orderView } from '../rest/views';
import { comingCampaigns } from '../wiring/coming-campaigns';
import { records } from '../wiring/records';
import { serve } from '../wiring/serve';

export const handler = serve(getOrderOperation, {
  load: orderOfPath(records),
  run: async ({ subject: dossier, request: { now } }) => {
    const body = orderView(dossier, now, await comingCampaigns(now));
    return { status: 200, body, version: dossier.order.version };
  },
});
