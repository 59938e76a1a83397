import type { Page, PortBook, PortFilter } from '../contracts/records';
import type { Port } from '../domain/port/port';

/** The longest page that the lists have. */
const PAGE = 200;

/** All ports that a filter lets through, page after page. */
export async function wholeList(ports: Pick<PortBook, 'list'>, filter: PortFilter): Promise<readonly Port[]> {
  const found: Port[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<Port> = await ports.list(filter, { limit: PAGE, cursor });
    found.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return found;
}

/**
 * Several lists side by side, each port once. Lists are no snapshot: a port that moves while they are read may be met twice,
 * and then its newer version counts, or, where it moves back, not at all.
 */
export async function wholeLists(
  ports: Pick<PortBook, 'list'>,
  filters: readonly PortFilter[],
): Promise<readonly Port[]> {
  const lists = await Promise.all(filters.map((filter) => wholeList(ports, filter)));
  const newest = lists.flat().toSorted((a, b) => a.version - b.version);
  return [...new Map(newest.map((port) => [`${port.orderId} ${port.number}`, port])).values()];
}
