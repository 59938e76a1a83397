import { getOrderOperation } from '../rest/operations/orders';
import { orderOfPath } from '../rest/subjects';
import { orderView } from '../rest/views';
import { records } from '../wiring/records';
import { serve } from '../wiring/serve';

export const handler = serve(getOrderOperation, {
  load: orderOfPath(records),
  run: async ({ subject: dossier, request }) => ({
    status: 200,
    body: orderView(dossier, request.now),
    version: dossier.order.version,
  }),
});
