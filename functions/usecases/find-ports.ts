import type { Page, PageRequest, PortFilter } from '../contracts/records';
import { playbookOf } from '../domain/playbooks';
import { openTasksUntil, orderTasks } from '../domain/evidence/tasks';
import type { Port } from '../domain/port/port';
import type { WaitContext } from '../domain/port/waiting-for';
import type { Instant } from '../domain/time/instant';
import type { Carrier } from '../domain/port/carrier';
import type { Order } from '../domain/port/order';
import { BrokenDossierError } from './dossier';
import type { Needs } from './world';

export interface PortInContext extends WaitContext {
  readonly port: Port;
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
  const openUntil = openTasksByOrder(await ordersToFile(world, page.items), carriers, now);
  const items = page.items.map((port) => {
    const carrier = carriers.get(port.carrier) ?? null;
    const playbook = playbookOf(port.playbook);
    if (carrier === null || playbook === undefined)
      throw new BrokenDossierError(`Carrier ${port.carrier} or ${port.playbook} is gone`);
    return { port, carrier, playbook, openTasksUntil: openUntil.get(port.orderId) ?? null };
  });
  return { items, nextCursor: page.nextCursor };
}

/** The orders whose ports could be filed, but for what is still to be done first. */
async function ordersToFile(world: Needs<'orders'>, ports: readonly Port[]): Promise<readonly Order[]> {
  const ready = ports.filter(({ phase }) => phase === 'READY_TO_FILE').map(({ orderId }) => orderId);
  const found = await Promise.all([...new Set(ready)].map((orderId) => world.orders.find(orderId)));
  return found.filter((order) => order !== null);
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
