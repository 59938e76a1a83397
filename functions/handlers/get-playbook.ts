import { PLAYBOOKS } from '../domain/playbooks';
import { getPlaybookOperation } from '../rest/operations/reference';
import { serve } from '../wiring/serve';

export const handler = serve(getPlaybookOperation, {
  load: async ({ params: { key } }) => PLAYBOOKS.find((playbook) => playbook.key === key) ?? null,
  run: async ({ subject: body }) => ({ status: 200, body }),
});
