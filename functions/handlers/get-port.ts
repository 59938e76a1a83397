import { campaignIndex } from '../domain/campaigns/campaign-index';
import { bridgeAmong } from '../rest/bridge-views';
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
    return portAnswer(dossier, record.port.number, now, (file, port) => ({
      testCalls: testCallsView(port, file.carrier, now, arrivals),
      ...bridgeAmong(file, port, campaignIndex(coming), now),
    }));
  },
});
