import { strictestSignatureRule } from '../playbooks/playbook';
import type { LocalDate } from '../time/instant';
import { plusCalendarDays } from '../time/local-date';
import type { Stay } from './fill-places';
import { handOut, type WaveRank } from './hand-out';
import type { JudgedOrder } from './judge-orders';
import { latestStarts } from './latest-starts';
import { focOn } from './order-kind';
import type { PlanDesk, PlanItem, PlanWave } from './plan';
import type { DeskOrder, DeskPlan } from './plan-desk';

/** An order that has its stay at its desk. */
export interface Placed {
  readonly order: DeskOrder;
  readonly stay: Stay;
  readonly desk: DeskPlan;
  readonly startBy: LocalDate | null;
}

/** The orders of a desk with their stays, in the order of the request. */
export function placedOn(desk: DeskPlan, rank: WaveRank, goLive: LocalDate): readonly Placed[] {
  const stays = handOut(desk.filling.stays, desk.orders, rank);
  const starts = latestStarts(desk.filling.stays, goLive, desk.working, desk.freeFrom);
  return desk.orders.flatMap((order) => {
    const stay = stays.get(order);
    return stay === undefined ? [] : [{ order, stay, desk, startBy: starts.get(stay) ?? null }];
  });
}

export function latestFocOn(placed: readonly Placed[]): LocalDate | null {
  return placed.reduce<LocalDate | null>((last, { stay }) => {
    const date = stay.turn.day.countryDate;
    return last === null || date > last ? date : last;
  }, null);
}

/** One item for each order of the request, in its order. */
export function itemsOf(
  orders: readonly JudgedOrder[],
  placed: readonly Placed[],
  goLive: LocalDate,
): readonly PlanItem[] {
  const byIndex = new Map(placed.map((one) => [one.order.order.index, one] as const));
  return orders.map((judged, index) => {
    const { asked, path, country, splits, leftOut, plan } = judged;
    return {
      reference: asked.reference,
      losingCarrier: asked.losingCarrier,
      wave: asked.wave,
      path,
      country,
      playbook: plan?.playbook.key ?? (splits.length === 1 ? (splits[0]?.playbook ?? null) : null),
      numbers: splits.reduce((sum, { numbers }) => sum + numbers.length, 0),
      ...(leftOut.length === 0 ? {} : { leftOut: leftOut.map(({ number }) => number) }),
      ...datesOf(byIndex.get(index), goLive),
    };
  });
}

type Dates = Pick<PlanItem, 'startBy' | 'readyBy' | 'fileOn' | 'focOn' | 'focAt' | 'rollbackClosesOn' | 'late'>;

const NO_DATES: Dates = {
  startBy: null,
  readyBy: null,
  fileOn: null,
  focOn: null,
  focAt: null,
  rollbackClosesOn: null,
  late: false,
};

function datesOf(placed: Placed | undefined, goLive: LocalDate): Dates {
  if (placed === undefined) return NO_DATES;
  const { stay, desk, startBy } = placed;
  const { turn } = stay;
  return {
    startBy,
    readyBy: readyBy(stay, desk),
    fileOn: desk.working.dateOf(turn.file) ?? null,
    focOn: turn.day.countryDate,
    focAt: turn.day.at,
    rollbackClosesOn: turn.day.windowClosesOn,
    late: turn.day.countryDate > goLive,
  };
}

/** A letter that is signed before it is any use is too old on the day of the filing (porting-facts §2.1). */
function readyBy({ kind, turn }: Stay, { working }: DeskPlan): LocalDate | null {
  const filedOn = working.dateOf(turn.file);
  const age = strictestSignatureRule(kind.playbook)?.maxAgeDays.value;
  const young = filedOn === undefined || age === undefined ? undefined : plusCalendarDays(filedOn, -age);
  const signed = young === undefined ? undefined : working.onOrAfter(young);
  return working.dateOf(Math.max(kind.ready, signed ?? kind.ready)) ?? null;
}

export function wavesOf(placed: readonly Placed[]): readonly PlanWave[] {
  const waves = new Map<string, LocalDate[]>();
  for (const { order, stay } of placed) {
    const { wave } = order.order;
    if (wave === null) continue;
    const dates = waves.get(wave);
    if (dates === undefined) waves.set(wave, [stay.turn.day.countryDate]);
    else dates.push(stay.turn.day.countryDate);
  }
  return [...waves].map(([wave, dates]) => {
    const sorted = dates.sort();
    return { wave, orders: dates.length, firstFocOn: sorted[0] ?? '', lastFocOn: sorted.at(-1) ?? '' };
  });
}

/** What a plan tells of one of its desks. */
export function deskOf(desk: DeskPlan, placed: readonly Placed[]): PlanDesk {
  const { carrier, places, working, filling, bound, load } = desk;
  const own = placed.filter((one) => one.desk === desk);
  const first = filling.stays.reduce((least, { turn }) => Math.min(least, turn.file), Infinity);
  const date = bound === null ? undefined : working.dateOf(bound);
  const days = load.batches.flatMap(({ kind }) =>
    date === undefined ? [] : (focOn(date, kind.calm)?.countryDate ?? []),
  );
  return {
    losingCarrier: carrier.carrierId,
    maxParallelOrders: places,
    orders: own.length,
    firstFileOn: Number.isFinite(first) ? (working.dateOf(first) ?? null) : null,
    lastFocOn: latestFocOn(own),
    lowerBound: days.sort()[0] ?? date ?? null,
  };
}
