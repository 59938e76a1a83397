import { addBusinessDaysToInstant } from '../calendars/business-days';
import type { TimeSpan } from '../timeline/campaign-span';
import { lastMomentToChange } from '../timeline/change-cutoff';
import type { Port } from '../port/port';
import { changeCutoff } from '../port/terms';
import { atLocalTime, isAfter, laterOf, localDateOf, startOfDay, type Instant, type LocalDate } from '../time/instant';
import { calendarDaysBetween } from '../time/local-date';
import type { CampaignIndex } from './campaign-index';
import type { OrderInFlight } from './order-in-flight';
import { plannedFoc } from './planned-foc';
import { slotFinder, type SlotFinder } from './slot-finder';

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
  /**
   * The last good slot whose rollback window closes before the campaign begins and of which the carrier still hears in time:
   * an earlier date is the usual request. Null where there is none, or where it is too late for any change.
   */
  readonly before: Instant | null;
}

/** What the date is to keep clear of; `from` is null where no campaign is named. */
export type ToAvoid = { readonly from: Instant | null } & Pick<TimeSpan, 'until'>;

/**
 * What it costs to have the FOC only after a campaign, in calendar days from the date that stands (else the likely one) to the
 * first good slot, and the last moment at which the carrier still agrees to it. `ports` share their FOC. Null for a port that
 * has not been filed, or has left already: there is no date to be postponed.
 * Example: FOC Thursday 10 December 2026, campaign until Friday 18: the first good slot is Monday 21, 11 days later.
 */
export function postponing(
  file: OrderInFlight,
  avoid: ToAvoid,
  campaigns: CampaignIndex,
  now: Instant,
  find: SlotFinder = slotFinder(),
): Postponing | null {
  const [port] = file.ports;
  if (port === undefined || (port.phase !== 'FILED' && port.phase !== 'FOC_CONFIRMED')) return null;
  const { carrier, playbook } = file;
  const { at, reckonedFrom } = dateOf(file, port, now);
  const from = localDateOf(at, playbook.zone);
  const slots = find.after(file, campaigns, laterOf(laterOf(avoid.until, at), now), now);
  const to = slots[0] ?? null;
  const businessDays = changeCutoff(carrier, playbook);
  const until = lastMomentToChange(at, businessDays, carrier.desk);
  const isTooLate = isAfter(now, until);
  return {
    reckonedFrom,
    from,
    to,
    days: to === null ? null : calendarDaysBetween(from, localDateOf(to, playbook.zone)),
    until,
    isTooLate,
    notice: {
      businessDays,
      source:
        carrier.changeCutoffBusinessDays === null
          ? `${playbook.changeCutoffBusinessDays.source}; ${carrier.name} has stated none`
          : `as kept for ${carrier.name}`,
    },
    nextGoodSlots: slots,
    before:
      isTooLate || avoid.from === null
        ? null
        : find.before(file, campaigns, earliestAsked(file, port, now), avoid.from, now),
  };
}

/** The first instant that the carrier may be asked for: it has its notice, and a number without a FOC gets none sooner than any did. */
function earliestAsked(file: OrderInFlight, port: Port, now: Instant): Instant {
  const { carrier, playbook } = file;
  const noticed = addBusinessDaysToInstant(now, changeCutoff(carrier, playbook), carrier.desk);
  if (port.foc !== null) return noticed;
  return laterOf(noticed, startOfDay(plannedFoc(file, port, now).earliest, carrier.desk.timeZone));
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
