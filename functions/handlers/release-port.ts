import { campaignIndex } from '../domain/campaigns/campaign-index';
import { besideHold } from '../rest/campaign-views';
import { releasePortOperation } from '../rest/operations/campaigns';
import { probes } from '../rest/probes';
import { portAmongCampaigns, portConflicts, portVersion } from '../rest/subjects';
import { portAnswer } from '../rest/views';
import { releasePort } from '../usecases/hold-port';
import { commanding } from '../wiring/commanding';
import { records } from '../wiring/records';
import { serve } from '../wiring/serve';

export const handler = serve(releasePortOperation, {
  load: portAmongCampaigns(records),
  versionOf: portVersion,
  conflicts: portConflicts(probes.release),
  run: async ({ subject, body, given, request: { now } }) => {
    const { number } = subject.record.port;
    const done = await releasePort(commanding(), subject, body, given);
    const index = campaignIndex(subject.campaigns);
    return portAnswer(done, number, now, (dossier) => besideHold(dossier, number, index, now));
  },
});
