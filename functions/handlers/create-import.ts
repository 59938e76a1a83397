import { createImportOperation } from '../rest/operations/imports';
import { isDeclined } from '../usecases/declined';
import { importOrders } from '../usecases/import-orders';
import { importing } from '../wiring/imports';
import { serve } from '../wiring/serve';
import { uuidOf } from '../wiring/uuid';

export const handler = serve(createImportOperation, {
  load: async () => importing(),
  run: async ({ subject: world, body: file, query: { mode }, given }) => {
    const taken = await importOrders(world, { file, mode }, given, uuidOf);
    if (isDeclined(taken)) return taken;
    return { status: 202, body: taken, location: `/v1/imports/${taken.importId}` };
  },
});
