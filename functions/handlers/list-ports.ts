import { pacer } from '../domain/timeline/pace';
import { listPortsOperation } from '../rest/operations/ports';
import { portView } from '../rest/views';
import { findPorts } from '../usecases/find-ports';
import { comingCampaigns } from '../wiring/coming-campaigns';
import { records } from '../wiring/records';
import { serve } from '../wiring/serve';

export const handler = serve(listPortsOperation, {
  load: async () => records(),
  run: async ({ subject: world, query: { limit, cursor = null, ...filter }, request }) => {
    const page = await findPorts(world, filter, { limit, cursor }, request.now);
    const paceOf = pacer(request.now);
    const campaigns = await comingCampaigns(request.now);
    const items = page.items.map(({ port, ...context }) =>
      portView(port, { ...context, campaigns }, request.now, paceOf),
    );
    return { status: 200, body: { items, nextCursor: page.nextCursor } };
  },
});
