import type { Page, PortBook } from '../contracts/records';
import { PHASES, type Phase } from '../domain/port/phase';
import type { Port } from '../domain/port/port';

/** The longest page that the lists have. */
const PAGE = 200;

/**
 * Every port on record, read phase by phase side by side. The lists are no snapshot: a port that moves while they are read may
 * be met twice, and then its newer version counts, or, where it moves back, not at all.
 */
export async function everyPort(ports: Pick<PortBook, 'list'>): Promise<readonly Port[]> {
  const lists = await Promise.all(PHASES.map((phase) => portsIn(ports, phase)));
  const newest = lists.flat().toSorted((a, b) => a.version - b.version);
  return [...new Map(newest.map((port) => [`${port.orderId} ${port.number}`, port])).values()];
}

async function portsIn(ports: Pick<PortBook, 'list'>, phase: Phase): Promise<readonly Port[]> {
  const found: Port[] = [];
  let cursor: string | null = null;
  do {
    const page: Page<Port> = await ports.list({ phase }, { limit: PAGE, cursor });
    found.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return found;
}
