import { campaignWithConflicts } from '../rest/campaign-views';
import { putCampaignOperation } from '../rest/operations/campaigns';
import { campaignIdFault } from '../rest/path-ids';
import { putCampaign } from '../usecases/put-campaign';
import { lifecycleWorld } from '../wiring/lifecycle-world';
import { records } from '../wiring/records';
import { serve } from '../wiring/serve';

export const handler = serve(putCampaignOperation, {
  load: async ({ params: { campaignId = '' } }) => ({ campaignId, known: await records().campaigns.find(campaignId) }),
  versionOf: ({ known }) => known?.version ?? null,
  run: async ({ subject: { campaignId }, body, given }) => {
    const fault = campaignIdFault(campaignId);
    if (fault !== undefined) return fault;
    const { campaign, created, conflicts } = await putCampaign(lifecycleWorld(), campaignId, body, given);
    return {
      status: created ? 201 : 200,
      body: campaignWithConflicts(campaign, conflicts),
      version: campaign.version,
    };
  },
});
