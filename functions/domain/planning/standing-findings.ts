import type { LocalDate } from '../time/instant';
import { formatDate } from '../time/local-text';
import { countOf } from './order-findings';
import type { PlanFinding } from './plan';
import type { DeskPlan } from './plan-desk';
import type { StandingOrder } from './standing-orders';

/** How many orders stand at a desk already, until when, and how much of that is known. */
export function notEmpty({ carrier, places, standing }: DeskPlan): readonly PlanFinding[] {
  if (places === null || standing.length === 0) return [];
  const last = standing.map(({ untilOn }) => untilOn).reduce<LocalDate>((a, b) => (a > b ? a : b), '');
  const most = standing.length > places ? ', more than its limit' : '';
  const message =
    `${countOf(standing.length, 'order')} that this plan does not ask for ${standing.length === 1 ? 'stands' : 'stand'} at the desk of ${carrier.name} already${most}, ` +
    `which works on ${places} at once: a place is free when its order is cut over, the last on ${formatDate(last)}.` +
    expectedOf(standing) +
    overdueOf(standing);
  return [{ code: 'desk-not-empty', severity: 'info', message, losingCarrier: carrier.carrierId, dates: [last] }];
}

function expectedOf(standing: readonly StandingOrder[]): string {
  const expected = standing.filter(({ expectedBy }) => expectedBy.length > 0);
  if (expected.length === 0) return '';
  const spans = new Map(expected.flatMap(({ expectedBy }) => expectedBy.map((span) => [span.playbook, span.days])));
  const said = [...spans].map(
    ([playbook, { value, origin, source }]) => `${playbook}: ${value} business days, ${origin}: ${source}`,
  );
  return ` ${expected.length} of them ${expected.length === 1 ? 'has' : 'have'} numbers without a FOC: their end is expected after the usual span from the filing (${said.join('; ')}), and is no promise.`;
}

function overdueOf(standing: readonly StandingOrder[]): string {
  const overdue = standing.filter(({ isOverdue }) => isOverdue);
  if (overdue.length === 0) return '';
  return ` ${overdue.length} of them should be over by now; nobody knows when a place is free there, and no more than today is reckoned with. Ask the desk.`;
}
