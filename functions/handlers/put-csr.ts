import { putCsrOperation } from '../rest/operations/orders';
import { probes } from '../rest/probes';
import { orderOfPath, orderVersion, paperConflicts } from '../rest/subjects';
import { orderView } from '../rest/views';
import { isDeclined } from '../usecases/declined';
import { recordCsr } from '../usecases/record-csr';
import { comingCampaigns } from '../wiring/coming-campaigns';
import { commanding } from '../wiring/commanding';
import { records } from '../wiring/records';
import { serve } from '../wiring/serve';

export const handler = serve(putCsrOperation, {
  load: orderOfPath(records),
  versionOf: orderVersion,
  conflicts: paperConflicts(probes.csr),
  run: async ({ subject, body, given, request }) => {
    const campaigns = await comingCampaigns(request.now);
    const done = await recordCsr(commanding(), subject, body, given);
    if (isDeclined(done)) return done;
    const view = orderView(done, request.now, campaigns);
    const findings = [...view.findings, ...done.findings];
    return { status: 200, body: { ...view, findings }, version: done.order.version };
  },
});
