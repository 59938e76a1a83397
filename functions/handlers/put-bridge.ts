import { putBridgeOperation } from '../rest/operations/bridges';
import { probes } from '../rest/probes';
import { portConflicts, portOfPath, portVersion } from '../rest/subjects';
import { portAnswer } from '../rest/views';
import { putBridge } from '../usecases/put-bridge';
import { claiming } from '../wiring/claims';
import { records } from '../wiring/records';
import { serve } from '../wiring/serve';

export const handler = serve(putBridgeOperation, {
  load: portOfPath(records),
  versionOf: portVersion,
  conflicts: portConflicts(probes.bridge),
  run: async ({ subject: { dossier, record }, body, given, request }) =>
    portAnswer(await putBridge(claiming(), dossier, record, body, given), record.port.number, request.now),
});
