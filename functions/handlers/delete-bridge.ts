import { deleteBridgeOperation } from '../rest/operations/bridges';
import { probes } from '../rest/probes';
import { portConflicts, portOfPath, portVersion } from '../rest/subjects';
import { portAnswer } from '../rest/views';
import { removeBridge } from '../usecases/remove-bridge';
import { records } from '../wiring/records';
import { serve } from '../wiring/serve';

export const handler = serve(deleteBridgeOperation, {
  load: portOfPath(records),
  versionOf: portVersion,
  conflicts: portConflicts(probes.bridgeRemoval),
  run: async ({ subject: { dossier, record }, given, request }) =>
    portAnswer(await removeBridge(records(), dossier, record, given), record.port.number, request.now),
});
