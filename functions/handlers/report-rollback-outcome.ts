import { reportRollbackOperation } from '../rest/operations/ports';
import { probes } from '../rest/probes';
import { portConflicts, portOfPath, portVersion } from '../rest/subjects';
import { portAnswer } from '../rest/views';
import { reportRollback } from '../usecases/command-port';
import { commanding } from '../wiring/commanding';
import { records } from '../wiring/records';
import { serve } from '../wiring/serve';

export const handler = serve(reportRollbackOperation, {
  load: portOfPath(records),
  versionOf: portVersion,
  conflicts: portConflicts(probes.rollbackOutcome),
  run: async ({ subject: { dossier, record }, body, given, request }) =>
    portAnswer(await reportRollback(commanding(), dossier, record, body, given), record.port.number, request.now),
});
