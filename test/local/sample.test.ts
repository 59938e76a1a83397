import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freshStackAt, loadSample, sampleStartsAt } from '../../local/sample/load-sample';
import { RestClient, type OrderView } from '../../local/sample/rest-client';
import { startStack, type Stack } from '../../local/stack';

describe('the sample portfolio', () => {
  let stack: Stack;
  let orders: ReadonlyMap<string, OrderView>;

  beforeAll(async () => {
    stack = await startStack({ startAt: sampleStartsAt });
    await loadSample(stack);
    const found = await new RestClient(stack.url).orders();
    orders = new Map(found.map((order) => [order.reference, order]));
  }, 300_000);
  afterAll(async () => {
    await stack.stop();
  });

  const order = (reference: string): OrderView => {
    const found = orders.get(reference);
    if (found === undefined) throw new Error(`The sample has no order ${reference}`);
    return found;
  };
  const port = (reference: string) => {
    const [first] = order(reference).ports;
    if (first === undefined) throw new Error(`${reference} has no port`);
    return first;
  };

  it('leaves the clock where a fresh stack starts', () => {
    expect(stack.localNow()).toBe(freshStackAt);
    expect(freshStackAt).toBe('2026-11-23T09:00:00Z');
  });

  it.each([
    ['SHF-SERVICE', 'CSR_PENDING'],
    ['LON-CLAIMS', 'LOA_PENDING'],
    ['BHM-SALES', 'LOA_PENDING'],
    ['LON-FLEET', 'READY_TO_FILE'],
    ['BHM-DEPOT', 'FILED'],
    ['SHF-CARE', 'REJECTED'],
    ['LON-PARTS', 'FOC_CONFIRMED'],
    ['LON-BOOKINGS', 'ROLLBACK_WINDOW'],
    ['BHM-RETURNS', 'HALF_PORTED'],
    ['LON-RECEPTION', 'COMPLETED'],
    ['SHF-ARCHIVE', 'ROLLED_BACK'],
    ['LON-ANNEX', 'CANCELLED'],
  ])('%s stands in %s with every number', (reference, phase) => {
    expect(order(reference).ports.map((one) => one.phase)).toEqual(order(reference).numbers.map(() => phase));
  });

  it('holds no order besides', () => {
    expect(orders.size).toBe(12);
  });

  it('blocks one letter for "Ltd" and one for a comma', () => {
    const classes = (reference: string) => order(reference).reconciliation?.differences.map((one) => one.class);
    expect(classes('LON-CLAIMS')).toEqual(['ENTITY_SUFFIX']);
    expect(classes('BHM-SALES')).toEqual(['PUNCTUATION']);
  });

  it('has a record that is overdue at the carrier', () => {
    const wait = port('SHF-SERVICE').waitingFor;
    expect(wait?.what).toBe('csr');
    expect(Date.parse(wait?.until ?? '')).toBeLessThan(Date.parse(freshStackAt));
  });

  it('has a rollback window that closes within hours', () => {
    expect(port('LON-BOOKINGS').rollback).toMatchObject({
      open: true,
      closesAt: '2026-11-23T10:30:00Z',
      minutesLeft: 90,
    });
  });

  it('has a FOC that has slipped, with the date that once stood', () => {
    const { focAt, pastFocs } = port('LON-PARTS');
    expect(focAt).toBe('2026-12-02T10:00:00Z');
    expect(pastFocs.map((foc) => foc.at)).toEqual(['2026-11-24T10:00:00Z']);
  });

  it('has a letter that AWS will not take for much longer', () => {
    expect(order('LON-FLEET').loa?.signedOn).toBe('2026-11-10');
  });

  it('leaves the names of the first port in the README free', async () => {
    const client = new RestClient(stack.url);
    expect(orders.has('ACME-LON-1')).toBe(false);
    expect((await client.call({ method: 'GET', path: '/v1/carriers/example-telecom' })).status).toBe(404);
    expect((await client.call({ method: 'GET', path: '/v1/ports/%2B442079460101' })).status).toBe(404);
  });

  it('made no function fail', () => {
    expect(stack.logs().filter((line) => line.level === 'error')).toEqual([]);
  });
});
