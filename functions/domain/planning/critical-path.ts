import type { LocalDate } from '../time/instant';
import type { Stay } from './fill-places';
import type { Placed } from './figures-of-plan';
import type { DeskOrder, DeskPlan } from './plan-desk';

/** What the last cutover of a plan waits for, one thing after the other; both days belong to a step. */
export interface PathStep {
  readonly reference: string;
  readonly losingCarrier: string;
  readonly what: (typeof PATH_STEPS)[number];
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export const PATH_STEPS = ['papers', 'wait-to-file', 'at-the-desk', 'rollback-window'] as const;

/**
 * The chain of steps that ends with an order's cutover: back over the orders that had its place at the desk before it, as far
 * as each of them is what it waited for, to the papers of the first. Whoever shortens none of these steps does not move the
 * end of the plan. The rollback window of the last stands at the end.
 */
export function criticalPath(last: Placed, placed: readonly Placed[]): readonly PathStep[] {
  const { order, stay, desk } = last;
  const owners = new Map(placed.map((one) => [one.stay, one.order] as const));
  const chain: Stay[] = [];
  for (let link: Stay | null = stay; link !== null; link = waitedFor(link)) chain.unshift(link);
  const { countryDate, windowClosesOn } = stay.turn.day;
  return [
    ...chain.flatMap((link) => stepsOf(link, owners.get(link), desk)),
    stepOf('rollback-window', order, countryDate, windowClosesOn),
  ];
}

/** The order before it at its place, where it was not the papers that it waited for. */
const waitedFor = ({ after, kind }: Stay): Stay | null =>
  after !== null && after.turn.foc >= kind.ready ? after : null;

const stepOf = (what: PathStep['what'], { order }: DeskOrder, from: LocalDate, to: LocalDate): PathStep => ({
  reference: order.reference,
  losingCarrier: order.losingCarrier,
  what,
  from,
  to,
});

function stepsOf(stay: Stay, owner: DeskOrder | undefined, { working, today }: DeskPlan): readonly PathStep[] {
  const { turn, kind } = stay;
  const before = waitedFor(stay);
  const free = before === null ? kind.ready : before.turn.foc + 1;
  const freeOn = working.dateOf(free);
  const filedOn = working.dateOf(turn.file);
  if (owner === undefined || freeOn === undefined || filedOn === undefined) return [];
  return [
    ...(before === null ? [stepOf('papers', owner, today, freeOn)] : []),
    ...(turn.file > free ? [stepOf('wait-to-file', owner, freeOn, filedOn)] : []),
    stepOf('at-the-desk', owner, filedOn, turn.day.countryDate),
  ];
}
