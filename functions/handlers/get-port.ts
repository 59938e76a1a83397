import { getPortOperation } from '../rest/operations/ports';
import { portOfPath } from '../rest/subjects';
import { portAnswer } from '../rest/views';
import { records } from '../wiring/records';
import { serve } from '../wiring/serve';

export const handler = serve(getPortOperation, {
  load: portOfPath(records),
  run: async ({ subject: { dossier, record }, request }) => portAnswer(dossier, record.port.number, request.now),
});
