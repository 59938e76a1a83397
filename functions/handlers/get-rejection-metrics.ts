import { rejectionMetricsOperation } from '../rest/operations/metrics';
import { readRejectionMetrics } from '../usecases/read-metrics';
import { records } from '../wiring/records';
import { serve } from '../wiring/serve';

/** Reads every port there is, so it has the time and the memory for 10,000 of them. */
export const handler = serve(rejectionMetricsOperation, {
  load: async () => records(),
  run: async ({ subject: world, query, request }) => ({
    status: 200,
    body: await readRejectionMetrics(world, query, request.now),
  }),
});
