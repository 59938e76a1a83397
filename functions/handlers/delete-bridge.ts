import { campaignIndex } from '../domain/campaigns/campaign-index';
import { bridgeAmong } from '../rest/bridge-views';
import { deleteBridgeOperation } from '../rest/operations/bridges';
import { probes } from '../rest/probes';
import { portAmongCampaigns, portConflicts, portVersion } from '../rest/subjects';
import { portAnswer } from '../rest/views';
import { removeBridge } from '../usecases/remove-bridge';
import { records } from '../wiring/records';
import { serve } from '../wiring/serve';

export const handler = serve(deleteBridgeOperation, {
  load: portAmongCampaigns(records),
  versionOf: portVersion,
  conflicts: portConflicts(probes.bridgeRemoval),
  run: async ({ subject: { dossier, record, campaigns }, given, request: { now } }) =>
    portAnswer(await removeBridge(records(), dossier, record, given), record.port.number, now, (file, port) =>
      bridgeAmong(file, port, campaignIndex(campaigns), now),
    ),
});
