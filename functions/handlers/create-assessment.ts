import { createAssessmentOperation } from '../rest/operations/reference';
import { assess } from '../usecases/assess';
import { isDeclined } from '../usecases/declined';
import { records } from '../wiring/records';
import { serve } from '../wiring/serve';

export const handler = serve(createAssessmentOperation, {
  load: async () => records(),
  run: async ({ subject: world, body, request }) => {
    const items = await assess(world, body, request.now);
    return isDeclined(items) ? items : { status: 200, body: { items } };
  },
});
