import { putFocOperation } from '../rest/operations/orders';
import { probes } from '../rest/probes';
import { orderConflicts, orderOfPath, orderVersion } from '../rest/subjects';
import { portViews } from '../rest/views';
import { confirmFoc } from '../usecases/confirm-foc';
import { isDeclined } from '../usecases/declined';
import { commanding } from '../wiring/commanding';
import { records } from '../wiring/records';
import { serve } from '../wiring/serve';

export const handler = serve(putFocOperation, {
  load: orderOfPath(records),
  versionOf: orderVersion,
  conflicts: orderConflicts(probes.foc),
  run: async ({ subject, body, given, request }) => {
    const done = await confirmFoc(commanding(), subject, body, given);
    if (isDeclined(done)) return done;
    const { findings, order } = done;
    return { status: 200, body: { findings, ports: portViews(done, request.now) }, version: order.version };
  },
});
