import { reportCutoverOperation } from '../rest/operations/ports';
import { probes } from '../rest/probes';
import { portConflicts, portOfPath, portVersion } from '../rest/subjects';
import { portAnswer } from '../rest/views';
import { reportCutover } from '../usecases/command-port';
import { commanding } from '../wiring/commanding';
import { records } from '../wiring/records';
import { serve } from '../wiring/serve';

export const handler = serve(reportCutoverOperation, {
  load: portOfPath(records),
  versionOf: portVersion,
  conflicts: portConflicts(probes.cutover),
  run: async ({ subject: { dossier, record }, body, given, request }) =>
    portAnswer(await reportCutover(commanding(), dossier, record, body, given), record.port.number, request.now),
});
