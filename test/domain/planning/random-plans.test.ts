import { describe, expect, test } from 'vitest';
import type { Plan } from '../../../functions/domain/planning/plan';
import { AMERICAN, AMERICAN_TOLL_FREE, BRITISH, FRENCH, GERMAN } from './fictional-numbers';
import { portIn } from '../port/cast';
import { between, plus } from './independent-check';
import { type AskedBriefly, carrier, drawn, planned, type PlanWish } from './plan-scene';

const TODAY = '2026-11-23';

const NUMBERS = [BRITISH, AMERICAN, AMERICAN_TOLL_FREE, GERMAN, FRENCH] as const;

const DESKS = [
  { calendar: { country: 'GB', region: 'ENG' }, timeZone: 'Europe/London' },
  { calendar: { country: 'US' }, timeZone: 'America/New_York' },
  { calendar: { country: 'DE', region: 'BY' }, timeZone: 'Europe/Berlin' },
  { calendar: { country: 'FR' }, timeZone: 'Europe/Paris' },
] as const;

interface Drawn extends PlanWish {
  readonly orders: readonly (AskedBriefly & { readonly named: readonly string[] })[];
  readonly places: readonly number[];
  /** The last days of the orders that stand at each desk already. */
  readonly there: readonly (readonly string[])[];
}

const FREEZE = { from: '2026-12-15', to: '2027-01-05', kind: 'closed', name: 'Freeze' } as const;

/** One to three desks of one to eight places with orders at them or none, up to fifty orders of any playbook, waves, campaigns, frozen calendars. */
function planOf(seed: number): Drawn {
  const draw = drawn(seed);
  const desks = Array.from({ length: 1 + draw(3) }, () => ({
    desk: DESKS[draw(DESKS.length)] ?? DESKS[0],
    places: 1 + draw(8),
    overrides: draw(3) === 0 ? [FREEZE] : [],
  }));
  const orders = Array.from({ length: 1 + draw(50) }, (_, at) => {
    const wave = draw(4);
    return {
      reference: `R-${at}`,
      losingCarrier: `desk-${draw(desks.length)}`,
      named: [NUMBERS[draw(NUMBERS.length)]?.[at] ?? ''],
      wave: wave === 0 ? null : `wave-${wave}`,
      traits: { bundled: draw(8) === 0 },
    };
  });
  const advertised = orders.filter(() => draw(6) === 0).flatMap(({ named }) => named);
  const campaign = {
    campaignId: 'sale',
    version: 1,
    name: 'Sale',
    from: '2026-12-28',
    to: '2027-01-15T18:00:00Z',
    numbers: advertised,
    contact: { name: 'Marta Marketing' },
  };
  const there = desks.map(() => Array.from({ length: draw(3) * draw(6) }, () => plus('2026-12-01', draw(60))));
  return {
    orders,
    there,
    atDesks: there.flatMap((lasts, desk) =>
      lasts.map((last, at) =>
        portIn('FOC_CONFIRMED', {
          carrier: `desk-${desk}`,
          orderId: `there-${desk}-${at}`,
          number: `+44161496${String(100 * desk + at).padStart(4, '0')}`,
          foc: { at: `${last}T12:00:00Z`, confirmedAt: '2026-11-20T09:00:00Z' },
        }),
      ),
    ),
    places: desks.map(({ places }) => places),
    carriers: desks.map(({ desk, places, overrides }, at) =>
      carrier(`desk-${at}`, { maxParallelOrders: places, desk: { ...desk, overrides } }),
    ),
    campaigns: [campaign],
    goLive: '2027-03-31',
  };
}

const SEEDS = Array.from({ length: 24 }, (_, at) => 1000 + 17 * at);

/** The most orders that have a place at a desk on one day on which one is filed, those of before included. */
function fullest({ items }: Plan, carrierId: string, lasts: readonly string[]): number {
  const own = items.filter(({ losingCarrier, fileOn }) => losingCarrier === carrierId && fileOn !== null);
  const there = (day: string) =>
    own.filter(({ fileOn, focOn }) => (fileOn ?? '') <= day && day <= (focOn ?? '')).length +
    lasts.filter((last) => last >= day).length;
  return Math.max(0, ...own.map(({ fileOn }) => there(fileOn ?? '')));
}

const lengthOf = ({ endsOn }: Plan): number => (endsOn === null ? 0 : between(TODAY, endsOn));

describe.each(SEEDS)('a plan drawn from %i', (seed) => {
  const wish = planOf(seed);
  const plan = planned(wish);

  test('plans every order once, in the order asked, and within the limits of its desk', () => {
    expect(plan.items.map(({ reference }) => reference)).toEqual(wish.orders.map(({ reference }) => reference));
    wish.places.forEach((places, at) =>
      expect(fullest(plan, `desk-${at}`, wish.there[at] ?? [])).toBeLessThanOrEqual(places),
    );
    for (const { readyBy, fileOn, focOn, rollbackClosesOn } of plan.items.filter((item) => item.fileOn !== null)) {
      expect([readyBy, fileOn, focOn, rollbackClosesOn].toSorted()).toEqual([readyBy, fileOn, focOn, rollbackClosesOn]);
    }
  });

  test('never ends before its lower bound, nor does any of its desks', () => {
    expect(lengthOf(plan)).toBeGreaterThanOrEqual(plan.lowerBound === null ? 0 : between(TODAY, plan.lowerBound));
    for (const { lastFocOn, lowerBound } of plan.desks) expect((lastFocOn ?? '') >= (lowerBound ?? '')).toBe(true);
  });

  test('has nothing inside the campaign', () => {
    const advertised = new Set(wish.campaigns?.flatMap(({ numbers }) => numbers));
    const own = wish.orders.filter(({ named }) => named.some((number) => advertised.has(number)));
    const days = plan.items
      .filter(({ reference }) => own.some((order) => order.reference === reference))
      .flatMap(({ focAt }) => focAt ?? []);
    expect(days.filter((at) => at >= '2026-12-28T05:00:00Z' && at <= '2027-01-15T18:00:00Z')).toEqual([]);
  });

  test('is the same when it is asked for again', () => {
    expect(planned(wish)).toEqual(plan);
  });

  test('gets no longer by more than a twentieth when the orders are asked for in another order', () => {
    const draw = drawn(seed + 1);
    const orders = wish.orders.map((order) => ({ order, at: draw(1000) })).sort((a, b) => a.at - b.at);
    const other = planned({ ...wish, orders: orders.map(({ order }) => order) });
    expect(lengthOf(other)).toBeLessThanOrEqual(1.05 * lengthOf(plan));
  });

  test('gets no longer by one more place at each desk', () => {
    const carriers = wish.carriers.map((one) => ({ ...one, maxParallelOrders: (one.maxParallelOrders ?? 0) + 1 }));
    expect(lengthOf(planned({ ...wish, carriers }))).toBeLessThanOrEqual(lengthOf(plan));
  });
});
