import { campaignIndex } from '../domain/campaigns/campaign-index';
import { besideHold } from '../rest/campaign-views';
import { holdPortOperation } from '../rest/operations/campaigns';
import { probes } from '../rest/probes';
import { portAmongCampaigns, portConflicts, portVersion } from '../rest/subjects';
import { portAnswer } from '../rest/views';
import { holdPort, withTheWaysLeft } from '../usecases/hold-port';
import { commanding } from '../wiring/commanding';
import { records } from '../wiring/records';
import { serve } from '../wiring/serve';

const conflicts = portConflicts(probes.hold);

export const handler = serve(holdPortOperation, {
  load: portAmongCampaigns(records),
  versionOf: portVersion,
  conflicts: (subject, given) => withTheWaysLeft(conflicts(subject, given), subject, subject.asked, given.stamp.at),
  run: async ({ subject, body, given, request: { now } }) => {
    const { number } = subject.record.port;
    const done = await holdPort(commanding(), subject, body, given);
    const index = campaignIndex(subject.campaigns);
    return portAnswer(done, number, now, (dossier) => besideHold(dossier, number, index, now));
  },
});
