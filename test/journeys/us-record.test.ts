import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { PortOrder } from '../support/port-order';
import { shaped, type OrderAnswer } from '../support/shapes';
import { americanOrder, bellKnown, embarkForAmerica, exampleBell, RECORD, sentAt, US_CSR } from '../support/us-order';
import { PEOPLE, type Voyage } from '../support/voyage';

let voyage: Voyage;
beforeAll(async () => {
  voyage = await embarkForAmerica({ startAt: '2026-12-01T15:00:00Z' });
});
afterAll(async () => {
  await voyage.end();
});

const printed = z.object({ fields: z.array(z.object({ name: z.string(), value: z.string() })) });

/** A field of the letter as it would be printed. */
async function onTheLetter(order: PortOrder, name: string): Promise<string | undefined> {
  const headers = { accept: 'application/json' };
  const letter = await voyage.api.expect(200, 'GET', order.path('/loa?kind=port'), { headers });
  const { fields } = shaped(printed, letter);
  return fields.find((field) => field.name === name)?.value;
}

const codes = ({ findings }: Pick<OrderAnswer, 'findings'>) => findings.map(({ code }) => code);
const SIMPLE = 'simple port: one line, no unbundled element, no complex switch translation, no reseller: 1 bd';
const NON_SIMPLE = 'non-simple port: 4 bd';

describe('the line type of the record', () => {
  test.each([
    ['a simple line', 0, 'single'],
    ['a non-simple one', 1, 'multi'],
  ])('of %s is printed as the record has it, and the port goes its way', async (_kind, line, lineType) => {
    const order = await americanOrder(voyage, line);
    await order.csrReceived({ ...RECORD, extra: { lineType } });
    expect(await onTheLetter(order, 'extra.lineType')).toBe(lineType);
    expect((await order.loaSigned(RECORD)).reconciliation.verdict).toBe('match');
    await order.filedWithAws();
    expect(await order.phase()).toBe('FILED');
  });

  test('is left to be struck out by hand where the record has none', async () => {
    const order = await americanOrder(voyage, 2);
    await order.csrReceived({ ...RECORD, extra: {} });
    expect(await onTheLetter(order, 'lineType')).toMatch(/single \/ multi/);
  });

  test('has two clocks of the FCC, as rows with their source, beside the span that is reckoned with', async () => {
    const { plan } = await (await americanOrder(voyage, 3)).standing();
    const source = (figure: string) => plan.basis.find((row) => row.figure === figure);
    expect(source(SIMPLE)).toMatchObject({ origin: 'regulator', source: '47 CFR 52.35(a)' });
    expect(source(NON_SIMPLE)).toMatchObject({ origin: 'regulator', source: '47 CFR 52.35(d)' });
    // They measure the switch between carriers. The port is planned with 5, 15 and 20 business days.
    expect(plan).toMatchObject({ earliest: '2026-12-08', likely: '2026-12-22', latest: '2026-12-30' });
    const playbook = await voyage.api.expect(200, 'GET', '/v1/playbooks/US_GEO');
    expect(JSON.stringify(playbook)).toContain('"code":"simple-or-not"');
  });
});

describe('a CSR that never comes', () => {
  let order: PortOrder;

  test('is asked for at the desk at once, and again after 48 hours of its business days, with the way round it', async () => {
    order = await americanOrder(voyage, 10);
    await voyage.clockTo('2026-12-03T14:59:59Z');
    expect(await sentAt(order, 'csr-request', 'csr-overdue')).toEqual(['2026-12-01T15:00:00Z csr-request']);
    await voyage.clockTo('2026-12-07T15:00:00Z');
    expect(await sentAt(order, 'csr-overdue')).toEqual([
      '2026-12-03T15:00:00Z csr-overdue',
      '2026-12-07T15:00:00Z csr-overdue',
    ]);
    const [overdue] = await order.mails('csr-overdue');
    expect(overdue?.to).toEqual([exampleBell.desk.email, PEOPLE.owner]);
    expect(overdue?.text).toContain('the latest bill serves instead: record it as the CSR with source "latest-bill"');
    // Said in the mails, and asked of nobody by a machine: the PIN stays with the customer.
    expect(overdue?.text).toContain('leave PINs and passwords out of the mail');
  });

  test('is taken from the latest bill, which the order, its history and the mail with the letter then say', async () => {
    const answer = await order.csrReceived({ ...US_CSR, source: 'latest-bill' });
    expect(answer.findings).toContainEqual(
      expect.objectContaining({ code: 'csr-from-latest-bill', severity: 'warning' }),
    );
    expect(codes(await order.standing())).toContain('csr-from-latest-bill');
    expect((await order.history()).at(-1)).toMatchObject({ what: 'csr-recorded', why: 'source: latest-bill' });
    await voyage.clockOn('PT0S');
    const [request] = await order.mails('loa-request');
    expect(request?.text).toContain('Filled in from: the latest bill, because the losing carrier gave no record');
  });

  test('lets the port be filed, and asks nobody any more', async () => {
    await order.loaSigned(RECORD);
    await order.filedWithAws();
    await voyage.clockTo('2026-12-11T15:00:00Z');
    expect(await order.phase()).toBe('FILED');
    expect(await order.mails('csr-overdue')).toHaveLength(2);
  });

  test('does not warn of a bill where the carrier’s own record has come after all', async () => {
    const other = await americanOrder(voyage, 11);
    await other.csrReceived({ ...US_CSR, source: 'latest-bill' });
    expect(codes(await other.csrReceived(US_CSR))).not.toContain('csr-from-latest-bill');
  });
});

describe('a CLEC behind which another carrier holds the record', () => {
  const CLEC = 'example-clec';

  test('is warned of on every order from the first answer on, by the name of the one whose record counts', async () => {
    await bellKnown(voyage, { name: 'Example CLEC', underlyingCarrier: 'Underlying Example Tel' }, CLEC);
    const order = await americanOrder(voyage, 20, { losingCarrier: CLEC });
    const finding = (await order.standing()).findings.find(({ code }) => code === 'UNDERLYING_CARRIER');
    expect(finding).toMatchObject({ severity: 'warning' });
    expect(finding?.message).toContain('Underlying Example Tel holds the record behind Example CLEC');
    const body = voyage.orderBody({
      numbers: ['+12125550121'],
      with: { losingCarrier: CLEC, account: { accountNumber: RECORD.accountNumber, btn: '+12125550121' } },
    });
    const created = (await voyage.api.expect(201, 'POST', '/v1/orders', { body })) as Pick<OrderAnswer, 'findings'>;
    expect(codes(created)).toContain('UNDERLYING_CARRIER');
    await order.csrReceived(US_CSR);
    expect(await onTheLetter(order, 'losingCarrier.underlyingCarrier')).toBe('Underlying Example Tel');
  });

  test('is not assumed of a carrier that holds its own', async () => {
    expect(codes(await (await americanOrder(voyage, 22)).standing())).not.toContain('UNDERLYING_CARRIER');
  });
});
