import type { OrderView, PortView } from '../sample/rest-client';

/** Numbers of one order that stand alike: one row of the screen. */
export interface PortfolioRow {
  readonly reference: string;
  readonly orderId: string;
  readonly numbers: readonly string[];
  readonly phase: PortView['phase'];
  readonly waitsFor: string;
  /** When the wait ends or turns late; null where no instant is set. */
  readonly until: string | null;
  readonly note: string;
}

const words: Readonly<Record<NonNullable<PortView['waitingFor']>['what'], string>> = {
  csr: 'record (CSR)',
  loa: 'matching letter',
  predecessors: 'predecessors',
  filing: 'filing',
  foc: 'a FOC',
  gate: 'a gate',
  cutover: 'cutover report',
  rollback: 'window to close',
  'carrier-fix': "carrier's repair",
};

/** The portfolio as rows, what closes next on top; waits without an instant follow, what is over comes last. */
export function portfolioRows(orders: readonly OrderView[]): readonly PortfolioRow[] {
  return orders.flatMap(rowsOf).sort(byUrgency);
}

function rowsOf(order: OrderView): readonly PortfolioRow[] {
  const alike = new Map<string, PortView[]>();
  for (const port of order.ports) {
    const key = JSON.stringify([port.phase, port.waitingFor]);
    alike.set(key, [...(alike.get(key) ?? []), port]);
  }
  return [...alike.values()].flatMap((ports) => {
    const [first] = ports;
    if (first === undefined) return [];
    const { phase, waitingFor } = first;
    return [
      {
        reference: order.reference,
        orderId: order.orderId,
        numbers: ports.map((port) => port.number),
        phase,
        waitsFor: waitingFor === null ? '' : phase === 'FOC_CONFIRMED' ? 'the FOC' : words[waitingFor.what],
        until: waitingFor?.until ?? null,
        note: noteOn(order, first),
      },
    ];
  });
}

function noteOn(order: OrderView, port: PortView): string {
  if (port.phase === 'LOA_PENDING' && order.reconciliation?.verdict === 'blocked') {
    const [difference] = order.reconciliation.differences;
    return difference === undefined ? 'blocked' : `blocked: ${difference.class}`;
  }
  if (port.phase === 'READY_TO_FILE' && order.loa !== null) return `letter signed ${order.loa.signedOn}`;
  const [code] = port.rejection?.codes ?? [];
  if (code !== undefined) return code.code;
  if (port.phase === 'FOC_CONFIRMED' && port.pastFocs.length > 0)
    return `slipped from ${port.pastFocs.at(-1)?.at.slice(0, 10) ?? ''}`;
  return '';
}

function byUrgency(a: PortfolioRow, b: PortfolioRow): number {
  return rank(a) - rank(b) || (a.until ?? '').localeCompare(b.until ?? '') || a.reference.localeCompare(b.reference);
}

const rank = ({ waitsFor, until }: PortfolioRow): number => (until !== null ? 0 : waitsFor !== '' ? 1 : 2);
