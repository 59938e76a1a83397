import type { OrderFilter, Page, PageRequest } from '../contracts/records';
import { openDossier, type Dossier } from './dossier';
import type { Needs } from './world';

/** A page of orders with their ports. A reference names at most one, whatever else is asked for. */
export async function findOrders(
  world: Needs<'orders' | 'carriers'>,
  { reference, ...filter }: OrderFilter & { readonly reference?: string | undefined },
  page: PageRequest,
): Promise<Page<Dossier>> {
  if (reference === undefined) {
    const orders = await world.orders.list(filter, page);
    const dossiers = await Promise.all(orders.items.map((order) => openDossier(world, order.orderId)));
    return { items: dossiers.filter((dossier) => dossier !== null), nextCursor: orders.nextCursor };
  }
  const order = await world.orders.findByReference(reference);
  const dossier = order === null ? null : await openDossier(world, order.orderId);
  return { items: dossier !== null && answersTo(dossier, filter) ? [dossier] : [], nextCursor: null };
}

const answersTo = ({ order }: Dossier, { wave, carrier, country }: OrderFilter): boolean =>
  (wave === undefined || order.wave === wave) &&
  (carrier === undefined || order.losingCarrier === carrier) &&
  (country === undefined || order.country === country);
