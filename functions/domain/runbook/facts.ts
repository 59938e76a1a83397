import type { Playbook } from '../playbooks/playbook';
import type { Carrier } from '../port/carrier';
import type { Order } from '../port/order';
import type { Instant } from '../time/instant';

/** What the runbook of an order hangs on besides its ports. A dossier, the facts of a mail and an agenda's context have it all. */
export interface RunbookFacts {
  readonly order: Pick<Order, 'csr' | 'loa' | 'parties' | 'rollbackCriterion' | 'signOffs'>;
  readonly carrier: Carrier;
  readonly playbook: Playbook;
  /** As of when it is asked, where that is told: what is dated later has not happened yet and proves nothing. */
  readonly now?: Instant | undefined;
}
