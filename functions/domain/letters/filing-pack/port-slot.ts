import { addBusinessDays, businessDayOnOrBefore, isBusinessDay } from '../../calendars/business-days';
import type { Desk } from '../../calendars/desk';
import type { Playbook } from '../../playbooks/playbook';
import type { WindowRule } from '../../playbooks/window-rule';
import type { Order } from '../../port/order';
import {
  atLocalTime,
  earlierOf,
  isBefore,
  laterOf,
  localDateOf,
  type Instant,
  type LocalDate,
} from '../../time/instant';
import { plusCalendarDays, weekdayOf } from '../../time/local-date';

/**
 * The day and the hours to ask for. `choice` says where the day comes from: asked for on the order; moved on from a day on
 * which nobody works; or proposed, because the order asks for none or for one that has passed.
 */
export interface PortSlot {
  readonly choice: 'asked' | 'moved' | 'proposed';
  readonly date: LocalDate;
  readonly from: Instant;
  readonly to: Instant;
  /** The IANA zone in which the hours are said: that of the AWS window. */
  readonly zone: string;
}

/** What the choice of a slot hangs on; `now` is an instant, days are those of the playbook's zone. */
export interface SlotQuestion {
  readonly order: Pick<Order, 'requestedCutover'>;
  readonly playbook: Playbook;
  readonly desk: Desk;
  readonly now: Instant;
}

const FRIDAY = 5;

/**
 * The slot to ask AWS for; null where no day is asked for and the playbook knows no span to propose one from. A day that is
 * asked for stands unless it is not ahead of today, or a weekend (AWS moves no number then, aws-facts §0.7) or a closed day
 * of the carrier's desk. Example: Saturday 12 December 2026 becomes Monday 14 December.
 */
export function portSlot({ order, playbook, desk, now }: SlotQuestion): PortSlot | null {
  const today = localDateOf(now, playbook.zone);
  const asked = order.requestedCutover;
  if (asked !== undefined && asked > today) {
    const date = workingDayOnOrAfter(asked, desk);
    return { choice: date === asked ? 'asked' : 'moved', date, ...hoursOn(date, playbook, desk) };
  }
  const { typical, max, min } = playbook.timeline;
  const span = typical.value ?? max.value ?? min.value;
  if (span === null) return null;
  const usual = workingDayOnOrAfter(addBusinessDays(today, span, desk), desk);
  const date = withinReach(usual, today, playbook, desk);
  return { choice: 'proposed', date, ...hoursOn(date, playbook, desk) };
}

/** A day that we propose ourselves is one that may be asked for already: the last of them, where the usual span goes beyond. */
function withinReach(date: LocalDate, today: LocalDate, { filing }: Playbook, desk: Desk): LocalDate {
  if (filing.maxDaysAhead === null) return date;
  const last = plusCalendarDays(today, filing.maxDaysAhead.value);
  return date <= last ? date : workingDayOnOrBefore(last, desk);
}

function workingDayOnOrBefore(date: LocalDate, desk: Desk): LocalDate {
  const open = businessDayOnOrBefore(date, desk);
  return weekdayOf(open) <= FRIDAY ? open : workingDayOnOrBefore(plusCalendarDays(open, -1), desk);
}

/** The first day from `date` on that is Monday to Friday and on which the desk works; the desk's own closures have an end. */
function workingDayOnOrAfter(date: LocalDate, desk: Desk): LocalDate {
  const open = isBusinessDay(date, desk) ? date : addBusinessDays(date, 0, desk);
  return weekdayOf(open) <= FRIDAY ? open : workingDayOnOrAfter(plusCalendarDays(open, 1), desk);
}

type Hours = Pick<PortSlot, 'from' | 'to' | 'zone'>;

/** The first hours that suit both AWS and the carriers of the country, else AWS's own, else those of the desk. */
function hoursOn(date: LocalDate, { windows }: Playbook, desk: Desk): Hours {
  const deskHours: WindowRule = { days: 'mon-fri', ...desk.hours, zone: desk.timeZone };
  const aws = windows.aws.value.map((window) => spanOf(window, date));
  const carriers = (windows.carrier?.value ?? []).map((window) => spanOf(window, date));
  const shared = aws.flatMap((span) => carriers.flatMap((other) => overlap(span, other)));
  return shared[0] ?? aws[0] ?? carriers[0] ?? spanOf(deskHours, date);
}

const spanOf = ({ from, to, zone }: WindowRule, date: LocalDate): Hours => ({
  from: atLocalTime(date, from, zone),
  to: atLocalTime(date, to, zone),
  zone,
});

function overlap(span: Hours, other: Hours): readonly Hours[] {
  const from = laterOf(span.from, other.from);
  const to = earlierOf(span.to, other.to);
  return isBefore(from, to) ? [{ from, to, zone: span.zone }] : [];
}
