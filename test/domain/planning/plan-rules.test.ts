import { describe, expect, test } from 'vitest';
import { AMERICAN, AMERICAN_TOLL_FREE, BRITISH, FRENCH, GERMAN } from './fictional-numbers';
import { between } from './independent-check';
import { carrier, codesOf, finding, planned } from './plan-scene';

const one = (reference: string, at: number, more: object = {}) => ({
  reference,
  losingCarrier: 'albion',
  named: [BRITISH[at] ?? ''],
  ...more,
});

const many = (count: number, more: (at: number) => object = () => ({})) =>
  Array.from({ length: count }, (_, at) => one(`A-${at}`, at, more(at)));

const ALBION = carrier('albion', { maxParallelOrders: 2 });

const PARIS = carrier('seine', { country: 'FR', desk: { calendar: { country: 'FR' }, timeZone: 'Europe/Paris' } });

const NEW_YORK = carrier('meridian', {
  country: 'US',
  maxParallelOrders: 3,
  desk: { calendar: { country: 'US' }, timeZone: 'America/New_York' },
});

describe('a single British order', () => {
  const plan = planned({ orders: [one('A-1', 0)], carriers: [ALBION], goLive: '2027-01-29' });

  test('waits seven business days for its papers, is filed, and is cut over fifteen business days later', () => {
    // 23 November to 2 December are seven business days; fifteen more lead to Wednesday 23 December.
    expect(plan.items[0]).toMatchObject({
      path: 'port',
      country: 'GB',
      playbook: 'GB_GEO',
      numbers: 1,
      readyBy: '2026-12-02',
      fileOn: '2026-12-02',
      focOn: '2026-12-23',
      focAt: '2026-12-23T10:00:00Z',
      rollbackClosesOn: '2026-12-26',
      late: false,
    });
    expect(plan).toMatchObject({ goLiveMet: true, endsOn: '2026-12-23', lowerBound: '2026-12-23' });
    expect(plan).not.toHaveProperty('lateBy');
  });

  test('must be begun so early that the longest span of 25 business days still ends by go-live', () => {
    // Back from Friday 29 January: 25 business days to Tuesday 22 December (three bank holidays lie between), seven more.
    expect(plan.items[0]?.startBy).toBe('2026-12-11');
  });

  test('has a path of papers, the desk and the rollback window', () => {
    expect(plan.criticalPath).toEqual([
      { reference: 'A-1', losingCarrier: 'albion', what: 'papers', from: '2026-11-23', to: '2026-12-02' },
      { reference: 'A-1', losingCarrier: 'albion', what: 'at-the-desk', from: '2026-12-02', to: '2026-12-23' },
      { reference: 'A-1', losingCarrier: 'albion', what: 'rollback-window', from: '2026-12-23', to: '2026-12-26' },
    ]);
  });

  test('says on what its dates rest, and what AWS and whole programmes have taken', () => {
    expect(plan.basis[0]).toMatchObject({ playbook: 'GB_GEO', orders: 1, min: 10, typical: 15, max: 25 });
    expect(plan.basis[0]?.basis).toContainEqual(
      expect.objectContaining({ figure: 'record (CSR): 5 bd', origin: 'practice' }),
    );
    expect(finding(plan, 'typical-figure').message).toContain('no promise');
    expect(finding(plan, 'aws-end-to-end-span').message).toContain('2 to 6 months');
    expect(finding(plan, 'programme-envelope').message).toContain('6 to 12 weeks');
  });
});

describe('a place at the desk', () => {
  test('is free on the working day after the FOC of the order that had it', () => {
    const { items } = planned({ orders: many(3), carriers: [ALBION] });
    expect(items.map(({ fileOn }) => fileOn)).toEqual(['2026-12-02', '2026-12-02', '2026-12-24']);
  });

  test('is not kept by the rollback window', () => {
    const [first, , third] = planned({ orders: many(3), carriers: [ALBION] }).items;
    expect((third?.fileOn ?? '') < (first?.rollbackClosesOn ?? '')).toBe(true);
  });

  test('is there for every order where no limit is known, which is said', () => {
    const plan = planned({ orders: many(30), carriers: [carrier('albion')] });
    expect(new Set(plan.items.map(({ fileOn }) => fileOn))).toEqual(new Set(['2026-12-02']));
    expect(finding(plan, 'desk-limit-unknown').message).toContain('all 30 orders at once');
  });

  test('of one carrier is none of another: desks work side by side', () => {
    const orders = [one('A-1', 0), one('A-2', 1), { ...one('B-1', 2), losingCarrier: 'brent' }];
    const { items } = planned({
      orders,
      carriers: [carrier('albion', { maxParallelOrders: 1 }), carrier('brent', { maxParallelOrders: 1 })],
    });
    expect(items[2]?.fileOn).toBe(items[0]?.fileOn);
    expect((items[1]?.fileOn ?? '') > (items[0]?.focOn ?? '')).toBe(true);
  });

  test('closed days of the desk are neither filed on nor cut over on', () => {
    const closed = [{ from: '2026-12-01', to: '2026-12-18', kind: 'closed', name: 'Moving house' }];
    const plan = planned({
      orders: many(2),
      carriers: [carrier('albion', { maxParallelOrders: 1, desk: { overrides: closed } })],
    });
    // Five of the seven business days of papers lie behind the closure.
    expect(plan.items[0]).toMatchObject({ fileOn: '2026-12-22', focOn: '2027-01-15' });
  });
});

describe('a letter', () => {
  test('is not signed so early that it is too old on the day of the filing', () => {
    const { items } = planned({ orders: many(6), carriers: [ALBION] });
    for (const { readyBy, fileOn } of items) expect(between(readyBy ?? '', fileOn ?? '')).toBeLessThanOrEqual(15);
  });
});

describe('a wave', () => {
  const waves = ['north', 'south', 'east'];
  const plan = planned({
    orders: many(12, (at) => ({ wave: waves[at % 3] ?? null })),
    carriers: [ALBION],
    goLive: '2027-12-01',
  });

  test('is filed as a whole before the next, in the order in which the request names them', () => {
    const order = plan.items.toSorted((a, b) => ((a.fileOn ?? '') < (b.fileOn ?? '') ? -1 : 1)).map(({ wave }) => wave);
    expect(order).toEqual([
      ...Array<string>(4).fill('north'),
      ...Array<string>(4).fill('south'),
      ...Array<string>(4).fill('east'),
    ]);
  });

  test('is told with its first and last cutover', () => {
    expect(plan.waves.map(({ wave, orders }) => [wave, orders])).toEqual([
      ['north', 4],
      ['south', 4],
      ['east', 4],
    ]);
    const [north, south] = plan.waves;
    expect((north?.lastFocOn ?? '') < (south?.firstFocOn ?? '')).toBe(true);
  });

  test('does not make the plan longer, nor does it break the limit of a desk', () => {
    const without = planned({ orders: many(12), carriers: [ALBION], goLive: '2027-12-01' });
    expect(plan.endsOn).toBe(without.endsOn);
  });
});

describe('a campaign', () => {
  const campaigns = [
    {
      campaignId: 'sale',
      version: 1,
      name: 'Winter sale',
      from: '2026-12-21',
      to: '2027-01-15',
      numbers: [BRITISH[0] ?? ''],
      contact: { name: 'Marta Marketing' },
    },
  ];

  test('moves the cutover of its numbers behind it, and the filing with it', () => {
    const plan = planned({ orders: [one('A-1', 0)], carriers: [ALBION], campaigns });
    expect(plan.items[0]).toMatchObject({ fileOn: '2026-12-23', focOn: '2027-01-18' });
    expect(finding(plan, 'moved-by-campaign')).toMatchObject({ references: ['A-1'] });
    expect(finding(plan, 'moved-by-campaign').message).toContain('Winter sale');
    expect(plan.criticalPath.map(({ what }) => what)).toContain('wait-to-file');
  });

  test('lets orders without it go first, so that no place stands empty', () => {
    const plan = planned({ orders: many(2), carriers: [carrier('albion', { maxParallelOrders: 1 })], campaigns });
    expect(plan.items[1]).toMatchObject({ fileOn: '2026-12-02', focOn: '2026-12-23' });
    expect(plan.items[0]?.fileOn).toBe('2026-12-24');
    expect(codesOf(plan)).not.toContain('moved-by-campaign');
  });

  test('that has no end within a year leaves its order without a date, and says so', () => {
    const plan = planned({
      orders: many(2),
      carriers: [ALBION],
      campaigns: campaigns.map((it) => ({ ...it, to: '2029-12-31' })),
    });
    expect(plan.items[0]).toMatchObject({ fileOn: null, focOn: null });
    expect(plan.items[1]?.focOn).toBe('2026-12-23');
    expect(finding(plan, 'no-good-foc-day')).toMatchObject({ severity: 'blocking', references: ['A-0'] });
    expect(plan.goLiveMet).toBe(false);
  });
});

describe('an American order', () => {
  const american = (count: number, numbers: readonly string[]) =>
    Array.from({ length: count }, (_, at) => ({
      reference: `US-${at}`,
      losingCarrier: 'meridian',
      named: [numbers[at] ?? ''],
    }));

  test('is filed at most thirty days before its cutover', () => {
    const frozen = [{ from: '2026-12-15', to: '2027-01-05', kind: 'closed' as const }];
    const desk = { ...NEW_YORK, desk: { ...NEW_YORK.desk, overrides: frozen } };
    const { items } = planned({ orders: american(9, AMERICAN_TOLL_FREE), carriers: [desk] });
    for (const { fileOn, focOn } of items) expect(between(fileOn ?? '', focOn ?? '')).toBeLessThanOrEqual(30);
    // Papers would be ready on 1 December; with the freeze between, the twentieth business day lies beyond the thirty days.
    expect(items[0]?.fileOn).toBe('2027-01-06');
  });

  test('of another playbook has another span at the same desk', () => {
    const [geo, tollFree] = planned({
      orders: [
        ...american(1, AMERICAN),
        { reference: 'TF', losingCarrier: 'meridian', named: [AMERICAN_TOLL_FREE[0] ?? ''] },
      ],
      carriers: [NEW_YORK],
    }).items;
    expect(geo).toMatchObject({ playbook: 'US_GEO', focOn: '2026-12-22' });
    expect(tollFree).toMatchObject({ playbook: 'US_TF', focOn: '2026-12-30' });
  });
});

describe('a predecessor', () => {
  test('keeps an order from being filed, and is named', () => {
    const french = (reference: string, at: number, traits = {}) => ({
      reference,
      losingCarrier: 'seine',
      named: [FRENCH[at] ?? ''],
      traits,
    });
    const plan = planned({ orders: [french('F-1', 0), french('F-2', 1, { bundled: true })], carriers: [PARIS] });
    expect(plan.items.map(({ readyBy }) => readyBy)).toEqual(['2026-12-02', '2026-12-09']);
    expect(finding(plan, 'held-up-by-predecessor')).toMatchObject({ references: ['F-2'] });
    expect(finding(plan, 'held-up-by-predecessor').message).toContain('bundle');
  });
});

describe('a go-live that is too early', () => {
  const plan = planned({ orders: many(12), carriers: [ALBION], goLive: '2027-02-26' });

  test('says by how many days, which orders are late, and that the desk is what they wait for', () => {
    expect(plan.goLiveMet).toBe(false);
    expect(plan.lateBy).toBe(`P${between('2027-02-26', plan.endsOn ?? '')}D`);
    const late = plan.items.filter((item) => item.late).map(({ reference }) => reference);
    expect(finding(plan, 'desk-is-late')).toMatchObject({ losingCarrier: 'albion', references: late });
    expect(finding(plan, 'desk-is-late').message).toContain('works on 2 orders at once, and 12 are to be filed');
  });

  test('names the long closures in the way', () => {
    expect(finding(plan, 'desk-is-late').message).toContain('2026-12-25 to 2026-12-28 (Christmas Day, Boxing Day');
    expect(finding(plan, 'desk-is-late').message).toContain('(Good Friday, Easter Monday)');
  });

  test('says what one more place would do, and how many bring it to go-live', () => {
    const three = planned({ orders: many(12), carriers: [carrier('albion', { maxParallelOrders: 3 })] });
    const said = finding(plan, 'more-places-help').message;
    expect(said).toContain(`${between(three.endsOn ?? '', plan.endsOn ?? '')} days earlier`);
    const places = Number(/With (\d+) places it is done/.exec(said)?.[1]);
    const with_ = (count: number) =>
      planned({ orders: many(12), carriers: [carrier('albion', { maxParallelOrders: count })], goLive: '2027-02-26' });
    expect(with_(places).goLiveMet).toBe(true);
    expect(with_(places - 1).goLiveMet).toBe(false);
  });

  test('says where one more place alone changes nothing, because as many rounds are left', () => {
    const four = planned({
      orders: many(12),
      carriers: [carrier('albion', { maxParallelOrders: 4 })],
      goLive: '2027-01-29',
    });
    expect(finding(four, 'more-places-help').message).toContain('One more place alone');
    expect(finding(four, 'more-places-help').message).toContain('With 6 places it is done by Friday 29 January 2027.');
  });

  test('has a path through the orders that had the place one after the other', () => {
    const steps = plan.criticalPath;
    expect(steps.map(({ what }) => what)).toEqual([
      'papers',
      ...Array<string>(6).fill('at-the-desk'),
      'rollback-window',
    ]);
    expect(steps.at(-2)?.to).toBe(plan.endsOn);
    for (let at = 2; at < steps.length - 1; at += 1) {
      expect((steps[at]?.from ?? '') > (steps[at - 1]?.to ?? '')).toBe(true);
    }
  });

  test('wants the orders that go first begun before those behind them', () => {
    const starts = plan.items
      .toSorted((a, b) => ((a.fileOn ?? '') < (b.fileOn ?? '') ? -1 : 1))
      .map(({ startBy }) => startBy);
    expect(starts.toSorted()).toEqual(starts);
    expect(starts[0]).not.toBe(starts.at(-1));
  });

  test('that papers and span alone do not meet is no matter of places', () => {
    const alone = planned({ orders: [one('A-1', 0)], carriers: [ALBION], goLive: '2026-12-11' });
    expect(alone).toMatchObject({ goLiveMet: false, lateBy: 'P12D', lowerBound: '2026-12-23' });
    expect(finding(alone, 'desk-is-late').message).toContain('its papers and its usual span are longer');
    expect(codesOf(alone)).not.toContain('more-places-help');
    expect(finding(alone, 'earlier-start-helps').message).toContain('8 working days earlier');
  });
});

test('a go-live that only the usual spans meet is warned of', () => {
  const plan = planned({ orders: [one('A-1', 0)], carriers: [ALBION], goLive: '2026-12-24' });
  expect(plan.goLiveMet).toBe(true);
  expect(finding(plan, 'on-time-only-if-typical')).toMatchObject({ severity: 'warning', references: ['A-1'] });
  expect(finding(plan, 'rollback-open-at-go-live').severity).toBe('info');
});

describe('an order that cannot be planned as it is', () => {
  test('of several playbooks has no dates, and is told how to be split', () => {
    const mixed = {
      reference: 'MIX',
      losingCarrier: 'meridian',
      named: [AMERICAN[0] ?? '', AMERICAN_TOLL_FREE[0] ?? ''],
    };
    const plan = planned({ orders: [mixed, one('A-1', 0)], carriers: [NEW_YORK, ALBION] });
    expect(plan.items[0]).toMatchObject({ path: 'port', playbook: null, focOn: null, numbers: 2 });
    expect(finding(plan, 'order-needs-splitting')).toMatchObject({
      severity: 'blocking',
      references: ['MIX'],
      splits: [
        { playbook: 'US_GEO', numbers: [AMERICAN[0]] },
        { playbook: 'US_TF', numbers: [AMERICAN_TOLL_FREE[0]] },
      ],
    });
    expect(plan.items[1]?.focOn).toBe('2026-12-23');
    expect(plan.goLiveMet).toBe(false);
  });

  test('of numbers that nobody ports has no dates, and the others are planned', () => {
    const premium = { ...one('A-2', 1), named: ['+19005550199'] };
    const plan = planned({ orders: [one('A-1', 0), premium], carriers: [ALBION] });
    expect(plan.items[1]).toMatchObject({
      path: 'not-portable',
      playbook: null,
      focOn: null,
      numbers: 0,
      leftOut: ['+19005550199'],
    });
    expect(finding(plan, 'not-portable')).toMatchObject({ severity: 'blocking', references: ['A-2'] });
  });

  test('is planned for the numbers that can be ported, and the others are left out', () => {
    const plan = planned({
      orders: [{ ...one('A-1', 0), named: [BRITISH[0] ?? '', '+19005550199'] }],
      carriers: [ALBION],
    });
    expect(plan.items[0]).toMatchObject({ path: 'port', numbers: 1, leftOut: ['+19005550199'], focOn: '2026-12-23' });
  });

  test('does not meet go-live with a number that is left out, however early the others are', () => {
    const named = [BRITISH[0] ?? '', '+19005550199'];
    const plan = planned({ orders: [{ ...one('A-1', 0), named }], carriers: [ALBION] });
    expect(plan).toMatchObject({ endsOn: '2026-12-23', goLive: '2027-06-30', goLiveMet: false });
    expect(plan).not.toHaveProperty('lateBy');
    expect(planned({ orders: [one('A-1', 0)], carriers: [ALBION] }).goLiveMet).toBe(true);
  });

  test('of Nigerian numbers is a bridge until the order acknowledges that AWS offers no path', () => {
    const lagos = carrier('eko', { country: 'NG', desk: { calendar: { country: 'NG' }, timeZone: 'Africa/Lagos' } });
    const order = { reference: 'NG', losingCarrier: 'eko', named: ['+2348030000000'] };
    const refused = planned({ orders: [order], carriers: [lagos] });
    expect(refused.items[0]).toMatchObject({ path: 'bridge', focOn: null });
    expect(codesOf(refused)).toContain('aws-port-path-not-offered');
    const acknowledged = planned({
      orders: [{ ...order, acknowledge: ['aws-port-path-not-offered'] }],
      carriers: [lagos],
    });
    expect(acknowledged.items[0]).toMatchObject({ path: 'port', playbook: 'NG_MOB' });
    expect(acknowledged.items[0]?.focOn).not.toBeNull();
  });

  test('at a desk whose rollback is too short for two staffed days has no date', () => {
    const hasty = carrier('albion', { rollback: { hours: 4, basis: 'carrier' } });
    const plan = planned({ orders: [one('A-1', 0)], carriers: [hasty] });
    expect(plan).toMatchObject({
      endsOn: null,
      lowerBound: null,
      bottleneck: null,
      criticalPath: [],
      goLiveMet: false,
    });
    expect(codesOf(plan)).toContain('no-good-foc-day');
  });

  test('at a desk that never opens has no date either', () => {
    const shut = Array.from({ length: 4 }, (_, at) => ({
      from: `${2026 + at}-11-25`,
      to: `${2027 + at}-11-24`,
      kind: 'closed' as const,
    }));
    const plan = planned({ orders: [one('A-1', 0)], carriers: [carrier('albion', { desk: { overrides: shut } })] });
    expect(plan.items[0]?.focOn).toBeNull();
    expect(codesOf(plan)).toContain('no-good-foc-day');
  });
});

test('dates beyond the tables of holidays are warned of', () => {
  const plan = planned({
    orders: many(60, (at) => ({ named: [GERMAN[at] ?? ''] })),
    carriers: [
      carrier('albion', {
        maxParallelOrders: 1,
        desk: { calendar: { country: 'DE', region: 'BY' }, timeZone: 'Europe/Berlin' },
      }),
    ],
  });
  expect((plan.endsOn ?? '') > '2032').toBe(true);
  expect(finding(plan, 'calendar-unknown').message).toContain('DE-BY');
});
