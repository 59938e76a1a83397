import { callOrderRollbackOperation } from '../rest/operations/cutover';
import { probes } from '../rest/probes';
import { orderConflicts, orderOfPath, orderVersion } from '../rest/subjects';
import { orderRollbackAnswer } from '../rest/views';
import { callOrderRollback, numbersToCallBack, withFreshPorts } from '../usecases/command-cutover';
import { notTheDecisionMaker } from '../usecases/command-port';
import { commanding } from '../wiring/commanding';
import { records } from '../wiring/records';
import { serve } from '../wiring/serve';

const conflicts = orderConflicts(probes.rollback);

export const handler = serve(callOrderRollbackOperation, {
  load: orderOfPath(records),
  forbids: ({ order }, { actor }) => notTheDecisionMaker(order, actor),
  versionOf: orderVersion,
  conflicts: (dossier, given, asked) => {
    const now = given.stamp.at;
    const declined = conflicts(dossier, given, asked ?? numbersToCallBack(dossier, now));
    return withFreshPorts(dossier, asked, declined, now);
  },
  run: async ({ subject, body, given, request }) =>
    orderRollbackAnswer(await callOrderRollback(commanding(), subject, body, given), request.now),
});
