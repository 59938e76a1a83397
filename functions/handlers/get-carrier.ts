import { getCarrierOperation } from '../rest/operations/carriers';
import { carrierView } from '../rest/views';
import { records } from '../wiring/records';
import { serve } from '../wiring/serve';

export const handler = serve(getCarrierOperation, {
  load: ({ params: { carrierId = '' } }) => records().carriers.find(carrierId),
  run: async ({ subject: carrier }) => ({ status: 200, body: carrierView(carrier), version: carrier.version }),
});
