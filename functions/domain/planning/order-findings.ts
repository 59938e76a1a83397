import { namedNumbers } from '../paperwork/named-numbers';
import type { JudgedOrder, LeftOutNumber } from './judge-orders';
import type { PlanFinding } from './plan';
import type { DeskOrder, DeskPlan } from './plan-desk';

const MOST_REFERENCES = 20;

/** The references of a finding, as many as are shown. */
export const shownReferences = (references: readonly string[]): { readonly references: readonly string[] } => ({
  references: [...new Set(references)].slice(0, MOST_REFERENCES),
});

export const countOf = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

/** What keeps single orders out of the plan, and what makes them take longer than others. */
export function orderFindings(orders: readonly JudgedOrder[], desks: readonly DeskPlan[]): readonly PlanFinding[] {
  return [
    ...leftOutFindings(orders),
    ...orders.flatMap(splitFindings),
    ...orders.flatMap(figureMissing),
    ...desks.flatMap(hopelessFindings),
    ...orders.flatMap(tooLargeFindings),
    ...desks.flatMap(({ orders: own }) => paperFindings(own)),
  ];
}

/** Numbers of one class are left out for one reason: they are told of together. */
function leftOutFindings(orders: readonly JudgedOrder[]): readonly PlanFinding[] {
  const groups = new Map<string, { readonly first: LeftOutNumber; numbers: string[]; references: string[] }>();
  for (const { leftOut, asked } of orders) {
    for (const one of leftOut) {
      const key = `${one.code} ${one.numberClass}`;
      const group = groups.get(key) ?? { first: one, numbers: [], references: [] };
      group.numbers.push(one.number);
      group.references.push(asked.reference);
      groups.set(key, group);
    }
  }
  return [...groups.values()].map(({ first: { code, numberClass, reason }, numbers, references }): PlanFinding => {
    const message = `${countOf(numbers.length, 'number')} (${numberClass}) are left out of the plan, which has no date for them: ${namedNumbers(numbers)}. ${reason}`;
    return { code, severity: 'blocking', message, ...shownReferences(references) };
  });
}

function splitFindings({ asked, splits }: JudgedOrder): readonly PlanFinding[] {
  if (splits.length < 2) return [];
  const parts = splits.map(({ playbook, numbers }) => `${countOf(numbers.length, 'number')} of ${playbook}`);
  const message = `${asked.reference} holds ${parts.join(' and ')}. One CSR and one LOA belong to one playbook: ask for one order for each split. Until then it has no dates.`;
  return [
    {
      code: 'order-needs-splitting',
      severity: 'blocking',
      message,
      losingCarrier: asked.losingCarrier,
      references: [asked.reference],
      splits,
    },
  ];
}

function figureMissing({ asked, splits, plan }: JudgedOrder): readonly PlanFinding[] {
  const [only] = splits;
  if (plan !== null || only === undefined || splits.length > 1) return [];
  const message = `${asked.reference}: nobody states how long a port of ${only.playbook} takes, so it has no dates. Ask the carrier.`;
  return [
    {
      code: 'no-figure-known',
      severity: 'blocking',
      message,
      losingCarrier: asked.losingCarrier,
      references: [asked.reference],
    },
  ];
}

/** No day of a year is good: a rollback too short for two staffed days, a campaign without end, a desk that never opens. */
function hopelessFindings({ hopeless, filling, carrier }: DeskPlan): readonly PlanFinding[] {
  const count = hopeless.length + filling.left;
  if (count === 0) return [];
  const message = `${carrier.name}: for ${countOf(count, 'order')} no day within a year may be a FOC. Look at the rollback hours and calendarOverrides of the carrier, and at the campaigns on the numbers.`;
  return [
    {
      code: 'no-good-foc-day',
      severity: 'blocking',
      message,
      losingCarrier: carrier.carrierId,
      ...shownReferences(hopeless.map(({ order }) => order.reference)),
    },
  ];
}

function tooLargeFindings({ asked, holdsOnly }: JudgedOrder): readonly PlanFinding[] {
  if (holdsOnly === null) return [];
  const message = `${asked.reference}: one order holds ${holdsOnly} of these ${asked.numbers.length} numbers. It is planned as one; POST /v1/imports splits it.`;
  return [
    {
      code: 'order-too-large',
      severity: 'warning',
      message,
      losingCarrier: asked.losingCarrier,
      references: [asked.reference],
    },
  ];
}

/** Predecessors that take longer than the record does, by what has to be done. */
function paperFindings(orders: readonly DeskOrder[]): readonly PlanFinding[] {
  const groups = new Map<string, DeskOrder[]>();
  for (const order of orders) {
    for (const name of order.papers.heldUpBy) groups.set(name, [...(groups.get(name) ?? []), order]);
  }
  return [...groups].map(([name, own]): PlanFinding => {
    const days = Math.max(...own.map(({ papers }) => papers.businessDays));
    const message = `${name}: ${countOf(own.length, 'order')} at ${own[0]?.order.losingCarrier ?? ''} cannot be filed before it is done, ${days} business days from the start with the letter. Begin with it.`;
    return {
      code: 'held-up-by-predecessor',
      severity: 'info',
      message,
      losingCarrier: own[0]?.order.losingCarrier ?? '',
      ...shownReferences(own.map(({ order }) => order.reference)),
    };
  });
}
