import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectProblem } from '../support/problems';
import { embark, PEOPLE, type Voyage } from '../support/voyage';

let voyage: Voyage;
beforeAll(async () => {
  voyage = await embark();
});
afterAll(async () => {
  await voyage.end();
});

const key = (value: string) => ({ 'idempotency-key': value });
const ordersNow = async (): Promise<number> => {
  const { items } = (await voyage.api.expect(200, 'GET', '/v1/orders?limit=200')) as { items: unknown[] };
  return items.length;
};

test('the same key and body get the same answer, and one order', async () => {
  const body = voyage.orderBody();
  const first = await voyage.api.call('POST', '/v1/orders', { body, headers: key('a') });
  expect(first.status).toBe(201);
  const count = await ordersNow();
  const again = await voyage.api.call('POST', '/v1/orders', { body, headers: key('a') });
  expect({ status: again.status, body: again.body }).toEqual({ status: 201, body: first.body });
  for (const name of ['etag', 'location', 'content-type']) {
    expect(again.headers.get(name)).toBe(first.headers.get(name));
  }
  expect(await ordersNow()).toBe(count);
});

test('the same key for another body is refused, before its version is looked at', async () => {
  const order = await voyage.orderPlaced();
  const path = order.path('/csr');
  await voyage.api.expect(200, 'PUT', path, { body: order.csrBody(), headers: key('b') });
  const before = await order.everything();
  const headers = { ...key('b'), 'if-match': '"99"' };
  const answer = await voyage.api.call('PUT', path, { body: order.csrBody({ legalName: 'Other' }), headers });
  expectProblem(answer, 'idempotency-key-reused');
  expect(await order.everything()).toEqual(before);
});

test('a replay is answered although the phase has moved on', async () => {
  const order = await voyage.orderPlaced();
  const body = order.csrBody();
  const first = await voyage.api.expect(200, 'PUT', order.path('/csr'), { body, headers: key('c') });
  await order.loaSigned();
  await order.filedWithAws();
  expect(await voyage.api.expect(200, 'PUT', order.path('/csr'), { body, headers: key('c') })).toEqual(first);
  expect(await order.phase()).toBe('FILED');
  expect(await order.course()).toHaveLength(4);
});

test('a refusal is not kept: the same request is judged anew', async () => {
  const order = await voyage.orderPlaced();
  const request = { body: { filedAt: voyage.now() }, headers: key('d') };
  expectProblem(await voyage.api.call('POST', order.path('/filing'), request), 'illegal-in-phase');
  await order.madeReady();
  await voyage.api.expect(200, 'POST', order.path('/filing'), request);
});

test('a key belongs to one caller and one route', async () => {
  const order = await voyage.orderPlaced({ numbers: 2 });
  const body = { reason: 'The office stays' };
  const [one, other] = order.numbers;
  await voyage.api.expect(200, 'POST', order.portPath('/cancellation', one), { body, headers: key('e') });
  await voyage.api.expect(200, 'POST', order.portPath('/cancellation', other), { body, headers: key('e') });
  expect(await order.phase(other)).toBe('CANCELLED');
  // Somebody else's key says nothing about this caller's request: it is judged, and the port is final by now.
  const somebody = { body, headers: key('e'), as: PEOPLE.owner };
  expectProblem(await voyage.api.call('POST', order.portPath('/cancellation', one), somebody), 'illegal-in-phase');
});

test('five requests at once with one key are carried out once', async () => {
  const body = voyage.orderBody();
  const count = await ordersNow();
  const request = { body, headers: key('f') };
  const answers = await Promise.all(Array.from({ length: 5 }, () => voyage.api.call('POST', '/v1/orders', request)));
  expect(answers.filter(({ status }) => status === 201).length).toBeGreaterThanOrEqual(1);
  for (const answer of answers) if (answer.status !== 201) expectProblem(answer, 'request-running');
  expect(await ordersNow()).toBe(count + 1);
});

test('within 24 virtual hours a key answers as it did, after them it stands for a new request', async () => {
  const order = await voyage.orderPlaced();
  await order.filed();
  const request = (at: string) => ({ body: { at }, headers: key('g') });
  await voyage.api.expect(200, 'PUT', order.path('/foc'), request('2026-12-08T10:00:00Z'));
  await voyage.clockOn('PT23H59M59S');
  await voyage.api.expect(200, 'PUT', order.path('/foc'), request('2026-12-08T10:00:00Z'));
  const other = await voyage.api.call('PUT', order.path('/foc'), request('2026-12-15T10:00:00Z'));
  expectProblem(other, 'idempotency-key-reused');
  await voyage.clockOn('PT1S');
  await voyage.api.expect(200, 'PUT', order.path('/foc'), request('2026-12-15T10:00:00Z'));
  expect((await order.port()).focAt).toBe('2026-12-15T10:00:00Z');
});
