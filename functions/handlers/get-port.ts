import { getPortOperation } from '../rest/operations/ports';
import { portOfPath } from '../rest/subjects';
import { testCallsView } from '../rest/test-call-views';
import { portAnswer } from '../rest/views';
import { records } from '../wiring/records';
import { serve } from '../wiring/serve';

export const handler = serve(getPortOperation, {
  load: portOfPath(records),
  run: async ({ subject: { dossier, record }, request: { now } }) => {
    const arrivals = await records().ports.arrivals(record.port);
    return portAnswer(dossier, record.port.number, now, ({ carrier }, port) => ({
      testCalls: testCallsView(port, carrier, now, arrivals),
    }));
  },
});
