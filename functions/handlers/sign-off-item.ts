import { signOffItemOperation } from '../rest/operations/runbook';
import { runbookAnswer } from '../rest/runbook-view';
import { orderOfPath, orderVersion } from '../rest/subjects';
import { everythingCancelled, itemNotInRunbook, signOffItem } from '../usecases/sign-off-item';
import { records } from '../wiring/records';
import { serve } from '../wiring/serve';

export const handler = serve(signOffItemOperation, {
  load: orderOfPath(records),
  versionOf: orderVersion,
  forbids: (dossier, request) => itemNotInRunbook(dossier, request.params['itemKey'] ?? ''),
  conflicts: everythingCancelled,
  run: async ({ subject, body, given, request }) => {
    const { itemKey = '' } = request.params;
    return runbookAnswer(await signOffItem(records(), subject, itemKey, body, given), request.now, itemKey);
  },
});
