import type { Page, PortBook, PortFilter } from '../contracts/records';
import { AT_THE_DESK } from '../domain/planning/standing-orders';
import type { Carrier } from '../domain/port/carrier';
import type { Port } from '../domain/port/port';

/** The longest page that the lists have. */
const PAGE = 200;

/** Of so many carriers each is asked for by itself; of more it is quicker to read what stands at any desk at all. */
const MOST_ASKED_FOR = 20;

/**
 * The ports that stand at the desks of these carriers, from their filing to their cutover; of a carrier without a limit none
 * is read, for they take nothing away there. May hold ports of other carriers. The lists are no snapshot: of a port that moves
 * while they are read the newest version counts.
 */
export async function standingPorts(
  ports: Pick<PortBook, 'list'>,
  carriers: readonly Carrier[],
): Promise<readonly Port[]> {
  const limited = carriers.filter(({ maxParallelOrders }) => maxParallelOrders !== null);
  const filters: readonly PortFilter[] = AT_THE_DESK.flatMap((phase): readonly PortFilter[] =>
    limited.length > MOST_ASKED_FOR ? [{ phase }] : limited.map(({ carrierId }) => ({ phase, carrier: carrierId })),
  );
  const lists = await Promise.all(filters.map((filter) => everyPage(ports, filter)));
  const newest = lists.flat().toSorted((a, b) => a.version - b.version);
  return [...new Map(newest.map((port) => [`${port.orderId} ${port.number}`, port])).values()];
}

async function everyPage(ports: Pick<PortBook, 'list'>, filter: PortFilter): Promise<readonly Port[]> {
  const found: Port[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<Port> = await ports.list(filter, { limit: PAGE, cursor });
    found.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return found;
}
