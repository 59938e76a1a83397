import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OPERATIONS } from '../../functions/rest/openapi';
import { exampleCutover, exampleFoc, exampleRollbackOutcome } from '../../functions/rest/operations/examples';
import { PROBLEMS, type ProblemSlug } from '../../functions/rest/problem';
import { packageService } from '../../local/package-service';
import { readPackagedService } from '../../local/template/packaged-service';
import type { Answer, Request } from '../support/caller';
import { CARRIER, embark, PEOPLE, type Voyage } from '../support/voyage';

let voyage: Voyage;
const answered = new Map<string, Answer>();

type Described = (typeof OPERATIONS)[number];

const operationOf = (id: string): Described => {
  const found = OPERATIONS.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(`There is no operation ${id}`);
  return found;
};

/** A file is sent as it is, everything else as JSON. */
const bodyOf = (example: unknown): Request =>
  typeof example === 'string' ? { raw: example, headers: { 'content-type': 'text/csv' } } : { body: example };

/** Calls an operation with the very body that its documentation shows, and keeps the answer. */
async function example(
  id: string,
  path: Readonly<Record<string, string>> = {},
  request: Request = {},
): Promise<Answer> {
  const { method, path: template, bodyExample } = operationOf(id);
  const filled = template.replace(/\{(\w+)\}/g, (_all, name: string) => encodeURIComponent(path[name] ?? ''));
  const body = bodyExample === undefined ? {} : bodyOf(bodyExample);
  const answer = await voyage.api.call(method, filled, { ...body, ...request });
  expect(answer.status, `${id}: ${JSON.stringify(answer.body)}`).toBeLessThan(300);
  answered.set(id, answer);
  return answer;
}

/** One port, request by request, and everything else that can be asked. */
beforeAll(async () => {
  voyage = await embark();
  await example('putCarrier', { carrierId: CARRIER });
  await example('getCarrier', { carrierId: CARRIER });
  await example('listCarriers');
  const { orderId } = (await example('createOrder')).body as { orderId: string };
  const order = { orderId };
  await example('putCsr', order);
  await example('getLoa', order, { headers: { accept: 'application/json' } });
  await example('putLoa', order);
  await example('getFilingPack', order);
  await example('fileOrder', order);
  await example('noteAwsCase', order);
  await example('recordCarrierResponse', order);
  await example('putLoa', order);
  await example('fileOrder', order);
  await example('putFoc', order);
  await example('withdrawFoc', order);
  await example('putFoc', order);
  await voyage.clockTo(exampleCutover.at);
  const number = { number: '+442079460101' };
  await example('reportCutover', number);
  await example('callRollback', number, { as: PEOPLE.decider });
  await voyage.clockTo(exampleRollbackOutcome.at);
  await example('reportRollbackOutcome', number);
  for (const id of ['getPort', 'getPortHistory']) await example(id, number);
  await example('getOrder', order);
  for (const id of ['listOrders', 'listPorts', 'listPlaybooks', 'getOpenApi', 'createAssessment']) await example(id);
  await example('getPlaybook', { key: 'GB_GEO' });
  await example('findRejectCodes');
  await example('getCalendar', { country: 'GB' });
  const { importId } = (await example('createImport')).body as { importId: string };
  await example('getImport', { importId });
  const other = await voyage.orderPlaced({ numbers: 2 });
  const french = await voyage.orderPlaced({ numbers: ['+33199001234'] });
  await example('putEvidence', { orderId: french.orderId, kind: 'rio' });
  await example('cancelPort', { number: other.number });
  await example('cancelOrder', { orderId: other.orderId });
});
afterAll(async () => {
  await voyage.end();
});

describe('every operation', () => {
  test.each(OPERATIONS.map(({ id }) => id))('%s is called with its documented example', (id) => {
    expect([...answered.keys()]).toContain(id);
  });

  test.each(OPERATIONS.map(({ id }) => id))('%s answers what its schema says, and nothing that it does not', (id) => {
    const answer = answered.get(id);
    const documented = operationOf(id).answers[answer?.status ?? 0];
    expect(documented, `${id} answered ${answer?.status ?? 0}`).toBeDefined();
    const shape = documented?.shape;
    if (shape === undefined) return;
    // A field that the shape does not know is left out by the parse, and so is seen.
    expect(shape.parse(answer?.body)).toEqual(answer?.body);
  });
});

describe('the OpenAPI document', () => {
  const document = () =>
    answered.get('getOpenApi')?.body as { openapi: string; paths: Record<string, Record<string, Operation>> };
  interface Operation {
    readonly operationId: string;
    readonly requestBody?: { content: Record<string, { schema: object; example?: unknown }> };
    readonly responses: Record<string, { description: string }>;
  }
  const routesOf = () =>
    Object.entries(document().paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );

  test('holds the routes of the compiled template, all and no more', async () => {
    const { deployment } = readPackagedService(await packageService());
    expect(routesOf().sort()).toEqual(deployment.routes.map(({ routeKey }) => routeKey).sort());
    expect(document().openapi).toBe('3.1.0');
  });

  test('asks on every route for the scope that the template asks for', async () => {
    const { deployment } = readPackagedService(await packageService());
    for (const { method, path, scope } of OPERATIONS) {
      const route = deployment.routes.find(({ routeKey }) => routeKey === `${method} ${path}`);
      expect(route?.scopes, `${method} ${path}`).toEqual([scope]);
    }
  });

  test('shows the body that was posted', () => {
    for (const { id, path, method, bodyExample } of OPERATIONS) {
      const content = document().paths[path]?.[method.toLowerCase()]?.requestBody?.content;
      const mediaType = typeof bodyExample === 'string' ? 'text/csv' : 'application/json';
      expect(content?.[mediaType]?.example, id).toEqual(bodyExample);
    }
  });

  test('names each problem that an operation may answer under its status', () => {
    for (const { id, path, method, problems } of OPERATIONS) {
      const documented = document().paths[path]?.[method.toLowerCase()];
      const named = (slug: ProblemSlug) => documented?.responses[String(PROBLEMS[slug].status)]?.description ?? '';
      for (const slug of problems) expect(named(slug), `${id} ${slug}`).toContain(slug);
    }
  });
});

test('a number may be written %2B44… and +44… in a path', async () => {
  const encoded = await voyage.api.expect(200, 'GET', '/v1/ports/%2B442079460101');
  expect(await voyage.api.expect(200, 'GET', '/v1/ports/+442079460101')).toEqual(encoded);
});

test('a GET of an order carries the version that If-Match takes', async () => {
  const order = await voyage.orderPlaced();
  const { headers } = await voyage.api.call('GET', order.path());
  const etag = headers.get('etag') ?? '';
  expect(etag).toBe('"1"');
  await voyage.api.expect(200, 'PUT', order.path('/csr'), { body: order.csrBody(), headers: { 'if-match': etag } });
  const port = await voyage.api.call('GET', order.portPath());
  expect(port.headers.get('etag')).toBe(`"${(await order.port()).version}"`);
  await voyage.api.expect(200, 'POST', order.portPath('/cancellation'), {
    body: { reason: 'Stays' },
    headers: { 'if-match': port.headers.get('etag') ?? '' },
  });
});

test('the PIN of an account is masked wherever it is answered', async () => {
  const order = await voyage.orderPlaced();
  const pin = '492817';
  const extra = { lineType: 'multi', portingPin: '771942', note: pin };
  const answers = [await order.csrReceived({ pin, extra }), await order.standing()];
  for (const answer of answers) {
    expect(JSON.stringify(answer)).not.toContain(pin);
    expect(answer.csr?.pin).toBe('••••');
    expect(answer.csr?.extra).toEqual({ lineType: 'multi', portingPin: '••••', note: '••••' });
  }
});

test('a read scope does not write, a write scope does not roll back', async () => {
  const order = await voyage.orderPlaced();
  const reader = { as: PEOPLE.owner, scope: 'ports:read' };
  expect((await voyage.api.call('GET', order.path(), reader)).status).toBe(200);
  expect((await voyage.api.call('PUT', order.path('/csr'), { body: order.csrBody(), ...reader })).status).toBe(403);
  const writer = { as: PEOPLE.decider, scope: 'ports:read ports:write ports:cutover' };
  const body = { at: exampleFoc.at };
  expect((await voyage.api.call('POST', order.portPath('/rollback'), { body, ...writer })).status).toBe(403);
});
