import type { PortRecord } from '../contracts/records';
import { playbookOf } from '../domain/playbooks';
import type { Playbook } from '../domain/playbooks/playbook';
import type { Carrier } from '../domain/port/carrier';
import type { Order } from '../domain/port/order';
import type { Needs } from './world';

/** An order with all that a decision about it hangs on. */
export interface Dossier {
  readonly order: Order;
  readonly records: readonly PortRecord[];
  readonly carrier: Carrier;
  readonly playbook: Playbook;
}

/** An order whose carrier or playbook is gone: it was written by a deployment that knew them. */
export class BrokenDossierError extends Error {
  override readonly name = 'BrokenDossierError';
}

export async function openDossier(world: Needs<'orders' | 'carriers'>, orderId: string): Promise<Dossier | null> {
  const order = await world.orders.find(orderId);
  if (order === null) return null;
  const [records, background] = await Promise.all([world.orders.portsOf(orderId), backgroundOf(world, order)]);
  return { order, records, ...background };
}

/** The carrier and the rules of an order, without its ports. */
export async function backgroundOf(
  world: Needs<'carriers'>,
  order: Order,
): Promise<{ readonly carrier: Carrier; readonly playbook: Playbook }> {
  const carrier = await world.carriers.find(order.losingCarrier);
  const playbook = playbookOf(order.playbook);
  if (carrier === null || playbook === undefined) {
    throw new BrokenDossierError(
      `Order ${order.orderId} names carrier ${order.losingCarrier} and playbook ${order.playbook}`,
    );
  }
  return { carrier, playbook };
}
