import { listCarriersOperation } from '../rest/operations/carriers';
import { carrierView } from '../rest/views';
import { records } from '../wiring/records';
import { serve } from '../wiring/serve';

export const handler = serve(listCarriersOperation, {
  load: async () => records().carriers,
  run: async ({ subject: carriers, query: { limit, cursor = null } }) => {
    const page = await carriers.list({ limit, cursor });
    return { status: 200, body: { items: page.items.map(carrierView), nextCursor: page.nextCursor } };
  },
});
