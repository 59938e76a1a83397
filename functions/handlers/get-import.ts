import { getImportOperation } from '../rest/operations/imports';
import { findImport } from '../usecases/find-import';
import { importBook } from '../wiring/imports';
import { serve } from '../wiring/serve';

export const handler = serve(getImportOperation, {
  load: (request) => findImport({ imports: importBook() }, request.params['importId'] ?? ''),
  run: async ({ subject: standing }) => ({ status: 200, body: standing }),
});
