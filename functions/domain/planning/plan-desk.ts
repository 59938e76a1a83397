import type { Campaign } from '../campaigns/campaign';
import type { Playbook } from '../playbooks/playbook';
import type { Carrier } from '../port/carrier';
import type { Port } from '../port/port';
import { rollbackTerms } from '../port/terms';
import { localDateOf, type Instant, type LocalDate } from '../time/instant';
import { deskBound } from './desk-bound';
import type { Batch, DeskLoad } from './desk-load';
import { fillPlaces, type Filling, inOrder } from './fill-places';
import { type FocDays, focDays, focDaysAround, type FocMemory } from './foc-days';
import type { WaveRank } from './hand-out';
import { type OrderKind, turnsOf, usualSpan } from './order-kind';
import type { OrderToPlan } from './order-to-plan';
import { type PaperWork, paperWork } from './papers';
import { scheduleDesk } from './schedule-desk';
import { freeDays, type StandingOrder, standingOrders } from './standing-orders';
import { workingDays, type WorkingDays } from './working-days';

/** What a desk is planned in, beside its orders. */
export interface PlanSetting {
  readonly now: Instant;
  readonly memory: FocMemory;
  readonly campaignsOf: (order: OrderToPlan) => readonly Campaign[];
  /** Numbers that stand at some desk already, and the numbers that the plan is asked for. */
  readonly atDesks: readonly Port[];
  readonly asked: ReadonlySet<string>;
}

/** An order with the papers that it waits for and the campaigns that its numbers are in. */
export interface DeskOrder {
  readonly order: OrderToPlan;
  readonly papers: PaperWork;
  readonly campaigns: readonly Campaign[];
  readonly batch: Batch;
}

/** A desk with all its orders, before anything is placed. */
export interface DeskWork {
  readonly carrier: Carrier;
  /** Orders that the desk works on at once; null: any number. */
  readonly places: number | null;
  /** The orders that have a place there already; none where there is no limit that they could use up. */
  readonly standing: readonly StandingOrder[];
  /** The working days from which places are free, least first; null: any number is. */
  readonly freeFrom: readonly number[] | null;
  readonly today: LocalDate;
  readonly working: WorkingDays;
  /** Those for which a FOC day exists at all, and those for which a year has none. */
  readonly orders: readonly DeskOrder[];
  readonly hopeless: readonly DeskOrder[];
  readonly load: DeskLoad;
  /** Working day before which the last FOC cannot be; null without orders. */
  readonly bound: number | null;
}

/** Gathers the orders of one carrier into the work of its desk. */
export function deskWork(carrier: Carrier, orders: readonly OrderToPlan[], setting: PlanSetting): DeskWork {
  const today = localDateOf(setting.now, carrier.desk.timeZone);
  const working = workingDays(carrier.desk, today);
  const gather = gathering(carrier, working, setting);
  const gathered = orders.map(gather);
  const hasDay = ({ batch }: DeskOrder): boolean => batch.turnFrom(batch.kind.ready) !== null;
  const hopeful = gathered.filter(hasDay);
  const load = loadOf(hopeful, working);
  const places = carrier.maxParallelOrders;
  const standing = places === null ? [] : standingOrders(setting.atDesks, setting.asked, carrier, { working, today });
  const freeFrom = places === null ? null : freeDays(places, standing, hopeful.length);
  return {
    carrier,
    places,
    standing,
    freeFrom,
    today,
    working,
    orders: hopeful,
    hopeless: gathered.filter((order) => !hasDay(order)),
    load,
    bound: hopeful.length === 0 ? null : deskBound(load, freeFrom),
  };
}

/** Counts the orders of each kind; in an order of its own, so that that of the request does not lengthen the plan. */
function loadOf(orders: readonly DeskOrder[], working: WorkingDays): DeskLoad {
  const counts = new Map<OrderKind, { readonly batch: Batch; orders: number }>();
  for (const { batch } of orders) {
    const count = counts.get(batch.kind);
    if (count === undefined) counts.set(batch.kind, { batch, orders: 1 });
    else count.orders += 1;
  }
  const batches = [...counts.values()].map(({ batch, orders: count }) => ({ ...batch, orders: count }));
  return { working, batches: batches.sort((a, b) => (a.kind.key < b.kind.key ? -1 : 1)) };
}

/** Orders that a plan need not tell apart share their kind, and what has been found out about it. */
function gathering(carrier: Carrier, working: WorkingDays, setting: PlanSetting): (order: OrderToPlan) => DeskOrder {
  const kinds = new Map<string, Batch>();
  const calmDays = new Map<string, FocDays>();
  const question = (playbook: Playbook) => ({
    now: setting.now,
    countryZone: playbook.zone,
    awsWindow: playbook.windows.aws.value,
    carrierWindow: playbook.windows.carrier?.value,
    rollbackHours: rollbackTerms(carrier, playbook).hours,
    desk: carrier.desk,
  });
  const calmOf = (playbook: Playbook): FocDays => {
    const known = calmDays.get(playbook.key) ?? focDays(question(playbook), setting.memory);
    calmDays.set(playbook.key, known);
    return known;
  };
  const calmKinds = new Map<string, Batch['turnFrom']>();
  const calmTurns = (kind: OrderKind): Batch['turnFrom'] => {
    const key = `${kind.playbook.key} ${kind.paperDays}`;
    const known = calmKinds.get(key) ?? turnsOf({ ...kind, days: kind.calm, hasCampaigns: false }, working);
    calmKinds.set(key, known);
    return known;
  };
  return (order) => {
    const { playbook } = order;
    const papers = paperWork(order, playbook);
    const campaigns = setting.campaignsOf(order);
    const key = [playbook.key, papers.businessDays, ...campaigns.map(({ campaignId }) => campaignId)].join(' ');
    const known = kinds.get(key);
    if (known !== undefined) return { order, papers, campaigns, batch: known };
    const calm = calmOf(playbook);
    const kind: OrderKind = {
      key,
      playbook,
      ready: papers.businessDays,
      paperDays: papers.businessDays,
      span: usualSpan(playbook)?.value ?? 0,
      longest: playbook.timeline.max.value,
      calm,
      days: campaigns.length === 0 ? calm : focDaysAround(campaigns, question(playbook), calm),
      hasCampaigns: campaigns.length > 0,
    };
    const turnFrom = turnsOf(kind, working);
    const calmTurnFrom = campaigns.length === 0 ? turnFrom : calmTurns(kind);
    const batch: Batch = { kind, orders: 1, turnFrom, calmTurnFrom };
    kinds.set(key, batch);
    return { order, papers, campaigns, batch };
  };
}

/** A desk with all that is placed. */
export interface DeskPlan extends DeskWork {
  readonly filling: Filling;
}

export const planDesk = (work: DeskWork): DeskPlan => ({
  ...work,
  filling: work.orders.length === 0 ? { stays: [], end: -1, left: 0 } : scheduleDesk(work.load, work.freeFrom),
});

/** A desk that is done before the others may take so much longer than its bound to keep waves together. */
const LONGER_FOR_WAVES = 0.03;

/**
 * The same desk with its orders filed wave by wave, where that ends no later than without, or hardly later and by `latest`;
 * else as it was. A wave is a wish: it never breaks the limit of a desk, and never makes the plan longer.
 */
export function inWaves(desk: DeskPlan, rank: WaveRank, latest: LocalDate): DeskPlan {
  const { freeFrom, orders, load, working, filling, bound } = desk;
  const waves = new Set(orders.map(({ order }) => rank(order)));
  if (freeFrom === null || load.batches.length < 2 || waves.size < 2) return desk;
  const queue = orders.toSorted(
    (a, b) => rank(a.order) - rank(b.order) || b.batch.kind.span - a.batch.kind.span || a.order.index - b.order.index,
  );
  const inTurn = fillPlaces(load, freeFrom, inOrder(queue.map(({ batch }) => batch)));
  const longer = Math.min(working.onOrBefore(latest) ?? -1, Math.floor((bound ?? 0) * (1 + LONGER_FOR_WAVES)));
  const limit = Math.max(filling.end, longer);
  return inTurn.left <= filling.left && inTurn.end <= limit ? { ...desk, filling: inTurn } : desk;
}
