import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { filingPackAnswer } from '../../functions/shapes/answers';
import { exampleCsr } from '../../functions/rest/operations/examples';
import type { PortOrder } from '../support/port-order';
import { expectProblem } from '../support/problems';
import { shaped } from '../support/shapes';
import { embark, type Voyage } from '../support/voyage';

let voyage: Voyage;
beforeAll(async () => {
  voyage = await embark();
  const calendar = { country: 'US' };
  const desk = { email: 'porting@example-bell.example', language: 'en', hours: { from: '09:00', to: '17:00' } };
  await voyage.carrierKnown(
    { name: 'Example Bell', country: 'US', desk: { ...desk, calendar, timeZone: 'America/New_York' } },
    'example-bell',
  );
});
afterAll(async () => {
  await voyage.end();
});

const asked = (order: PortOrder) => voyage.api.call('GET', order.path('/filing-pack'));

async function packOf(order: PortOrder) {
  const answer = await asked(order);
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  const pack = shaped(filingPackAnswer, answer.body);
  expect(pack).toEqual(answer.body);
  return pack;
}

const refusalsOf = async (order: PortOrder) =>
  expectProblem(await asked(order), 'filing-refused').errors?.map(({ code }) => code);

describe('the filing pack of a British port', () => {
  let order: PortOrder;

  test('waits for the record, then for the letter', async () => {
    order = await voyage.orderPlaced({ numbers: 2, with: { requestedCutover: '2026-12-10' } });
    expectProblem(await asked(order), 'csr-missing');
    await order.csrReceived({ pin: '4711-0815' });
    expect(await refusalsOf(order)).toEqual(['loa-missing']);
    await order.loaSigned({ legalName: 'Acme UK Ltd' });
    expect(await refusalsOf(order)).toEqual(['loa-blocked']);
  });

  test('is given to those who may read, with nothing of the papers in it', async () => {
    await order.loaSigned();
    const pack = await packOf(order);
    expect(pack.numbers).toEqual(order.numbers);
    expect(pack.channel).toMatchObject({
      service: 'Connect (Number Management)',
      category: 'Number Porting Non-North America',
      issueType: 'customer-service',
    });
    for (const number of order.numbers) expect(pack.text).toContain(`  ${number}\n`);
    expect(pack.text).toContain('Port date (yyyy-mm-dd): 2026-12-10\nPort time: 10:00 AM Europe/London (UTC+00:00)\n');
    const everything = JSON.stringify(pack);
    for (const secret of ['4711', '0815', 'High Street', 'EC1A', 'legal@acme.example', 'owner@acme.example']) {
      expect(everything).not.toContain(secret);
    }
    const reader = { as: 'reader@acme.example', scope: 'ports:read' };
    expect((await voyage.api.call('GET', order.path('/filing-pack'), reader)).status).toBe(200);
  });

  test('promises what the filing then keeps, and can be had again while the case is open', async () => {
    await order.filedWithAws({ awsCaseId: 'case-123456789012-muen-2026-abcdef' });
    const codes = (await packOf(order)).notes.map(({ code }) => code);
    expect(codes).toContain('filed-already');
    expect(codes).not.toContain('record-the-case');
  });

  test('is refused once the numbers have a date, or are cancelled', async () => {
    await order.focGiven('2026-12-10T10:00:00Z');
    const problem = expectProblem(await asked(order), 'illegal-in-phase');
    expect(problem).toMatchObject({ phase: 'FOC_CONFIRMED' });
    expect(problem.errors).toHaveLength(2);
    await order.cancelled();
    expectProblem(await asked(order), 'illegal-in-phase');
  });

  test('is of no unknown order', async () => {
    expectProblem(await voyage.api.call('GET', '/v1/orders/nobody/filing-pack'), 'not-found');
  });
});

describe('the filing pack of an American port', () => {
  test('is refused with every rule at once: a letter grown old, and a filing 30 days too early', async () => {
    const number = '+12125550100';
    const order = await voyage.orderPlaced({
      numbers: [number],
      with: {
        losingCarrier: 'example-bell',
        requestedCutover: '2027-01-12',
        account: { accountNumber: exampleCsr.accountNumber, btn: number },
      },
    });
    await order.madeReady();
    expect(await refusalsOf(order)).toEqual(['filed-too-early']);
    await voyage.clockTo('2026-12-10T15:00:00Z');
    expect(await refusalsOf(order)).toEqual(['loa-too-old', 'filed-too-early']);
    const filing = await voyage.api.call('POST', order.path('/filing'), { body: { filedAt: voyage.now() } });
    const refused = expectProblem(filing, 'filing-refused').errors?.map(({ code }) => code);
    expect(refused).toEqual(['loa-too-old', 'filed-too-early']);
    await voyage.clockTo('2026-12-14T15:00:00Z');
    await order.loaSigned();
    const pack = await packOf(order);
    expect(pack.channel.category).toBe('Number Porting North America (US/Canada/Mexico)');
    expect(pack.text).toContain(
      'Port date (yyyy-mm-dd): 2027-01-12\nPort time: 07:00 AM America/Chicago (UTC-06:00)\n',
    );
    expect(pack.text).not.toContain(exampleCsr.accountNumber);
    await order.filedWithAws();
  });
});
