import type { Page, PageRequest, PortFilter } from '../contracts/records';
import { playbookOf } from '../domain/playbooks';
import { openTasksUntil, orderTasks } from '../domain/evidence/tasks';
import type { Phase } from '../domain/port/phase';
import type { Port } from '../domain/port/port';
import type { WaitContext } from '../domain/port/waiting-for';
import type { RunbookFacts } from '../domain/runbook/facts';
import type { Instant } from '../domain/time/instant';
import type { Carrier } from '../domain/port/carrier';
import type { Order } from '../domain/port/order';
import { BrokenDossierError } from './dossier';
import type { Needs } from './world';

export interface PortInContext extends WaitContext {
  readonly port: Port;
  /** Of a port that its order's gates are asked of. */
  readonly order?: RunbookFacts['order'] | undefined;
}

/** A page of ports, each with the carrier and the rules that its dates hang on. */
export async function findPorts(
  world: Needs<'ports' | 'carriers' | 'orders'>,
  filter: PortFilter,
  request: PageRequest,
  now: Instant,
): Promise<Page<PortInContext>> {
  const page = await world.ports.list(filter, request);
  const ids = [...new Set(page.items.map((port) => port.carrier))];
  const found = await Promise.all(ids.map(async (id) => [id, await world.carriers.find(id)] as const));
  const carriers = new Map(found);
  const orders = await ordersAsked(world, page.items);
  const openUntil = openTasksByOrder([...orders.values()], carriers, now);
  const items = page.items.map((port) => {
    const carrier = carriers.get(port.carrier) ?? null;
    const playbook = playbookOf(port.playbook);
    if (carrier === null || playbook === undefined)
      throw new BrokenDossierError(`Carrier ${port.carrier} or ${port.playbook} is gone`);
    const order = orders.get(port.orderId);
    return { port, carrier, playbook, order, openTasksUntil: openUntil.get(port.orderId) ?? null };
  });
  return { items, nextCursor: page.nextCursor };
}

/** Where the order says what is waited for: what is still to be done before the filing, which gates stand open before the cutover. */
const HANGS_ON_ORDER: ReadonlySet<Phase> = new Set(['READY_TO_FILE', 'FOC_CONFIRMED', 'CUTOVER']);

/** The orders that something on the page hangs on, by id. */
async function ordersAsked(world: Needs<'orders'>, ports: readonly Port[]): Promise<ReadonlyMap<string, Order>> {
  const asked = ports.filter(({ phase }) => HANGS_ON_ORDER.has(phase)).map(({ orderId }) => orderId);
  const found = await Promise.all([...new Set(asked)].map((orderId) => world.orders.find(orderId)));
  return new Map(found.flatMap((order) => (order === null ? [] : [[order.orderId, order] as const])));
}

/** The earliest open deadline of each order, reckoned once however many of its numbers stand on the page. */
function openTasksByOrder(
  orders: readonly Order[],
  carriers: ReadonlyMap<string, Carrier | null>,
  now: Instant,
): ReadonlyMap<string, Instant | null> {
  const until = (order: Order): Instant | null => {
    const carrier = carriers.get(order.losingCarrier) ?? null;
    const playbook = playbookOf(order.playbook);
    return carrier === null || playbook === undefined
      ? null
      : openTasksUntil(orderTasks(order, carrier, playbook, now));
  };
  return new Map(orders.map((order) => [order.orderId, until(order)]));
}
