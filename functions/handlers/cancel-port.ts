import { cancelPortOperation } from '../rest/operations/ports';
import { probes } from '../rest/probes';
import { portConflicts, portOfPath, portVersion } from '../rest/subjects';
import { portAnswer } from '../rest/views';
import { cancelPorts } from '../usecases/command-port';
import { commanding } from '../wiring/commanding';
import { records } from '../wiring/records';
import { serve } from '../wiring/serve';

export const handler = serve(cancelPortOperation, {
  load: portOfPath(records),
  versionOf: portVersion,
  conflicts: portConflicts(probes.cancellation),
  run: async ({ subject: { dossier, record }, body, given, request }) => {
    const numbers = [record.port.number];
    const done = await cancelPorts(commanding(), dossier, { ...body, numbers }, given);
    return portAnswer(done, record.port.number, request.now);
  },
});
