import { deleteFocOperation } from '../rest/operations/orders';
import { orderOfPath, orderVersion } from '../rest/subjects';
import { portViews } from '../rest/views';
import { isDeclined } from '../usecases/declined';
import { withdrawFoc } from '../usecases/withdraw-foc';
import { commanding } from '../wiring/commanding';
import { records } from '../wiring/records';
import { serve } from '../wiring/serve';

export const handler = serve(deleteFocOperation, {
  load: orderOfPath(records),
  versionOf: orderVersion,
  run: async ({ subject, query, given, request }) => {
    const done = await withdrawFoc(commanding(), subject, query, given);
    if (isDeclined(done)) return done;
    return { status: 200, body: { findings: [], ports: portViews(done, request.now) }, version: done.order.version };
  },
});
