import { deleteCampaignOperation } from '../rest/operations/campaigns';
import { removeCampaign } from '../usecases/remove-campaign';
import { records } from '../wiring/records';
import { serve } from '../wiring/serve';

export const handler = serve(deleteCampaignOperation, {
  // One that is gone is found out by `run`, so that the same Idempotency-Key is answered the same.
  load: async ({ params: { campaignId = '' } }) => ({ campaignId, known: await records().campaigns.find(campaignId) }),
  versionOf: ({ known }) => known?.version ?? null,
  run: async ({ subject: { campaignId, known } }) => {
    if (known === null) return { declined: 'not-found', rule: 'not-found', detail: `No campaign ${campaignId}.` };
    await removeCampaign(records(), known);
    return { status: 204 };
  },
});
