import { describe, expect, test } from 'vitest';
import { spreadOf } from '../../../functions/domain/metrics/days-in-phase';
import { portsBetween, rejectionMetrics } from '../../../functions/domain/metrics/rejection-metrics';
import { evolve } from '../../../functions/domain/port/evolve';
import type { Passage } from '../../../functions/domain/port/passage';
import { NO_PASSAGE } from '../../../functions/domain/port/passage';
import type { Phase } from '../../../functions/domain/port/phase';
import type { Port } from '../../../functions/domain/port/port';
import { REJECTION_CLASSES, type RejectionClass } from '../../../functions/domain/rejections/classes';
import { portIn, WHEN } from '../port/cast';

const NOW = '2026-12-20T10:00:00Z';
const DAY = 86_400;

const turnedDown = (...classes: readonly RejectionClass[]) => ({ at: '2026-12-01T09:00:00Z', classes });

let numbers = 100;
const port = (phase: Phase, passage: Partial<Passage>, more: Partial<Port> = {}): Port =>
  portIn(phase, { number: `+442079460${(numbers += 1)}`, passage: { ...NO_PASSAGE, ...passage }, ...more });

const accepted = (more: Partial<Port> = {}) =>
  port('FOC_CONFIRMED', { filings: 1, firstFiledAt: WHEN.filed, firstAnswer: 'accepted' }, more);
const rejected = (classes: readonly RejectionClass[], more: Partial<Port> = {}) =>
  port(
    'REJECTED',
    { filings: 1, firstFiledAt: WHEN.filed, firstAnswer: 'rejected', rejections: [turnedDown(...classes)] },
    more,
  );
const german = { country: 'DE', carrier: 'beispiel-telefon' };

describe('first-pass yield', () => {
  test('is the ports whose first filing led to a date, of those whose first filing was answered', () => {
    const ports = [
      accepted(),
      accepted(),
      rejected(['ADDRESS']),
      port('FILED', { filings: 1 }),
      port('CSR_PENDING', {}),
    ];
    expect(rejectionMetrics(ports, 'carrier', NOW).items).toMatchObject([
      {
        key: 'example-telecom',
        ports: 5,
        filed: 4,
        answered: 3,
        firstPass: 2,
        firstPassYield: 0.6667,
        rejectedPorts: 1,
      },
    ]);
  });

  test('is unknown where no filing has been answered, and not nothing of nothing', () => {
    const { items, totals } = rejectionMetrics([port('FILED', { filings: 1 })], 'country', NOW);
    expect(items).toMatchObject([{ key: 'GB', answered: 0, firstPass: 0, firstPassYield: null }]);
    expect(totals.firstPassYield).toBeNull();
  });

  test('is not mended by a second filing that went well', () => {
    const second = port('FOC_CONFIRMED', {
      filings: 2,
      firstAnswer: 'rejected',
      rejections: [turnedDown('ENTITY_SUFFIX')],
    });
    expect(rejectionMetrics([second], 'carrier', NOW).totals).toMatchObject({ firstPass: 0, firstPassYield: 0 });
  });

  test('counts a date that was given and taken away again as passed, and beside it that it was taken away', () => {
    const withdrawn = port('REJECTED', { filings: 1, firstAnswer: 'accepted', rejections: [turnedDown('DATE')] });
    expect(rejectionMetrics([withdrawn, accepted()], 'carrier', NOW).totals).toMatchObject({
      firstPass: 2,
      firstPassYield: 1,
      rejections: 1,
      rejectedAfterDate: 1,
    });
  });

  test('without a port there is nothing to show', () => {
    expect(rejectionMetrics([], 'class', NOW)).toEqual({
      by: 'class',
      items: [],
      totals: {
        ports: 0,
        filed: 0,
        answered: 0,
        firstPass: 0,
        firstPassYield: null,
        rejections: 0,
        rejectedPorts: 0,
        rejectedAfterDate: 0,
        classes: [],
        daysInPhase: {},
      },
    });
  });
});

describe('rejections', () => {
  const ports = [
    accepted(),
    rejected(['ADDRESS', 'ADDRESS', 'POSTCODE']),
    port('REJECTED', {
      filings: 2,
      firstAnswer: 'rejected',
      rejections: [turnedDown('ADDRESS'), turnedDown('PIN_PASSCODE')],
    }),
    rejected(['ADDRESS'], german),
    accepted(german),
  ];

  test('by carrier: each counted once however many codes it had, the worst carrier first', () => {
    expect(rejectionMetrics(ports, 'carrier', NOW).items).toMatchObject([
      {
        key: 'example-telecom',
        rejections: 3,
        rejectedPorts: 2,
        firstPassYield: 0.3333,
        classes: [
          { class: 'ADDRESS', count: 2 },
          { class: 'PIN_PASSCODE', count: 1 },
          { class: 'POSTCODE', count: 1 },
        ],
      },
      { key: 'beispiel-telefon', rejections: 1, rejectedPorts: 1, firstPassYield: 0.5 },
    ]);
  });

  test('by country', () => {
    const items = rejectionMetrics(ports, 'country', NOW).items.map(({ key, ports: of, rejections }) => [
      key,
      of,
      rejections,
    ]);
    expect(items).toEqual([
      ['GB', 3, 3],
      ['DE', 2, 1],
    ]);
  });

  test('by class: over the ports that it befell, with its plain meaning and who mends it', () => {
    const { items, totals } = rejectionMetrics(ports, 'class', NOW);
    expect(items.map(({ key, ports: of, rejections, rejectedPorts }) => [key, of, rejections, rejectedPorts])).toEqual([
      ['ADDRESS', 3, 3, 3],
      ['PIN_PASSCODE', 1, 1, 1],
      ['POSTCODE', 1, 1, 1],
    ]);
    for (const { key, meaning, fixBy } of items) {
      expect(REJECTION_CLASSES).toHaveProperty(key, expect.objectContaining({ meaning, fixBy }));
    }
    expect(totals).toMatchObject({ ports: 5, rejections: 4 });
  });

  test('by class there is no first-pass yield: the ports were chosen because they were rejected', () => {
    const { items, totals } = rejectionMetrics(ports, 'class', NOW);
    expect(items.map(({ firstPassYield, answered }) => [firstPassYield, answered])).toEqual([
      [null, 3],
      [null, 1],
      [null, 1],
    ]);
    expect(totals.firstPassYield).toBe(0.4);
  });
});

describe('days in a phase', () => {
  test('are those of the stays that are over, and the running one up to now', () => {
    const back = port(
      'LOA_PENDING',
      { secondsIn: { CSR_PENDING: DAY, LOA_PENDING: 2 * DAY } },
      { phaseSince: '2026-12-17T10:00:00Z' },
    );
    expect(rejectionMetrics([back], 'carrier', NOW).totals.daysInPhase).toEqual({
      CSR_PENDING: { median: 1, p90: 1, count: 1 },
      LOA_PENDING: { median: 5, p90: 5, count: 1 },
    });
  });

  test('of a phase that was passed through within the second are none, and it counts', () => {
    const asked = portIn('CSR_PENDING');
    const passed = evolve(asked, { type: 'csr-recorded', at: asked.phaseSince, id: 'a', source: 'carrier' });
    expect(rejectionMetrics([passed], 'carrier', asked.phaseSince).totals.daysInPhase).toEqual({
      CSR_PENDING: { median: 0, p90: 0, count: 1 },
      LOA_PENDING: { median: 0, p90: 0, count: 1 },
    });
  });

  test('grow no more once a port is over', () => {
    const over = port('COMPLETED', { secondsIn: { FILED: 10 * DAY } });
    expect(rejectionMetrics([over], 'carrier', NOW).totals.daysInPhase).toEqual({
      FILED: { median: 10, p90: 10, count: 1 },
    });
  });

  test.each([
    [[], null],
    [[3], { median: 3, p90: 3, count: 1 }],
    [[4, 1], { median: 2.5, p90: 4, count: 2 }],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 100], { median: 5.5, p90: 9, count: 10 }],
    [[9, 1, 5], { median: 5, p90: 9, count: 3 }],
  ])('of %j have this median and ninetieth percentile: %j', (values, spread) => {
    expect(spreadOf(values)).toEqual(spread);
  });
});

describe('a span', () => {
  const early = accepted({ passage: { ...NO_PASSAGE, firstFiledAt: '2026-11-30T23:59:59Z' } });
  const late = accepted({ passage: { ...NO_PASSAGE, firstFiledAt: '2026-12-01T00:00:00Z' } });
  const unfiled = port('LOA_PENDING', {}, { createdAt: '2026-12-05T09:00:00Z' });
  const all = [early, late, unfiled];

  test.each([
    [undefined, undefined, [early, late, unfiled]],
    ['2026-12-01', undefined, [late, unfiled]],
    [undefined, '2026-11-30', [early]],
    ['2026-12-01', '2026-12-01', [late]],
  ])('from %s to %s holds both its days: of the first filing, else of the order', (from, to, found) => {
    expect(portsBetween(all, from, to)).toEqual(found);
  });

  test('goes by the first filing, however often a port is filed again', () => {
    const ready = portIn('READY_TO_FILE');
    const once = evolve(ready, { type: 'filed', at: WHEN.filed, id: 'a', filedAt: WHEN.filed });
    const twice = evolve({ ...once, phase: 'REJECTED' }, { type: 'filed', at: WHEN.foc, id: 'b', filedAt: WHEN.foc });
    expect(twice.passage).toMatchObject({ filings: 2, firstFiledAt: WHEN.filed });
    expect(portsBetween([twice], '2026-11-26', '2026-11-26')).toEqual([twice]);
  });
});
