import { createPlanOperation } from '../rest/operations/plans';
import { isDeclined } from '../usecases/declined';
import { planPorts } from '../usecases/plan-ports';
import { records } from '../wiring/records';
import { serve } from '../wiring/serve';

export const handler = serve(createPlanOperation, {
  load: async () => records(),
  run: async ({ subject: world, body, request }) => {
    const plan = await planPorts(world, body, request.now);
    return isDeclined(plan) ? plan : { status: 200, body: plan };
  },
});
