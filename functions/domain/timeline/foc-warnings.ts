import { isBridgeDay } from '../calendars/desk-cover';
import { deskDay, type DeskDayState, isBusinessDay } from '../calendars/desk-day';
import { calendarKnown } from '../calendars/holidays';
import { isBefore, localDateOf, offsetChangeBetween, plusHours } from '../time/instant';
import { plusCalendarDays } from '../time/local-date';
import { formatDate, formatDates, formatLocal } from '../time/local-text';
import { isDuring, overlap, sayCampaign, timeOf } from './campaign-span';
import { isInsideChangeCutoff, lastMomentToChange } from './change-cutoff';
import { describeWindows, isInsideOneOf } from './cutover-windows';
import type { Finding, FindingCode } from './finding';
import { STAFFED_DAYS_NEEDED } from './foc-blocks';
import type { FocCase } from './foc-question';

const warn = (code: FindingCode, dates: readonly string[], message: string): readonly Finding[] => [
  { code, severity: 'warning', message, dates },
];

/** The FOC's day and the other days on which somebody is there to take the number back. */
const daysReliedOn = ({ focDate, staffed }: FocCase): readonly string[] => [
  ...new Set([focDate, ...staffed.map((day) => day.date)]),
];

function outsideCarrierWindow({ at, carrierWindows, countryZone }: FocCase): readonly Finding[] {
  if (isInsideOneOf(at, carrierWindows)) return [];
  return warn(
    'outside-carrier-window',
    [localDateOf(at, countryZone)],
    `The FOC ${formatLocal(at, countryZone)} lies outside the hours in which carriers there customarily move numbers: ` +
      `${describeWindows(carrierWindows)}. Have the losing carrier confirm the hour.`,
  );
}

function bridgeDays(focCase: FocCase): readonly Finding[] {
  const dates = daysReliedOn(focCase).filter((date) => isBridgeDay(date, focCase.desk));
  if (dates.length === 0) return [];
  const message =
    `${formatDates(dates)}: a working day between two closed ones, on which few people are at work. ` +
    `Have the losing carrier's desk confirm that somebody is there, or ask for another day.`;
  return warn('bridge-day', dates, message);
}

function clockChange({ at, windowCloses, countryZone, desk, rollbackHours }: FocCase): readonly Finding[] {
  const zone = [countryZone, desk.timeZone].find((name) => offsetChangeBetween(at, windowCloses, name) !== null);
  const change = zone === undefined ? null : offsetChangeBetween(at, windowCloses, zone);
  if (zone === undefined || change === null) return [];
  return warn(
    'clock-change-in-window',
    [localDateOf(change, zone)],
    `Clocks in ${zone} change on ${formatDate(localDateOf(change, zone))}, inside the rollback window. ` +
      `It stays ${rollbackHours} hours long and closes on ${formatLocal(windowCloses, zone)}: ` +
      'go by that instant, not by the hour of the FOC.',
  );
}

function insideChangeCutoff(focCase: FocCase): readonly Finding[] {
  const { at, now, countryZone, desk, focDate, changeCutoffBusinessDays } = focCase;
  // A past FOC and one on a closed day are blocked already; there is nothing to count back from.
  if (changeCutoffBusinessDays === undefined || isBefore(at, now) || !isBusinessDay(focDate, desk)) return [];
  if (!isInsideChangeCutoff(at, changeCutoffBusinessDays, desk, now)) return [];
  const lastMoment = lastMomentToChange(at, changeCutoffBusinessDays, desk);
  return warn(
    'inside-change-cutoff',
    [localDateOf(lastMoment, countryZone), localDateOf(at, countryZone)],
    `The last moment to move or cancel a FOC on ${formatLocal(at, countryZone)} was ` +
      `${formatLocal(lastMoment, countryZone)}, ${changeCutoffBusinessDays} business days before it. ` +
      "Take this date only if it can stand; a change now needs a call to the losing carrier's desk.",
  );
}

/** A FOC at short notice: the number may still be missing in Connect when its calls arrive there. */
function soonerThanAwsLoads({ at, now, countryZone, loadedHoursAhead }: FocCase): readonly Finding[] {
  if (loadedHoursAhead === undefined || isBefore(at, now)) return [];
  if (!isBefore(at, plusHours(now, loadedHoursAhead))) return [];
  return warn(
    'sooner-than-aws-loads',
    [localDateOf(at, countryZone)],
    `The FOC ${formatLocal(at, countryZone)} is less than ${loadedHoursAhead} hours away, and AWS has a number in the ` +
      `instance ${loadedHoursAhead / 24} days before its FOC at the latest. Ask on the AWS case when it is loaded, or ` +
      'ask for a later day.',
  );
}

/** AWS takes requests so many days ahead only: a date beyond that may be one that it never agreed to. */
function fartherThanFiled({ at, countryZone, filed }: FocCase): readonly Finding[] {
  if (filed === undefined || filed.on >= filed.horizon.opensOn) return [];
  const { daysAhead, opensOn, source } = filed.horizon;
  return warn(
    'farther-than-filed',
    [filed.on, opensOn],
    `The FOC ${formatLocal(at, countryZone)} is more than ${daysAhead} days after the filing of ${formatDate(filed.on)}; ` +
      `a request for that day is taken from ${formatDate(opensOn)} on (${source}). ` +
      'Ask on the AWS case whether it keeps this date, or has to be filed again.',
  );
}

function daysInState(focCase: FocCase, state: DeskDayState) {
  const days = daysReliedOn(focCase).map((date) => deskDay(date, focCase.desk));
  return days.filter((day) => day.state === state);
}

const dayList = (days: readonly { readonly date: string; readonly name?: string | undefined }[]): string =>
  days.map(({ date, name }) => (name === undefined ? formatDate(date) : `${formatDate(date)} (${name})`)).join(', ');

function halfDays(focCase: FocCase): readonly Finding[] {
  const days = daysInState(focCase, 'half-day');
  if (days.length === 0) return [];
  const message = `The losing carrier's desk works half of the day only on ${dayList(days)}. Ask until when it can be reached.`;
  return warn(
    'half-day-in-window',
    days.map((day) => day.date),
    message,
  );
}

function provisionalHolidays(focCase: FocCase): readonly Finding[] {
  const days = daysInState(focCase, 'provisional');
  if (days.length === 0) return [];
  return warn(
    'provisional-holiday-in-window',
    days.map((day) => day.date),
    `The losing carrier's desk may be closed on ${dayList(days)}: the day is not kept everywhere, or not yet announced. ` +
      'Ask the desk, and name its region or put in an override.',
  );
}

function opensAsWindowCloses({ staffed, windowCloses, countryZone }: FocCase): readonly Finding[] {
  const last = staffed.at(-1);
  const workedDays = staffed.filter((day) => day.minutes > 0).length;
  if (last === undefined || last.minutes > 0 || workedDays >= STAFFED_DAYS_NEEDED) return [];
  return warn(
    'desk-opens-as-window-closes',
    [last.date],
    `On ${formatDate(last.date)} the losing carrier's desk opens at the very moment the rollback window closes, ` +
      `${formatLocal(windowCloses, countryZone)}. Decide on a port-back the working day before, or ask for a later hour.`,
  );
}

/** A campaign that begins while the number may still be called back: test calls, and at worst the way back, in the midst of it. */
function campaignInRollbackWindow({ at, windowCloses, campaigns = [], countryZone }: FocCase): readonly Finding[] {
  const window = { from: at, until: windowCloses };
  return campaigns
    .filter((campaign) => {
      const time = timeOf(campaign, countryZone);
      return !isDuring(at, time) && overlap(window, time);
    })
    .flatMap((campaign) =>
      warn(
        'campaign-in-rollback-window',
        [localDateOf(at, countryZone)],
        `The rollback window of the FOC ${formatLocal(at, countryZone)} is open until ` +
          `${formatLocal(windowCloses, countryZone)} and reaches into ${sayCampaign(campaign, countryZone)}: ` +
          'a rollback would interrupt its calls once more. Agree the date with the campaign, or ask for an earlier or later day.',
      ),
    );
}

function calendarUnknown({ desk, focDate, windowLastDate }: FocCase): readonly Finding[] {
  if (calendarKnown(desk.calendar, plusCalendarDays(focDate, -1), plusCalendarDays(windowLastDate, 1))) return [];
  const { country, region } = desk.calendar;
  return warn(
    'calendar-unknown',
    [focDate],
    `No table of holidays is known for ${region === undefined ? country : `${country}, ${region}`} around ` +
      `${formatDate(focDate)}; weekends and the days put in for this carrier are all that was looked at. ` +
      `Ask its desk whether it works from ${formatDate(focDate)} to ${formatDate(windowLastDate)}.`,
  );
}

/** What is worth knowing about a FOC that may stand all the same (design §11). */
export const FOC_WARNINGS: readonly ((focCase: FocCase) => readonly Finding[])[] = [
  outsideCarrierWindow,
  bridgeDays,
  clockChange,
  insideChangeCutoff,
  soonerThanAwsLoads,
  fartherThanFiled,
  halfDays,
  provisionalHolidays,
  opensAsWindowCloses,
  campaignInRollbackWindow,
  calendarUnknown,
];
