import { campaignWithConflicts } from '../rest/campaign-views';
import { getCampaignOperation } from '../rest/operations/campaigns';
import { conflictsOfCampaign } from '../usecases/find-campaigns';
import { records } from '../wiring/records';
import { serve } from '../wiring/serve';

export const handler = serve(getCampaignOperation, {
  load: ({ params: { campaignId = '' } }) => records().campaigns.find(campaignId),
  run: async ({ subject: campaign, request }) => {
    const { conflicts } = await conflictsOfCampaign(records(), campaign, request.now);
    return { status: 200, body: campaignWithConflicts(campaign, conflicts), version: campaign.version };
  },
});
