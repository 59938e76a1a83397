import { fileOrderOperation } from '../rest/operations/orders';
import { probes } from '../rest/probes';
import { orderConflicts, orderOfPath, orderVersion } from '../rest/subjects';
import { orderAnswer } from '../rest/views';
import { fileOrder, withUnmetRules } from '../usecases/file-order';
import { comingCampaigns } from '../wiring/coming-campaigns';
import { commanding } from '../wiring/commanding';
import { records } from '../wiring/records';
import { serve } from '../wiring/serve';

const conflicts = orderConflicts(probes.filing);

export const handler = serve(fileOrderOperation, {
  load: orderOfPath(records),
  versionOf: orderVersion,
  conflicts: (dossier, given, numbers) => withUnmetRules(dossier, given, conflicts(dossier, given, numbers)),
  run: async ({ subject, body, given, request }) => {
    const campaigns = await comingCampaigns(request.now);
    return orderAnswer(await fileOrder(commanding(), subject, body, given), request.now, campaigns);
  },
});
