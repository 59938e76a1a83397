import { PLAYBOOKS } from '../domain/playbooks';
import { listPlaybooksOperation } from '../rest/operations/reference';
import { serve } from '../wiring/serve';

export const handler = serve(listPlaybooksOperation, {
  load: async () => PLAYBOOKS,
  run: async ({ subject: items }) => ({ status: 200, body: { items, nextCursor: null } }),
});
