import { putCarrierOperation } from '../rest/operations/carriers';
import { carrierIdFault } from '../rest/path-ids';
import { carrierView } from '../rest/views';
import { putCarrier } from '../usecases/put-carrier';
import { records } from '../wiring/records';
import { serve } from '../wiring/serve';

export const handler = serve(putCarrierOperation, {
  load: async ({ params: { carrierId = '' } }) => ({ carrierId, known: await records().carriers.find(carrierId) }),
  versionOf: ({ known }) => known?.version ?? null,
  run: async ({ subject: { carrierId }, body }) => {
    const fault = carrierIdFault(carrierId);
    if (fault !== undefined) return fault;
    const { carrier, created } = await putCarrier(records(), carrierId, body);
    return { status: created ? 201 : 200, body: carrierView(carrier), version: carrier.version };
  },
});
