import { callRollbackOperation } from '../rest/operations/ports';
import { probes } from '../rest/probes';
import { portConflicts, portOfPath, portVersion } from '../rest/subjects';
import { rollbackAnswer } from '../rest/views';
import { callRollback, notTheDecisionMaker, withFreshPort } from '../usecases/command-port';
import { commanding } from '../wiring/commanding';
import { records } from '../wiring/records';
import { serve } from '../wiring/serve';

const conflicts = portConflicts(probes.rollback);

export const handler = serve(callRollbackOperation, {
  load: portOfPath(records),
  forbids: ({ dossier }, { actor }) => notTheDecisionMaker(dossier.order, actor),
  versionOf: portVersion,
  conflicts: (file, given) => withFreshPort(file.dossier, file.record.port, conflicts(file, given)),
  run: async ({ subject: { dossier, record }, body, given, request }) =>
    rollbackAnswer(await callRollback(commanding(), dossier, record, body, given), record.port.number, request.now),
});
