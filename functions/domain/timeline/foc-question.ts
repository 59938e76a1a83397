import type { Desk } from '../calendars/desk';
import { type StaffedDay, staffedDaysInside } from '../calendars/desk-cover';
import type { WindowRule } from '../playbooks/window-rule';
import type { FilingHorizon } from './filing-horizon';
import { type Instant, type LocalDate, localDateOf, plusHours } from '../time/instant';

/** A span in which callers must not notice anything. Instants, or local days of the number's country (both included). */
export interface CampaignSpan {
  readonly name: string;
  readonly from: Instant | LocalDate;
  readonly to: Instant | LocalDate;
  /** Which of the numbers that are asked about it names, where it does not name them all. */
  readonly concerns?: readonly string[] | undefined;
}

/** AWS puts a number into the instance "3 to 4 days" before its date (porting-facts §2.2); by the third it has to be there. */
export const AWS_LOADS_HOURS_AHEAD = 72;

/** All that a FOC is judged by. */
export interface FocQuestion {
  readonly at: Instant;
  readonly now: Instant;
  /** IANA zone of the number's country: in it the messages tell the time and the days of a campaign are meant. */
  readonly countryZone: string;
  /** When AWS moves numbers of this country, in the zone each window names; none: AWS states no window. */
  readonly awsWindow: WindowRule | readonly WindowRule[];
  /** When the losing carrier customarily does. */
  readonly carrierWindow?: WindowRule | readonly WindowRule[] | undefined;
  readonly rollbackHours: number;
  readonly desk: Desk;
  readonly changeCutoffBusinessDays?: number | undefined;
  /** How long before the FOC the gaining side has the number in place; not judged where it is left out. */
  readonly loadedHoursAhead?: number | undefined;
  readonly campaigns?: readonly CampaignSpan[] | undefined;
  /** When the port was filed, and from when on it might have been for this FOC; none where there is no such limit. */
  readonly filed?: { readonly on: LocalDate; readonly horizon: FilingHorizon } | undefined;
}

/** The question with what follows from it, worked out once for all rules. */
export interface FocCase extends FocQuestion {
  readonly awsWindows: readonly WindowRule[];
  readonly carrierWindows: readonly WindowRule[];
  /** The desk's local day of the FOC. */
  readonly focDate: LocalDate;
  readonly windowCloses: Instant;
  readonly windowLastDate: LocalDate;
  readonly staffed: readonly StaffedDay[];
}

export const listed = (windows: WindowRule | readonly WindowRule[] | undefined): readonly WindowRule[] =>
  windows === undefined ? [] : 'zone' in windows ? [windows] : windows;

export function focCaseOf(question: FocQuestion): FocCase {
  const { at, desk, rollbackHours } = question;
  const windowCloses = plusHours(at, rollbackHours);
  return {
    ...question,
    awsWindows: listed(question.awsWindow),
    carrierWindows: listed(question.carrierWindow),
    focDate: localDateOf(at, desk.timeZone),
    windowCloses,
    windowLastDate: localDateOf(windowCloses, desk.timeZone),
    staffed: staffedDaysInside(at, windowCloses, desk),
  };
}
