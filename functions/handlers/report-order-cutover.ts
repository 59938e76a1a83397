import { reportOrderCutoverOperation } from '../rest/operations/cutover';
import { probes } from '../rest/probes';
import { orderConflicts, orderOfPath, orderVersion } from '../rest/subjects';
import { portsAnswer } from '../rest/views';
import { numbersAtCutover, reportOrderCutover } from '../usecases/command-cutover';
import { commanding } from '../wiring/commanding';
import { records } from '../wiring/records';
import { serve } from '../wiring/serve';

const conflicts = orderConflicts(probes.cutover);

export const handler = serve(reportOrderCutoverOperation, {
  load: orderOfPath(records),
  versionOf: orderVersion,
  conflicts: (dossier, given, asked) => conflicts(dossier, given, asked ?? numbersAtCutover(dossier, given.stamp.at)),
  run: async ({ subject, body, given, request }) =>
    portsAnswer(await reportOrderCutover(commanding(), subject, body, given), request.now),
});
