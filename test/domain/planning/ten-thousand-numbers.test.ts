import { beforeAll, describe, expect, test } from 'vitest';
import type { PageRequest, PortFilter } from '../../../functions/contracts/records';
import type { Port } from '../../../functions/domain/port/port';
import type { Plan } from '../../../functions/domain/planning/plan';
import { readBody } from '../../../functions/rest/read-body';
import { planAnswer, planRequest } from '../../../functions/shapes/plan';
import { isDeclined } from '../../../functions/usecases/declined';
import { planPorts } from '../../../functions/usecases/plan-ports';
import { portIn } from '../port/cast';
import { BRITISH } from './fictional-numbers';
import { between, broken, lowerBoundOf, plus, soonestEnd } from './independent-check';
import { carrier, NOW } from './plan-scene';
import { CAMPAIGNS, CARRIERS, CHECKED_DESKS, ORDERS, REQUEST } from './ten-thousand-numbers';

const MOST_MS = 5_000;

const world = (carriers: typeof CARRIERS, campaigns: typeof CAMPAIGNS = [], atDesks: readonly Port[] = []) => ({
  carriers: {
    find: async (id: string) => carriers.find(({ carrierId }) => carrierId === id) ?? null,
    put: () => Promise.reject(new Error('A plan keeps nothing')),
    list: () => Promise.reject(new Error('A plan lists nothing')),
  },
  campaigns: { coming: async () => campaigns },
  ports: {
    list: async ({ carrier: id, phase }: PortFilter, { limit, cursor }: PageRequest) => {
      const found = atDesks.filter((port) => port.carrier === id && port.phase === phase);
      const from = Number(cursor ?? 0);
      const next = from + limit;
      return { items: found.slice(from, next), nextCursor: next < found.length ? String(next) : null };
    },
  },
});

/** From the text of the body to the text of the answer, as a request goes. */
async function posted(
  text: string,
  places: ReturnType<typeof world>,
): Promise<{ plan: Plan; tookMs: number; cpuMs: number }> {
  const begun = performance.now();
  const cpu = process.cpuUsage();
  const body = readBody({ body: text, contentType: 'application/json' }, planRequest);
  if (!body.ok) throw new Error(body.problem.detail);
  const plan = await planPorts(places, body.value, NOW);
  if (isDeclined(plan)) throw new Error(JSON.stringify(plan.errors));
  JSON.stringify(plan);
  const { user, system } = process.cpuUsage(cpu);
  return { plan, tookMs: performance.now() - begun, cpuMs: (user + system) / 1000 };
}

describe('ten thousand numbers of six carriers in four countries', () => {
  let plan: Plan;
  let cpuMs: number;
  beforeAll(async () => {
    let tookMs: number;
    ({ plan, tookMs, cpuMs } = await posted(JSON.stringify(REQUEST), world(CARRIERS, CAMPAIGNS)));
    console.info(
      `${ORDERS.length} orders planned in ${(tookMs / 1000).toFixed(2)} s, ${(cpuMs / 1000).toFixed(2)} s of a core`,
    );
  });

  test('are ten thousand', () => {
    expect(ORDERS.flatMap(({ numbers }) => numbers)).toHaveLength(10_000);
    expect(plan.items.reduce((sum, { numbers }) => sum + numbers, 0)).toBe(10_000);
    expect(new Set(plan.items.map(({ country }) => country))).toEqual(new Set(['GB', 'US', 'DE', 'FR']));
    expect(plan.desks).toHaveLength(6);
  });

  // What other processes do meanwhile is no time of the plan; test/journeys/plans.test.ts looks at the clock on the wall.
  test('are planned in under five seconds of one core, the reading of the body included', () => {
    expect(cpuMs).toBeLessThan(MOST_MS);
  });

  test('keep every limit of a desk, every closed day, every campaign and every rule of a FOC', () => {
    expect(broken(plan.items, ORDERS, CHECKED_DESKS)).toEqual([]);
  });

  test('would be cut over inside the campaign, were it not known', async () => {
    const unaware = await posted(JSON.stringify(REQUEST), world(CARRIERS));
    const faults = broken(unaware.plan.items, ORDERS, CHECKED_DESKS);
    expect(faults).not.toEqual([]);
    expect(faults.filter((fault) => !fault.endsWith('inside its campaign'))).toEqual([]);
  });

  test('are through within 5 % of what each desk needs at least, the bottleneck with its closed days above all', () => {
    const bounds = [...CHECKED_DESKS].map(([id, desk]) => ({
      id,
      bound: lowerBoundOf(
        ORDERS.filter(({ losingCarrier }) => losingCarrier === id),
        desk,
      ),
    }));
    const bottleneck = bounds.reduce((a, b) => (b.bound > a.bound ? b : a));
    expect(plan.bottleneck?.losingCarrier).toBe(bottleneck.id);
    expect(plan.lowerBound ?? '').toSatisfy((date: string) => date >= bottleneck.bound);
    const length = (to: string | null | undefined): number => between('2026-11-23', to ?? '');
    expect(length(plan.endsOn)).toBeLessThanOrEqual(1.05 * length(bottleneck.bound));
    for (const { id, bound } of bounds) {
      const desk = plan.desks.find(({ losingCarrier }) => losingCarrier === id);
      expect(length(desk?.lastFocOn), id).toBeLessThanOrEqual(1.05 * length(bound));
    }
  });

  test('meet their go-live, and the plan fits its own description', () => {
    expect(plan).toMatchObject({ goLive: '2027-12-17', goLiveMet: true });
    expect(planAnswer.parse(plan)).toEqual(plan);
  });
});

describe('the same at desks that have work already', () => {
  // Each desk has two orders less than it takes, of sixty numbers each; dates lie on Tuesdays, one a week from December on.
  const DAYS = Array.from({ length: 16 }, (_, week) => plus('2026-12-01', 7 * week));
  const there = CARRIERS.map(({ carrierId, maxParallelOrders }) => ({
    carrierId,
    lasts: DAYS.slice(0, (maxParallelOrders ?? 0) - 2),
  }));
  const atDesks = there.flatMap(({ carrierId, lasts }, desk) =>
    lasts.flatMap((last, order) =>
      Array.from({ length: 60 }, (_, at) =>
        portIn('FOC_CONFIRMED', {
          carrier: carrierId,
          orderId: `${carrierId}-${order}`,
          number: `+44161496${String(1000 * desk + 60 * order + at).padStart(4, '0')}`,
          foc: { at: `${at === 0 ? last : plus(last, -1)}T15:00:00Z`, confirmedAt: NOW },
        }),
      ),
    ),
  );
  const desks = new Map(
    there.map(({ carrierId, lasts }) => {
      const desk = CHECKED_DESKS.get(carrierId);
      if (desk === undefined) throw new Error(`no desk ${carrierId}`);
      return [carrierId, { ...desk, there: lasts }] as const;
    }),
  );

  test('keep every limit with what stands there, in under five seconds, within 5 % of what each desk needs', async () => {
    const text = JSON.stringify(REQUEST);
    const { plan, cpuMs, tookMs } = await posted(text, world(CARRIERS, CAMPAIGNS, atDesks));
    console.info(
      `${ORDERS.length} orders beside ${atDesks.length} numbers at the desks planned in ${(tookMs / 1000).toFixed(2)} s, ` +
        `${(cpuMs / 1000).toFixed(2)} s of a core`,
    );
    expect(cpuMs).toBeLessThan(MOST_MS);
    expect(broken(plan.items, ORDERS, desks)).toEqual([]);
    expect(plan.findings.filter(({ code }) => code === 'desk-not-empty')).toHaveLength(6);
    for (const [id, desk] of desks) {
      const report = plan.desks.find(({ losingCarrier }) => losingCarrier === id);
      const own = ORDERS.filter(({ losingCarrier }) => losingCarrier === id);
      const length = between(desk.today, report?.lastFocOn ?? '');
      // Where all take as long there is one way to work them off, and what it takes at least is known to the day.
      const isOneSpan = new Set(own.map(({ typical }) => typical)).size === 1;
      const bound = isOneSpan ? soonestEnd(own, desk) : lowerBoundOf(own, desk);
      expect(length, id).toBeLessThanOrEqual(1.05 * between(desk.today, bound));
      expect((report?.lowerBound ?? '') >= bound, id).toBe(true);
      expect((report?.lowerBound ?? '') <= (report?.lastFocOn ?? ''), id).toBe(true);
    }
  });

  test('are more than a desk takes, were these orders not known', async () => {
    const { plan } = await posted(JSON.stringify(REQUEST), world(CARRIERS, CAMPAIGNS));
    const faults = broken(plan.items, ORDERS, desks);
    expect(faults).not.toEqual([]);
    expect(faults.filter((fault) => !/orders at a desk of/.test(fault))).toEqual([]);
  });
});

describe('the checker', () => {
  const found = async (change: (items: Plan['items']) => Plan['items']): Promise<string> => {
    const { plan } = await posted(JSON.stringify(REQUEST), world(CARRIERS, CAMPAIGNS));
    return broken(change(plan.items), ORDERS, CHECKED_DESKS).join('; ');
  };
  const first = (change: Partial<Plan['items'][number]>) => (items: Plan['items']) =>
    items.map((item, at) => (at === 0 ? { ...item, ...change } : item));

  test.each([
    ['a cutover on Christmas Day', first({ focOn: '2027-12-27', rollbackClosesOn: '2027-12-30' }), 'a closed day'],
    ['a filing on a Sunday', first({ fileOn: '2026-12-06' }), 'is filed on 2026-12-06, a closed day'],
    ['a span that is too short', first({ focOn: '2026-12-09', rollbackClosesOn: '2026-12-12' }), 'before its span'],
    ['an order that is left out', (items: Plan['items']) => items.slice(1), 'is missing'],
    ['an order without dates', first({ focOn: null }), 'has no dates'],
    [
      'a desk that is given one order too many',
      (items: Plan['items']) =>
        items.map((item) =>
          item.reference.startsWith('isar') && item.fileOn !== null && item.fileOn < '2027-03-01'
            ? { ...item, fileOn: '2026-12-02', readyBy: '2026-12-02' }
            : item,
        ),
      'orders at a desk of 10',
    ],
    [
      'a cutover inside a campaign',
      (items: Plan['items']) =>
        items.map((item) =>
          item.reference === 'seine-telecom-25-5'
            ? {
                ...item,
                readyBy: '2026-12-02',
                fileOn: '2026-12-02',
                focOn: '2027-01-20',
                rollbackClosesOn: '2027-01-23',
              }
            : item,
        ),
      'inside its campaign',
    ],
  ])('sees %s', async (_, change, fault) => {
    expect(await found(change)).toContain(fault);
  });
});

test('ten thousand orders of one number each take less than five seconds of one core', async () => {
  const carriers = ['one', 'two', 'three', 'four', 'five', 'six'].map((id) => carrier(id, { maxParallelOrders: 20 }));
  const orders = Array.from({ length: 10_000 }, (_, at) => ({
    reference: `A-${at}`,
    losingCarrier: carriers[at % carriers.length]?.carrierId ?? '',
    numbers: [at < BRITISH.length ? BRITISH[at] : `+44161496${String(at - BRITISH.length).padStart(4, '0')}`],
  }));
  const { plan, tookMs, cpuMs } = await posted(JSON.stringify({ goLive: '2027-12-17', orders }), world(carriers));
  console.info(`10,000 orders planned in ${(tookMs / 1000).toFixed(2)} s, ${(cpuMs / 1000).toFixed(2)} s of a core`);
  expect(plan.items.every(({ focOn }) => focOn !== null)).toBe(true);
  expect(plan.endsOn).toBe(plan.lowerBound);
  expect(cpuMs).toBeLessThan(MOST_MS);
});
