import { campaignIndex } from '../domain/campaigns/campaign-index';
import { bridgeAmong } from '../rest/bridge-views';
import { putBridgeOperation } from '../rest/operations/bridges';
import { probes } from '../rest/probes';
import { portAmongCampaigns, portConflicts, portVersion } from '../rest/subjects';
import { portAnswer } from '../rest/views';
import { putBridge } from '../usecases/put-bridge';
import { claiming } from '../wiring/claims';
import { records } from '../wiring/records';
import { serve } from '../wiring/serve';

export const handler = serve(putBridgeOperation, {
  load: portAmongCampaigns(records),
  versionOf: portVersion,
  conflicts: portConflicts(probes.bridge),
  run: async ({ subject: { dossier, record, campaigns }, body, given, request: { now } }) =>
    portAnswer(await putBridge(claiming(), dossier, record, body, given), record.port.number, now, (file, port) =>
      bridgeAmong(file, port, campaignIndex(campaigns), now),
    ),
});
