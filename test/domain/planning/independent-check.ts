/*
 * Checks a plan without the planner: nothing of functions/domain/planning is imported here, and nothing of the calendars'
 * arithmetic. Closed days are written out from porting-facts §11.3 and §11.1, working days are counted by walking the days.
 */

/** What a plan promises of one order. */
export interface CheckedItem {
  readonly reference: string;
  readonly losingCarrier: string;
  readonly readyBy: string | null;
  readonly fileOn: string | null;
  readonly focOn: string | null;
  readonly rollbackClosesOn: string | null;
}

/** What the checker is told of an order; the figures are those of porting-facts §4.3, as a person would read them. */
export interface CheckedOrder {
  readonly reference: string;
  readonly losingCarrier: string;
  /** Business days from filing to FOC, and of papers before. */
  readonly typical: number;
  readonly papers: number;
  /** A filing lies at most so many calendar days before its FOC. */
  readonly mostDaysAhead?: number;
  /** Days on which its numbers must not be cut over, both included. */
  readonly campaign?: { readonly from: string; readonly to: string };
}

export interface CheckedDesk {
  readonly closed: ReadonlySet<string>;
  readonly places: number;
  readonly today: string;
  /** The last day of each order that stands at the desk already and is none of the plan's. */
  readonly there?: readonly string[];
}

const YEARS = ['2026', '2027'] as const;

const days = (...byYear: readonly string[]): ReadonlySet<string> =>
  new Set(byYear.flatMap((line, at) => line.split(' ').map((day) => `${YEARS[at] ?? ''}-${day}`)));

/** porting-facts §11.3, public and substitute days; of the United States also the Friday after Thanksgiving (§11.1). */
export const CLOSED = {
  'GB-ENG': days(
    '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-26 12-28',
    '01-01 03-26 03-29 05-03 05-31 08-30 12-25 12-26 12-27 12-28',
  ),
  'GB-SCT': days(
    '01-01 01-02 04-03 05-04 05-25 08-03 11-30 12-25 12-26 12-28',
    '01-01 01-02 01-04 03-26 05-03 05-31 08-02 11-30 12-25 12-26 12-27 12-28',
  ),
  US: days(
    '01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 11-27 12-25',
    '01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 11-26 12-24 12-25 12-31',
  ),
  /** Bavaria: the national days, Epiphany, Corpus Christi and All Saints. */
  'DE-BY': days(
    '01-01 01-06 04-03 04-06 05-01 05-14 05-25 06-04 10-03 11-01 12-25 12-26',
    '01-01 01-06 03-26 03-29 05-01 05-06 05-17 05-27 10-03 11-01 12-25 12-26',
  ),
  FR: days(
    '01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25',
    '01-01 03-29 05-01 05-06 05-08 05-17 07-14 08-15 11-01 11-11 12-25',
  ),
} as const;

const DAY_MS = 86_400_000;

export const plus = (date: string, count: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);

export const between = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

function isWorked(date: string, { closed }: CheckedDesk): boolean {
  if (date.slice(0, 4) > '2027') throw new RangeError(`No day of ${date.slice(0, 4)} is written out here`);
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !closed.has(date);
}

/** So many working days on, from a day that is worked or the next that is. */
function workedOn(date: string, count: number, desk: CheckedDesk): string {
  let day = date;
  while (!isWorked(day, desk)) day = plus(day, 1);
  for (let left = count; left > 0;) {
    day = plus(day, 1);
    if (isWorked(day, desk)) left -= 1;
  }
  return day;
}

/** Working days in which somebody can take the number back: the day itself and the three after it (72 hours). */
const staffed = (foc: string, desk: CheckedDesk): number =>
  [0, 1, 2, 3].filter((ahead) => isWorked(plus(foc, ahead), desk)).length;

/** Everything that is wrong with one order's dates. */
function faultsOf(item: CheckedItem, order: CheckedOrder, desk: CheckedDesk): readonly string[] {
  const { readyBy, fileOn, focOn, rollbackClosesOn } = item;
  if (readyBy === null || fileOn === null || focOn === null || rollbackClosesOn === null) return ['has no dates'];
  const { campaign, mostDaysAhead = Infinity } = order;
  return [
    ...(readyBy > fileOn ? ['is filed before it is ready'] : []),
    ...(readyBy < workedOn(desk.today, order.papers, desk) ? ['is ready before its papers can be'] : []),
    ...(isWorked(fileOn, desk) ? [] : [`is filed on ${fileOn}, a closed day`]),
    ...(isWorked(focOn, desk) ? [] : [`is cut over on ${focOn}, a closed day`]),
    ...(focOn < workedOn(fileOn, order.typical, desk) ? ['is cut over before its span has passed'] : []),
    ...(staffed(focOn, desk) < 2 ? [`has fewer than two staffed days after ${focOn}`] : []),
    ...([1, 2, 3].some((ahead) => isWorked(plus(focOn, ahead), desk))
      ? []
      : [`is cut over on ${focOn}, the last day before a long closure`]),
    ...(between(fileOn, focOn) > mostDaysAhead ? [`is filed ${between(fileOn, focOn)} days ahead`] : []),
    ...(campaign !== undefined && campaign.from <= focOn && focOn <= campaign.to
      ? [`is cut over on ${focOn}, inside its campaign`]
      : []),
    ...(between(focOn, rollbackClosesOn) === 3 ? [] : [`closes its rollback window on ${rollbackClosesOn}`]),
  ].map((fault) => `${item.reference} ${fault}`);
}

/** Goes through the days of a desk and counts who has a place, on the day of the FOC too, those of before included. */
function overfull(items: readonly CheckedItem[], desk: CheckedDesk): readonly string[] {
  const before = (date: string): number => (desk.there ?? []).filter((last) => last >= date).length;
  const steps = new Map<string, number>();
  const step = (date: string, by: number) => steps.set(date, (steps.get(date) ?? 0) + by);
  for (const { fileOn, focOn } of items) {
    step(fileOn ?? '', 1);
    step(plus(focOn ?? '', 1), -1);
  }
  let there = 0;
  return [...steps.keys()].sort().flatMap((date) => {
    there += steps.get(date) ?? 0;
    const all = there + before(date);
    return there > 0 && all > desk.places ? [`${all} orders at a desk of ${desk.places} on ${date}`] : [];
  });
}

/** What a plan breaks; nothing where it holds. */
export function broken(
  items: readonly CheckedItem[],
  orders: readonly CheckedOrder[],
  desks: ReadonlyMap<string, CheckedDesk>,
): readonly string[] {
  const wanted = new Map(orders.map((order) => [order.reference, order]));
  const named = items.map(({ reference }) => reference);
  const counts = [
    ...(new Set(named).size === named.length ? [] : ['an order is planned twice']),
    ...orders.filter(({ reference }) => !named.includes(reference)).map(({ reference }) => `${reference} is missing`),
  ];
  const each = items.flatMap((item) => {
    const order = wanted.get(item.reference);
    const desk = desks.get(item.losingCarrier);
    return order === undefined || desk === undefined
      ? [`${item.reference} was not asked for`]
      : faultsOf(item, order, desk);
  });
  if (counts.length + each.length > 0) return [...counts, ...each];
  return [...desks].flatMap(([carrier, desk]) => {
    const own = items.filter(({ losingCarrier }) => losingCarrier === carrier);
    return overfull(own, desk).map((fault) => `${carrier}: ${fault}`);
  });
}

/**
 * The day before which a desk cannot have its last cutover: the days that its orders keep a place, filing and FOC included,
 * shared out evenly among the places that are free on each day, and as many shortest orders in a row as one place gets at
 * least; from the first day on which papers can be there, on days that are worked.
 */
export function lowerBoundOf(orders: readonly CheckedOrder[], desk: CheckedDesk): string {
  const papers = Math.min(...orders.map((order) => order.papers));
  const atDesk = orders.map(({ typical }) => typical + 1);
  const inARow = Math.ceil(orders.length / desk.places) * Math.min(...atDesk);
  const opens = workedOn(desk.today, papers, desk);
  const rowEnds = workedOn(opens, inARow - 1, desk);
  const freeOn = (date: string): number => desk.places - (desk.there ?? []).filter((last) => last >= date).length;
  let day = opens;
  for (let left = atDesk.reduce((sum, count) => sum + count, 0) - Math.max(0, freeOn(day)); left > 0;) {
    day = workedOn(day, 1, desk);
    left -= Math.max(0, freeOn(day));
  }
  return day > rowEnds ? day : rowEnds;
}

/** The first day on or after that one on which a number may be cut over, whatever it is. */
function goodFocFrom(date: string, desk: CheckedDesk): string {
  let day = date;
  while (!isWorked(day, desk) || staffed(day, desk) < 2) day = plus(day, 1);
  return day;
}

/** Every order in which some of them may be worked off; those that take as long need not be told apart. */
function rowsOf(orders: readonly CheckedOrder[]): readonly (readonly CheckedOrder[])[] {
  if (orders.length === 0) return [[]];
  const firsts = [...new Map(orders.map((order) => [`${order.typical} ${order.papers}`, order])).values()];
  return firsts.flatMap((first) => rowsOf(orders.filter((order) => order !== first)).map((row) => [first, ...row]));
}

/**
 * The earliest last cutover that any plan can have, found by trying: each row of orders, one after the other, filed at the
 * place that is free first. For a handful of orders without campaigns.
 */
export function soonestEnd(orders: readonly CheckedOrder[], desk: CheckedDesk): string {
  const there = (desk.there ?? []).toSorted().slice(-desk.places);
  const empty = Array.from({ length: desk.places - there.length }, () => plus(desk.today, -1));
  const ends = rowsOf(orders).map((row) => {
    const lasts = [...empty, ...there];
    return row
      .map(({ typical, papers }) => {
        const [last = ''] = lasts.sort();
        const ready = workedOn(desk.today, papers, desk);
        const free = plus(last, 1);
        const filed = workedOn(free > ready ? free : ready, 0, desk);
        lasts[0] = goodFocFrom(workedOn(filed, typical, desk), desk);
        return lasts[0];
      })
      .reduce((a, b) => (a > b ? a : b));
  });
  return ends.reduce((a, b) => (a < b ? a : b));
}
