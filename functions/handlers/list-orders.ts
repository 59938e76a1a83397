import { listOrdersOperation } from '../rest/operations/orders';
import { orderView } from '../rest/views';
import { findOrders } from '../usecases/find-orders';
import { comingCampaigns } from '../wiring/coming-campaigns';
import { records } from '../wiring/records';
import { serve } from '../wiring/serve';

export const handler = serve(listOrdersOperation, {
  load: async () => records(),
  run: async ({ subject: world, query: { limit, cursor = null, ...filter }, request }) => {
    const page = await findOrders(world, filter, { limit, cursor });
    const campaigns = await comingCampaigns(request.now);
    const items = page.items.map((dossier) => orderView(dossier, request.now, campaigns));
    return { status: 200, body: { items, nextCursor: page.nextCursor } };
  },
});
