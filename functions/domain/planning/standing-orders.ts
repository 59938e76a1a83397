import { playbookOf } from '../playbooks';
import type { Playbook } from '../playbooks/playbook';
import type { Sourced } from '../playbooks/sourced';
import type { Carrier } from '../port/carrier';
import type { Phase } from '../port/phase';
import type { Port } from '../port/port';
import { localDateOf, type LocalDate } from '../time/instant';
import type { JudgedOrder } from './judge-orders';
import { usualSpan } from './order-kind';
import type { WorkingDays } from './working-days';

/** The phases in which an order has its place at the losing carrier's desk: from its filing until it is cut over. */
export const AT_THE_DESK = ['FILED', 'FOC_CONFIRMED', 'CUTOVER'] as const satisfies readonly Phase[];

/** An order that stands at a desk already, on the day of the plan. */
export interface StandingOrder {
  readonly orderId: string;
  /** The last working day of the desk, by number, on which it has its place; -1 where that day is closed and today. */
  readonly until: number;
  readonly untilOn: LocalDate;
  /** What its end is expected by, where the carrier has not given a date for all of it. */
  readonly expectedBy: readonly UsualSpan[];
  /** Its last date, or what was expected, is past, and still it stands there. */
  readonly isOverdue: boolean;
}

export interface UsualSpan {
  readonly playbook: Playbook['key'];
  readonly days: Sourced<number>;
}

/** Where nobody says how long a port takes, what stands at the desk has to be reckoned with all the same. */
const SPAN_DAYS = {
  value: 30,
  origin: 'default',
  source: 'Portolan default: the longest of the usual spans of all playbooks, where no source states one',
} as const satisfies Sourced<number>;

type Stay = Omit<StandingOrder, 'orderId' | 'expectedBy'> & { readonly expectedBy: UsualSpan | null };

/**
 * The open orders of a carrier that stand at its desk already, each until the last FOC of its numbers. A number without a FOC
 * is expected to have it after the usual span of its playbook, counted from its filing, which nobody promises. What is past
 * all that and still open has its place today: nobody knows for how long, so no more is reckoned with. Numbers that the plan
 * is asked for are left out, so that none is counted twice.
 */
export function standingOrders(
  ports: readonly Port[],
  planned: ReadonlySet<string>,
  { carrierId, desk }: Carrier,
  { working, today }: { readonly working: WorkingDays; readonly today: LocalDate },
): readonly StandingOrder[] {
  const stays = new Map<string, Stay[]>();
  for (const port of ports) {
    if (port.carrier !== carrierId || planned.has(port.number)) continue;
    const stay = stayOf(port, desk.timeZone, working, today);
    const own = stays.get(port.orderId);
    if (own === undefined) stays.set(port.orderId, [stay]);
    else own.push(stay);
  }
  return [...stays].map(([orderId, own]) => orderOf(orderId, own));
}

/** Every number that a request for a plan names, as far as it is one. */
export const numbersAsked = (orders: readonly JudgedOrder[]): ReadonlySet<string> =>
  new Set(
    orders.flatMap(({ splits, leftOut }) => [
      ...splits.flatMap(({ numbers }) => numbers),
      ...leftOut.map(({ number }) => number),
    ]),
  );

function stayOf(port: Port, zone: string, working: WorkingDays, today: LocalDate): Stay {
  const overdue = { until: 0, untilOn: today, isOverdue: true };
  if (port.foc !== null) {
    const focOn = localDateOf(port.foc.at, zone);
    if (focOn < today) return { ...overdue, expectedBy: null };
    return { until: working.onOrBefore(focOn) ?? 0, untilOn: focOn, isOverdue: false, expectedBy: null };
  }
  const expectedBy = spanOf(port);
  const filed = working.onOrAfter(localDateOf(port.filedAt ?? port.phaseSince, zone));
  const until = (filed ?? 0) + expectedBy.days.value;
  return until < 0
    ? { ...overdue, expectedBy }
    : { until, untilOn: working.dateOf(until) ?? today, isOverdue: false, expectedBy };
}

function spanOf({ playbook: key }: Port): UsualSpan {
  const playbook = playbookOf(key);
  const days = playbook === undefined ? null : usualSpan(playbook);
  return { playbook: key, days: days ?? SPAN_DAYS };
}

function orderOf(orderId: string, stays: readonly Stay[]): StandingOrder {
  const [first, ...others] = stays.toSorted((a, b) => b.until - a.until || (a.untilOn > b.untilOn ? -1 : 1));
  return {
    orderId,
    until: first?.until ?? 0,
    untilOn: first?.untilOn ?? '',
    isOverdue: first?.isOverdue === true && others.every(({ isOverdue }) => isOverdue),
    expectedBy: stays.flatMap(({ expectedBy }) => expectedBy ?? []),
  };
}

/**
 * The working days from which the places of a desk are free, the first that is free first, as many as there are orders to
 * place: 0 where nobody stands there. Of more orders than the desk takes, the first to go leave no place behind them.
 * Example: two places, orders until 3, 5 and 9: free from 6 and 10.
 */
export function freeDays(places: number, standing: readonly StandingOrder[], orders: number): readonly number[] {
  const held = standing
    .map(({ until }) => until + 1)
    .sort((a, b) => a - b)
    .slice(-places);
  const empty = Math.min(Math.max(0, places - held.length), orders);
  return [...new Array<number>(empty).fill(0), ...held].slice(0, orders);
}
