import { diagnose } from '../../functions/domain/rejections/diagnose';
import type { OrderView, PortView } from '../sample/rest-client';
import { shortDate } from './short-time';

type Ports = readonly [PortView, ...PortView[]];
type Note = (order: OrderView, ports: Ports) => string;

/** What is odd about numbers that stand alike, in a word or two; empty where nothing is. */
export const noteOn: Note = (order, ports) => notes[ports[0].phase]?.(order, ports) ?? '';

const hadDate: Note = (_order, [{ pastFocs }]) => {
  const last = pastFocs.at(-1);
  return last === undefined ? '' : `was ${shortDate(last.at)}`;
};

const notes: Readonly<Partial<Record<PortView['phase'], Note>>> = {
  LOA_PENDING: (order) => {
    const [first, ...others] = order.reconciliation?.differences ?? [];
    if (first !== undefined) return others.length === 0 ? first.class : `${first.class} +${others.length}`;
    return order.csr?.source === 'latest-bill' ? 'from the bill' : '';
  },
  READY_TO_FILE: (order) => (order.loa === null ? '' : `signed ${shortDate(order.loa.signedOn)}`),
  REJECTED: (_order, [{ rejection }]) => {
    const [first] = rejection?.codes ?? [];
    return first === undefined ? '' : diagnose(first.scheme, first.code).class;
  },
  FILED: hadDate,
  ON_HOLD: (_order, [{ hold }]) => (hold?.campaignId === undefined ? '' : 'for a campaign'),
  FOC_CONFIRMED: (order, ports) => {
    const missing = ports.filter(({ connect }) => connect.state === 'MISSING').length;
    if (missing > 0) return `${missing} not in Connect`;
    return ports[0].foc?.override === undefined ? hadDate(order, ports) : 'override';
  },
};
