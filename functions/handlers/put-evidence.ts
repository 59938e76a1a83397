import { putEvidenceOperation } from '../rest/operations/orders';
import { probes } from '../rest/probes';
import { orderOfPath, orderVersion, paperConflicts } from '../rest/subjects';
import { orderAnswer } from '../rest/views';
import { evidenceTooLate, kindNotAsked, recordEvidence } from '../usecases/record-evidence';
import { comingCampaigns } from '../wiring/coming-campaigns';
import { records } from '../wiring/records';
import { serve } from '../wiring/serve';

const conflicts = paperConflicts(probes.evidence);

export const handler = serve(putEvidenceOperation, {
  load: orderOfPath(records),
  versionOf: orderVersion,
  forbids: (dossier, request) => kindNotAsked(dossier, request.params['kind'] ?? ''),
  conflicts: (dossier, given) => evidenceTooLate(conflicts(dossier, given)),
  run: async ({ subject, body, given, request }) => {
    const campaigns = await comingCampaigns(request.now);
    const done = await recordEvidence(records(), subject, request.params['kind'] ?? '', body, given);
    return orderAnswer(done, request.now, campaigns);
  },
});
