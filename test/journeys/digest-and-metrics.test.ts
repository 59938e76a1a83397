import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rejectionMetricsAnswer } from '../../functions/shapes/metrics';
import type { PortOrder } from '../support/port-order';
import { expectProblem } from '../support/problems';
import { shaped } from '../support/shapes';
import { americanFiled, embarkForAmerica } from '../support/us-order';
import { PEOPLE, type Voyage } from '../support/voyage';

const OTHER_OWNER = 'other@acme.example';
const RESET = '7402';
const HOLD = '7435';

let voyage: Voyage;
let dated: PortOrder;
let refiled: PortOrder;
let refused: PortOrder;
let american: PortOrder;
let waiting: PortOrder;
const classes: string[] = [];

beforeAll(async () => {
  voyage = await embarkForAmerica({ startAt: '2026-11-23T09:00:00Z' });
  await voyage.carrierKnown({ name: 'Second Telecom' }, 'second-telecom');
});
afterAll(async () => {
  await voyage.end();
});

const digestsTo = async (to: string) => voyage.stack.mails({ occasion: 'daily-digest', to });
const morningsOf = async (to: string) => (await digestsTo(to)).map(({ sentAt }) => sentAt);
const digestOf = async (to: string, day: string) =>
  (await digestsTo(to)).find(({ sentAt }) => sentAt.startsWith(day)) ?? { text: '', subject: '' };

async function metrics(query: string) {
  const answer = await voyage.api.expect(200, 'GET', `/v1/metrics/rejections${query}`);
  return shaped(rejectionMetricsAnswer, answer);
}

/** Monday: five orders of two owners; four are filed at once. */
async function monday(): Promise<void> {
  dated = await voyage.orderPlaced({ numbers: 2 });
  refiled = await voyage.orderPlaced();
  refused = await voyage.orderPlaced({ with: { losingCarrier: 'second-telecom' } });
  for (const order of [dated, refiled, refused]) await order.filed();
  american = await americanFiled(voyage, 0);
  const { parties } = voyage.orderBody();
  waiting = await voyage.orderPlaced({
    with: { parties: { ...parties, owner: { ...parties.owner, email: OTHER_OWNER, timeZone: 'America/New_York' } } },
  });
}

/** Wednesday: two dates, two rejections. */
async function wednesday(): Promise<void> {
  await dated.focGiven('2026-12-08T10:00:00Z');
  await american.focGiven('2026-12-10T15:00:00Z');
  for (const [order, code] of [
    [refiled, RESET],
    [refused, HOLD],
  ] as const) {
    const { diagnosis } = await order.carrierAnswers('rejected', [code]);
    classes.push(diagnosis[0]?.class ?? '');
  }
}

describe('a daily digest', () => {
  test('comes on the next morning to each owner, with what moved in his orders and in no other', async () => {
    await monday();
    await voyage.clockTo('2026-11-24T05:59:59Z');
    expect(await voyage.stack.mails({ occasion: 'daily-digest' })).toEqual([]);
    await voyage.clockTo('2026-11-24T06:00:00Z');
    expect(await morningsOf(PEOPLE.owner)).toEqual(['2026-11-24T06:00:00Z']);
    const mine = await digestOf(PEOPLE.owner, '2026-11-24');
    expect(mine.subject).toBe('[Portolan] Daily digest, Tuesday 24 November 2026: 4 moved');
    for (const order of [dated, refiled, refused, american])
      expect(mine.text).toContain(`[${order.reference}] ${order.number}`);
    expect(mine.text).toContain(
      'with Second Telecom; its date is waited for (Monday 23 November 2026, 09:00 (Europe/London))',
    );
    expect(mine.text).not.toContain(waiting.number);
    const theirs = await digestOf(OTHER_OWNER, '2026-11-24');
    expect(theirs.text).toContain(waiting.number);
    expect(theirs.text).toContain('(Monday 23 November 2026, 04:00 (America/New_York))');
    expect(theirs.text).not.toContain(dated.number);
  });

  test('does not come on a day without news: the silent week is not one', async () => {
    await voyage.clockTo('2026-11-25T10:00:00Z');
    expect(await morningsOf(PEOPLE.owner)).toEqual(['2026-11-24T06:00:00Z']);
    expect(await refused.port()).toMatchObject({ phase: 'FILED', pace: { verdict: 'quiet-is-normal', days: 2 } });
  });

  test('tells of dates, rejections and what is due within a week, and belongs to no order', async () => {
    await wednesday();
    await voyage.clockTo('2026-11-26T09:00:00Z');
    const { text } = await digestOf(PEOPLE.owner, '2026-11-26');
    expect(text).toContain('the date is confirmed for Tuesday 8 December 2026, 10:00 (Europe/London)');
    expect(text).toContain(`turned down by Example Telecom: ${classes[0] ?? '?'}`);
    expect(text).toContain('the runbook’s items of T-7d are due: Tuesday 1 December 2026, 10:00');
    for (const order of [dated, refiled, refused, american, waiting])
      expect(await order.mails('daily-digest')).toEqual([]);
    for (const mail of await voyage.stack.mails({ occasion: 'daily-digest' })) expect(mail.order).toBeNull();
  });

  test('says what is late, and since when, by the clock of the owner', async () => {
    await voyage.clockTo('2026-12-01T06:00:00Z');
    const { text, subject } = await digestOf(OTHER_OWNER, '2026-12-01');
    expect(subject).toContain('1 late');
    expect(text).toContain(
      'the record of Example Telecom was due Monday 30 November 2026, 04:00 (America/New_York), 21 hours ago',
    );
    expect(await waiting.port()).toMatchObject({ pace: { verdict: 'slow', expected: { max: 5, origin: 'practice' } } });
  });

  test.each(['die-before', 'die-after'] as const)('comes once although its function has to %s', async (death) => {
    // Past the minute after which Lambda tries again, so that it does so within the day.
    await voyage.clockOn('PT10M');
    const before = (await morningsOf(OTHER_OWNER)).length;
    let deaths = 0;
    voyage.stack.faults.onInvoke = (key) => (key === 'sendDigest' && (deaths += 1) === 1 ? death : undefined);
    await voyage.clockOn('P1D');
    voyage.stack.faults.clear();
    expect(deaths).toBe(2);
    expect((await morningsOf(OTHER_OWNER)).length).toBe(before + 1);
  });
});

describe('the rejection metrics', () => {
  beforeAll(async () => {
    await refiled.loaSigned();
    await refiled.filedWithAws();
    await voyage.clockOn('PT1H');
  });

  test('by carrier, as counted by hand', async () => {
    const { by, items, totals } = await metrics('');
    expect(by).toBe('carrier');
    expect(items.map(({ key }) => key).sort()).toEqual(['example-bell', 'example-telecom', 'second-telecom']);
    const of = (name: string) => items.find(({ key }) => key === name);
    expect(of('example-telecom')).toMatchObject({
      ports: 4,
      filed: 3,
      answered: 3,
      firstPass: 2,
      firstPassYield: 0.6667,
      rejections: 1,
      rejectedPorts: 1,
      classes: [{ class: classes[0], count: 1 }],
    });
    expect(of('second-telecom')).toMatchObject({
      ports: 1,
      answered: 1,
      firstPass: 0,
      firstPassYield: 0,
      rejections: 1,
    });
    expect(of('example-bell')).toMatchObject({ ports: 1, answered: 1, firstPass: 1, firstPassYield: 1, rejections: 0 });
    expect(totals).toMatchObject({ ports: 6, filed: 5, answered: 5, firstPass: 3, firstPassYield: 0.6, rejections: 2 });
  });

  test('by country', async () => {
    expect((await metrics('?by=country')).items).toMatchObject([
      { key: 'GB', ports: 5, filed: 4, answered: 4, firstPass: 2, firstPassYield: 0.5, rejections: 2 },
      { key: 'US', ports: 1, filed: 1, answered: 1, firstPass: 1, firstPassYield: 1, rejections: 0 },
    ]);
  });

  test('by class, each with its meaning', async () => {
    const { items } = await metrics('?by=class');
    expect(items.map(({ key }) => key).sort()).toEqual([...classes].sort());
    for (const item of items) {
      expect(item).toMatchObject({ ports: 1, rejections: 1, rejectedPorts: 1 });
      expect(item.meaning?.length).toBeGreaterThan(10);
    }
  });

  test('with the days in each phase: those that are over, and the one that is running', async () => {
    const { items } = await metrics('?by=carrier');
    const days = items.find(({ key }) => key === 'second-telecom')?.daysInPhase;
    // Filed on Monday at nine, turned down on Wednesday at ten.
    expect(days?.FILED).toEqual({ median: 2.04, p90: 2.04, count: 1 });
    const running = (Date.parse(voyage.now()) - Date.parse('2026-11-25T10:00:00Z')) / 86_400_000;
    expect(days?.REJECTED?.median).toBeCloseTo(running, 1);
    // Three ports were filed with the other carrier; one of them is filed for the second time, for an hour now.
    const telecom = items.find(({ key }) => key === 'example-telecom')?.daysInPhase;
    expect(telecom?.FILED).toEqual({ median: 2.04, p90: 2.08, count: 3 });
    expect(telecom?.CSR_PENDING?.count).toBe(4);
  });

  test('of a span hold the ports that were first filed in it, or ordered where they are not filed', async () => {
    expect((await metrics('?from=2026-11-24')).totals).toMatchObject({ ports: 0, firstPassYield: null });
    expect((await metrics('?from=2026-11-23&to=2026-11-23')).totals).toMatchObject({ ports: 6 });
  });

  test('want a group that there is, dates in order, and the scope to read', async () => {
    for (const query of ['?by=owner', '?from=2026-12-02&to=2026-12-01', '?from=yesterday']) {
      expectProblem(await voyage.api.call('GET', `/v1/metrics/rejections${query}`), 'invalid-request');
    }
    const blind = { as: PEOPLE.owner, scope: 'ports:write' };
    expect((await voyage.api.call('GET', '/v1/metrics/rejections', blind)).status).toBe(403);
  });
});
