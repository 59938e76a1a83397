import { afterEach, describe, expect, test } from 'vitest';
import type { PageRequest, PortFilter } from '../../../functions/contracts/records';
import type { Port } from '../../../functions/domain/port/port';
import { createPlanOperation } from '../../../functions/rest/operations/plans';
import { judge } from '../../../functions/rest/pipeline';
import { isDeclined } from '../../../functions/usecases/declined';
import { planPorts } from '../../../functions/usecases/plan-ports';
import { portIn } from '../port/cast';
import { BRITISH } from './fictional-numbers';
import { carrier, NOW } from './plan-scene';

const CARRIERS = [carrier('albion', { maxParallelOrders: 2 }), carrier('brent')];

const standing: Port[] = [];
const asked: PortFilter[] = [];

const world = {
  carriers: {
    find: async (id: string) => CARRIERS.find(({ carrierId }) => carrierId === id) ?? null,
    put: () => Promise.reject(new Error('A plan keeps nothing')),
    list: () => Promise.reject(new Error('A plan lists nothing')),
  },
  campaigns: { coming: async () => [] },
  /** Two a page. */
  ports: {
    list: async (filter: PortFilter, { cursor }: PageRequest) => {
      asked.push(filter);
      const found = standing.filter(({ carrier: id, phase }) => id === filter.carrier && phase === filter.phase);
      const from = Number(cursor ?? 0);
      const more = from + 2 < found.length;
      return { items: found.slice(from, from + 2), nextCursor: more ? String(from + 2) : null };
    },
  },
};

afterEach(() => {
  standing.length = 0;
  asked.length = 0;
});

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
  readonly items?: readonly { readonly focOn: string; readonly fileOn: string }[];
  readonly findings?: readonly { readonly code: string; readonly message: string }[];
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

describe('orders that stand at a desk already', () => {
  const foc = { at: '2026-12-10T10:00:00Z', confirmedAt: '2026-11-20T09:00:00Z' };
  const at = (number: number, orderId: string, more: Partial<Port> = {}): Port =>
    portIn('FOC_CONFIRMED', { carrier: 'albion', number: BRITISH[number] ?? '', orderId, foc, ...more });

  test('are read page by page, in the phases in which they have a place, and keep the desk from a filing', async () => {
    standing.push(at(500, 'o-1'), at(501, 'o-1'), at(502, 'o-1'), at(503, 'o-2', { phase: 'CUTOVER' }));
    const { status, body } = await post(plan(order('A-1', 0)));
    expect(status).toBe(200);
    expect(body.items?.[0]?.fileOn).toBe('2026-12-11');
    expect(body.findings?.find(({ code }) => code === 'desk-not-empty')?.message).toContain('2 orders');
    expect(new Set(asked.map(({ phase }) => phase))).toEqual(new Set(['FILED', 'FOC_CONFIRMED', 'CUTOVER']));
    expect(new Set(asked.map(({ carrier: id }) => id))).toEqual(new Set(['albion']));
  });

  test('are not counted twice where the plan asks for their numbers, however these are written', async () => {
    standing.push(at(0, 'o-1'), at(1, 'o-2'));
    const { body } = await post(plan(order('A-1', 0, { numbers: ['+44 20 7946 0000'] }), order('A-2', 1)));
    expect(body.items?.map(({ fileOn }) => fileOn)).toEqual(['2026-12-02', '2026-12-02']);
    expect(body.findings?.map(({ code }) => code)).not.toContain('desk-not-empty');
  });

  test('are not asked for where the desk has no limit that they could use up', async () => {
    standing.push(at(500, 'o-1', { carrier: 'brent' }));
    const { body } = await post(plan(order('B-1', 0, { losingCarrier: 'brent' })));
    expect(body.items?.[0]?.fileOn).toBe('2026-12-02');
    expect(asked).toEqual([]);
  });
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
