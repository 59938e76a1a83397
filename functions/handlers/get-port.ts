import { campaignIndex } from '../domain/campaigns/campaign-index';
import { campaignsShown } from '../rest/campaign-views';
import { getPortOperation } from '../rest/operations/ports';
import { portOfPath } from '../rest/subjects';
import { testCallsView } from '../rest/test-call-views';
import { portAnswer } from '../rest/views';
import { records } from '../wiring/records';
import { serve } from '../wiring/serve';

export const handler = serve(getPortOperation, {
  load: portOfPath(records),
  run: async ({ subject: { dossier, record }, request: { now } }) => {
    const [arrivals, coming] = await Promise.all([
      records().ports.arrivals(record.port),
      records().campaigns.coming(now),
    ]);
    return portAnswer(dossier, record.port.number, now, ({ carrier }, port) => ({
      testCalls: testCallsView(port, carrier, now, arrivals),
      campaigns: campaignsShown(port.number, campaignIndex(coming)),
    }));
  },
});
