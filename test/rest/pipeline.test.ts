import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { IdempotencyClaim, IdempotencyLedger, StoredAnswer } from '../../functions/contracts/records';
import { jsonBody, nothing, operation, queryOf } from '../../functions/rest/operation';
import { judge, type Behaviour } from '../../functions/rest/pipeline';
import type { RestRequest } from '../../functions/rest/request';
import { StaleWriteError } from '../../functions/usecases/stale-write';

const NOW = '2026-11-23T09:00:00Z';

/** A ledger that lives as long as a test. */
class Ledger implements IdempotencyLedger {
  readonly rows = new Map<string, { bodyHash: string; answer?: StoredAnswer }>();

  async claim(key: string, bodyHash: string): Promise<IdempotencyClaim> {
    const row = this.rows.get(key);
    if (row === undefined) {
      this.rows.set(key, { bodyHash });
      return { state: 'new' };
    }
    if (row.bodyHash !== bodyHash) return { state: 'other-body' };
    return row.answer === undefined ? { state: 'running' } : { state: 'answered', answer: row.answer };
  }

  async keep(key: string, bodyHash: string, answer: StoredAnswer): Promise<void> {
    this.rows.set(key, { bodyHash, answer });
  }

  async forget(key: string): Promise<void> {
    this.rows.delete(key);
  }
}

const SLIP = operation({
  id: 'slip',
  method: 'PUT',
  path: '/v1/orders/{orderId}/foc',
  scope: 'ports:write',
  tag: 'foc',
  summary: 'A date',
  body: jsonBody(z.strictObject({ at: z.string() })),
  query: nothing,
  answers: { 200: { description: 'done' } },
  problems: [],
});

const READ = operation({
  ...SLIP,
  method: 'GET',
  scope: 'ports:read',
  body: nothing,
  query: queryOf(z.strictObject({ limit: z.string().optional() })),
});

interface Subject {
  readonly version: number;
}

const asked = (more: Partial<RestRequest> = {}): RestRequest => ({
  method: 'PUT',
  path: '/v1/orders/one/foc',
  params: { orderId: 'one' },
  query: {},
  headers: { 'content-type': 'application/json' },
  body: '{"at":"soon"}',
  actor: 'agent@acme.example',
  scopes: ['ports:read', 'ports:write'],
  now: NOW,
  ...more,
});

function stage(behaviour: Partial<Behaviour<Subject, { at: string }, undefined>> = {}) {
  const ledger = new Ledger();
  const runs: string[] = [];
  const whole: Behaviour<Subject, { at: string }, undefined> = {
    load: async () => ({ version: 3 }),
    versionOf: (subject) => subject.version,
    run: async ({ body, given }) => {
      runs.push(`${body.at} by ${given.actor} as ${given.stamp.id}`);
      return { status: 200, body: { run: runs.length }, version: 4 };
    },
    ...behaviour,
  };
  const ask = async (more: Partial<RestRequest> = {}) => {
    const result = await judge(SLIP, whole, ledger, asked(more));
    return { status: result.statusCode, headers: result.headers ?? {}, body: JSON.parse(result.body ?? 'null') };
  };
  return { ledger, runs, ask, whole };
}

/** Everything that can be wrong with a request at once, in the order in which it has to be found. */
const WRONG = {
  scope: { scopes: ['ports:read'] },
  ifMatch: { headers: { 'content-type': 'application/json', 'if-match': '"2"' } },
  body: { body: '{"at":7}' },
};

describe('the order of checks', () => {
  const nobody = { load: async () => null };
  const forbids = () => ({ declined: 'forbidden', rule: 'not-the-decision-maker', detail: 'no' }) as const;
  const conflicts = () => ({ declined: 'conflict', rule: 'illegal-in-phase', detail: 'no' }) as const;

  test('a missing scope is said before anything else, and nothing is read', async () => {
    let read = 0;
    const { ask } = stage({ load: async () => ((read += 1), null), forbids, conflicts });
    expect(await ask({ ...WRONG.scope, ...WRONG.ifMatch, ...WRONG.body })).toMatchObject({ status: 403 });
    expect(read).toBe(0);
  });

  test('then that there is no such thing', async () => {
    const { ask, ledger } = stage({ ...nobody, forbids, conflicts });
    expect((await ask({ ...WRONG.ifMatch, ...WRONG.body })).status).toBe(404);
    expect(ledger.rows.size).toBe(0);
  });

  test('then who may not', async () => {
    const { ask } = stage({ forbids, conflicts });
    const answer = await ask({ ...WRONG.ifMatch, ...WRONG.body });
    expect(answer.status).toBe(403);
    expect(answer.body.type).toMatch(/not-the-decision-maker$/);
  });

  test('then the Idempotency-Key, before the version', async () => {
    const { ask } = stage({ conflicts: undefined as never });
    const headers = { 'content-type': 'application/json', 'idempotency-key': 'k' };
    expect((await ask({ headers })).status).toBe(200);
    const reused = await ask({ headers: { ...headers, 'if-match': '"2"' }, body: '{"at":"later"}' });
    expect(reused.status).toBe(422);
    expect(reused.body.type).toMatch(/idempotency-key-reused$/);
  });

  test('then the version, before the conflict', async () => {
    const { ask } = stage({ conflicts });
    expect((await ask({ ...WRONG.ifMatch, ...WRONG.body })).status).toBe(412);
  });

  test('then the conflict, before the body', async () => {
    const { ask } = stage({ conflicts });
    expect((await ask(WRONG.body)).status).toBe(409);
    expect((await ask({ body: 'no json' })).status).toBe(409);
  });

  test('then the body, and only then is anything done', async () => {
    const { ask, runs } = stage();
    expect((await ask(WRONG.body)).status).toBe(422);
    expect((await ask({ body: 'no json' })).status).toBe(400);
    expect(runs).toEqual([]);
  });

  test('the numbers of a body are known to the conflict before the body is judged', async () => {
    const seen: unknown[] = [];
    const { ask } = stage({ conflicts: (_subject, _given, numbers) => void seen.push(numbers) });
    await ask({ body: '{"numbers":["+442079460101",7],"at":1}' });
    await ask({ body: 'no json' });
    await ask({ body: '{"numbers":"+442079460101"}' });
    expect(seen).toEqual([['+442079460101'], undefined, undefined]);
  });
});

describe('If-Match', () => {
  const match = async (ifMatch: string) =>
    (await stage().ask({ headers: { 'content-type': 'application/json', 'if-match': ifMatch } })).status;

  test.each(['"3"', 'W/"3"', '"1", "3"', '*'])('%s is met by version 3', async (ifMatch) => {
    expect(await match(ifMatch)).toBe(200);
  });

  test.each(['"2"', '3', '""', '"33"', ''])('%s is not', async (ifMatch) => {
    expect(await match(ifMatch)).toBe(412);
  });

  test('is met by nothing where nothing is yet', async () => {
    const { ask } = stage({ versionOf: () => null });
    const headers = { 'content-type': 'application/json', 'if-match': '*' };
    expect((await ask({ headers })).status).toBe(412);
  });
});

describe('an Idempotency-Key', () => {
  const headers = { 'content-type': 'application/json', 'idempotency-key': 'k' };

  test('does the work once and answers the same, with ETag, and says that it is a replay', async () => {
    const { ask, runs } = stage();
    const first = await ask({ headers });
    const second = await ask({ headers });
    expect(second.body).toEqual(first.body);
    expect(second.headers).toEqual({ ...first.headers, 'idempotent-replay': 'true' });
    expect(runs).toHaveLength(1);
  });

  test('belongs to its caller, and to its route', async () => {
    const { ask, runs } = stage();
    await ask({ headers });
    await ask({ headers, actor: 'other@acme.example' });
    await ask({ headers, path: '/v1/orders/two/foc' });
    await ask({ headers, method: 'POST' });
    expect(runs).toHaveLength(4);
  });

  test('is not used up by a refusal, nor by a failure', async () => {
    const { ask, ledger } = stage();
    expect((await ask({ headers, ...WRONG.body })).status).toBe(422);
    expect((await ask({ headers })).status).toBe(200);
    expect(ledger.rows.size).toBe(1);
    const broken = stage({ run: async () => Promise.reject(new Error('table away')) });
    await expect(broken.ask({ headers })).rejects.toThrow('table away');
    expect(broken.ledger.rows.size).toBe(0);
  });

  test('of a request that is still running is answered with a conflict', async () => {
    let letGo = () => {};
    const { ask } = stage({
      run: () => new Promise((resolve) => (letGo = () => resolve({ status: 200, body: {} }))),
    });
    const first = ask({ headers });
    await new Promise((resolve) => setImmediate(resolve));
    const second = await ask({ headers });
    expect(second.status).toBe(409);
    expect(second.body.type).toMatch(/request-running$/);
    letGo();
    expect((await first).status).toBe(200);
  });

  test('of a reading is passed over', async () => {
    const { ledger, whole } = stage();
    const behaviour = { load: whole.load, run: async () => ({ status: 200, body: {} }) };
    await judge(READ, behaviour, ledger, asked({ method: 'GET', headers }));
    expect(ledger.rows.size).toBe(0);
  });

  test('makes the same command of the same key, so that a retry after a crash is known again', async () => {
    const { ask, runs, ledger } = stage();
    await ask({ headers });
    ledger.rows.clear();
    await ask({ headers });
    expect(runs[1]).toBe(runs[0]);
  });
});

describe('two writers at once', () => {
  test('the slower one reads again and decides again, as the same command', async () => {
    let tries = 0;
    let loads = 0;
    const ids: string[] = [];
    const { ask } = stage({
      load: async () => ({ version: (loads += 1) }),
      run: async ({ given }) => {
        ids.push(given.stamp.id);
        tries += 1;
        if (tries < 3) throw new StaleWriteError('The order');
        return { status: 200, body: {} };
      },
    });
    expect((await ask()).status).toBe(200);
    expect(loads).toBe(3);
    expect(new Set(ids).size).toBe(1);
  });

  test('a record that stays busy is 503, to be tried again', async () => {
    const { ask } = stage({ run: async () => Promise.reject(new StaleWriteError('The order')) });
    expect((await ask()).status).toBe(503);
  });

  test('the version that the caller knew is asked again after another writer came in between', async () => {
    let loads = 0;
    const { ask } = stage({
      load: async () => ({ version: 2 + (loads += 1) }),
      run: async () => Promise.reject(new StaleWriteError('The order')),
    });
    expect((await ask({ headers: { 'content-type': 'application/json', 'if-match': '"3"' } })).status).toBe(412);
  });
});
