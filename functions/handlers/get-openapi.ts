import { openApiDocument } from '../rest/openapi';
import { getOpenApiOperation } from '../rest/operations/reference';
import { serve } from '../wiring/serve';
import { version } from '../../package.json';

export const handler = serve(getOpenApiOperation, {
  load: async () => openApiDocument(version),
  run: async ({ subject: body }) => ({ status: 200, body }),
});
