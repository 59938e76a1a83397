import { getFilingPackOperation } from '../rest/operations/orders';
import { orderOfPath } from '../rest/subjects';
import { composeOrderFilingPack } from '../usecases/compose-filing-pack';
import { isDeclined } from '../usecases/declined';
import { records } from '../wiring/records';
import { serve } from '../wiring/serve';

export const handler = serve(getFilingPackOperation, {
  load: orderOfPath(records),
  run: async ({ subject, request }) => {
    const pack = composeOrderFilingPack(subject, request.now);
    return isDeclined(pack) ? pack : { status: 200, body: pack };
  },
});
