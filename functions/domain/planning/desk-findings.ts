import { closedRuns } from '../calendars/business-days';
import { calendarKnown } from '../calendars/holidays';
import type { LocalDate } from '../time/instant';
import { calendarDaysBetween, plusCalendarDays } from '../time/local-date';
import { formatDate } from '../time/local-text';
import { sayDays } from '../timeline/campaign-span';
import type { FindingCode } from '../timeline/finding';
import type { Placed } from './figures-of-plan';
import { focOn } from './order-kind';
import { countOf, shownReferences } from './order-findings';
import type { PlanFinding } from './plan';
import type { DeskPlan } from './plan-desk';
import { notEmpty } from './standing-findings';
import { whatHelps } from './what-helps';

/** A long weekend (porting-facts §11.1). */
const LONG_CLOSURE_DAYS = 3;
const MOST_CLOSURES_NAMED = 12;

/** Closures beyond are not looked for: a plan of so many years is no plan to follow day by day. */
const YEARS_LOOKED_AT = 5;

/** What desks, their calendars and campaigns do to a plan, late desks first with what would help. */
export function deskFindings(
  desks: readonly DeskPlan[],
  placed: readonly Placed[],
  goLive: LocalDate,
): readonly PlanFinding[] {
  const withOwn = desks.map((desk) => ({ desk, own: placed.filter((one) => one.desk === desk) }));
  return [
    ...withOwn.flatMap(({ desk, own }) => lateFindings(desk, own, goLive)),
    ...onlyIfTypical(placed, goLive),
    ...withOwn.flatMap(({ desk, own }) => campaignFindings(desk, own)),
    ...openAtGoLive(placed, goLive),
    ...desks.flatMap(notEmpty),
    ...desks.flatMap(limitUnknown),
    ...withOwn.flatMap(({ desk, own }) => calendarFindings(desk, own)),
    ...withOwn.flatMap(({ desk, own }) => warningFindings(desk, own)),
  ];
}

const focOnOf = ({ stay }: Placed): LocalDate => stay.turn.day.countryDate;

const lastOf = (own: readonly Placed[]): LocalDate => own.map(focOnOf).reduce((a, b) => (a > b ? a : b), '');

function lateFindings(desk: DeskPlan, own: readonly Placed[], goLive: LocalDate): readonly PlanFinding[] {
  const late = own.filter((one) => focOnOf(one) > goLive);
  if (late.length === 0) return [];
  const { carrier, places, standing, today } = desk;
  const last = lastOf(own);
  const limit =
    places === null || places >= own.length + standing.length
      ? 'its papers and its usual span are longer than the time that is left'
      : `its desk works on ${countOf(places, 'order')} at once${standing.length === 0 ? '' : `, ${standing.length} of which stand there already`}, and ${own.length} are to be filed`;
  const closures = closuresIn(desk, today, last);
  const named = closures.length === 0 ? '' : ` Closed for long meanwhile: ${closures.join('; ')}.`;
  const message =
    `${carrier.name} is late by ${countOf(calendarDaysBetween(goLive, last), 'day')}: ${limit}. ` +
    `${countOf(late.length, 'order')} of ${own.length} are cut over after ${formatDate(goLive)}, the last on ${formatDate(last)}.${named}`;
  return [
    {
      code: 'desk-is-late',
      severity: 'warning',
      message,
      losingCarrier: carrier.carrierId,
      ...shownReferences(late.map(({ order }) => order.order.reference)),
    },
    ...whatHelps(desk, last, goLive),
  ];
}

function closuresIn({ carrier }: DeskPlan, from: LocalDate, to: LocalDate): readonly string[] {
  const most = plusCalendarDays(from, YEARS_LOOKED_AT * 365);
  const runs = closedRuns(from, to < most ? to : most, carrier.desk).filter(({ days }) => days >= LONG_CLOSURE_DAYS);
  const named = runs
    .slice(0, MOST_CLOSURES_NAMED)
    .map((run) => `${run.from} to ${run.to}${run.names.length === 0 ? '' : ` (${run.names.join(', ')})`}`);
  return runs.length > named.length ? [...named, `and ${runs.length - named.length} more`] : named;
}

/** Go-live is met with the usual spans and not with the longest. */
function onlyIfTypical(placed: readonly Placed[], goLive: LocalDate): readonly PlanFinding[] {
  const unsafe = placed.filter(
    (one) => focOnOf(one) <= goLive && (one.startBy === null || one.startBy < one.desk.today),
  );
  if (unsafe.length === 0) return [];
  const message = `${countOf(unsafe.length, 'order')} would be on time with the usual spans and late with the longest: their startBy is past, or nobody states the longest. Start them now, or leave room behind ${formatDate(goLive)}.`;
  const references = shownReferences(unsafe.map(({ order }) => order.order.reference));
  return [{ code: 'on-time-only-if-typical', severity: 'warning', message, ...references }];
}

/** Orders whose cutover a campaign keeps from an earlier day. */
function campaignFindings(desk: DeskPlan, own: readonly Placed[]): readonly PlanFinding[] {
  const moved = own.filter((one) => one.order.campaigns.length > 0 && isMoved(one, desk));
  const campaigns = new Set(moved.flatMap(({ order }) => order.campaigns));
  return [...campaigns].map((campaign): PlanFinding => {
    const held = moved.filter(({ order }) => order.campaigns.includes(campaign));
    const days = sayDays(campaign, held[0]?.order.order.playbook.zone ?? desk.carrier.desk.timeZone);
    const message = `The campaign "${campaign.name}", which runs ${days}, keeps ${countOf(held.length, 'order')} of ${desk.carrier.name} from an earlier cutover. They are filed so that their FOC falls after it; or bridge them, or agree a date with the campaign.`;
    return {
      code: 'moved-by-campaign',
      severity: 'warning',
      message,
      losingCarrier: desk.carrier.carrierId,
      ...shownReferences(held.map(({ order }) => order.order.reference)),
    };
  });
}

/** Was there a day for it, had there been no campaign, between the one that it could have had and the one that it has? */
function isMoved({ stay }: Placed, { working }: DeskPlan): boolean {
  const { kind, turn, free } = stay;
  const first = Math.max(kind.ready, free) + kind.span;
  for (let foc = first; foc < turn.foc; foc += 1) {
    const date = working.dateOf(foc);
    if (date !== undefined && focOn(date, kind.calm) !== null && focOn(date, kind.days) === null) return true;
  }
  return false;
}

function openAtGoLive(placed: readonly Placed[], goLive: LocalDate): readonly PlanFinding[] {
  const open = placed.filter((one) => focOnOf(one) <= goLive && one.stay.turn.day.windowClosesOn > goLive);
  if (open.length === 0) return [];
  const message = `${countOf(open.length, 'rollback window')} are still open after go-live on ${formatDate(goLive)}. Go-live counts cutovers, not windows.`;
  const references = shownReferences(open.map(({ order }) => order.order.reference));
  return [{ code: 'rollback-open-at-go-live', severity: 'info', message, ...references }];
}

function limitUnknown({ places, carrier, orders }: DeskPlan): readonly PlanFinding[] {
  if (places !== null || orders.length < 2) return [];
  const message = `${carrier.name} has no maxParallelOrders: its desk is taken to work on all ${orders.length} orders at once. Ask it, and put the limit on the carrier.`;
  return [{ code: 'desk-limit-unknown', severity: 'warning', message, losingCarrier: carrier.carrierId }];
}

function calendarFindings({ carrier, today }: DeskPlan, own: readonly Placed[]): readonly PlanFinding[] {
  const last = lastOf(own);
  const { calendar } = carrier.desk;
  if (own.length === 0 || calendarKnown(calendar, today, last)) return [];
  const name = [calendar.country, calendar.region].filter((part) => part !== undefined).join('-');
  const message = `No table of holidays speaks for ${name} on every day up to ${formatDate(last)}: where none does, the plan leaves out weekends and the days put in for ${carrier.name} only.`;
  return [{ code: 'calendar-unknown', severity: 'warning', message, losingCarrier: carrier.carrierId }];
}

/** Warnings of single dates, told once a desk; said of the calendar as a whole already. */
function warningFindings({ carrier }: DeskPlan, own: readonly Placed[]): readonly PlanFinding[] {
  const groups = new Map<FindingCode, Placed[]>();
  for (const one of own) {
    for (const code of one.stay.turn.day.warnings) {
      const group = groups.get(code);
      if (group === undefined) groups.set(code, [one]);
      else group.push(one);
    }
  }
  groups.delete('calendar-unknown');
  return [...groups].map(([code, group]): PlanFinding => {
    const dates = [...new Set(group.map(focOnOf))].sort();
    const message = `${countOf(group.length, 'cutover')} at ${carrier.name} would be warned of with ${code}, on ${countOf(dates.length, 'day')} from ${formatDate(dates[0] ?? '')} on; putting the FOC says more.`;
    return {
      code,
      severity: 'info',
      message,
      losingCarrier: carrier.carrierId,
      dates: dates.slice(0, MOST_CLOSURES_NAMED),
      ...shownReferences(group.map(({ order }) => order.order.reference)),
    };
  });
}
