import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { parseWith, readBody } from '../../functions/rest/read-body';
import { PROBLEMS, problem, problemOf } from '../../functions/rest/problem';
import { portsQuery } from '../../functions/rest/operations/queries';
import { carrierRequest } from '../../functions/shapes/carrier';
import { focRequest } from '../../functions/shapes/commands';
import { orderRequest } from '../../functions/shapes/order';
import { exampleCarrier, exampleOrder } from '../../functions/rest/operations/examples';

const read = (body: string, shape: z.ZodType = focRequest, contentType: string | undefined = 'application/json') => {
  const parsed = readBody({ body, contentType }, shape);
  return parsed.ok ? { status: 200, errors: [] } : parsed.problem;
};

const faultsIn = (body: unknown, shape: z.ZodType): readonly string[] =>
  (read(JSON.stringify(body), shape).errors ?? []).map(({ pointer, code }) => `${pointer} ${code}`);

describe('the body of a request', () => {
  test('of the right form is read', () => {
    const parsed = readBody(
      { body: '{"at":"2026-12-10T11:00:00+01:00"}', contentType: 'application/json; charset=utf-8' },
      focRequest,
    );
    expect(parsed).toEqual({ ok: true, value: { at: '2026-12-10T10:00:00Z' } });
  });

  test.each(['', '{', '{"at":}', 'at=2026', "{'at':1}", '\u0000'])('that is not JSON (%j) is 400', (body) => {
    expect(read(body).status).toBe(400);
  });

  test('may have 1 MiB and not a byte more, counted in bytes', () => {
    const shape = z.string();
    const mebi = 1024 * 1024;
    expect(read(JSON.stringify('x'.repeat(mebi - 2)), shape).status).toBe(200);
    expect(read(JSON.stringify('x'.repeat(mebi - 1)), shape).status).toBe(413);
    expect(read(JSON.stringify('é'.repeat(mebi / 2)), shape).status).toBe(413);
  });

  test.each(['text/plain', 'text/csv', 'application/xml', 'multipart/form-data', 'application/x-www-form-urlencoded'])(
    'of type %s is 415',
    (type) => {
      expect(read('{}', focRequest, type).status).toBe(415);
    },
  );

  test.each(['application/json', 'application/json;charset=UTF-8', 'APPLICATION/JSON', 'application/merge-patch+json'])(
    'of type %s is taken for JSON',
    (type) => {
      expect(read('{}', focRequest, type).status).toBe(422);
    },
  );

  test('names the type that was sent in one line', () => {
    expect(JSON.stringify(read('{}', focRequest, `text/${'x'.repeat(500)}`)).length).toBeLessThan(500);
  });

  test.each([
    ['{"at":"2026-12-10T10:00:00Z","__proto__":{"admin":true}}', '/__proto__'],
    ['{"at":"2026-12-10T10:00:00Z","override":{"__proto__":1}}', '/override/__proto__'],
  ])('with __proto__ is refused where it stands: %s', (body, pointer) => {
    expect(read(body)).toMatchObject({ status: 422, errors: [{ pointer, code: 'unknown-field' }] });
  });

  test('nested two hundred thousand deep is refused like any other wrong body', () => {
    const depth = 200_000;
    expect(read(`{"at":${'['.repeat(depth)}${']'.repeat(depth)}}`).status).toBe(422);
  });

  test.each(['null', '[]', '"text"', '7', 'true'])('that is JSON and no object (%s) is 422', (body) => {
    expect(read(body).status).toBe(422);
  });
});

describe('a field at fault', () => {
  test('that is missing is said to be required', () => {
    expect(faultsIn({}, focRequest)).toEqual(['/at required']);
  });

  test('that nobody knows is named, each by itself', () => {
    expect(faultsIn({ at: '2026-12-10T10:00:00Z', ad: 1, 'a/b~c': 2 }, focRequest)).toEqual([
      '/ad unknown-field',
      '/a~1b~0c unknown-field',
    ]);
  });

  test('stands with all the others, not one by one', () => {
    const faults = faultsIn({ ...exampleOrder, reference: 'a b', wave: '', parties: {} }, orderRequest);
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual(
      expect.arrayContaining(['/reference', '/wave', '/parties/owner', '/parties/decisionMaker']),
    );
  });

  test.each(['2026-12-10', '2026-12-10T10:00:00', '2026-13-10T10:00:00Z', 'tomorrow', 7, null])(
    'an instant of %j is none',
    (at) => {
      expect(faultsIn({ at }, focRequest)).toHaveLength(1);
    },
  );

  test.each(['ops@acme.example\r\nBcc: all@acme.example', 'Otis <ops@acme.example>', 'a@b', 'a b@acme.example'])(
    'an address of %j is none: it would break a header',
    (email) => {
      const order = structuredClone(exampleOrder) as { parties: { owner: { email: string } } };
      order.parties.owner.email = email;
      expect(faultsIn(order, orderRequest).map((fault) => fault.split(' ')[0])).toEqual(['/parties/owner/email']);
    },
  );
});

describe('a field that may have several forms', () => {
  const numbers = (item: unknown) => faultsIn({ ...exampleOrder, numbers: ['+442079460101', item] }, orderRequest);

  test('names the field inside the form that was meant', () => {
    expect(numbers({ number: '+442079460102', label: 5 })).toEqual(['/numbers/1/label invalid-type']);
    expect(numbers({ number: '+442079460102', labl: 'x' })).toEqual(['/numbers/1/labl unknown-field']);
    expect(numbers({ label: 'x' })).toEqual(['/numbers/1/number required']);
  });

  test('names every fault of the form that was meant, not that it is no text', () => {
    expect(numbers({ number: 5, label: 5 })).toEqual([
      '/numbers/1/number invalid-type',
      '/numbers/1/label invalid-type',
    ]);
  });

  test('names the field itself where no form was meant', () => {
    expect(numbers(7).map((fault) => fault.split(' ')[0])).toEqual(['/numbers/1']);
  });

  test('of an override names what a period lacks', () => {
    const override = { from: '2026-12-24', kind: 'closed' };
    const faults = faultsIn({ ...exampleCarrier, calendarOverrides: [override] }, carrierRequest);
    expect(faults).toEqual(['/calendarOverrides/0/to required']);
  });
});

describe('query parameters', () => {
  test.each([
    [{ limit: '0' }, '/limit'],
    [{ limit: '201' }, '/limit'],
    [{ limit: 'ten' }, '/limit'],
    [{ limit: '-1' }, '/limit'],
    [{ limit: '1e2' }, '/limit'],
    [{ phase: 'LOST' }, '/phase'],
    [{ dueBefore: 'soon' }, '/dueBefore'],
    [{ country: 'uk' }, '/country'],
    [{ order: 'x' }, '/order'],
  ])('%j are refused by name', (query, pointer) => {
    const parsed = parseWith(portsQuery, query);
    expect(parsed.ok ? [] : parsed.problem.errors?.map((fault) => fault.pointer)).toEqual([pointer]);
  });

  test('left out are 50 a page', () => {
    expect(parseWith(portsQuery, {})).toEqual({ ok: true, value: { limit: 50 } });
    expect(parseWith(portsQuery, { limit: '200' })).toEqual({ ok: true, value: { limit: 200 } });
  });
});

describe('a problem', () => {
  test('has type, title, status and detail, and its slug at the end of the type', () => {
    expect(problem('foc-blocked', 'In the past.', { findings: [1] })).toEqual({
      type: expect.stringMatching(/^https:\/\/.+\/foc-blocked$/),
      title: PROBLEMS['foc-blocked'].title,
      status: 422,
      detail: 'In the past.',
      findings: [1],
    });
  });

  test('cannot be overwritten by what is put beside it', () => {
    const declined = { declined: 'conflict', rule: 'illegal-in-phase', detail: 'no', more: { status: 200, type: 'x' } };
    expect(problemOf({ ...declined, declined: 'conflict' })).toMatchObject({
      status: 409,
      type: expect.stringMatching(/illegal-in-phase$/),
    });
  });

  test('of a rule without a slug of its own is an invalid request, never a 500', () => {
    expect(problemOf({ declined: 'invalid', rule: 'toString', detail: 'x' }).status).toBe(422);
  });
});
