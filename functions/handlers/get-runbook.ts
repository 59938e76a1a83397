import { getRunbookOperation } from '../rest/operations/runbook';
import { orderOfPath } from '../rest/subjects';
import { readRunbook } from '../usecases/read-runbook';
import { records } from '../wiring/records';
import { serve } from '../wiring/serve';

export const handler = serve(getRunbookOperation, {
  load: orderOfPath(records),
  run: async ({ subject: dossier, request }) => {
    const { orderId, version } = dossier.order;
    return { status: 200, body: { orderId, version, items: readRunbook(dossier, request.now) }, version };
  },
});
