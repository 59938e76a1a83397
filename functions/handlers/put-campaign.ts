import { campaignWithConflicts } from '../rest/campaign-views';
import { putCampaignOperation } from '../rest/operations/campaigns';
import { campaignIdFault } from '../rest/path-ids';
import { putCampaign } from '../usecases/put-campaign';
import { tellFirstOrders } from '../usecases/tell-campaigns';
import { atMost } from '../wiring/at-most';
import { lifecycleWorld } from '../wiring/lifecycle-world';
import { records } from '../wiring/records';
import { serve } from '../wiring/serve';

export const handler = serve(putCampaignOperation, {
  load: async ({ params: { campaignId = '' } }) => ({ campaignId, known: await records().campaigns.find(campaignId) }),
  versionOf: ({ known }) => known?.version ?? null,
  run: async ({ subject, body, given }) => {
    const fault = campaignIdFault(subject.campaignId);
    if (fault !== undefined) return fault;
    const put = await putCampaign(records(), subject, body, given);
    const { campaign, created, conflicts, unchanged } = put;
    if (!unchanged) await atMost(6, tellFirstOrders(lifecycleWorld(), put, given.stamp.at), 'campaign told late');
    const answer = campaignWithConflicts(campaign, conflicts);
    return { status: created ? 201 : 200, body: answer, version: campaign.version };
  },
});
