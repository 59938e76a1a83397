import { noteAwsCaseOperation } from '../rest/operations/orders';
import { probes } from '../rest/probes';
import { orderConflicts, orderOfPath, orderVersion } from '../rest/subjects';
import { portViews } from '../rest/views';
import { isDeclined } from '../usecases/declined';
import { noteAwsCase } from '../usecases/note-aws-case';
import { commanding } from '../wiring/commanding';
import { records } from '../wiring/records';
import { serve } from '../wiring/serve';

export const handler = serve(noteAwsCaseOperation, {
  load: orderOfPath(records),
  versionOf: orderVersion,
  conflicts: orderConflicts(probes.awsCase),
  run: async ({ subject, body, given, request }) => {
    const done = await noteAwsCase(commanding(), subject, body, given);
    if (isDeclined(done)) return done;
    const { order } = done;
    return { status: 200, body: { filing: order.filing, ports: portViews(done, request.now) }, version: order.version };
  },
});
