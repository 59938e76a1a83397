import { signOffItemOperation } from '../rest/operations/runbook';
import { orderOfPath, orderVersion, paperConflicts } from '../rest/subjects';
import { isDeclined } from '../usecases/declined';
import { readRunbook } from '../usecases/read-runbook';
import { itemNotInRunbook, signOffItem } from '../usecases/sign-off-item';
import { records } from '../wiring/records';
import { serve } from '../wiring/serve';

const keyOf = (params: Readonly<Record<string, string | undefined>>): string => params['itemKey'] ?? '';

export const handler = serve(signOffItemOperation, {
  load: orderOfPath(records),
  versionOf: orderVersion,
  forbids: (dossier, request) => itemNotInRunbook(dossier, keyOf(request.params)),
  // Legal in every phase but the final ones.
  conflicts: paperConflicts(() => []),
  run: async ({ subject, body, given, request }) => {
    const itemKey = keyOf(request.params);
    const done = await signOffItem(records(), subject, itemKey, body, given);
    if (isDeclined(done)) return done;
    const { orderId, version } = done.order;
    const items = readRunbook(done, request.now).filter((item) => item.itemKey === itemKey);
    return { status: 200, body: { orderId, version, items }, version };
  },
});
