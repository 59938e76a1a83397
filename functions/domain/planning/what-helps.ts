import type { LocalDate } from '../time/instant';
import { calendarDaysBetween } from '../time/local-date';
import { formatDate } from '../time/local-text';
import { deskBound } from './desk-bound';
import { ordersOf } from './desk-load';
import { countOf } from './order-findings';
import type { PlanFinding } from './plan';
import type { DeskPlan } from './plan-desk';
import { scheduleDesk } from './schedule-desk';
import { freeDays } from './standing-orders';

/** What would bring a late desk nearer to go-live: one place more, as many as it takes, or an earlier beginning. */
export function whatHelps(desk: DeskPlan, last: LocalDate, goLive: LocalDate): readonly PlanFinding[] {
  return [...morePlaces(desk, last, goLive), ...earlierStart(desk, last, goLive)];
}

function morePlaces(desk: DeskPlan, last: LocalDate, goLive: LocalDate): readonly PlanFinding[] {
  const { places, load, carrier, standing } = desk;
  if (places === null || places >= ordersOf(load) + standing.length) return [];
  const withOne = endWith(places + 1, desk);
  const enough = placesFor(goLive, desk);
  const isBetter = withOne !== null && withOne < last;
  if (!isBetter && enough === null) return [];
  const oneMore = isBetter
    ? `With one more place at the desk of ${carrier.name} (${places + 1} orders at once) its last cutover is on ${formatDate(withOne)}, ${countOf(calendarDaysBetween(withOne, last), 'day')} earlier.`
    : `One more place alone at the desk of ${carrier.name} changes nothing.`;
  const all =
    enough === null
      ? 'No number of places brings it to go-live.'
      : `With ${enough} places it is done by ${formatDate(goLive)}.`;
  return [
    { code: 'more-places-help', severity: 'info', message: `${oneMore} ${all}`, losingCarrier: carrier.carrierId },
  ];
}

const endWith = (places: number, desk: DeskPlan): LocalDate | null =>
  desk.working.dateOf(scheduleDesk(desk.load, placesOf(places, desk)).end) ?? null;

const placesOf = (places: number, { load, standing }: DeskPlan): readonly number[] =>
  freeDays(places, standing, ordersOf(load));

/** The fewest places with which the desk is done by go-live; null where even one for each order is too few. */
function placesFor(goLive: LocalDate, desk: DeskPlan): number | null {
  const { load, places, working, standing } = desk;
  const limit = working.onOrBefore(goLive);
  const mayDo = (count: number): boolean => (deskBound(load, placesOf(count, desk)) ?? Infinity) <= (limit ?? -1);
  const does = (count: number): boolean =>
    mayDo(count) && scheduleDesk(load, placesOf(count, desk)).end <= (limit ?? -1);
  let enough = ordersOf(load) + standing.length;
  if (!does(enough)) return null;
  let tooFew = places ?? 0;
  while (enough - tooFew > 1) {
    const middle = (enough + tooFew) >> 1;
    if (does(middle)) enough = middle;
    else tooFew = middle;
  }
  return enough;
}

/** Farther back than that nobody would have begun. */
const LONGEST_AGO_WORKING_DAYS = 260;

/** A desk whose orders had been begun so many working days earlier would be done so many earlier, holidays aside. */
function earlierStart(
  { working, filling, carrier, standing }: DeskPlan,
  last: LocalDate,
  goLive: LocalDate,
): readonly PlanFinding[] {
  const limit = working.onOrBefore(goLive);
  const days = limit === undefined ? 0 : filling.end - limit;
  const start = days <= 0 || days > LONGEST_AGO_WORKING_DAYS ? undefined : working.dateOf(-days);
  if (start === undefined) return [];
  const others = standing.length === 0 ? '' : ', and those that stand at its desk filed as much earlier';
  const message = `To be done by go-live the orders of ${carrier.name} would have had to be begun ${countOf(days, 'working day')} earlier, on ${formatDate(start)}${others}. Begin now, and move go-live to ${formatDate(last)} or bridge what is late.`;
  return [{ code: 'earlier-start-helps', severity: 'info', message, losingCarrier: carrier.carrierId }];
}
