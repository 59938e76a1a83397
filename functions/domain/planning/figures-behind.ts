import type { Playbook } from '../playbooks/playbook';
import { figuresOf } from '../timeline/order-outlook';
import type { OrderToPlan } from './order-to-plan';
import { paperWork } from './papers';
import type { PlanBasis, PlanFinding } from './plan';

/** The figures of each playbook in a plan, with who stands behind them: papers first, then the span from filing to FOC. */
export function basisOf(orders: readonly OrderToPlan[]): readonly PlanBasis[] {
  return [...byPlaybook(orders)].map(([playbook, own]) => {
    const { min, typical, max, basis } = figuresOf(playbook);
    const papers = own.flatMap((order) => paperWork(order, playbook).basis);
    const distinct = new Map(papers.map((one) => [one.figure, one]));
    return { playbook: playbook.key, orders: own.length, min, typical, max, basis: [...distinct.values(), ...basis] };
  });
}

function byPlaybook(orders: readonly OrderToPlan[]): ReadonlyMap<Playbook, readonly OrderToPlan[]> {
  const groups = new Map<Playbook, OrderToPlan[]>();
  for (const order of orders) {
    const own = groups.get(order.playbook);
    if (own === undefined) groups.set(order.playbook, [order]);
    else own.push(order);
  }
  return groups;
}

/** Risks of a playbook that say what its typical figure leaves out. */
const SPAN_RISKS = ['aws-end-to-end-span', 'programme-envelope'];

/** That dates are reckoned with what is typical, and what AWS and whole programmes have taken: each said once. */
export function figureFindings(orders: readonly OrderToPlan[]): readonly PlanFinding[] {
  const playbooks = [...byPlaybook(orders).keys()];
  const risks = playbooks.flatMap(({ risks: own }) => own.filter(({ code }) => SPAN_RISKS.includes(code)));
  return [
    ...playbooks.map(typicalFigure),
    ...[...new Map(risks.map((risk) => [risk.code, risk])).values()].map(({ code, message, source }): PlanFinding => ({
      code,
      severity: 'info',
      message: `${message} (${source})`,
    })),
  ];
}

function typicalFigure({ key, timeline: { min, typical, max, confidence } }: Playbook): PlanFinding {
  const message =
    `${key}: dates are reckoned with ${String(typical.value)} business days from the filing to the FOC, which is typical ` +
    `(${typical.origin}: ${typical.source}; confidence ${confidence}) and no promise; between ${figure(min.value)} and ` +
    `${figure(max.value)} are stated. startBy is reckoned with the longest.`;
  return { code: 'typical-figure', severity: 'info', message };
}

const figure = (days: number | null): string => (days === null ? 'an unknown number' : String(days));
