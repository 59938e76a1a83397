import type { Campaign } from '../campaigns/campaign';
import { campaignIndex, campaignsOn } from '../campaigns/campaign-index';
import type { Carrier } from '../port/carrier';
import type { Port } from '../port/port';
import type { Instant, LocalDate } from '../time/instant';
import { calendarDaysBetween } from '../time/local-date';
import { criticalPath } from './critical-path';
import { deskFindings } from './desk-findings';
import { deskOf, itemsOf, latestFocOn, type Placed, placedOn, wavesOf } from './figures-of-plan';
import { basisOf, figureFindings } from './figures-behind';
import { focMemory } from './foc-days';
import { waveRank } from './hand-out';
import type { JudgedOrder } from './judge-orders';
import { orderFindings } from './order-findings';
import type { OrderToPlan } from './order-to-plan';
import { type DeskPlan, deskWork, inWaves, planDesk } from './plan-desk';
import type { Plan, PlanDesk, PlanItem } from './plan';
import { numbersAsked } from './standing-orders';

export interface PlanQuestion {
  readonly now: Instant;
  /** The day by which every number is to be in Connect: the last cutover lies on it or before. */
  readonly goLive: LocalDate;
  readonly orders: readonly JudgedOrder[];
  /** By carrierId, of every order. */
  readonly carriers: ReadonlyMap<string, Carrier>;
  /** Those that are not over yet. */
  readonly campaigns: readonly Campaign[];
  /** The ports on record in the phases AT_THE_DESK, of these carriers at least. */
  readonly atDesks: readonly Port[];
}

/**
 * A schedule of many orders: each waits for its papers, is filed as soon as a place at its losing carrier's desk is free, is
 * cut over on the first day that the rules of a FOC and its campaigns allow after the playbook's typical span, and leaves its
 * rollback window open. The same question gives the same plan. What an order occupies, how it is shortened and what the lower
 * bound rests on: docs/decisions/0010-plans.md. Orders without a date, and numbers that are left out, keep go-live from being
 * met.
 */
export function makePlan({ now, goLive, orders, carriers, campaigns, atDesks }: PlanQuestion): Plan {
  const toPlan = orders.flatMap(({ plan }) => plan ?? []);
  const rank = waveRank(toPlan);
  const setting = {
    now,
    memory: focMemory(now.slice(0, 10)),
    campaignsOf: campaignsOf(campaigns),
    atDesks,
    asked: numbersAsked(orders),
  };
  const shortest = byCarrier(toPlan).flatMap(([carrierId, own]) => {
    const carrier = carriers.get(carrierId);
    return carrier === undefined ? [] : [planDesk(deskWork(carrier, own, setting))];
  });
  const desks = latestAllowed(shortest, goLive, (desk, latest) => inWaves(desk, rank, latest));
  const placed = desks.flatMap((desk) => placedOn(desk, rank, goLive));
  const items = itemsOf(orders, placed, goLive);
  const endsOn = latestFocOn(placed);
  const lateBy = endsOn === null ? 0 : calendarDaysBetween(goLive, endsOn);
  const reports = desks.map((desk) => deskOf(desk, placed));
  const bottleneck = bottleneckOf(reports);
  return {
    goLive,
    goLiveMet: lateBy <= 0 && items.length > 0 && items.every(isWhole),
    ...(lateBy > 0 ? { lateBy: `P${lateBy}D` } : {}),
    endsOn,
    lowerBound: bottleneck?.lowerBound ?? null,
    bottleneck,
    items,
    waves: wavesOf(placed),
    desks: reports,
    criticalPath: pathOfLast(placed),
    basis: basisOf(toPlan),
    findings: [...orderFindings(orders, desks), ...deskFindings(desks, placed, goLive), ...figureFindings(toPlan)],
  };
}

/** Every number of it has a cutover. */
const isWhole = ({ focOn, leftOut }: PlanItem): boolean => focOn !== null && leftOut === undefined;

/** The campaigns that an order's numbers are in, in the order of their ids. */
function campaignsOf(campaigns: readonly Campaign[]): (order: OrderToPlan) => readonly Campaign[] {
  const index = campaignIndex(campaigns);
  return ({ numbers }) => {
    const own = campaignsOn(
      numbers.map(({ number }) => number),
      index,
    );
    return [...own.keys()].sort((a, b) => (a.campaignId < b.campaignId ? -1 : 1));
  };
}

function byCarrier(orders: readonly OrderToPlan[]): readonly (readonly [string, readonly OrderToPlan[]])[] {
  const carriers = new Map<string, OrderToPlan[]>();
  for (const order of orders) {
    const own = carriers.get(order.losingCarrier);
    if (own === undefined) carriers.set(order.losingCarrier, [order]);
    else own.push(order);
  }
  return [...carriers];
}

/** A desk that is done before the last one may take its time to keep waves together, if it is still done by go-live. */
function latestAllowed(
  desks: readonly DeskPlan[],
  goLive: LocalDate,
  relax: (desk: DeskPlan, latest: LocalDate) => DeskPlan,
): readonly DeskPlan[] {
  const ends = desks.map(({ filling, working }) => working.dateOf(filling.end) ?? '');
  const last = ends.reduce((a, b) => (a > b ? a : b), '');
  const latest = last < goLive ? last : goLive;
  return desks.map((desk) => relax(desk, latest));
}

/** The desk that no plan can be done before; of equals the one that ends last in this one. */
function bottleneckOf(desks: readonly PlanDesk[]): PlanDesk | null {
  const known = desks.filter(({ lowerBound }) => lowerBound !== null);
  const weight = ({ lowerBound, lastFocOn }: PlanDesk): string => `${lowerBound ?? ''} ${lastFocOn ?? ''}`;
  return known.reduce<PlanDesk | null>(
    (last, desk) => (last === null || weight(desk) > weight(last) ? desk : last),
    null,
  );
}

function pathOfLast(placed: readonly Placed[]): Plan['criticalPath'] {
  const focOn = ({ stay }: Placed): LocalDate => stay.turn.day.countryDate;
  const last = placed.reduce<Placed | null>((a, b) => (a === null || focOn(b) > focOn(a) ? b : a), null);
  return last === null ? [] : criticalPath(last, placed);
}
