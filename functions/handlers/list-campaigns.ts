import { campaignView } from '../rest/campaign-views';
import { listCampaignsOperation } from '../rest/operations/campaigns';
import { findCampaigns } from '../usecases/find-campaigns';
import { records } from '../wiring/records';
import { serve } from '../wiring/serve';

export const handler = serve(listCampaignsOperation, {
  load: async () => records(),
  run: async ({ subject: world, query: { limit, cursor = null, ...filter } }) => {
    const page = await findCampaigns(world, filter, { limit, cursor });
    return { status: 200, body: { items: page.items.map(campaignView), nextCursor: page.nextCursor } };
  },
});
