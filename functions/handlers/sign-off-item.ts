import { signOffItemOperation } from '../rest/operations/runbook';
import { runbookAnswer } from '../rest/runbook-view';
import { orderOfPath, orderVersion, paperConflicts } from '../rest/subjects';
import { itemNotInRunbook, signOffItem } from '../usecases/sign-off-item';
import { records } from '../wiring/records';
import { serve } from '../wiring/serve';

export const handler = serve(signOffItemOperation, {
  load: orderOfPath(records),
  versionOf: orderVersion,
  forbids: (dossier, request) => itemNotInRunbook(dossier, request.params['itemKey'] ?? ''),
  // Illegal in no phase but the final ones.
  conflicts: paperConflicts(() => []),
  run: async ({ subject, body, given, request }) => {
    const { itemKey = '' } = request.params;
    return runbookAnswer(await signOffItem(records(), subject, itemKey, body, given), request.now, itemKey);
  },
});
