import { playbookOf } from '../../functions/domain/playbooks/index';
import type { OrderView, PortView } from '../sample/rest-client';
import { noteOn } from './row-note';

/** Numbers of one order that stand alike: one row of the screen. */
export interface PortfolioRow {
  readonly reference: string;
  readonly orderId: string;
  readonly numbers: readonly string[];
  readonly phase: PortView['phase'];
  readonly waitsFor: string;
  /** When the wait ends or turns late; null where no instant is set. */
  readonly until: string | null;
  readonly country: string;
  /** By the clocks of this zone the dates of the number are judged. */
  readonly zone: string;
  readonly note: string;
}

type Wait = NonNullable<PortView['waitingFor']>['what'];

const words: Readonly<Record<Wait, string>> = {
  csr: 'record (CSR)',
  loa: 'signed letter',
  predecessors: 'predecessors',
  filing: 'filing',
  foc: 'a FOC',
  gate: 'a gate',
  cutover: 'cutover report',
  rollback: 'window closes',
  'carrier-fix': 'repair',
};

/** The portfolio as rows, what closes next on top; waits without an instant follow, what is over comes last. */
export function portfolioRows(orders: readonly OrderView[]): readonly PortfolioRow[] {
  return orders.flatMap(rowsOf).sort(byUrgency);
}

function rowsOf(order: OrderView): readonly PortfolioRow[] {
  const alike = new Map<string, [PortView, ...PortView[]]>();
  for (const port of order.ports) {
    const key = JSON.stringify([port.phase, port.waitingFor]);
    const known = alike.get(key);
    if (known === undefined) alike.set(key, [port]);
    else known.push(port);
  }
  return [...alike.values()].map((ports) => rowOf(order, ports));
}

function rowOf(order: OrderView, ports: readonly [PortView, ...PortView[]]): PortfolioRow {
  const [{ phase, waitingFor, country, playbook }] = ports;
  return {
    reference: order.reference,
    orderId: order.orderId,
    numbers: ports.map((port) => port.number),
    phase,
    waitsFor: waitingFor === null ? (phase === 'ON_HOLD' ? 'release' : '') : wordFor(phase, waitingFor.what),
    until: waitingFor?.until ?? null,
    country,
    zone: playbookOf(playbook)?.zone ?? 'UTC',
    note: noteOn(order, ports),
  };
}

function wordFor(phase: PortView['phase'], what: Wait): string {
  if (phase === 'FOC_CONFIRMED' && what === 'foc') return 'the FOC';
  return phase === 'ROLLING_BACK' ? 'port-back' : words[what];
}

function byUrgency(a: PortfolioRow, b: PortfolioRow): number {
  return rank(a) - rank(b) || (a.until ?? '').localeCompare(b.until ?? '') || a.reference.localeCompare(b.reference);
}

const rank = ({ waitsFor, until }: PortfolioRow): number => (until !== null ? 0 : waitsFor !== '' ? 1 : 2);
