import type { Playbook } from '../playbooks/playbook';
import type { Carrier } from '../port/carrier';
import type { Order } from '../port/order';

/** What the runbook of an order hangs on besides its ports. A dossier, the facts of a mail and an agenda's context have it all. */
export interface RunbookFacts {
  readonly order: Pick<Order, 'csr' | 'parties' | 'rollbackCriterion' | 'signOffs'>;
  readonly carrier: Carrier;
  readonly playbook: Playbook;
}
