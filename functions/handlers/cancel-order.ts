import { cancelOrderOperation } from '../rest/operations/orders';
import { probes } from '../rest/probes';
import { orderConflicts, orderOfPath, orderVersion } from '../rest/subjects';
import { orderAnswer } from '../rest/views';
import { cancelPorts } from '../usecases/command-port';
import { comingCampaigns } from '../wiring/coming-campaigns';
import { commanding } from '../wiring/commanding';
import { records } from '../wiring/records';
import { serve } from '../wiring/serve';

export const handler = serve(cancelOrderOperation, {
  load: orderOfPath(records),
  versionOf: orderVersion,
  conflicts: orderConflicts(probes.cancellation),
  run: async ({ subject, body, given, request }) => {
    const campaigns = await comingCampaigns(request.now);
    return orderAnswer(await cancelPorts(commanding(), subject, body, given), request.now, campaigns);
  },
});
