import { addBusinessDays, businessDayOnOrAfter } from '../calendars/business-days';
import { paperWork } from '../planning/papers';
import type { Port } from '../port/port';
import { localDateOf, startOfDay, type Instant, type LocalDate } from '../time/instant';
import { estimate, type Timeline } from '../timeline/estimate';
import { figuresOf, orderPlan } from '../timeline/order-outlook';
import type { OrderInFlight } from './order-in-flight';

/** When the FOC of a port that has none may fall: local days of the desk. */
export interface PlannedFoc {
  /** From the filing, or from the day on which the port can be filed: today, or once its papers are together. */
  readonly reckonedFrom: 'today' | 'papers' | 'filing';
  /** That day. */
  readonly start: LocalDate;
  readonly earliest: LocalDate;
  readonly likely: LocalDate;
  /** Null where nobody states the longest span, or where it is over and the carrier still has said nothing. */
  readonly latest: LocalDate | null;
}

type File = Omit<OrderInFlight, 'ports'>;

/**
 * The span in which a FOC is to be expected, by the playbook's figures from LOA filed to FOC: of a filed port from its
 * filing, of any other as if it were filed as soon as its papers are together (`filingDay`). The day asked for is the
 * likely one where it lies in the span.
 */
export function plannedFoc({ order, carrier, playbook }: File, port: Port, now: Instant): PlannedFoc {
  const { desk } = carrier;
  const today = businessDayOnOrAfter(localDateOf(now, desk.timeZone), desk);
  const filedAt = port.phase === 'FILED' ? port.filedAt : null;
  const start =
    filedAt === null ? filingDay({ order, carrier, playbook }, port, now) : localDateOf(filedAt, desk.timeZone);
  const plan: Timeline =
    filedAt === null
      ? orderPlan(order, carrier, playbook, startOfDay(start, desk.timeZone))
      : estimate({ figures: figuresOf(playbook), desk, start });
  const earliest = later(plan.earliest ?? start, today);
  const latest = plan.latest === null || plan.latest < today ? null : plan.latest;
  const asked = order.requestedCutover;
  const isPossible = asked !== undefined && asked >= earliest && (latest === null || asked <= latest);
  return {
    reckonedFrom: filedAt !== null ? 'filing' : start > today ? 'papers' : 'today',
    start,
    earliest,
    likely: isPossible ? businessDayOnOrAfter(asked, desk) : later(plan.likely ?? earliest, earliest),
    latest,
  };
}

/**
 * The day of the desk on which a port can be filed: today where its papers are together, else once those that are missing
 * have come, by the figures that a plan reckons with (planning/papers.ts). They are counted from the day on which the port
 * began to wait for them; what is overdue is expected today.
 * Example: GB, record asked for on Monday 23 November 2026: 5 + 2 business days, Wednesday 2 December.
 */
export function filingDay({ order, carrier, playbook }: File, port: Port, now: Instant): LocalDate {
  const { desk } = carrier;
  const today = businessDayOnOrAfter(localDateOf(now, desk.timeZone), desk);
  const isHeld = port.phase === 'ON_HOLD';
  const phase = isHeld ? port.heldFrom : port.phase;
  // A hold stops what was under way: its papers begin anew with the release.
  const since = isHeld ? today : localDateOf(port.phaseSince, desk.timeZone);
  const letter = playbook.reminderBusinessDays.value;
  if (phase === 'LOA_PENDING') return later(addBusinessDays(since, letter, desk), today);
  if (phase !== 'CSR_PENDING') return today;
  const all = addBusinessDays(since, paperWork(order, playbook).businessDays, desk);
  // The letter copies the record, and comes after it however late that is.
  return later(all, addBusinessDays(today, letter, desk));
}

const later = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? b : a);
