import { putLoaOperation } from '../rest/operations/orders';
import { probes } from '../rest/probes';
import { orderOfPath, orderVersion, paperConflicts } from '../rest/subjects';
import { portViews } from '../rest/views';
import { isDeclined } from '../usecases/declined';
import { recordLoa } from '../usecases/record-loa';
import { commanding } from '../wiring/commanding';
import { records } from '../wiring/records';
import { serve } from '../wiring/serve';

export const handler = serve(putLoaOperation, {
  load: orderOfPath(records),
  versionOf: orderVersion,
  conflicts: paperConflicts(probes.loa),
  run: async ({ subject, body, given, request }) => {
    const done = await recordLoa(commanding(), subject, body, given);
    if (isDeclined(done)) return done;
    const { reconciliation, order } = done;
    return { status: 200, body: { reconciliation, ports: portViews(done, request.now) }, version: order.version };
  },
});
