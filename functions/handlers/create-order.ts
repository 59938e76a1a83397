import { createOrderOperation } from '../rest/operations/orders';
import { orderView } from '../rest/views';
import { callToMind } from '../usecases/call-to-mind';
import { createOrder } from '../usecases/create-order';
import { isDeclined } from '../usecases/declined';
import { lifecycleClock } from '../wiring/clock';
import { comingCampaigns } from '../wiring/coming-campaigns';
import { records } from '../wiring/records';
import { serve } from '../wiring/serve';
import { uuidOf } from '../wiring/uuid';

export const handler = serve(createOrderOperation, {
  load: async () => ({ ...records(), clock: lifecycleClock() }),
  run: async ({ subject: world, body, given, request }) => {
    const campaigns = await comingCampaigns(request.now);
    const made = await createOrder(world, body, given, uuidOf, (numbers) =>
      callToMind(world, numbers, campaigns, request.now),
    );
    if (isDeclined(made)) return made;
    const { orderId, version } = made.order;
    return { status: 201, body: orderView(made, request.now, campaigns), version, location: `/v1/orders/${orderId}` };
  },
});
