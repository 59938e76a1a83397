import { findCodes } from '../domain/rejections/diagnose';
import { findRejectCodesOperation } from '../rest/operations/reference';
import { serve } from '../wiring/serve';

export const handler = serve(findRejectCodesOperation, {
  load: async () => findCodes,
  run: async ({ subject: find, query }) => ({ status: 200, body: { items: find(query) } }),
});
