import { recordResponseOperation } from '../rest/operations/orders';
import { probes } from '../rest/probes';
import { orderConflicts, orderOfPath, orderVersion } from '../rest/subjects';
import { portViews } from '../rest/views';
import { isDeclined } from '../usecases/declined';
import { recordResponse } from '../usecases/record-response';
import { commanding } from '../wiring/commanding';
import { records } from '../wiring/records';
import { serve } from '../wiring/serve';

export const handler = serve(recordResponseOperation, {
  load: orderOfPath(records),
  versionOf: orderVersion,
  conflicts: orderConflicts(probes.response),
  run: async ({ subject, body, given, request }) => {
    const done = await recordResponse(commanding(), subject, body, given);
    if (isDeclined(done)) return done;
    const { diagnosis, order } = done;
    return { status: 200, body: { diagnosis, ports: portViews(done, request.now) }, version: order.version };
  },
});
