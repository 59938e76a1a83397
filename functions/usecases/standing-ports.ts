import type { PortBook, PortFilter } from '../contracts/records';
import { AT_THE_DESK } from '../domain/planning/standing-orders';
import type { Carrier } from '../domain/port/carrier';
import type { Port } from '../domain/port/port';
import { wholeLists } from './whole-list';

/** Of so many carriers each is asked for by itself; of more it is quicker to read what stands at any desk at all. */
const MOST_ASKED_FOR = 20;

/**
 * The ports that stand at the desks of these carriers, from their filing to their cutover; of a carrier without a limit none
 * is read, for they take nothing away there. May hold ports of other carriers.
 */
export function standingPorts(ports: Pick<PortBook, 'list'>, carriers: readonly Carrier[]): Promise<readonly Port[]> {
  const limited = carriers.filter(({ maxParallelOrders }) => maxParallelOrders !== null);
  const filters: readonly PortFilter[] = AT_THE_DESK.flatMap((phase): readonly PortFilter[] =>
    limited.length > MOST_ASKED_FOR ? [{ phase }] : limited.map(({ carrierId }) => ({ phase, carrier: carrierId })),
  );
  return wholeLists(ports, filters);
}
