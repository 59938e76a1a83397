import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exampleOrder } from '../../functions/rest/operations/examples';
import { volumeAnswer } from '../../functions/shapes/volume';
import { later, type PortOrder } from '../support/port-order';
import { expectProblem } from '../support/problems';
import { shaped } from '../support/shapes';
import { embark, PEOPLE, type Voyage } from '../support/voyage';

let voyage: Voyage;
beforeAll(async () => {
  voyage = await embark();
});
afterAll(async () => {
  await voyage.end();
});

const { instanceArn } = exampleOrder.connect;

let contacts = 0;

/** What Connect puts on the bus when a call arrives; `changes` of its detail say what else it is. */
const arrived = (number: string, at: string, changes: object = {}) => {
  contacts += 1;
  return {
    source: 'aws.connect',
    'detail-type': 'Amazon Connect Contact Event',
    detail: {
      contactId: `00000000-0000-4000-8000-${String(contacts).padStart(12, '0')}`,
      channel: 'VOICE',
      initiationMethod: 'INBOUND',
      eventType: 'INITIATED',
      instanceArn,
      initiationTimestamp: at.replace('Z', '.250Z'),
      tags: { 'aws:connect:instanceId': '11111111', 'aws:connect:systemEndpoint': number },
      ...changes,
    },
  };
};

const told = (event: object) => voyage.api.expect(200, 'POST', '/_local/events', { body: event });

/** So many calls in an hour, a minute apart. */
const calls = (number: string, count: number, hour: string) =>
  Array.from({ length: count }, (_, index) => arrived(number, later(hour, index)));

const tell = async (events: readonly object[]) => {
  for (const event of events) await told(event);
};

const tenAnHour = (without: readonly number[] = []) =>
  Array.from({ length: 24 }, (_, hour) => (without.includes(hour) ? null : 10));

const baselinePut = (order: PortOrder, number: string, body: object, headers: Record<string, string> = {}) =>
  voyage.api.call('PUT', order.portPath('/baseline', number), { body, headers });

const volumeOf = async (order: PortOrder, number: string, query = '') =>
  shaped(volumeAnswer, await voyage.api.expect(200, 'GET', order.portPath(`/volume${query}`, number)));

describe('a baseline', () => {
  test('is put by the hour of the week, and says what counts as a drop', async () => {
    const order = await voyage.orderPlaced();
    const first = await baselinePut(order, order.number, { hours: { fri: tenAnHour([12]) } });
    expect(first.body).toMatchObject({
      number: order.number,
      version: 1,
      timeZone: 'Europe/London',
      dropPercent: 50,
      atLeast: 5,
      givenAt: voyage.now(),
      givenBy: 'developer@localhost',
      basis: [
        { figure: 'dropPercent 50', origin: 'default' },
        { figure: 'atLeast 5', origin: 'default' },
      ],
    });
    expect([first.status, first.headers.get('etag')]).toEqual([200, '"1"']);
    const given = { timeZone: 'Europe/Berlin', hours: {}, dropPercent: 80, atLeast: 20 };
    const second = await baselinePut(order, order.number, given, { 'if-match': '"1"' });
    expect(second.body).toMatchObject({ ...given, version: 2, basis: [] });
    expectProblem(await baselinePut(order, order.number, given, { 'if-match': '"1"' }), 'version-mismatch');
    expect((await volumeOf(order, order.number)).baseline).toEqual(second.body);
  });

  test.each([
    [{}, '/hours'],
    [{ hours: { fri: tenAnHour().slice(1) } }, '/hours/fri'],
    [{ hours: { fri: [...tenAnHour().slice(1), -1] } }, '/hours/fri/23'],
    [{ hours: { fri: [...tenAnHour().slice(1), '10'] } }, '/hours/fri/23'],
    [{ hours: { friday: tenAnHour() } }, '/hours/friday'],
    [{ hours: {}, timeZone: 'London' }, '/timeZone'],
    [{ hours: {}, dropPercent: 0 }, '/dropPercent'],
    [{ hours: {}, atLeast: 0 }, '/atLeast'],
  ])('%j is refused at %s', async (body, pointer) => {
    const order = await voyage.orderPlaced();
    const answer = await baselinePut(order, order.number, body);
    expect(expectProblem(answer, 'invalid-request').errors?.map((fault) => fault.pointer)).toEqual([pointer]);
  });

  test('needs the scope to write, and a number that is known', async () => {
    const order = await voyage.orderPlaced();
    const body = { hours: {} };
    const reader = { as: PEOPLE.owner, scope: 'ports:read', body };
    expect((await voyage.api.call('PUT', order.portPath('/baseline'), reader)).status).toBe(403);
    expect((await voyage.api.call('PUT', '/v1/ports/%2B442079460999/baseline', { body })).status).toBe(404);
  });

  test('is the same whoever repeats the request with its key', async () => {
    const order = await voyage.orderPlaced();
    const put = () => baselinePut(order, order.number, { hours: {} }, { 'idempotency-key': `key-${order.orderId}` });
    const first = await put();
    expect((await put()).body).toEqual(first.body);
  });
});

describe('a number after its cutover', () => {
  let order: PortOrder;
  let main: string;
  let quiet: string;
  const drops = () => order.mails('volume-drop');
  const times = async () => (await drops()).map(({ sentAt }) => sentAt);

  beforeAll(async () => {
    order = await voyage.orderPlaced({ numbers: 2 });
    [main = '', quiet = ''] = order.numbers;
    // Fridays only, and nobody knows what comes between 12 and 13; of the second number nothing is known at all.
    expect((await baselinePut(order, main, { hours: { fri: tenAnHour([12]) } })).status).toBe(200);
    await order.moved('2026-12-10T10:00:00Z');
    await voyage.clockTo('2026-12-11T00:00:00Z');
    // From here on every hour brings some calls, told at its end.
    for (const hour of ['00', '01', '02', '03', '04', '05', '06', '07', '08']) {
      await voyage.clockTo(`2026-12-11T${hour}:59:00Z`);
      await tell(calls(main, 6, `2026-12-11T${hour}:00:00Z`));
    }
  });

  test('says nothing on a day without a baseline, nor while enough arrives', async () => {
    await voyage.clockTo('2026-12-11T09:59:00Z');
    await tell(calls(main, 6, '2026-12-11T09:00:00Z'));
    await voyage.clockTo('2026-12-11T10:59:00Z');
    // A Friday surge.
    await tell(calls(main, 25, '2026-12-11T10:00:00Z'));
    await voyage.clockTo('2026-12-11T11:30:00Z');
    expect(await drops()).toEqual([]);
  });

  test('tells the owner once of a drop, with the figures as they are however often an event came', async () => {
    await voyage.clockTo('2026-12-11T11:59:00Z');
    const events = calls(main, 3, '2026-12-11T11:31:00Z');
    await tell([...events, ...events.toReversed(), ...calls(quiet, 1, '2026-12-11T11:40:00Z')]);
    await tell([
      arrived(main, '2026-12-11T11:45:00Z', { instanceArn: `${instanceArn}0` }),
      arrived(main, '2026-12-11T11:46:00Z', { tags: {} }),
      arrived(main, '2026-12-11T11:47:00Z', { initiationMethod: 'OUTBOUND' }),
      arrived(main, '2026-12-11T11:47:00Z', { channel: 'CHAT' }),
      arrived(main, '2026-12-11T11:48:00Z', { eventType: 'DISCONNECTED' }),
      arrived('+442079460999', '2026-12-11T11:49:00Z'),
    ]);
    await voyage.clockTo('2026-12-11T12:04:59Z');
    expect(await drops()).toEqual([]);
    await voyage.clockTo('2026-12-11T12:10:00Z');
    const [mail, ...others] = await drops();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ sentAt: '2026-12-11T12:05:00Z', to: [PEOPLE.owner] });
    expect(mail?.subject).toContain('Calls have dropped: 3 of 10 expected, 1 number');
    expect(mail?.text).toContain(
      `${main}: 3 of 10 expected, 30 % of the baseline; 50 % fewer calls or more are a drop`,
    );
    expect(mail?.text).toContain('Friday 11 December 2026, 11:00 (Europe/London), UTC 2026-12-11T11:00:00Z');
    // Moved at 10:20 the day before: 72 hours end on Sunday at 10:20.
    expect(mail?.text).toContain('46 hours 15 minutes left, until Sunday 13 December 2026, 10:20 (Europe/London)');
    expect(mail?.text).toContain('a practice, not a right');
    expect(mail?.text).not.toContain(quiet);
  });

  test('says nothing of an hour without a baseline, and tells of the next that dropped', async () => {
    await voyage.clockTo('2026-12-11T13:30:00Z');
    expect(await times()).toEqual(['2026-12-11T12:05:00Z']);
    // Nothing is written to the table while nobody calls; the watch must not sleep over that.
    await voyage.clockTo('2026-12-11T16:30:00Z');
    expect(await times()).toEqual(['12', '14', '15', '16'].map((hour) => `2026-12-11T${hour}:05:00Z`));
  });

  test('a call that is told late is counted in its hour, and nobody is told twice', async () => {
    await tell(calls(main, 2, '2026-12-11T11:50:00Z'));
    const before = await times();
    await voyage.clockTo('2026-12-11T17:04:00Z');
    expect(await times()).toEqual(before);
    const { items } = await volumeOf(order, main, '?from=2026-12-11T10:00:00Z&to=2026-12-11T18:00:00Z');
    expect(
      items.map(({ hour, calls: count, baseline, share, verdict }) => [
        hour.slice(11, 13),
        count,
        baseline,
        share,
        verdict,
      ]),
    ).toEqual([
      ['10', 25, 10, 250, 'normal'],
      ['11', 5, 10, 50, 'drop'],
      ['12', 0, null, null, 'no-baseline'],
      ['13', 0, 10, 0, 'drop'],
      ['14', 0, 10, 0, 'drop'],
      ['15', 0, 10, 0, 'drop'],
      ['16', 0, 10, 0, 'drop'],
      ['17', 0, 10, null, 'running'],
    ]);
  });

  test('shows the hours from a day before the FOC, those before the move as not in Connect', async () => {
    const { from, to, items } = await volumeOf(order, quiet);
    expect([from, to]).toEqual(['2026-12-09T10:00:00Z', '2026-12-11T18:00:00Z']);
    expect(items).toHaveLength(56);
    const verdicts = items.map(({ hour, verdict }) => `${hour} ${verdict}`);
    expect(verdicts[24]).toBe('2026-12-10T10:00:00Z not-in-connect');
    expect(verdicts[25]).toBe('2026-12-10T11:00:00Z no-baseline');
    expect(items.find(({ hour }) => hour === '2026-12-11T11:00:00Z')).toMatchObject({ calls: 1, baseline: null });
  });

  test.each([
    ['?from=2026-12-11T10:00:00Z&to=2026-12-11T10:00:00Z', '/to'],
    ['?from=2026-12-01T10:00:00Z&to=2026-12-08T10:00:01Z', '/to'],
    ['?from=yesterday', '/from'],
  ])('refuses %s', async (query, pointer) => {
    const answer = await voyage.api.call('GET', order.portPath(`/volume${query}`, main));
    expect(expectProblem(answer, 'invalid-request').errors?.map((fault) => fault.pointer)).toEqual([pointer]);
  });

  test('whose baseline is taken back is told of no more', async () => {
    await baselinePut(order, main, { hours: {} });
    const before = await times();
    await voyage.clockTo('2026-12-13T11:00:00Z');
    expect(await times()).toEqual(before);
  });
});

test('what cannot be counted is logged by its kind and the last four digits, and no more', async () => {
  const order = await voyage.orderPlaced();
  await tell([
    arrived(order.number, voyage.now(), { tags: {} }),
    arrived(order.number, voyage.now(), { instanceArn: `${instanceArn}0` }),
    arrived('not a number', voyage.now()),
    arrived('+442079460999', voyage.now()),
  ]);
  const lines = voyage.stack
    .logs()
    .flatMap(({ functionName, text }) => (functionName.endsWith('countCall') ? [text] : []));
  const said = lines.flatMap((line) =>
    line.includes('left alone') ? [JSON.parse(line) as Record<string, string>] : [],
  );
  expect(said.slice(-3).map(({ why, number }) => [why, number])).toEqual([
    ['without-number', '…'],
    ['other-instance', `…${order.number.slice(-4)}`],
    ['malformed', '…'],
  ]);
  expect(lines.join('\n')).not.toContain(order.number);
});
