import { lastMomentToChange } from '../timeline/change-cutoff';
import { nextGoodSlots } from '../timeline/good-slots';
import { focTerms } from '../timeline/foc-terms';
import type { Port } from '../port/port';
import { changeCutoff } from '../port/terms';
import { atLocalTime, isAfter, laterOf, localDateOf, type Instant, type LocalDate } from '../time/instant';
import { calendarDaysBetween } from '../time/local-date';
import type { CampaignIndex } from './campaign-index';
import type { OrderInFlight } from './order-in-flight';
import { plannedFoc } from './planned-foc';

/** What another date would cost, and until when it can be had. */
export interface Postponing {
  /** The FOC that stands, or the day on which one is likely. */
  readonly reckonedFrom: 'foc' | 'likely-day';
  /** That day, by the calendar of the number's country. */
  readonly from: LocalDate;
  /** The first good slot afterwards; null when a year has none. */
  readonly to: Instant | null;
  /** Calendar days between the two. */
  readonly days: number | null;
  /** The last moment at which the carrier moves or cancels the date. */
  readonly until: Instant;
  readonly isTooLate: boolean;
  /** Business days of the carrier's desk before the FOC, and whose figure that is. */
  readonly notice: { readonly businessDays: number; readonly source: string };
  readonly nextGoodSlots: readonly Instant[];
}

/** Finds good slots, and remembers those it has found: the ports of a campaign share carrier, playbook and question. */
export type SlotFinder = (
  file: OrderInFlight,
  campaigns: CampaignIndex,
  from: Instant,
  now: Instant,
) => readonly Instant[];

export function slotFinder(): SlotFinder {
  const known = new Map<string, readonly Instant[]>();
  return (file, campaigns, from, now) => {
    const { loadedHoursAhead, campaigns: spans = [], ...terms } = focTerms(file, file.ports, campaigns, now);
    const dates = spans.map((span) => [span.from, span.to]);
    const key = JSON.stringify([file.carrier.carrierId, file.playbook.key, loadedHoursAhead, dates, from]);
    const slots =
      known.get(key) ?? nextGoodSlots({ ...terms, loadedHoursAhead, campaigns: spans, from }).map(({ at }) => at);
    known.set(key, slots);
    return slots;
  };
}

/**
 * What it costs to have the FOC only after `until`, in calendar days from the date that stands (else the likely one) to the
 * first good slot, and the last moment at which the carrier still agrees to it. `ports` share their FOC. Null for a port that
 * has not been filed, or has left already: there is no date to be postponed.
 * Example: FOC Thursday 10 December 2026, campaign until Friday 18: the first good slot is Monday 21, 11 days later.
 */
export function postponing(
  file: OrderInFlight,
  after: Instant,
  campaigns: CampaignIndex,
  now: Instant,
  find: SlotFinder = slotFinder(),
): Postponing | null {
  const [port] = file.ports;
  if (port === undefined || (port.phase !== 'FILED' && port.phase !== 'FOC_CONFIRMED')) return null;
  const { carrier, playbook } = file;
  const { at, reckonedFrom } = dateOf(file, port, now);
  const from = localDateOf(at, playbook.zone);
  const slots = find(file, campaigns, laterOf(laterOf(after, at), now), now);
  const to = slots[0] ?? null;
  const businessDays = changeCutoff(carrier, playbook);
  const until = lastMomentToChange(at, businessDays, carrier.desk);
  return {
    reckonedFrom,
    from,
    to,
    days: to === null ? null : calendarDaysBetween(from, localDateOf(to, playbook.zone)),
    until,
    isTooLate: isAfter(now, until),
    notice: {
      businessDays,
      source:
        carrier.changeCutoffBusinessDays === null
          ? `${playbook.changeCutoffBusinessDays.source}; ${carrier.name} has stated none`
          : `as kept for ${carrier.name}`,
    },
    nextGoodSlots: slots,
  };
}

/** The FOC, or the opening of the desk on the day on which one is likely. */
function dateOf(
  file: OrderInFlight,
  port: Port,
  now: Instant,
): { readonly at: Instant; readonly reckonedFrom: Postponing['reckonedFrom'] } {
  if (port.foc !== null) return { at: port.foc.at, reckonedFrom: 'foc' };
  const { desk } = file.carrier;
  const { likely } = plannedFoc(file, port, now);
  return { at: atLocalTime(likely, desk.hours.from, desk.timeZone), reckonedFrom: 'likely-day' };
}
