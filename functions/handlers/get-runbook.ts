import { getRunbookOperation } from '../rest/operations/runbook';
import { runbookAnswer } from '../rest/runbook-view';
import { orderOfPath } from '../rest/subjects';
import { records } from '../wiring/records';
import { serve } from '../wiring/serve';

export const handler = serve(getRunbookOperation, {
  load: orderOfPath(records),
  run: async ({ subject: dossier, request }) => runbookAnswer(dossier, request.now),
});
