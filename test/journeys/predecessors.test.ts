import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FRENCH, NEIGHBOUR, RIO_OF } from '../domain/evidence/asking';
import type { PortOrder } from '../support/port-order';
import { expectProblem } from '../support/problems';
import { sentAt } from '../support/us-order';
import { embark, PEOPLE, type Voyage } from '../support/voyage';

const LEAD = 'france@acme.example';
const CARRIER = 'exemple-telecom';
const SIRET = '73282932000074';
const ADDRESS = { lines: ['1 rue de l’Exemple', '75001 Paris'] };
const RECORD = {
  legalName: 'Exemple SAS',
  accountNumber: 'C-00417',
  billingAddress: ADDRESS,
  serviceAddress: ADDRESS,
} as const;

let voyage: Voyage;
let order: PortOrder;

beforeAll(async () => {
  voyage = await embark();
  const desk = {
    email: `porting@${CARRIER}.example`,
    language: 'fr',
    calendar: { country: 'FR' },
    timeZone: 'Europe/Paris',
    hours: { from: '09:00', to: '17:00' },
  };
  await voyage.carrierKnown({ name: 'Exemple Telecom', country: 'FR', desk }, CARRIER);
  const { parties } = voyage.orderBody();
  order = await voyage.orderPlaced({
    numbers: [FRENCH, NEIGHBOUR],
    with: {
      losingCarrier: CARRIER,
      account: { accountNumber: RECORD.accountNumber, btn: FRENCH },
      entity: { legalName: RECORD.legalName },
      parties: { ...parties, countryLead: { name: 'Camille Exemple', email: LEAD } },
      traits: { bundled: true },
    },
  });
});
afterAll(async () => {
  await voyage.end();
});

const put = (kind: string, body: object) => voyage.api.call('PUT', order.path(`/evidence/${kind}`), { body });
const filing = () => voyage.api.call('POST', order.path('/filing'), { body: { filedAt: voyage.now() } });
const reminders = () => order.mails('predecessor-due');
const remindedAt = () => sentAt(order, 'predecessor-due');

describe('a French order of two bundled numbers', () => {
  test('reminds the country lead a business day before the papers are due, once for both numbers', async () => {
    await voyage.clockTo('2026-11-24T10:00:00Z');
    await order.csrReceived(RECORD);
    await voyage.clockTo('2026-11-25T10:00:00Z');
    expect((await put('siret', { value: SIRET })).status).toBe(200);
    await voyage.clockTo('2026-11-27T08:59:59Z');
    expect(await remindedAt()).toEqual([]);
    await voyage.clockTo('2026-11-27T09:00:00Z');
    const [mail, ...others] = await reminders();
    expect(others).toEqual([]);
    expect(mail?.to).toEqual([LEAD, PEOPLE.owner]);
    expect(mail?.subject).toContain('1 task before the filing, due in 3 days: 2 numbers from Exemple Telecom');
    expect(mail?.text).toContain('RIO of each number');
    expect(mail?.text).toContain('Monday 30 November 2026, 10:00 (Europe/Paris), UTC 2026-11-30T09:00:00Z');
    expect(mail?.text).not.toContain('SIRET');
  });

  test('reminds every second business day of what is overdue, though record and letter are there', async () => {
    await voyage.clockTo('2026-12-01T10:00:00Z');
    expect((await order.loaSigned(RECORD)).reconciliation.verdict).toBe('match');
    await voyage.clockTo('2026-12-02T09:00:00Z');
    expect(await remindedAt()).toEqual([
      '2026-11-27T09:00:00Z predecessor-due',
      '2026-12-02T09:00:00Z predecessor-due',
    ]);
    expect((await reminders()).at(-1)?.subject).toContain('overdue for 2 days');
  });

  test('says what is legal while it waits, evidence included', async () => {
    const refused = await voyage.api.call('PUT', order.path('/foc'), { body: { at: '2026-12-15T10:00:00Z' } });
    const problem = expectProblem(refused, 'illegal-in-phase');
    expect(problem['allowed']).toContain('record-evidence');
  });

  test('cannot be filed without the unbundling, which has a deadline and reminders of its own', async () => {
    await voyage.clockTo('2026-12-03T10:00:00Z');
    expect((await put('rio', { values: RIO_OF })).status).toBe(200);
    const refused = expectProblem(await filing(), 'filing-refused', '/filedAt');
    expect(refused.errors?.map(({ code }) => code)).toEqual(['predecessor-open']);
    await voyage.clockTo('2026-12-09T09:00:00Z');
    expect((await remindedAt()).slice(2)).toEqual([
      '2026-12-04T09:00:00Z predecessor-due',
      '2026-12-09T09:00:00Z predecessor-due',
    ]);
    const [, , ahead, overdue] = await reminders();
    expect(ahead?.subject).toContain('1 task before the filing, due in 3 days');
    expect(ahead?.text).toContain('take the number out of its bundle');
    expect(ahead?.text).not.toContain('RIO');
    expect(overdue?.subject).toContain('1 task before the filing, overdue for 2 days');
  });

  test('is reminded of no more once it is done: the deadline that was armed finds nothing due', async () => {
    await voyage.clockTo('2026-12-10T10:00:00Z');
    expect((await put('unbundling', { value: '2026-12-10' })).status).toBe(200);
    const [mails, before] = [await order.mailLog(), order.execution()];
    await voyage.clockTo('2026-12-11T08:59:59Z');
    expect(order.execution().transitions).toBe(before.transitions);
    // The next reminder would have been due at 09:00, and the wait is armed for it: the machine wakes, looks and waits on.
    await voyage.clockTo('2026-12-11T10:00:00Z');
    expect(order.execution()).toMatchObject({ status: 'RUNNING', state: before.state });
    expect(order.execution().transitions).toBeGreaterThan(before.transitions);
    expect(await order.mailLog()).toEqual(mails);
  });

  test('is filed, and takes no evidence afterwards', async () => {
    expect((await filing()).status).toBe(200);
    for (const number of order.numbers) expect(await order.phase(number)).toBe('FILED');
    const late = expectProblem(await put('siret', { value: SIRET }), 'illegal-in-phase');
    expect(late['allowed']).not.toContain('record-evidence');
    await voyage.clockOn('P14D');
    expect(await remindedAt()).toHaveLength(4);
  });

  test('has a line for each piece of evidence in the history of each number, and no value in any', async () => {
    for (const number of order.numbers) {
      const lines = (await order.history(number)).filter(({ what }) => what === 'evidence-recorded');
      expect(lines).toMatchObject([
        { at: '2026-11-25T10:00:00Z', from: 'LOA_PENDING', to: 'LOA_PENDING', why: 'siret' },
        { at: '2026-12-03T10:00:00Z', from: 'READY_TO_FILE', to: 'READY_TO_FILE', why: 'rio' },
        { at: '2026-12-10T10:00:00Z', from: 'READY_TO_FILE', to: 'READY_TO_FILE', why: 'unbundling' },
      ]);
      expect(JSON.stringify(await order.history(number))).not.toMatch(/F0P|73282932/u);
    }
  });
});
