import { portHistoryOperation } from '../rest/operations/ports';
import { records } from '../wiring/records';
import { serve } from '../wiring/serve';

export const handler = serve(portHistoryOperation, {
  load: ({ params: { number = '' } }) => records().ports.findNewest(number),
  run: async ({ subject: { port }, query: { limit, cursor = null } }) => ({
    status: 200,
    body: await records().ports.history(port.number, { limit, cursor }),
  }),
});
