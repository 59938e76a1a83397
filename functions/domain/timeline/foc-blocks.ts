import { closedRunAround } from '../calendars/business-days';
import { closureAfter } from '../calendars/desk-cover';
import type { Desk } from '../calendars/desk';
import { deskDay, isBusinessDay } from '../calendars/desk-day';
import { isBefore, type LocalDate, localDateOf } from '../time/instant';
import { datesFromTo, plusCalendarDays } from '../time/local-date';
import { formatDate, formatDates, formatLocal } from '../time/local-text';
import { isDuring, sayCampaign, timeOf } from './campaign-span';
import { describeWindows, isInsideOneOf } from './cutover-windows';
import type { Finding, FindingCode } from './finding';
import type { FocCase } from './foc-question';

/** A long weekend; an ordinary one has two (porting-facts §11.1). */
const LONG_CLOSURE_DAYS = 3;
/** One day to move on and one to repair on (porting-facts §11.1). */
export const STAFFED_DAYS_NEEDED = 2;

const block = (code: FindingCode, dates: readonly string[], message: string): readonly Finding[] => [
  { code, severity: 'blocking', message, dates },
];

const named = (names: readonly string[]): string => (names.length === 0 ? '' : ` (${names.join(', ')})`);

function inThePast({ at, now, countryZone }: FocCase): readonly Finding[] {
  if (!isBefore(at, now)) return [];
  const message = `The FOC ${formatLocal(at, countryZone)} is already past. Ask the losing carrier for a new date.`;
  return block('foc-in-the-past', [localDateOf(at, countryZone)], message);
}

function outsideAwsWindow({ at, awsWindows, countryZone }: FocCase): readonly Finding[] {
  if (isInsideOneOf(at, awsWindows)) return [];
  return block(
    'outside-aws-window',
    [localDateOf(at, countryZone)],
    `The FOC ${formatLocal(at, countryZone)} lies outside the hours in which AWS moves these numbers: ` +
      `${describeWindows(awsWindows)}, both ends included. Ask for a time inside them.`,
  );
}

/** The holiday of that very day; a weekend in the middle of a long closure has none. */
const namesOn = (date: LocalDate, desk: Desk): readonly string[] => {
  const { name } = deskDay(date, desk);
  return name === undefined ? [] : [name];
};

function deskClosed({ focDate, desk }: FocCase): readonly Finding[] {
  const run = closedRunAround(focDate, desk);
  if (run === null) return [];
  const reopens = plusCalendarDays(run.to, 1);
  const advice = isBusinessDay(reopens, desk)
    ? `It opens again on ${formatDate(reopens)}: ask for a day on which it works.`
    : 'Ask for a day on which it works.';
  return block(
    'desk-closed-that-day',
    [focDate],
    `The losing carrier's porting desk is closed on ${formatDate(focDate)}${named(namesOn(focDate, desk))}. ${advice}`,
  );
}

function beforeLongClosure({ focDate, desk }: FocCase): readonly Finding[] {
  const run = closureAfter(focDate, desk);
  if (run === null || run.days < LONG_CLOSURE_DAYS) return [];
  return block(
    'last-staffed-day-before-long-closure',
    [focDate, ...datesFromTo(run.from, run.to)],
    `${formatDate(focDate)} is the last day the losing carrier's desk works before ${run.days} closed days, ` +
      `${formatDate(run.from)} to ${formatDate(run.to)}${named(run.names)}: nobody there could take the number back. ` +
      `Ask for an earlier day, or for ${formatDate(plusCalendarDays(run.to, 1))} or later.`,
  );
}

function tooFewStaffedDays({ at, countryZone, rollbackHours, staffed, windowCloses }: FocCase): readonly Finding[] {
  if (staffed.length >= STAFFED_DAYS_NEEDED) return [];
  const dates = staffed.map((day) => day.date);
  const cover = dates.length === 0 ? 'not at all' : `only on ${formatDates(dates)}`;
  return block(
    'too-few-staffed-days-in-rollback-window',
    dates,
    `In the ${rollbackHours} hours from ${formatLocal(at, countryZone)} to ${formatLocal(windowCloses, countryZone)} ` +
      `the losing carrier's desk works ${cover}; ${STAFFED_DAYS_NEEDED} working days are needed for a port-back. ` +
      'Ask for a FOC that is followed by at least one more working day.',
  );
}

function insideCampaigns({ at, campaigns = [], countryZone }: FocCase): readonly Finding[] {
  return campaigns
    .filter((campaign) => isDuring(at, timeOf(campaign, countryZone)))
    .flatMap((campaign) =>
      block(
        'inside-a-campaign',
        [localDateOf(at, countryZone)],
        `The FOC ${formatLocal(at, countryZone)} falls into ${sayCampaign(campaign, countryZone)}. ` +
          'Ask for a day before or after it, or agree a new date with the campaign.',
      ),
    );
}

/** The reasons for which a FOC is refused unless a named person overrides them (design §11). */
export const FOC_BLOCKS: readonly ((focCase: FocCase) => readonly Finding[])[] = [
  inThePast,
  outsideAwsWindow,
  deskClosed,
  beforeLongClosure,
  tooFewStaffedDays,
  insideCampaigns,
];
