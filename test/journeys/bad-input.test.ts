import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exampleCarrier, exampleOrder } from '../../functions/rest/operations/examples';
import type { ProblemSlug } from '../../functions/rest/problem';
import type { Request } from '../support/caller';
import type { PortOrder } from '../support/port-order';
import { expectProblem, type ProblemAnswer } from '../support/problems';
import { everythingOf } from '../support/untouched';
import { CARRIER, embark, PEOPLE, type Voyage } from '../support/voyage';

let voyage: Voyage;
/** One order in each phase that some case asks for. */
let harbour: { csrPending: PortOrder; loaPending: PortOrder; ready: PortOrder; filed: PortOrder; confirmed: PortOrder };
let before: unknown;

beforeAll(async () => {
  voyage = await embark();
  const place = () => voyage.orderPlaced();
  harbour = {
    csrPending: await place(),
    loaPending: await place(),
    ready: await place(),
    filed: await place(),
    confirmed: await place(),
  };
  await harbour.loaPending.csrReceived();
  await harbour.ready.madeReady();
  await harbour.filed.filed();
  await harbour.confirmed.confirmedFor('2026-12-10T10:00:00Z');
  before = await everythingOf(voyage);
});
afterAll(async () => {
  await voyage.end();
});

interface Case {
  readonly case: string;
  readonly call: () => readonly [method: string, path: string, request?: Request];
  readonly problem: ProblemSlug;
  /** The field that is at fault. */
  readonly field?: string;
  /** What else the answer has to say. */
  readonly says?: (problem: ProblemAnswer) => void;
}

/** Every case answers the problem, names the field, and leaves nothing behind. */
function refuses(cases: readonly Case[]): void {
  test.each(cases)('$case: $problem', async ({ call, problem, field, says }) => {
    const answer = await voyage.api.call(...call());
    const after = await everythingOf(voyage);
    const untouched = before;
    before = after;
    const refused = expectProblem(answer, problem, field);
    says?.(refused);
    expect(after).toEqual(untouched);
  });
}

const post = (path: string, body: unknown): readonly [string, string, Request] => ['POST', path, { body }];
const put = (path: string, body: unknown): readonly [string, string, Request] => ['PUT', path, { body }];
const newOrder = (changes: Readonly<Record<string, unknown>>) => () =>
  post('/v1/orders', voyage.orderBody({ with: changes }));
const party = (role: string, changes: object) => ({
  parties: { ...exampleOrder.parties, [role]: { name: 'Olu Owner', email: 'owner@acme.example', ...changes } },
});

describe('a body that cannot be read', () => {
  refuses([
    { case: 'not JSON', call: () => ['POST', '/v1/orders', { raw: '{"reference": ' }], problem: 'not-json' },
    { case: 'nothing at all', call: () => ['POST', '/v1/orders', { raw: '' }], problem: 'not-json' },
    { case: 'a list', call: () => post('/v1/orders', [exampleOrder]), problem: 'invalid-request', field: '' },
    { case: 'null', call: () => post('/v1/orders', null), problem: 'invalid-request', field: '' },
    { case: '1.2 MB of JSON', call: newOrder({ wave: 'x'.repeat(1_200_000) }), problem: 'too-large' },
    {
      case: 'another type',
      call: () => ['POST', '/v1/orders', { raw: 'a,b', headers: { 'content-type': 'text/csv' } }],
      problem: 'unsupported-media-type',
    },
    {
      case: '__proto__ as a key',
      call: () => [
        'POST',
        '/v1/orders',
        { raw: JSON.stringify(voyage.orderBody()).replace('{', '{"__proto__":{"admin":true},') },
      ],
      problem: 'invalid-request',
      field: '/__proto__',
    },
    {
      case: '__proto__ deep inside',
      call: () => [
        'PUT',
        harbour.csrPending.path('/csr'),
        { raw: JSON.stringify(harbour.csrPending.csrBody({ extra: { note: 1 } })).replace('"note"', '"__proto__"') },
      ],
      problem: 'invalid-request',
      field: '/extra/__proto__',
    },
    {
      case: 'constructor as a key',
      call: newOrder({ constructor: {} }),
      problem: 'invalid-request',
      field: '/constructor',
    },
  ]);
});

describe('an order', () => {
  const field = (name: string): Pick<Case, 'problem' | 'field'> => ({ problem: 'invalid-request', field: name });
  refuses([
    { case: 'with an unknown field', call: newOrder({ colour: 'blue' }), ...field('/colour') },
    { case: 'with one deep inside', call: newOrder(party('owner', { fax: '1' })), ...field('/parties/owner/fax') },
    {
      case: 'without a decision-maker',
      call: newOrder(party('decisionMaker', { email: undefined })),
      ...field('/parties/decisionMaker/email'),
    },
    { case: 'without numbers', call: newOrder({ numbers: [] }), ...field('/numbers') },
    { case: 'with a number that is none', call: newOrder({ numbers: ['hello'] }), ...field('/numbers/0') },
    { case: 'with a number too long', call: newOrder({ numbers: ['+4420794601011234567'] }), ...field('/numbers/0') },
    { case: 'with a number of the wrong type', call: newOrder({ numbers: [442079460101] }), ...field('/numbers/0') },
    {
      case: 'with the same number twice',
      call: newOrder({ numbers: ['+442079460101', '+442079460102', '+44 20 7946 0101'] }),
      ...field('/numbers/2'),
    },
    {
      case: 'with numbers of two playbooks',
      call: newOrder({ numbers: ['+442079460101', '+33199001234'] }),
      problem: 'order-needs-splitting',
      field: '/numbers',
      says: ({ splits }) => {
        expect(splits).toEqual([
          { playbook: 'GB_GEO', numbers: ['+442079460101'] },
          { playbook: 'FR_GEO', numbers: ['+33199001234'] },
        ]);
      },
    },
    {
      case: 'with a number in flight',
      call: () => post('/v1/orders', voyage.orderBody({ numbers: ['+442079460101', harbour.filed.number] })),
      problem: 'number-already-in-flight',
      says: ({ number, orderId, detail }) => {
        expect({ number, orderId }).toEqual({ number: harbour.filed.number, orderId: harbour.filed.orderId });
        expect(detail).toContain(harbour.filed.number);
      },
    },
    {
      case: 'with a reference in use',
      call: () => newOrder({ reference: harbour.filed.reference })(),
      problem: 'reference-in-use',
      field: '/reference',
      says: ({ orderId }) => {
        expect(orderId).toBe(harbour.filed.orderId);
      },
    },
    { case: 'with an unknown carrier', call: newOrder({ losingCarrier: 'nobody' }), ...field('/losingCarrier') },
    {
      case: 'with CR and LF in a mail address',
      call: newOrder(party('owner', { email: 'a@b.example\r\nBcc: c@d.example' })),
      ...field('/parties/owner/email'),
    },
    {
      case: 'with LF at the end of a mail address',
      call: newOrder(party('owner', { email: 'a@b.example\n' })),
      ...field('/parties/owner/email'),
    },
    {
      case: 'with two mail addresses in one',
      call: newOrder(party('owner', { email: 'a@b.example,c@d.example' })),
      ...field('/parties/owner/email'),
    },
    {
      case: 'with a line break in a name',
      call: newOrder(party('owner', { name: 'Olu\r\nBcc: x' })),
      ...field('/parties/owner/name'),
    },
    {
      case: 'with no ARN',
      call: newOrder({ connect: { ...exampleOrder.connect, instanceArn: 'x' } }),
      ...field('/connect/instanceArn'),
    },
    {
      case: 'with a day that does not exist',
      call: newOrder({ requestedCutover: '2027-02-29' }),
      ...field('/requestedCutover'),
    },
    { case: 'with a reference that no path could hold', call: newOrder({ reference: 'a/b' }), ...field('/reference') },
  ]);
});

describe('paperwork', () => {
  const { filed, confirmed, csrPending, loaPending, ready } = {
    filed: () => harbour.filed,
    confirmed: () => harbour.confirmed,
    csrPending: () => harbour.csrPending,
    loaPending: () => harbour.loaPending,
    ready: () => harbour.ready,
  };
  const csr = (changes: object) => () => put(csrPending().path('/csr'), csrPending().csrBody({ ...changes }));
  const loa = (changes: object) => () => put(loaPending().path('/loa'), loaPending().loaBody({ ...changes }));
  const foc = (body: object) => () => put(filed().path('/foc'), body);
  refuses([
    {
      case: 'a CSR without the number',
      call: csr({ numbers: ['+442079460199'] }),
      problem: 'invalid-request',
      field: '/numbers',
      says: ({ errors }) => {
        expect(errors?.[0]?.message).toContain(csrPending().number);
      },
    },
    {
      case: 'a CSR received on a date without a zone',
      call: csr({ receivedAt: '2026-11-23T09:00:00' }),
      problem: 'invalid-request',
      field: '/receivedAt',
    },
    {
      case: 'a CSR received on a day that does not exist',
      call: csr({ receivedAt: '2026-02-30T09:00:00Z' }),
      problem: 'invalid-request',
      field: '/receivedAt',
    },
    {
      case: 'a CSR without a legal name',
      call: csr({ legalName: '' }),
      problem: 'invalid-request',
      field: '/legalName',
    },
    {
      case: 'a LOA signed on no date',
      call: loa({ signedOn: 'yesterday' }),
      problem: 'invalid-request',
      field: '/signedOn',
    },
    {
      case: 'a LOA signed in some other way',
      call: loa({ signatureKind: 'stamp' }),
      problem: 'invalid-request',
      field: '/signatureKind',
    },
    {
      case: 'a LOA letter before there is a CSR',
      call: () => ['GET', csrPending().path('/loa')],
      problem: 'csr-missing',
    },
    {
      case: 'a letter of an unknown kind',
      call: () => ['GET', ready().path('/loa?kind=love')],
      problem: 'invalid-request',
      field: '/kind',
    },
    {
      case: 'a filing before the signature',
      call: () => post(ready().path('/filing'), { filedAt: '2026-11-20T09:00:00Z' }),
      problem: 'filing-refused',
      field: '/filedAt',
    },
    {
      case: 'a response with an unknown outcome',
      call: () => post(filed().path('/carrier-responses'), { receivedAt: voyage.now(), outcome: 'perhaps' }),
      problem: 'invalid-request',
      field: '/outcome',
    },
    {
      case: 'a FOC without a zone',
      call: foc({ at: '2026-12-10T10:00:00' }),
      problem: 'invalid-request',
      field: '/at',
    },
    { case: 'a FOC that is a date only', call: foc({ at: '2026-12-10' }), problem: 'invalid-request', field: '/at' },
    {
      case: 'a FOC in the past',
      call: foc({ at: '2026-11-20T10:00:00Z' }),
      problem: 'foc-blocked',
      field: '/at',
      says: ({ findings }) => {
        expect(findings).toContainEqual(expect.objectContaining({ code: 'foc-in-the-past', severity: 'blocking' }));
      },
    },
    {
      case: 'a FOC on Christmas Day',
      call: foc({ at: '2026-12-25T10:00:00Z' }),
      problem: 'foc-blocked',
      field: '/at',
      says: ({ findings, detail }) => {
        expect(findings).toContainEqual(
          expect.objectContaining({ code: 'desk-closed-that-day', dates: ['2026-12-25'] }),
        );
        expect(detail).toContain('25 December 2026');
      },
    },
    {
      case: 'a FOC on the last day before Christmas',
      call: foc({ at: '2026-12-24T10:00:00Z' }),
      problem: 'foc-blocked',
      says: ({ findings }) => {
        const dates = ['2026-12-24', '2026-12-25', '2026-12-26', '2026-12-27', '2026-12-28'];
        expect(findings).toContainEqual(
          expect.objectContaining({ code: 'last-staffed-day-before-long-closure', dates }),
        );
      },
    },
    {
      case: 'a FOC outside the hours of AWS',
      call: foc({ at: '2026-12-10T11:00:01Z' }),
      problem: 'foc-blocked',
      field: '/at',
    },
    {
      case: 'a FOC overridden by a stranger',
      call: foc({ at: '2026-12-25T10:00:00Z', override: { by: 'stranger@elsewhere.example', reason: 'Because' } }),
      problem: 'invalid-request',
      field: '/override/by',
    },
    {
      case: 'a FOC for no number',
      call: foc({ at: '2026-12-10T10:00:00Z', numbers: [] }),
      problem: 'invalid-request',
      field: '/numbers',
    },
    {
      case: 'a cancellation without a reason',
      call: () => post(confirmed().path('/cancellation'), {}),
      problem: 'invalid-request',
      field: '/reason',
    },
    {
      case: 'a cancellation for a blank reason',
      call: () => post(confirmed().path('/cancellation'), { reason: ' ' }),
      problem: 'invalid-request',
      field: '/reason',
    },
  ]);
});

describe('a command that the phase does not allow', () => {
  const at = '2026-12-10T10:00:00Z';
  const phase = (name: string): Pick<Case, 'problem' | 'says'> => ({
    problem: 'illegal-in-phase',
    says: (problem) => {
      expect(problem).toMatchObject({ phase: name });
      expect(problem['allowed']).toBeInstanceOf(Array);
    },
  });
  refuses([
    {
      case: 'filing without paperwork',
      call: () => post(harbour.csrPending.path('/filing'), { filedAt: voyage.now() }),
      ...phase('CSR_PENDING'),
    },
    { case: 'a FOC before filing', call: () => put(harbour.ready.path('/foc'), { at }), ...phase('READY_TO_FILE') },
    {
      case: 'a CSR after filing',
      call: () => put(harbour.filed.path('/csr'), harbour.filed.csrBody()),
      ...phase('FILED'),
    },
    {
      case: 'a LOA after filing',
      call: () => put(harbour.filed.path('/loa'), harbour.filed.loaBody()),
      ...phase('FILED'),
    },
    {
      case: 'filing twice',
      call: () => post(harbour.filed.path('/filing'), { filedAt: voyage.now() }),
      ...phase('FILED'),
    },
    {
      case: 'a carrier response before filing',
      call: () => post(harbour.ready.path('/carrier-responses'), { receivedAt: voyage.now(), outcome: 'query' }),
      ...phase('READY_TO_FILE'),
    },
    {
      case: 'a cutover before the FOC',
      call: () => post(harbour.confirmed.portPath('/cutover'), { outcome: 'completed', at: voyage.now(), by: 'Ops' }),
      ...phase('FOC_CONFIRMED'),
    },
    {
      case: 'a rollback outcome without a rollback',
      call: () =>
        post(harbour.confirmed.portPath('/rollback/outcome'), { outcome: 'restored', at: voyage.now(), by: 'Ops' }),
      ...phase('FOC_CONFIRMED'),
    },
  ]);
});

describe('what is not there', () => {
  const nowhere = '/v1/orders/00000000-0000-0000-0000-000000000000';
  const nobody = '/v1/ports/%2B442079460001';
  const missing = (...call: readonly [string, string, Request?]): Case => ({
    case: `${call[0]} ${call[1]}`,
    call: () => call,
    problem: 'not-found',
  });
  refuses([
    missing('GET', nowhere),
    missing(...put(`${nowhere}/csr`, {})),
    missing('GET', `${nowhere}/loa`),
    missing(...put(`${nowhere}/loa`, {})),
    missing(...post(`${nowhere}/filing`, {})),
    missing(...post(`${nowhere}/carrier-responses`, {})),
    missing(...put(`${nowhere}/foc`, {})),
    missing('DELETE', `${nowhere}/foc`),
    missing(...post(`${nowhere}/cancellation`, {})),
    missing('GET', `${nowhere}/runbook`),
    missing(...post(`${nowhere}/runbook/stopwatch`, {})),
    missing('GET', nobody),
    missing('GET', '/v1/ports/hello'),
    missing('GET', `${nobody}/history`),
    missing(...post(`${nobody}/cutover`, {})),
    missing(...post(`${nobody}/rollback`, {})),
    missing(...post(`${nobody}/rollback/outcome`, {})),
    missing(...post(`${nobody}/cancellation`, {})),
    missing('GET', '/v1/carriers/nobody'),
    missing('GET', '/v1/playbooks/XX_GEO'),
  ]);

  test('a route that does not exist is answered by the gateway itself', async () => {
    expect(await voyage.api.call('GET', '/v1/treasure')).toMatchObject({ status: 404, body: { message: 'Not Found' } });
  });
});

describe('a list', () => {
  const list = (query: string, problem: ProblemSlug, field: string): Case => ({
    case: `?${query}`,
    call: () => ['GET', `/v1/ports?${query}`],
    problem,
    field,
  });
  refuses([
    list('limit=0', 'invalid-request', '/limit'),
    list('limit=201', 'invalid-request', '/limit'),
    list('limit=ten', 'invalid-request', '/limit'),
    list('limit=-1', 'invalid-request', '/limit'),
    list('phase=LOST', 'invalid-request', '/phase'),
    list('colour=blue', 'invalid-request', '/colour'),
    list('dueBefore=2026-12-10T10:00:00', 'invalid-request', '/dueBefore'),
    list('cursor=rubbish', 'unknown-cursor', '/cursor'),
    list(
      `cursor=${Buffer.from('{"list":"x","partition":0,"key":{"pk":"y"}}').toString('base64url')}`,
      'unknown-cursor',
      '/cursor',
    ),
  ]);

  const cursorOf = async (path: string): Promise<string> => {
    const { nextCursor } = (await voyage.api.expect(200, 'GET', path)) as { nextCursor: string | null };
    expect(nextCursor).toEqual(expect.any(String));
    return nextCursor ?? '';
  };

  test('a cursor of another list is unknown here, and so is one of another filter', async () => {
    const cursor = await cursorOf('/v1/ports?limit=1');
    await voyage.api.expect(200, 'GET', `/v1/ports?limit=1&cursor=${cursor}`);
    for (const path of [
      '/v1/orders?limit=1',
      '/v1/ports?limit=1&wave=london',
      '/v1/carriers?limit=1',
      `${harbour.filed.portPath('/history')}?limit=1`,
    ]) {
      expectProblem(await voyage.api.call('GET', `${path}&cursor=${cursor}`), 'unknown-cursor', '/cursor');
    }
  });

  test('a cursor that was tampered with never answers 500', async () => {
    const cursor = await cursorOf('/v1/ports?limit=1');
    const { list, partition } = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as {
      list: string;
      partition: number;
    };
    for (const key of [{ pk: 'x' }, { pk: 'x', sk: 'y' }, {}, { pk: 'x', sk: 'y', listingPk: 'z', listingSk: '' }]) {
      const forged = Buffer.from(JSON.stringify({ list, partition, key })).toString('base64url');
      expect(
        (await voyage.api.call('GET', `/v1/ports?limit=1&cursor=${forged}`)).status,
        JSON.stringify(key),
      ).toBeLessThan(500);
    }
    for (const far of [99, 1e9]) {
      const forged = Buffer.from(JSON.stringify({ list, partition: far, key: null })).toString('base64url');
      expect((await voyage.api.call('GET', `/v1/ports?limit=1&cursor=${forged}`)).status).toBeLessThan(500);
    }
  });

  test('page by page it holds every port once', async () => {
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const path: string = `/v1/ports?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`;
      const page = (await voyage.api.expect(200, 'GET', path)) as {
        items: { number: string }[];
        nextCursor: string | null;
      };
      seen.push(...page.items.map(({ number }) => number));
      cursor = page.nextCursor;
    }
    expect(seen.sort()).toEqual(
      Object.values(harbour)
        .map(({ number }) => number)
        .sort(),
    );
  });
});

describe('a carrier', () => {
  const carrier =
    (changes: object, carrierId = 'another') =>
    () =>
      put(`/v1/carriers/${carrierId}`, { ...exampleCarrier, ...changes });
  const desk = (changes: object) => carrier({ desk: { ...exampleCarrier.desk, ...changes } });
  refuses([
    {
      case: 'whose desk closes before it opens',
      call: desk({ hours: { from: '17:00', to: '09:00' } }),
      problem: 'invalid-request',
      field: '/desk/hours/to',
    },
    {
      case: 'in no time zone',
      call: desk({ timeZone: 'London' }),
      problem: 'invalid-request',
      field: '/desk/timeZone',
    },
    {
      case: 'whose desk has two addresses',
      call: desk({ email: 'a@b.example, c@d.example' }),
      problem: 'invalid-request',
      field: '/desk/email',
    },
    {
      case: 'whose language is not written here',
      call: desk({ language: 'tlh' }),
      problem: 'invalid-request',
      field: '/desk/language',
    },
    {
      case: 'with hours of rollback below nothing',
      call: carrier({ rollback: { hours: -1, basis: 'practice' } }),
      problem: 'invalid-request',
      field: '/rollback/hours',
    },
    { case: 'under an id with a space', call: carrier({}, 'a%20b'), problem: 'invalid-request' },
    {
      case: 'that was changed since it was read',
      call: () => ['PUT', `/v1/carriers/${CARRIER}`, { body: exampleCarrier, headers: { 'if-match': '"7"' } }],
      problem: 'version-mismatch',
    },
    {
      case: 'that is said to be there and is not',
      call: () => ['PUT', '/v1/carriers/another', { body: exampleCarrier, headers: { 'if-match': '*' } }],
      problem: 'version-mismatch',
    },
  ]);
});

describe('the order of checks: 401, 403, 404, idempotency, 412, 409, body', () => {
  const stale = { 'if-match': '"99"' };
  const raw = '{';

  test('a token that is none is 401, whatever else is wrong', async () => {
    const headers = { authorization: 'Bearer rubbish', ...stale };
    expect((await voyage.api.call('PUT', '/v1/orders/nowhere/csr', { raw, headers })).status).toBe(401);
  });

  test('a token without the scope is 403 before 404', async () => {
    const reader = { as: PEOPLE.owner, scope: 'ports:read' };
    expect((await voyage.api.call('PUT', '/v1/orders/nowhere/csr', { raw, ...reader })).status).toBe(403);
  });

  refuses([
    {
      case: '404 before 400',
      call: () => ['PUT', '/v1/orders/nowhere/csr', { raw, headers: stale }],
      problem: 'not-found',
    },
    {
      case: '412 before 409',
      call: () => ['PUT', harbour.filed.path('/csr'), { raw, headers: stale }],
      problem: 'version-mismatch',
    },
    { case: '409 before 400', call: () => ['PUT', harbour.filed.path('/csr'), { raw }], problem: 'illegal-in-phase' },
    {
      case: '409 before 415',
      call: () => ['PUT', harbour.filed.path('/csr'), { raw, headers: { 'content-type': 'text/plain' } }],
      problem: 'illegal-in-phase',
    },
    {
      case: '412 before 422',
      call: () => ['PUT', harbour.csrPending.path('/csr'), { body: {}, headers: stale }],
      problem: 'version-mismatch',
    },
    {
      case: '403 of the wrong person before 412 and 409',
      call: () => ['POST', harbour.filed.portPath('/rollback'), { raw, headers: stale, as: PEOPLE.owner }],
      problem: 'not-the-decision-maker',
    },
    {
      case: 'a weak or bare version',
      call: () => ['PUT', harbour.csrPending.path('/csr'), { body: {}, headers: { 'if-match': '1' } }],
      problem: 'version-mismatch',
    },
  ]);
});
