import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { exampleImport, exampleOrder } from '../../functions/rest/operations/examples';
import { importAnswer } from '../../functions/shapes/import';
import type { Answer, Request } from '../support/caller';
import { fictionalNumbers, fileOf, rowOf } from '../support/import-file';
import { expectProblem } from '../support/problems';
import { shaped } from '../support/shapes';
import { everythingOf } from '../support/untouched';
import { CARRIER, embark, PEOPLE, type Voyage } from '../support/voyage';

let voyage: Voyage;
beforeAll(async () => {
  voyage = await embark();
});
afterEach(() => {
  voyage.stack.faults.clear();
});
afterAll(async () => {
  await voyage.end();
});

const fresh = [...fictionalNumbers(14_000)].slice(1000);
const takeNumbers = (count: number): readonly string[] => fresh.splice(0, count);

const handIn = (
  file: string,
  { query = '', ...request }: Request & { readonly query?: string } = {},
): Promise<Answer> =>
  voyage.api.call('POST', `/v1/imports${query}`, {
    raw: file,
    ...request,
    headers: { 'content-type': 'text/csv; charset=utf-8', ...request.headers },
  });

const accepted = ({ status, body }: Answer) => {
  expect(status, JSON.stringify(body)).toBe(202);
  return shaped(importAnswer, body);
};

const standing = async (importId: string) =>
  shaped(importAnswer, await voyage.api.expect(200, 'GET', `/v1/imports/${importId}`));

const portOf = (number: string) => voyage.api.call('GET', `/v1/ports/${encodeURIComponent(number)}`);

const rowErrors = z.object({ errors: z.array(z.object({ line: z.int(), column: z.string(), code: z.string() })) });
const faultsOf = (body: unknown) =>
  rowErrors.parse(body).errors.map(({ line, column, code }) => `${line} ${column} ${code}`);

describe('a file of three numbers', () => {
  test('becomes two orders, whose lifecycles begin', async () => {
    const answer = await handIn(exampleImport);
    const { importId, ...running } = accepted(answer);
    expect(running).toEqual({ status: 'running', imported: 0, orders: [], errors: [] });
    expect(answer.headers.get('location')).toBe(`/v1/imports/${importId}`);

    const done = await standing(importId);
    expect(done).toMatchObject({ status: 'done', imported: 3, errors: [] });
    expect(
      done.orders.map(({ reference, playbook, losingCarrier, numbers }) => [
        reference,
        playbook,
        losingCarrier,
        numbers,
      ]),
    ).toEqual([
      ['ACME-LON-IMPORT', 'GB_GEO', CARRIER, 2],
      [expect.stringMatching(/^import-[0-9a-f-]+-1$/), 'GB_GEO', CARRIER, 1],
    ]);
    await voyage.clockOn('PT0S');
    for (const { orderId, numbers } of done.orders) {
      const order = await voyage.api.expect(200, 'GET', `/v1/orders/${orderId}`);
      expect(order).toMatchObject({ wave: 'london', entity: { legalName: 'Acme UK Limited' } });
      expect((order as { ports: unknown[] }).ports).toHaveLength(numbers);
      expect((await voyage.mailsOf(orderId)).map(({ occasion }) => occasion)).toContain('csr-request');
    }
    const [execution] = voyage.stack.executions('+442079460182');
    expect(execution).toMatchObject({ status: 'RUNNING', state: 'WaitForCsr' });
  });

  test('is the history of whoever handed it in', async () => {
    const [number = ''] = takeNumbers(1);
    const { importId } = accepted(await handIn(fileOf([rowOf(number)]), { as: PEOPLE.operations }));
    expect(await standing(importId)).toMatchObject({ status: 'done', imported: 1 });
    const history = await voyage.api.expect(200, 'GET', `/v1/ports/${encodeURIComponent(number)}/history`);
    expect(history).toMatchObject({ items: [{ actor: PEOPLE.operations, what: 'order-created' }] });
  });

  test('may come from a spreadsheet: semicolons, CRLF, a mark at its beginning, columns in another order', async () => {
    const [first = '', second = ''] = takeNumbers(2);
    const rows = [rowOf(first, { label: 'Sales; "direct"' }), rowOf(second, { label: 'two\r\nlines' })];
    const columns = Object.keys(rows[0] ?? {}).toReversed();
    const file = `\uFEFF${fileOf(rows, { columns, separator: ';', end: '\r\n' })}`;
    const { orders } = await standing(accepted(await handIn(file)).importId);
    const order = await voyage.api.expect(200, 'GET', `/v1/orders/${orders[0]?.orderId ?? ''}`);
    expect(order).toMatchObject({
      numbers: [
        { number: first, label: 'Sales; "direct"' },
        { number: second, label: 'two\r\nlines' },
      ],
    });
  });

  test('keeps hostile text verbatim and answers it verbatim', async () => {
    const [number = ''] = takeNumbers(1);
    const hostile = { legalName: "=cmd|' /C calc'!A0", label: '\u202Egnp.exe', wave: '@SUM(1+1)*cmd', vanity: '+1' };
    const { orders } = await standing(accepted(await handIn(fileOf([rowOf(number, hostile)]))).importId);
    expect(await voyage.api.expect(200, 'GET', `/v1/orders/${orders[0]?.orderId ?? ''}`)).toMatchObject({
      entity: { legalName: hostile.legalName },
      numbers: [{ number, label: hostile.label, vanity: hostile.vanity }],
      wave: hostile.wave,
    });
  });
});

describe('a file with faulty rows', () => {
  const file = () => {
    const [good = '', bad = '', other = ''] = takeNumbers(3);
    const rows = [rowOf(good), rowOf(bad, { ownerEmail: 'x' }), rowOf('12'), rowOf(other, { losingCarrier: 'nobody' })];
    return { good, text: fileOf([...rows, rowOf('+442079460181')]) };
  };
  const faults = [
    '3 ownerEmail invalid-format',
    '4 number not-a-number',
    '5 losingCarrier unknown-carrier',
    '6 number number-already-in-flight',
  ];

  test('is refused whole with all of them, and leaves nothing behind', async () => {
    const before = await everythingOf(voyage);
    for (const query of ['', '?mode=all-or-nothing']) {
      const answer = await handIn(file().text, { query });
      expectProblem(answer, 'import-refused', '/3/ownerEmail');
      expect(faultsOf(answer.body)).toEqual(faults);
    }
    expect(await everythingOf(voyage)).toEqual(before);
  });

  test('is imported without them where that is asked for', async () => {
    const { good, text } = file();
    const taken = accepted(await handIn(text, { query: '?mode=valid-rows' }));
    expect(faultsOf(taken)).toEqual(faults);
    const done = await standing(taken.importId);
    expect(done).toMatchObject({ status: 'done', imported: 1, errors: taken.errors });
    expect((await portOf(good)).body).toMatchObject({ phase: 'CSR_PENDING', orderId: done.orders[0]?.orderId });
  });

  test('of the header is refused in either mode, by the name of the column', async () => {
    for (const query of ['', '?mode=valid-rows']) {
      const answer = await handIn('number,colour\n+442079460171,blue\n', { query });
      expectProblem(answer, 'import-refused');
      expect(faultsOf(answer.body)).toEqual(
        expect.arrayContaining(['1 colour unknown-column', '1 losingCarrier missing-column']),
      );
    }
  });
});

describe('a request that is no import', () => {
  test.each(['application/json', 'text/plain', 'application/x-www-form-urlencoded', 'text/csv; charset=utf-16'])(
    'because its type is %s is 415',
    async (type) => {
      expectProblem(await handIn(exampleImport, { headers: { 'content-type': type } }), 'unsupported-media-type');
    },
  );

  test('because it has more than 5 MiB is 413; exactly 5 MiB are read', async () => {
    const head = fileOf([]);
    const file = (bytes: number) => head + 'x'.repeat(bytes - head.length);
    expectProblem(await handIn(file(5 * 1024 * 1024 + 1)), 'too-large');
    expectProblem(await handIn(file(5 * 1024 * 1024)), 'import-refused', '/2/number');
    expect((await handIn(file(11 * 1024 * 1024))).status).toBe(413);
  });

  test('because its mode is none is 422', async () => {
    expectProblem(await handIn(exampleImport, { query: '?mode=some' }), 'invalid-request', '/mode');
  });

  test('because nobody may is 403, and an import that nobody made is 404', async () => {
    const reader = { as: PEOPLE.owner, scope: 'ports:read' };
    expect((await handIn(exampleImport, reader)).status).toBe(403);
    expectProblem(await voyage.api.call('GET', '/v1/imports/nothing', reader), 'not-found');
  });
});

describe('an import that is disturbed', () => {
  const file = (count: number) => {
    const numbers = takeNumbers(count);
    return { numbers, text: fileOf(numbers.map((number, at) => rowOf(number, { accountNumber: `AC-${at}` }))) };
  };

  test('under the same key is one import, whatever became of the first answer', async () => {
    const { numbers, text } = file(3);
    const headers = { 'idempotency-key': 'an-import' };
    let calls = 0;
    voyage.stack.faults.onInvoke = (key) => (key === 'createImport' && (calls += 1) === 1 ? 'die-after' : undefined);
    expect((await handIn(text, { headers })).status).toBe(500);
    await voyage.clockOn('PT2M');
    const { importId } = accepted(await handIn(text, { headers }));
    expect(await standing(importId)).toMatchObject({ status: 'done', imported: numbers.length, errors: [] });
    const again = await handIn(text, { headers });
    expect(again.status).toBe(202);
    expect(shaped(importAnswer, again.body).importId).toBe(importId);
    expectProblem(await handIn(file(1).text, { headers }), 'idempotency-key-reused');
  });

  test('by functions that die before or after their work goes on, and makes nothing twice', async () => {
    const { numbers, text } = file(90);
    const deaths = ['die-before', 'die-after', undefined, 'die-after'] as const;
    let calls = 0;
    voyage.stack.faults.onInvoke = (key) => (key === 'carryOutImport' ? deaths[(calls += 1) - 1] : undefined);
    const { importId } = accepted(await handIn(text));
    expect(await standing(importId)).toMatchObject({ status: 'running' });
    await voyage.clockOn('PT10M');
    const done = await standing(importId);
    expect(done).toMatchObject({ status: 'done', imported: 90, errors: [] });
    expect(calls).toBeGreaterThan(4);
    const owners = await Promise.all(
      numbers.map(async (number) => ((await portOf(number)).body as { orderId: string }).orderId),
    );
    expect([...new Set(owners)].sort()).toEqual(done.orders.map(({ orderId }) => orderId).sort());
  });

  test('by a machine that could not be started is taken up by the sweep', async () => {
    const { text } = file(2);
    voyage.stack.faults.failNext('states', {
      action: 'StartExecution',
      times: 4,
      status: 503,
      code: 'ServiceUnavailable',
    });
    const { importId } = accepted(await handIn(text));
    voyage.stack.faults.clear();
    expect(await standing(importId)).toMatchObject({ status: 'running', imported: 0 });
    await voyage.clockOn('PT15M');
    expect(await standing(importId)).toMatchObject({ status: 'done', imported: 2 });
  });

  test('by somebody who orders one of its numbers meanwhile is taken back, where all was wanted', async () => {
    const { numbers, text } = file(27);
    let calls = 0;
    voyage.stack.faults.onInvoke = (key) => (key === 'carryOutImport' && (calls += 1) === 1 ? 'die-before' : undefined);
    const { importId } = accepted(await handIn(text));
    const clash = numbers[26] ?? '';
    const { orderId } = shaped(
      z.object({ orderId: z.string() }),
      await voyage.api.expect(201, 'POST', '/v1/orders', {
        body: { ...exampleOrder, reference: 'MEANWHILE', numbers: [clash] },
      }),
    );
    await voyage.clockOn('PT10M');
    const failed = await standing(importId);
    expect(failed).toMatchObject({ status: 'failed', imported: 0 });
    expect(failed.orders).toHaveLength(26);
    expect(faultsOf(failed)).toEqual([
      ...numbers.slice(0, 26).map((_, at) => `${at + 2}  order-cancelled`),
      '28 number number-already-in-flight',
    ]);
    for (const number of numbers.slice(0, 26)) {
      expect((await portOf(number)).body).toMatchObject({ phase: 'CANCELLED' });
      expect(voyage.stack.executions(number).map(({ status }) => status)).toEqual(['SUCCEEDED']);
    }
    expect((await portOf(clash)).body).toMatchObject({ phase: 'CSR_PENDING', orderId });
  });

  test('by the database for more than an hour ends as failed, and says what it has not made', async () => {
    const { text } = file(2);
    voyage.stack.faults.onInvoke = (key, payload) =>
      key === 'carryOutImport' && (payload as { giveUp?: boolean }).giveUp !== true ? 'die-before' : undefined;
    const { importId } = accepted(await handIn(text));
    await voyage.clockOn('PT3H');
    const failed = await standing(importId);
    expect(failed).toMatchObject({ status: 'failed', imported: 0, orders: [] });
    expect(faultsOf(failed)).toEqual(['2  internal-error', '3  internal-error']);
  });
});
