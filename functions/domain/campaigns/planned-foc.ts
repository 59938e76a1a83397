import { businessDayOnOrAfter } from '../calendars/business-days';
import type { Port } from '../port/port';
import { localDateOf, type Instant, type LocalDate } from '../time/instant';
import { estimate, type Timeline } from '../timeline/estimate';
import { figuresOf, orderPlan } from '../timeline/order-outlook';
import type { OrderInFlight } from './order-in-flight';

/** When the FOC of a port that has none may fall: local days of the desk. */
export interface PlannedFoc {
  readonly reckonedFrom: 'today' | 'filing';
  readonly earliest: LocalDate;
  readonly likely: LocalDate;
  /** Null where nobody states the longest span, or where it is over and the carrier still has said nothing. */
  readonly latest: LocalDate | null;
}

type File = Omit<OrderInFlight, 'ports'>;

/**
 * The span in which a FOC is to be expected, by the playbook's figures from LOA filed to FOC: of a filed port from its
 * filing, of any other as if it were filed today. The day asked for is the likely one where it lies in the span.
 */
export function plannedFoc({ order, carrier, playbook }: File, port: Port, now: Instant): PlannedFoc {
  const { desk } = carrier;
  const today = businessDayOnOrAfter(localDateOf(now, desk.timeZone), desk);
  const filedAt = port.phase === 'FILED' ? port.filedAt : null;
  const plan: Timeline =
    filedAt === null
      ? orderPlan(order, carrier, playbook, now)
      : estimate({ figures: figuresOf(playbook), desk, start: localDateOf(filedAt, desk.timeZone) });
  const earliest = later(plan.earliest ?? today, today);
  const latest = plan.latest === null || plan.latest < today ? null : plan.latest;
  const asked = order.requestedCutover;
  const isPossible = asked !== undefined && asked >= earliest && (latest === null || asked <= latest);
  return {
    reckonedFrom: filedAt === null ? 'today' : 'filing',
    earliest,
    likely: isPossible ? businessDayOnOrAfter(asked, desk) : later(plan.likely ?? earliest, earliest),
    latest,
  };
}

const later = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? b : a);
