import { describe, expect, test } from 'vitest';
import type { Port } from '../../../functions/domain/port/port';
import { portIn } from '../port/cast';
import { BRITISH, GERMAN } from './fictional-numbers';
import { broken, CLOSED, plus, soonestEnd } from './independent-check';
import { carrier, codesOf, drawn, finding, planned } from './plan-scene';

const TODAY = '2026-11-23';

const albion = (maxParallelOrders: number | null) => carrier('albion', { maxParallelOrders });

const orders = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    reference: `A-${at}`,
    losingCarrier: 'albion',
    named: [BRITISH[at] ?? ''],
  }));

let numbered = 0;

/** A number at the desk with a date, of an order of its own unless said. */
const dated = (focOn: string, more: Partial<Port> = {}): Port => {
  numbered += 1;
  return portIn('FOC_CONFIRMED', {
    carrier: 'albion',
    orderId: `there-${numbered}`,
    number: `+44161496${String(numbered).padStart(4, '0')}`,
    foc: { at: `${focOn}T10:00:00Z`, confirmedAt: '2026-11-20T09:00:00Z' },
    ...more,
  });
};

/** The same without one. */
const filed = (filedOn: string, more: Partial<Port> = {}): Port =>
  dated(TODAY, { phase: 'FILED', foc: null, filedAt: `${filedOn}T09:00:00Z`, ...more });

const filings = (plan: ReturnType<typeof planned>) => plan.items.map(({ fileOn }) => fileOn);

describe('an order that stands at the desk already', () => {
  test('has its place up to the day of its FOC, and the next is filed on the working day after', () => {
    const plan = planned({ orders: orders(2), carriers: [albion(2)], atDesks: [dated('2026-12-17')] });
    expect(filings(plan)).toEqual(['2026-12-02', '2026-12-18']);
  });

  test('has one place, however many numbers it has, until the last of them', () => {
    const atDesks = ['2026-12-08', '2026-12-17', '2026-12-10'].map((day) => dated(day, { orderId: 'split' }));
    const plan = planned({ orders: orders(2), carriers: [albion(2)], atDesks });
    expect(filings(plan)).toEqual(['2026-12-02', '2026-12-18']);
    expect(finding(plan, 'desk-not-empty').message).toContain('1 order that this plan does not ask for stands');
  });

  test('is told of with how many they are, and until when', () => {
    const atDesks = [dated('2026-12-17'), dated('2026-12-08')];
    const plan = planned({ orders: orders(1), carriers: [albion(3)], atDesks });
    expect(finding(plan, 'desk-not-empty')).toMatchObject({
      severity: 'info',
      losingCarrier: 'albion',
      dates: ['2026-12-17'],
    });
    const { message } = finding(plan, 'desk-not-empty');
    expect(message).toContain('2 orders');
    expect(message).toContain('works on 3 at once');
    expect(message).toContain('the last on Thursday 17 December 2026');
    expect(message).not.toContain('expected');
  });

  test('without a FOC is expected to have it after the usual span from its filing, which is said to be no promise', () => {
    // Filed on Monday 16 November; fifteen business days later is Monday 7 December.
    const plan = planned({ orders: orders(1), carriers: [albion(1)], atDesks: [filed('2026-11-16')] });
    expect(filings(plan)).toEqual(['2026-12-08']);
    const { message, dates } = finding(plan, 'desk-not-empty');
    expect(dates).toEqual(['2026-12-07']);
    expect(message).toContain('1 of them has numbers without a FOC');
    expect(message).toContain('GB_GEO: 15 business days, practice');
    expect(message).toContain('no promise');
  });

  test('of a playbook whose span nobody states is reckoned with a default, which is named as one', () => {
    const plan = planned({
      orders: orders(1),
      carriers: [albion(1)],
      atDesks: [filed('2026-11-16', { playbook: 'NG_FIXED' })],
    });
    expect(finding(plan, 'desk-not-empty').message).toContain('NG_FIXED: 30 business days, default: Portolan default');
    expect(filings(plan)).toEqual(['2026-12-31']);
  });

  test('though its time is past has its place today alone, and the plan says to ask the desk', () => {
    const late = [filed('2026-09-01'), dated('2026-11-19', { phase: 'CUTOVER' })];
    const plan = planned({ orders: orders(2), carriers: [albion(2)], atDesks: late });
    expect(filings(plan)).toEqual(['2026-12-02', '2026-12-02']);
    expect(finding(plan, 'desk-not-empty').message).toContain('2 of them should be over by now');
  });

  test('beyond the limit leaves no place behind it', () => {
    const atDesks = ['2026-12-08', '2026-12-10', '2026-12-17'].map((day) => dated(day));
    const plan = planned({ orders: orders(2), carriers: [albion(2)], atDesks });
    expect(filings(plan)).toEqual(['2026-12-11', '2026-12-18']);
    expect(finding(plan, 'desk-not-empty').message).toContain('more than its limit');
  });

  test('is not counted where the plan asks for its numbers', () => {
    const atDesks = [dated('2026-12-17', { number: BRITISH[0] ?? '' })];
    const plan = planned({ orders: orders(1), carriers: [albion(1)], atDesks });
    expect(filings(plan)).toEqual(['2026-12-02']);
    expect(codesOf(plan)).not.toContain('desk-not-empty');
  });

  test('takes nothing away from another desk, nor from one without a limit', () => {
    const atDesks = [dated('2026-12-17', { carrier: 'brent' })];
    const without = planned({ orders: orders(2), carriers: [albion(1)] });
    expect(planned({ orders: orders(2), carriers: [albion(1)], atDesks })).toEqual(without);
    const unlimited = planned({ orders: orders(3), carriers: [albion(null)] });
    const there = [dated('2026-12-17'), filed('2026-11-16')];
    expect(planned({ orders: orders(3), carriers: [albion(null)], atDesks: there })).toEqual(unlimited);
  });

  test('is what the path waits for after the papers', () => {
    const plan = planned({ orders: orders(1), carriers: [albion(1)], atDesks: [dated('2026-12-17')] });
    expect(plan.criticalPath.slice(0, 2)).toEqual([
      { reference: 'A-0', losingCarrier: 'albion', what: 'papers', from: TODAY, to: '2026-12-02' },
      { reference: 'A-0', losingCarrier: 'albion', what: 'wait-to-file', from: '2026-12-02', to: '2026-12-18' },
    ]);
  });

  test('moves the lower bound with it', () => {
    const plan = planned({ orders: orders(1), carriers: [albion(1)], atDesks: [dated('2026-12-17')] });
    expect(plan.lowerBound).toBe(plan.endsOn);
    // Filed on Friday 18 December; three bank holidays lie between.
    expect(plan.endsOn).toBe('2027-01-13');
  });

  test('keeps startBy from naming a day that would not help', () => {
    const wish = { orders: orders(1), carriers: [albion(1)], goLive: '2027-01-15' };
    expect(planned(wish).items[0]?.startBy).toBe('2026-11-27');
    const taken = planned({ ...wish, atDesks: [dated('2026-12-17')] });
    expect(taken.items[0]).toMatchObject({ late: false, startBy: null });
    expect(finding(taken, 'on-time-only-if-typical')).toMatchObject({ references: ['A-0'] });
  });

  test('is named where the desk is late, and in what would help', () => {
    const plan = planned({
      orders: orders(2),
      carriers: [albion(2)],
      atDesks: [dated('2026-12-17'), dated('2026-12-17')],
      goLive: '2027-01-04',
    });
    expect(finding(plan, 'desk-is-late').message).toContain(
      'works on 2 orders at once, 2 of which stand there already, and 2 are to be filed',
    );
    expect(finding(plan, 'more-places-help').message).toContain('With 4 places it is done');
    expect(finding(plan, 'earlier-start-helps').message).toContain(
      'those that stand at its desk filed as much earlier',
    );
    const four = planned({
      orders: orders(2),
      carriers: [albion(4)],
      atDesks: [dated('2026-12-17'), dated('2026-12-17')],
      goLive: '2027-01-04',
    });
    expect(four.goLiveMet).toBe(true);
  });
});

const FIGURES = { british: { typical: 15, papers: 7 }, german: { typical: 30, papers: 7 } } as const;

describe.each(Array.from({ length: 40 }, (_, at) => 500 + 31 * at))('a small desk drawn from %i', (seed) => {
  const draw = drawn(seed);
  const places = 1 + draw(3);
  const there = Array.from({ length: draw(5) }, () => plus('2026-11-24', draw(50)));
  const checked = Array.from({ length: 1 + draw(6) }, (_, at) => ({
    reference: `R-${at}`,
    losingCarrier: 'albion',
    ...(draw(2) === 0 ? FIGURES.british : FIGURES.german),
  }));
  const desk = { closed: CLOSED['GB-ENG'], places, today: TODAY, there };
  const plan = planned({
    orders: checked.map(({ reference, losingCarrier, typical }, at) => ({
      reference,
      losingCarrier,
      named: [(typical === 15 ? BRITISH : GERMAN)[at] ?? ''],
    })),
    carriers: [albion(places)],
    atDesks: there.map((day) => dated(day)),
  });

  test('keeps its limit with the orders that stand there', () => {
    expect(broken(plan.items, checked, new Map([['albion', desk]]))).toEqual([]);
  });

  test('has a lower bound that the best of all plans keeps, and ends no earlier than that plan', () => {
    const best = soonestEnd(checked, desk);
    expect((plan.lowerBound ?? '') <= best, `${plan.lowerBound} ${best}`).toBe(true);
    expect((plan.endsOn ?? '') >= best, `${plan.endsOn} ${best}`).toBe(true);
  });
});
