import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PortOrder } from '../support/port-order';
import { expectProblem } from '../support/problems';
import { americanOrder, embarkForAmerica, machineRecords, RECORD, sentAt, shownOf, US_CSR } from '../support/us-order';
import { PEOPLE, type Voyage } from '../support/voyage';

/** Words that nothing else holds, so that finding one of them anywhere is finding the PIN. */
const WRONG_PIN = 'Zebra4711';
const RIGHT_PIN = 'Otter0815';
const BAD_PIN = '8C';
const BAD_ZIP = '8D';

const at10001 = RECORD.serviceAddress;
const at10011 = { lines: ['100 Main Street', 'New York, NY 10011'] };

let voyage: Voyage;
let order: PortOrder;
beforeAll(async () => {
  voyage = await embarkForAmerica({ startAt: '2026-12-01T15:00:00Z' });
  order = await americanOrder(voyage, 0);
  await order.csrReceived({ ...US_CSR, pin: WRONG_PIN });
  await order.loaSigned(RECORD);
  await order.filedWithAws({ awsCaseId: 'case-123456789012-muen-2026-abcdef' });
});
afterAll(async () => {
  await voyage.end();
});

const rejectedWith = (code: string, text: string) =>
  order.carrierAnswers('rejected', [], { codes: [{ scheme: 'lsr', code }], text });
const filing = () => voyage.api.call('POST', order.path('/filing'), { body: { filedAt: voyage.now() } });
const latest = async (occasion: string) => (await order.mails(occasion)).at(-1);

describe('a port rejected for a bad PIN', () => {
  test('is told as such: what it means, who mends it, and that the letter stays good', async () => {
    await voyage.clockTo('2026-12-02T15:00:00Z');
    const { diagnosis, ports } = await rejectedWith(BAD_PIN, `PIN ${WRONG_PIN} does not match`);
    expect(diagnosis).toMatchObject([
      { scheme: 'lsr', code: BAD_PIN, class: 'PIN_PASSCODE', fixBy: 'customer', clock: 'HOLD', needsNewLoa: false },
    ]);
    expect(diagnosis[0]?.nextStep).toMatch(/PIN used for porting; put it on the request and file again/);
    expect(ports).toMatchObject([
      { phase: 'REJECTED', rejection: { refilableAsIs: true }, waitingFor: { what: 'filing' } },
    ]);
    await voyage.clockOn('PT0S');
    const told = await latest('port-rejected');
    expect(told).toMatchObject({
      sentAt: '2026-12-02T15:00:00Z',
      to: [PEOPLE.owner, PEOPLE.legal],
      subject: expect.stringContaining('Rejected by Example Bell: 1 number') as string,
    });
    for (const words of ['lsr 8C', 'The PIN or passcode is missing or wrong.', 'without a new letter']) {
      expect(told?.text).toContain(words);
    }
    expect(told?.text).toContain('Wednesday 2 December 2026, 10:00 (America/New_York)');
  });

  test('has its record corrected, and the letter already signed put beside it once more', async () => {
    await voyage.clockTo('2026-12-03T15:00:00Z');
    await order.csrReceived({ ...US_CSR, pin: RIGHT_PIN });
    const refused = expectProblem(await filing(), 'filing-refused', '/filedAt');
    expect(refused.errors?.map(({ code }) => code)).toEqual(['loa-missing']);
    expect(await order.port()).toMatchObject({ phase: 'REJECTED', waitingFor: { what: 'loa' } });
    // The PIN is no field of the letter: the same one, with the same date, agrees with the new record too.
    const { reconciliation } = await order.loaSigned({ ...RECORD, signedOn: '2026-12-01' });
    expect(reconciliation).toEqual({ verdict: 'match', differences: [] });
    await order.filedWithAws();
    expect(await order.port()).toMatchObject({ phase: 'FILED', rejection: null, filedAt: '2026-12-03T15:00:00Z' });
  });
});

describe('and then for its ZIP', () => {
  test('starts again with a new letter', async () => {
    await voyage.clockTo('2026-12-04T15:00:00Z');
    const { diagnosis, ports } = await rejectedWith(BAD_ZIP, 'ZIP is 10011 on our record');
    expect(diagnosis).toMatchObject([
      { code: BAD_ZIP, class: 'POSTCODE', alsoPossible: ['ADDRESS'], clock: 'RESET', needsNewLoa: true },
    ]);
    expect(ports).toMatchObject([
      { phase: 'REJECTED', rejection: { refilableAsIs: false }, waitingFor: { what: 'loa' } },
    ]);
    await voyage.clockOn('PT0S');
    const told = await latest('port-rejected');
    for (const words of ['lsr 8D', 'The ZIP code differs', 'ZIP is 10011 on our record', 'signed anew']) {
      expect(told?.text).toContain(words);
    }
    const before = await order.everything();
    expectProblem(await filing(), 'new-loa-needed');
    expect(await order.everything()).toEqual(before);
  });

  test('has its record corrected, with which the old letter no longer agrees', async () => {
    await voyage.clockTo('2026-12-07T15:00:00Z');
    await order.csrReceived({ ...US_CSR, pin: RIGHT_PIN, serviceAddress: at10011 });
    const { reconciliation } = await order.loaSigned({ ...RECORD, serviceAddress: at10001, signedOn: '2026-12-01' });
    expect(reconciliation).toMatchObject({
      verdict: 'blocked',
      differences: [{ field: 'serviceAddress.lines[1]', fix: at10011.lines[1], positions: [{ index: 16 }] }],
    });
    expect(await order.phase()).toBe('REJECTED');
    const signed = await order.loaSigned({ ...RECORD, serviceAddress: at10011 });
    expect(signed.reconciliation.verdict).toBe('match');
    await order.filedWithAws();
    expect(await order.port()).toMatchObject({ phase: 'FILED', filedAt: '2026-12-07T15:00:00Z', rejection: null });
  });
});

describe('its FOC, given 24 hours ahead', () => {
  const FOC = '2026-12-09T15:00:00Z';

  test('stands with the warnings that it leaves no time: no change is taken, and AWS loads numbers days before', async () => {
    await voyage.clockTo('2026-12-08T15:00:00Z');
    const { findings, ports } = await order.focGiven(FOC, { confirmedBy: 'Porting desk, Example Bell' });
    expect(findings.map(({ code, severity }) => [code, severity])).toEqual([
      ['inside-change-cutoff', 'warning'],
      ['sooner-than-aws-loads', 'warning'],
    ]);
    expect(findings[0]?.message).toContain('was Wednesday 2 December 2026, 09:00 (America/Chicago)');
    expect(findings[1]?.message).toContain('3 days before its FOC at the latest');
    expect(ports).toMatchObject([{ phase: 'FOC_CONFIRMED', focAt: FOC }]);
    await voyage.clockOn('PT0S');
  });

  test('has the list of the last day go out at once, and none for a week that is not there', async () => {
    expect(await sentAt(order, 'foc-confirmed', 'change-cutoff', 't-minus-7d', 't-minus-24h')).toEqual([
      '2026-12-08T15:00:00Z foc-confirmed',
      '2026-12-08T15:00:00Z t-minus-24h',
    ]);
    const lastDay = await latest('t-minus-24h');
    expect(lastDay?.subject).toContain('24 hours to the cutover, Wednesday 9 December 2026, 10:00 (America/New_York)');
    expect(lastDay?.text).toContain('passed: a change now is a favour of the desk');
  });

  test('is kept to the second, and the port completes when its 72 hours are over', async () => {
    await voyage.clockTo('2026-12-09T14:59:59Z');
    expect(await order.phase()).toBe('FOC_CONFIRMED');
    await voyage.clockTo(FOC);
    expect(await order.phase()).toBe('CUTOVER');
    await voyage.clockTo('2026-12-09T15:20:00Z');
    const { rollback } = await order.cutoverReported('completed');
    expect(rollback).toMatchObject({ closesAt: '2026-12-12T15:20:00Z', hours: 72, basis: 'practice' });
    await voyage.clockTo('2026-12-12T15:19:59Z');
    expect(await order.phase()).toBe('ROLLBACK_WINDOW');
    await voyage.clockTo('2026-12-12T15:20:00Z');
    expect(await order.phase()).toBe('COMPLETED');
    expect(order.execution()).toMatchObject({ status: 'SUCCEEDED', state: 'Closed' });
  });

  test('comes after three filings and two rejections, all of them in the history', async () => {
    const moves = ['filed', 'rejected', 'foc-confirmed', 'cutover-completed', 'rollback-window-closed'];
    const course = (await order.history()).filter(({ what }) => moves.includes(what));
    expect(course.map(({ at, what }) => `${at} ${what}`)).toEqual([
      '2026-12-01T15:00:00Z filed',
      '2026-12-02T15:00:00Z rejected',
      '2026-12-03T15:00:00Z filed',
      '2026-12-04T15:00:00Z rejected',
      '2026-12-07T15:00:00Z filed',
      '2026-12-08T15:00:00Z foc-confirmed',
      '2026-12-09T15:20:00Z cutover-completed',
      '2026-12-12T15:20:00Z rollback-window-closed',
    ]);
  });
});

describe('neither PIN', () => {
  test('is shown anywhere: not by REST, not in mails or letters, not in the machine, not in a log', async () => {
    const shown = await shownOf(voyage, order);
    expect(
      Object.entries(shown)
        .filter(([, text]) => /zebra|otter/i.test(text))
        .map(([place]) => place),
    ).toEqual([]);
    // The same places do show the rest of the record.
    for (const place of ['order', 'letters', 'mails', 'mailsAsSent'])
      expect(shown[place]).toContain(RECORD.accountNumber);
    expect(shown['attached']).toContain('BEGIN:VCALENDAR');
    expect(shown['machine']).toContain(order.orderId);
    expect(shown['letters']).toContain('on file with the customer');
    expect(shown['order']).toContain('"pin":"••••"');
  });

  test('has come into the machine, whose input is ids and nothing else', () => {
    const [described = ''] = machineRecords(voyage, order);
    const { input } = JSON.parse(described) as { input: string };
    expect(JSON.parse(input)).toEqual({ orderId: order.orderId, number: order.number });
  });
});
