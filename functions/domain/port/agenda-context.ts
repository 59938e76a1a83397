import { orderTasks, type Task } from '../evidence/tasks';
import type { Playbook } from '../playbooks/playbook';
import type { RunbookFacts } from '../runbook/facts';
import type { LocalDate } from '../time/instant';
import { filingHorizon } from '../timeline/filing-horizon';
import type { Carrier } from './carrier';
import type { Order } from './order';

/** What the dates of an agenda hang on besides the port itself. */
export interface AgendaContext {
  readonly playbook: Playbook;
  readonly carrier: Carrier;
  /** What the gates of the runbook hang on. */
  readonly order: RunbookFacts['order'];
  /** What the order still lacks before it can be filed. */
  readonly openTasks: readonly Pick<Task, 'dueAt'>[];
  /** The first local day of the playbook on which the order may be filed; null where no day is too early. */
  readonly filingOpensOn: LocalDate | null;
}

/** What an order, its carrier and its playbook contribute to the agendas of its ports; the same at any time of the clock. */
export function agendaContextOf({
  order,
  carrier,
  playbook,
}: Pick<AgendaContext, 'carrier' | 'playbook'> & { readonly order: Order }): AgendaContext {
  return {
    carrier,
    playbook,
    order,
    // Whether a task is overdue hangs on the clock; whether it is done does not, and nothing else is asked of it here.
    openTasks: orderTasks(order, carrier, playbook, order.createdAt).filter(({ state }) => state !== 'done'),
    filingOpensOn: filingHorizon(playbook, order.requestedCutover)?.opensOn ?? null,
  };
}
