import { campaignIndex } from '../domain/campaigns/campaign-index';
import { getOrderOperation } from '../rest/operations/orders';
import { orderOfPath } from '../rest/subjects';
import { orderView } from '../rest/views';
import { records } from '../wiring/records';
import { serve } from '../wiring/serve';

export const handler = serve(getOrderOperation, {
  load: orderOfPath(records),
  run: async ({ subject: dossier, request: { now } }) => {
    const campaigns = campaignIndex(await records().campaigns.coming(now));
    return { status: 200, body: orderView(dossier, now, campaigns), version: dossier.order.version };
  },
});
