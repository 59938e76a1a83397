import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PortOrder } from '../support/port-order';
import { expectProblem } from '../support/problems';
import { embark, type Voyage } from '../support/voyage';

const LEAD = { name: 'Camille Exemple', email: 'country-lead@acme.example' };
const UNBUNDLING_DUE = '2026-12-07T09:00:00Z';

interface Customer {
  readonly losingCarrier: string;
  readonly legalName: string;
  readonly address: readonly string[];
}

const SOCIETE: Customer = {
  losingCarrier: 'exemple-telecom',
  legalName: 'Société Exemple SARL',
  address: ['1 rue de l’Exemple', '75001 Paris'],
};
const ACME: Customer = {
  losingCarrier: 'example-bell',
  legalName: 'Acme Example Inc.',
  address: ['1 Example Plaza', 'New York, NY 10001'],
};
const VOORBEELD: Customer = {
  losingCarrier: 'voorbeeld-telecom',
  legalName: 'Voorbeeld Telecom B.V.',
  address: ['Voorbeeldstraat 1', '1011 AA Amsterdam'],
};

let voyage: Voyage;

beforeAll(async () => {
  voyage = await embark();
  const desks = [
    ['exemple-telecom', 'FR', 'fr', 'Europe/Paris'],
    ['example-bell', 'US', 'en', 'America/New_York'],
    ['voorbeeld-telecom', 'NL', 'nl', 'Europe/Amsterdam'],
  ] as const;
  for (const [carrierId, country, language, timeZone] of desks) {
    const hours = { from: '09:00', to: '17:00' };
    const desk = { email: `porting@${carrierId}.example`, language, calendar: { country }, timeZone, hours };
    await voyage.carrierKnown({ name: carrierId, country, desk }, carrierId);
  }
});
afterAll(async () => {
  await voyage.end();
});

const orderOf = (customer: Customer, numbers: readonly string[], changes: object = {}): Promise<PortOrder> =>
  voyage.orderPlaced({
    numbers,
    with: {
      losingCarrier: customer.losingCarrier,
      entity: { legalName: customer.legalName },
      parties: { ...voyage.orderBody().parties, countryLead: LEAD },
      ...changes,
    },
  });

const papersOf = ({ legalName, address }: Customer) => ({
  legalName,
  billingAddress: { lines: address },
  serviceAddress: { lines: address },
});

/** Record and letter are there and agree, so that nothing but evidence can be missing. */
async function papersIn(order: PortOrder, customer: Customer): Promise<void> {
  await order.csrReceived({ ...papersOf(customer), extra: {} });
  expect((await order.loaSigned(papersOf(customer))).reconciliation.verdict).toBe('match');
}

const put = (order: PortOrder, kind: string, body: object) =>
  voyage.api.call('PUT', order.path(`/evidence/${kind}`), { body });

async function taken(order: PortOrder, kind: string, body: object): Promise<void> {
  const answer = await put(order, kind, body);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
}

async function refusedFor(order: PortOrder, kind: string, value: string): Promise<readonly string[]> {
  const { errors = [] } = expectProblem(await put(order, kind, { value }), 'invalid-request', '/value');
  return errors.map(({ code }) => code);
}

const filing = (order: PortOrder) =>
  voyage.api.call('POST', order.path('/filing'), { body: { filedAt: voyage.now() } });

/** The one rule that the filing and its pack are refused for: its code, and the kind of evidence that it asks for. */
async function whatIsMissing(order: PortOrder): Promise<string> {
  const filed = expectProblem(await filing(order), 'filing-refused', '/filedAt');
  const pack = expectProblem(await voyage.api.call('GET', order.path('/filing-pack')), 'filing-refused');
  const said = [filed, pack].map(({ errors = [] }) =>
    errors.map(({ code, message }) => `${code} ${/evidence\/([\w-]+)/u.exec(message)?.[1] ?? ''}`).join(', '),
  );
  expect(said[1]).toBe(said[0]);
  return said[0] ?? '';
}

const taskOf = async (order: PortOrder, kind: string) =>
  (await order.standing()).tasks.find((task) => task.kind === kind);

const findingsOf = async (order: PortOrder) => (await order.standing()).findings.map(({ code }) => code);

async function filed(order: PortOrder): Promise<void> {
  const answer = await filing(order);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  for (const number of order.numbers) expect(await order.phase(number)).toBe('FILED');
}

const tollFree = (from: number, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `+1800555${String(from + index).padStart(4, '0')}`);

describe('a United States order of eleven toll-free numbers', () => {
  let order: PortOrder;

  test('has the sheet of numbers among its tasks', async () => {
    order = await orderOf(ACME, tollFree(101, 11));
    expect(await taskOf(order, 'see-attached')).toMatchObject({ state: 'open', owner: LEAD });
  }, 60_000);

  test('is asked for more than one of ten, which is filed without it', async () => {
    const ten = await orderOf(ACME, tollFree(151, 10));
    expect(await taskOf(ten, 'see-attached')).toBeUndefined();
    await papersIn(ten, ACME);
    await taken(ten, 'respOrg', { value: 'ABC01' });
    await filed(ten);
  }, 60_000);

  test('writes “See attached” on its letter, and all eleven numbers on the sheet behind it', async () => {
    await papersIn(order, ACME);
    const headers = { accept: 'application/json' };
    const letter = await voyage.api.expect(200, 'GET', order.path('/loa'), { headers });
    const { fields } = letter as { fields: readonly { name: string; value: string }[] };
    expect(fields.find(({ name }) => name === 'numbersOnForm')?.value).toMatch(/^see attached$/iu);
    expect(fields.filter(({ name }) => /^numbers\[\d+\]$/u.test(name)).map(({ value }) => value)).toEqual(
      order.numbers,
    );
  });

  test('is refused until the RespOrg is known and the sheet is on file', async () => {
    // The RespOrg is evidence and a task that comes before the filing: whether it is told once or twice is no matter here.
    const missing = await whatIsMissing(order);
    expect(new Set(missing.match(/respOrg|see-attached/gu))).toEqual(new Set(['respOrg', 'see-attached']));
    await taken(order, 'respOrg', { value: 'ABC01', note: 'Look-up at Somos' });
    expect(await whatIsMissing(order)).toBe('evidence-missing see-attached');
    expect(await refusedFor(order, 'see-attached', '–')).toEqual(['paper-unnamed']);
    expect(await whatIsMissing(order)).toBe('evidence-missing see-attached');
  });

  test('is filed with it', async () => {
    await taken(order, 'see-attached', { value: 'List of 11 numbers, spreadsheet of 23 November 2026' });
    expect(await taskOf(order, 'see-attached')).toMatchObject({ state: 'done', doneAt: voyage.now() });
    await filed(order);
  });
});

describe('an order with a Dutch 088 number in it', () => {
  let order: PortOrder;

  test('has the allocation decision among its tasks; one of Amsterdam numbers has not', async () => {
    order = await orderOf(VOORBEELD, ['+31200000001', '+31880000001']);
    expect(await taskOf(order, 'number-allocation')).toMatchObject({ state: 'open', owner: LEAD });
    const amsterdam = await orderOf(VOORBEELD, ['+31200000002', '+31200000003']);
    expect(await taskOf(amsterdam, 'number-allocation')).toBeUndefined();
    await papersIn(amsterdam, VOORBEELD);
    await filed(amsterdam);
  });

  test('is refused until the decision is on file', async () => {
    await papersIn(order, VOORBEELD);
    expect(await whatIsMissing(order)).toBe('evidence-missing number-allocation');
    expect(await refusedFor(order, 'number-allocation', '–')).toEqual(['allocation-unnamed']);
    expect(await whatIsMissing(order)).toBe('evidence-missing number-allocation');
  });

  test('hears that a decision without reference or date is odd, and is filed with a better one', async () => {
    await taken(order, 'number-allocation', { value: 'besluit van de ACM' });
    expect(await findingsOf(order)).toContain('allocation-without-reference');
    const decision = 'ACM, kenmerk 26-0417, 2 maart 2026';
    await taken(order, 'number-allocation', { value: decision });
    expect(await findingsOf(order)).not.toContain('allocation-without-reference');
    const letter = await voyage.api.call('GET', order.path('/loa'), { headers: { accept: 'application/json' } });
    expect(JSON.stringify(letter.body)).toContain(decision);
    await filed(order);
  });
});

describe('a French order of a number that is part of a bundle', () => {
  let order: PortOrder;

  test('has the unbundling among its tasks, due in two weeks; one of a number on its own has not', async () => {
    order = await orderOf(SOCIETE, ['+33199001234'], { traits: { bundled: true } });
    const unbundling = { state: 'open', owner: LEAD, dueAt: UNBUNDLING_DUE, origin: 'practice' };
    expect(await taskOf(order, 'unbundling')).toMatchObject(unbundling);
    const alone = await orderOf(SOCIETE, ['+33199001235']);
    expect(await taskOf(alone, 'unbundling')).toBeUndefined();
    await alone.cancelled();
  });

  test('is refused while the carrier has not separated the number, whatever else is on file', async () => {
    await papersIn(order, SOCIETE);
    await taken(order, 'siret', { value: '73282932000074' });
    await taken(order, 'rio', { values: { '+33199001234': 'F0P000000KE9' } });
    expect(await whatIsMissing(order)).toBe('predecessor-open unbundling');
    expect(await refusedFor(order, 'unbundling', '2026-12-07')).toEqual(['unbundling-not-done-yet']);
    expect(await whatIsMissing(order)).toBe('predecessor-open unbundling');
  });

  test('is overdue after the two weeks, and still refused', async () => {
    await voyage.clockTo('2026-12-07T10:00:00Z');
    expect(await taskOf(order, 'unbundling')).toMatchObject({ state: 'overdue' });
    expect(await findingsOf(order)).toContain('predecessor-overdue');
    expect(await whatIsMissing(order)).toBe('predecessor-open unbundling');
  });

  test('is filed once the number is separated', async () => {
    await taken(order, 'unbundling', { value: '2026-12-07', note: 'Confirmed by the carrier by phone' });
    expect(await taskOf(order, 'unbundling')).toMatchObject({ state: 'done', doneAt: voyage.now() });
    expect(await findingsOf(order)).not.toContain('predecessor-overdue');
    await filed(order);
  });
});
