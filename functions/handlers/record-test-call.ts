import { hasPassed, missingTones } from '../domain/testcalls/test-call';
import { recordTestCallOperation } from '../rest/operations/test-calls';
import { probes } from '../rest/probes';
import { portConflicts, portOfPath, portVersion } from '../rest/subjects';
import { portAnswer } from '../rest/views';
import { isDeclined } from '../usecases/declined';
import { recordTestCall } from '../usecases/record-test-call';
import { commanding } from '../wiring/commanding';
import { records } from '../wiring/records';
import { serve } from '../wiring/serve';

export const handler = serve(recordTestCallOperation, {
  load: portOfPath(records),
  versionOf: portVersion,
  conflicts: portConflicts(probes.testCall),
  run: async ({ subject: { dossier, record }, body, given, request }) => {
    const done = await recordTestCall(commanding(), dossier, record, body, given);
    return portAnswer(done, record.port.number, request.now, () => ({
      passed: hasPassed(body),
      missingTones: missingTones(body),
      findings: isDeclined(done) ? [] : done.findings,
    }));
  },
});
