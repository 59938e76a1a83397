import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exampleCarrier } from '../../functions/rest/operations/examples';
import type { PortOrder } from '../support/port-order';
import { embark, PEOPLE, type Voyage } from '../support/voyage';
import { expectProblem } from '../support/problems';

let voyage: Voyage;
beforeAll(async () => {
  voyage = await embark();
});
afterAll(async () => {
  await voyage.end();
});

const CRITERION = 'Two failed test calls in a row';
const LAST_MOMENT = 'Thursday 3 December 2026, 10:00 (Europe/London), UTC 2026-12-03T10:00:00Z';

const openGates = async (order: PortOrder): Promise<readonly string[]> =>
  (await order.runbook()).items.filter(({ gate, state }) => gate && state === 'open').map(({ itemKey }) => itemKey);

const WEEK_BEFORE = ['legal-sign-off', 'window-booked', 'emergency-contact', 'rollback-criterion'];
const DAY_BEFORE = ['legacy-test-call', 'flow-walkthrough', 'crm-smoke-test', 'lambda-permissions', 'human-on-duty'];
const AT_THE_WINDOW = ['stopwatch', 'external-phone'];

describe('the runbook of a cutover on 10 December', () => {
  let green: PortOrder;
  let gated: PortOrder;
  let slips: PortOrder;

  beforeAll(async () => {
    [green, gated, slips] = [await voyage.orderPlaced(), await voyage.orderPlaced(), await voyage.orderPlaced()];
    for (const order of [green, gated, slips]) await order.filed();
  });

  test('can be begun before there is a date: what is signed off for the weeks before holds on', async () => {
    const before = await green.runbook();
    expect(before.items.every(({ focAt, dueAt }) => focAt === null && dueAt === null)).toBe(true);
    await green.signedOff('connect-quotas', { by: 'Kim Example', evidence: '40 numbers, 120 calls' });
    for (const order of [green, gated, slips]) await order.focGiven('2026-12-10T10:00:00Z');
    const [quotas] = (await green.runbook()).items;
    expect(quotas).toMatchObject({
      itemKey: 'connect-quotas',
      focAt: '2026-12-10T10:00:00Z',
      dueAt: '2026-11-19T10:00:00Z',
      state: 'done',
      evidence: '40 numbers, 120 calls',
      signedOff: { by: 'Kim Example', focAt: null },
    });
  });

  test('says what the record proves, and leaves the rest open', async () => {
    const { items, version } = await green.runbook();
    const of = (key: string) => items.find(({ itemKey }) => itemKey === key);
    expect(of('foc-confirmed')).toMatchObject({ state: 'done', signedOff: null });
    expect(of('rollback-letter')).toMatchObject({
      state: 'done',
      evidence: expect.stringContaining('unsigned') as string,
    });
    expect(of('sbc-tested')).toBeUndefined();
    expect(await openGates(green)).toEqual([...WEEK_BEFORE, 'number-associated', ...DAY_BEFORE, ...AT_THE_WINDOW]);
    expect(version).toBe((await green.standing()).version);
  });

  test('stands on the port as its open gates', async () => {
    expect((await green.port()).gatesOpen).toEqual(await openGates(green));
    const listed = await voyage.api.expect(200, 'GET', '/v1/ports?phase=FOC_CONFIRMED');
    expect(listed).toMatchObject({ items: [{ gatesOpen: await openGates(green) }, {}, {}] });
  });

  test('is signed off item by item, each moving the order on and no machine', async () => {
    const { transitions } = green.execution();
    const { version } = await green.runbook();
    const answer = await green.signedOff('legal-sign-off', { by: PEOPLE.legal, evidence: 'compared line by line' });
    expect(answer).toMatchObject({
      version: version + 1,
      items: [
        { itemKey: 'legal-sign-off', state: 'done', signedOff: { by: PEOPLE.legal, actor: 'developer@localhost' } },
      ],
    });
    const path = green.path('/runbook/window-booked');
    const body = { by: PEOPLE.operations };
    const late = await voyage.api.call('POST', path, { body, headers: { 'if-match': `"${version}"` } });
    expectProblem(late, 'version-mismatch');
    const key = { 'idempotency-key': 'window-booked-1' };
    const first = await voyage.api.call('POST', path, { body, headers: { ...key, 'if-match': `"${version + 1}"` } });
    expect([first.status, first.headers.get('etag')]).toEqual([200, `"${version + 2}"`]);
    const again = await voyage.api.call('POST', path, { body, headers: key });
    expect(again.body).toEqual(first.body);
    expect((await green.runbook()).version).toBe(version + 2);
    await voyage.clockOn('PT1M');
    expect(green.execution().transitions).toBe(transitions);
  });

  test('takes the criterion as the note of its item, and not without one', async () => {
    const path = green.path('/runbook/rollback-criterion');
    const answer = await voyage.api.call('POST', path, { body: { by: PEOPLE.decider } });
    expect(expectProblem(answer, 'invalid-request').errors).toMatchObject([{ pointer: '/note' }]);
    await green.signedOff('rollback-criterion', { by: PEOPLE.decider, note: CRITERION });
    expect((await green.standing()).rollbackCriterion).toBe(CRITERION);
    expect(await openGates(green)).not.toContain('rollback-criterion');
  });

  test('knows the emergency contact as verified once somebody has called and asked for the process', async () => {
    expect(await openGates(gated)).toContain('emergency-contact');
    const emergencyContact = {
      ...exampleCarrier.emergencyContact,
      verifiedOn: '2026-11-20',
      verifiedBy: 'Kim Example',
      process: 'call, then send the letter',
    };
    await voyage.carrierKnown({ emergencyContact });
    expect(await openGates(gated)).not.toContain('emergency-contact');
  });

  test('is refused where the item or the FOC is not there', async () => {
    const body = { by: PEOPLE.operations };
    const unknown = await voyage.api.call('POST', green.path('/runbook/sbc-tested'), { body });
    expect(unknown).toMatchObject({
      status: 404,
      body: { itemKeys: expect.arrayContaining(['stopwatch']) as unknown },
    });
    const other = { ...body, focAt: '2026-12-11T10:00:00Z' };
    const answer = await voyage.api.call('POST', green.path('/runbook/stopwatch'), { body: other });
    expect(expectProblem(answer, 'invalid-request').errors).toMatchObject([{ pointer: '/focAt' }]);
  });

  test('alarms a week before of the gates of that week: the owner and the decision-maker, with the last moment', async () => {
    await voyage.clockTo('2026-12-03T09:59:59Z');
    expect(await gated.mails('gates-open')).toEqual([]);
    expect((await gated.port()).waitingFor?.what).toBe('foc');
    await voyage.clockTo('2026-12-03T10:00:00Z');
    const [alarm, ...others] = await gated.mails('gates-open');
    expect(others).toEqual([]);
    expect(alarm?.to).toEqual([PEOPLE.owner, PEOPLE.decider]);
    expect(alarm?.subject).toContain('3 gates open, 7 days to the cutover');
    expect(alarm?.text).toContain(`${LAST_MOMENT}, the last moment to postpone`);
    for (const key of ['legal-sign-off', 'window-booked', 'rollback-criterion']) {
      expect(alarm?.text).toContain(`/v1/orders/${gated.orderId}/runbook/${key}`);
    }
    expect(alarm?.text).not.toContain('crm-smoke-test');
    expect((await gated.port()).waitingFor).toMatchObject({ what: 'gate', until: '2026-12-03T10:00:00Z' });
  });

  test('alarms nobody of an order whose gates are closed', async () => {
    expect(await green.mails('gates-open')).toEqual([]);
    expect(await green.port()).toMatchObject({ waitingFor: { what: 'foc', until: '2026-12-10T10:00:00Z' } });
  });

  test('opens the last day again when the date slips, and only that', async () => {
    for (const key of [...WEEK_BEFORE, ...DAY_BEFORE, ...AT_THE_WINDOW]) {
      await slips.signedOff(key, key === 'rollback-criterion' ? { note: CRITERION } : {});
    }
    await voyage.clockTo('2026-12-08T09:00:00Z');
    expect(await openGates(slips)).toEqual([]);
    await slips.focGiven('2026-12-17T10:00:00Z');
    expect(await openGates(slips)).toEqual([...DAY_BEFORE, ...AT_THE_WINDOW]);
    const [item] = (await slips.runbook()).items;
    expect(item).toMatchObject({ focAt: '2026-12-17T10:00:00Z', dueAt: '2026-11-26T10:00:00Z' });
  });

  test('alarms a day before of all that is due, honest about the last moment, and nobody where all is signed', async () => {
    for (const key of DAY_BEFORE) await green.signedOff(key);
    await voyage.clockTo('2026-12-09T10:00:00Z');
    const [, alarm, ...others] = await gated.mails('gates-open');
    expect(others).toEqual([]);
    expect(alarm?.subject).toContain('8 gates open, 24 hours to the cutover');
    expect(alarm?.text).toContain(`${LAST_MOMENT} (passed: a change now is a favour of the desk)`);
    expect((await gated.port()).waitingFor).toMatchObject({ what: 'gate', until: '2026-12-10T10:00:00Z' });
    expect(await green.mails('gates-open')).toEqual([]);
  });

  test('of which every gate is green asks nobody to answer for anything', async () => {
    for (const key of AT_THE_WINDOW) await green.signedOff(key);
    await voyage.clockTo('2026-12-10T10:20:00Z');
    expect((await green.port()).connect.state).toBe('ASSOCIATED');
    expect((await green.port()).gatesOpen).toEqual([]);
    const [now] = await green.mails('cutover-window');
    expect(now?.text).not.toContain('acceptOpenGates');
    expect(await green.cutoverReported('completed', green.number, voyage.now(), null)).toMatchObject({
      phase: 'ROLLBACK_WINDOW',
      gatesOpen: [],
    });
    const [reported] = (await green.history()).filter(({ what }) => what === 'cutover-completed');
    expect(reported).not.toHaveProperty('why');
  });

  test('of which gates are open is refused, naming each, until a party answers for them by name', async () => {
    const [now] = await gated.mails('cutover-window');
    expect(now?.text).toContain('acceptOpenGates');
    const told = async (accepted: { by: string; reason: string } | null) =>
      gated.cutoverTold('completed', gated.number, voyage.now(), accepted);
    const refused = expectProblem(await told(null), 'gates-open');
    expect(refused).toMatchObject({ gatesOpen: await openGates(gated), phase: 'CUTOVER' });
    expect(refused.errors?.map(({ code }) => code)).toEqual(await openGates(gated));

    const reason = 'Everything was walked through on the call';
    const stranger = expectProblem(await told({ by: 'someone@else.example', reason }), 'invalid-request');
    expect(stranger.errors).toMatchObject([{ pointer: '/acceptOpenGates/by' }]);
    expect(await gated.phase()).toBe('CUTOVER');

    const decider = (await gated.standing()).parties.decisionMaker.name;
    expect(await told({ by: decider.toUpperCase(), reason })).toMatchObject({ status: 200 });
    const [reported] = (await gated.history()).filter(({ what }) => what === 'cutover-completed');
    expect(reported?.why).toMatch(
      new RegExp(`^${decider} accepted open gates \\(.*CRM smoke test passed.*\\): ${reason}$`, 'i'),
    );
  });

  test('outlasts the window: what the record proves is done, and what came after the cutover can still be signed off', async () => {
    await voyage.clockOn('P3D');
    expect(await green.phase()).toBe('COMPLETED');
    const last = (await green.runbook()).items.at(-1);
    expect(last).toMatchObject({ itemKey: 'keep-or-port-anew', dueAt: '2026-12-13T10:20:00Z', state: 'done' });
    const answer = await green.signedOff('reporting-reconciliation', { evidence: '41 calls beside 39' });
    expect(answer.items).toMatchObject([{ state: 'done', evidence: '41 calls beside 39' }]);
  });
});

test('a letter is signed off as compared once it is on file and matches, and not before', async () => {
  const order = await voyage.orderPlaced();
  const path = order.path('/runbook/legal-sign-off');
  const body = { by: PEOPLE.legal };
  const early = expectProblem(await voyage.api.call('POST', path, { body }), 'invalid-request', '/by');
  expect(early.errors).toMatchObject([
    { code: 'nothing-to-sign-off', message: expect.stringContaining('No letter of authority is on file') as string },
  ]);
  await order.filed();
  expect((await order.signedOff('legal-sign-off', body)).items).toMatchObject([{ state: 'done', lacks: null }]);
});

test('nothing is signed off for numbers that were given up', async () => {
  const order = await voyage.orderPlaced();
  await order.cancelled();
  const body = { by: PEOPLE.operations };
  const answer = await voyage.api.call('POST', order.path('/runbook/window-booked'), { body });
  expect(expectProblem(answer, 'illegal-in-phase')).toMatchObject({ phase: 'CANCELLED' });
});

test('an order that the carrier splits has a runbook for each of its dates', async () => {
  const order = await voyage.orderPlaced({ numbers: 2 });
  const [early = '', late = ''] = order.numbers;
  await order.filed();
  await order.focGiven('2027-01-12T10:00:00Z', { numbers: [early] });
  await order.focGiven('2027-01-19T10:00:00Z', { numbers: [late] });
  const both = await order.signedOff('window-booked', { focAt: '2027-01-12T10:00:00Z' });
  expect(both.items.map(({ focAt, dueAt, state }) => [focAt, dueAt, state])).toEqual([
    ['2027-01-12T10:00:00Z', '2027-01-05T10:00:00Z', 'done'],
    ['2027-01-19T10:00:00Z', '2027-01-12T10:00:00Z', 'open'],
  ]);
  expect((await order.port(early)).gatesOpen).not.toContain('window-booked');
  expect((await order.port(late)).gatesOpen).toContain('window-booked');
  const all = await order.signedOff('legal-sign-off');
  expect(all.items.map(({ state }) => state)).toEqual(['done', 'done']);
});
