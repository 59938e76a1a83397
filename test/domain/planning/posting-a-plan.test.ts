import { describe, expect, test } from 'vitest';
import { createPlanOperation } from '../../../functions/rest/operations/plans';
import { judge } from '../../../functions/rest/pipeline';
import { isDeclined } from '../../../functions/usecases/declined';
import { planPorts } from '../../../functions/usecases/plan-ports';
import { BRITISH } from './fictional-numbers';
import { carrier, NOW } from './plan-scene';

const CARRIERS = [carrier('albion', { maxParallelOrders: 2 }), carrier('brent')];

const world = {
  carriers: {
    find: async (id: string) => CARRIERS.find(({ carrierId }) => carrierId === id) ?? null,
    put: () => Promise.reject(new Error('A plan keeps nothing')),
    list: () => Promise.reject(new Error('A plan lists nothing')),
  },
  campaigns: { coming: async () => [] },
};

const NO_LEDGER = {
  claim: () => Promise.reject(new Error('No key was sent')),
  keep: () => Promise.reject(new Error('No key was sent')),
  forget: () => Promise.reject(new Error('No key was sent')),
};

/** The operation as it is deployed, on carriers that are at hand. */
async function post(body: unknown, scopes: readonly string[] = ['ports:read']) {
  const result = await judge(
    createPlanOperation,
    {
      load: async () => world,
      run: async ({ subject, body: request, request: { now } }) => {
        const plan = await planPorts(subject, request, now);
        return isDeclined(plan) ? plan : { status: 200, body: plan };
      },
    },
    NO_LEDGER,
    {
      method: 'POST',
      path: '/v1/plans',
      params: {},
      query: {},
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      actor: 'agent@acme.example',
      scopes,
      now: NOW,
    },
  );
  return { status: result.statusCode, body: JSON.parse(result.body ?? '') as Answer };
}

interface Answer {
  readonly type?: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string; readonly message: string }[];
  readonly items?: readonly { readonly focOn: string }[];
}

const order = (reference: string, at: number, more: object = {}) => ({
  reference,
  losingCarrier: 'albion',
  numbers: [BRITISH[at]],
  ...more,
});

const plan = (...orders: readonly object[]) => ({ goLive: '2027-03-31', orders });

test('a plan is answered with 200, one item an order', async () => {
  const { status, body } = await post(plan(order('A-1', 0), order('A-2', 1, { losingCarrier: 'brent' })));
  expect(status).toBe(200);
  expect(body.items?.map(({ focOn }) => focOn)).toEqual(['2026-12-23', '2026-12-23']);
});

test('reading is enough to ask for a plan, and less is not', async () => {
  expect((await post(plan(order('A-1', 0)), ['ports:write'])).status).toBe(403);
});

describe('a request that cannot be planned is refused with the field and the rule', () => {
  test.each([
    [
      'an unknown carrier',
      plan(order('A-1', 0, { losingCarrier: 'nobody' })),
      '/orders/0/losingCarrier',
      'unknown-carrier',
    ],
    ['a number that is none', plan(order('A-1', 0, { numbers: ['hello'] })), '/orders/0/numbers/0', 'not-a-number'],
    [
      'a labelled number that is none',
      plan(order('A-1', 0, { numbers: [{ number: 'hello', label: 'Desk' }] })),
      '/orders/0/numbers/0/number',
      'not-a-number',
    ],
    [
      'a number twice in an order, however it is written',
      plan(order('A-1', 0, { numbers: [BRITISH[0], '+44 20 7946 0000'] })),
      '/orders/0/numbers/1',
      'number-twice',
    ],
    ['a number in two orders', plan(order('A-1', 0), order('A-2', 0)), '/orders/1/numbers/0', 'number-twice'],
    ['a reference twice', plan(order('A-1', 0), order('A-1', 1)), '/orders/1/reference', 'reference-twice'],
    ['a go-live that is past', { ...plan(order('A-1', 0)), goLive: '2026-11-22' }, '/goLive', 'go-live-past'],
    ['a go-live that is no day', { ...plan(order('A-1', 0)), goLive: '2027-02-30' }, '/goLive', 'custom'],
    ['no order', plan(), '/orders', 'too-small'],
    ['an order without numbers', plan(order('A-1', 0, { numbers: [] })), '/orders/0/numbers', 'too-small'],
    ['a field that is not known', plan(order('A-1', 0, { urgent: true })), '/orders/0/urgent', 'unknown-field'],
    ['no reference', plan({ losingCarrier: 'albion', numbers: [BRITISH[0]] }), '/orders/0/reference', 'required'],
  ])('%s', async (_, body, pointer, code) => {
    const answer = await post(body);
    expect(answer.status).toBe(422);
    expect(answer.body.type).toMatch(/\/invalid-request$/);
    expect(answer.body.errors).toEqual([expect.objectContaining({ pointer, code })]);
  });

  test('with everything that is wrong with it at once', async () => {
    const { body } = await post(
      plan(order('A-1', 0, { losingCarrier: 'nobody' }), order('A-1', 0, { numbers: ['x', BRITISH[0]] })),
    );
    expect(body.errors?.map(({ code }) => code).sort()).toEqual([
      'not-a-number',
      'number-twice',
      'reference-twice',
      'unknown-carrier',
    ]);
  });
});
