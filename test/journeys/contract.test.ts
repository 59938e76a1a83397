import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { OPERATIONS } from '../../functions/rest/openapi';
import {
  exampleAmericanOrder,
  exampleCutover,
  exampleFoc,
  exampleGermanOrder,
  exampleRollbackOutcome,
} from '../../functions/rest/operations/examples';
import { PROBLEMS, type ProblemSlug } from '../../functions/rest/problem';
import { packageService } from '../../local/package-service';
import { readPackagedService } from '../../local/template/packaged-service';
import { PortOrder } from '../support/port-order';
import { answers, shaped } from '../support/shapes';
import { CARRIER, embark, PEOPLE, type Voyage } from '../support/voyage';
import { bodyOf, ExampleRun, namesOf, operationOf, type Described } from './contract/example-run';

let voyage: Voyage;
let examples: ExampleRun;

const example: ExampleRun['run'] = (...call) => examples.run(...call);

const orderExample = async (name: string): Promise<PortOrder> =>
  new PortOrder(voyage, shaped(answers.order, (await example('createOrder', {}, { name })).body));

/** Everything that is documented of a port in Britain, from the order to the rollback. */
async function britishPort(): Promise<void> {
  const { orderId } = await orderExample('GB');
  const order = { orderId };
  await example('putCsr', order);
  for (const name of ['port', 'rollback', 'field-sheet']) {
    await example('getLoa', order, { name, headers: { accept: 'application/json' } });
  }
  await example('putLoa', order);
  await example('getFilingPack', order);
  await example('fileOrder', order);
  await example('noteAwsCase', order);
  await example('recordCarrierResponse', order, { name: 'rejected' });
  await example('putLoa', order);
  await example('fileOrder', order);
  await example('putFoc', order);
  await example('withdrawFoc', order);
  await example('putFoc', order);
  await example('getRunbook', order);
  await example('signOffRunbookItem', { ...order, itemKey: 'window-booked' });
  const together = await voyage.orderPlaced({ numbers: 2 });
  await together.confirmedFor(exampleFoc.at);
  await voyage.clockTo(exampleCutover.at);
  await example('reportOrderCutover', { orderId: together.orderId });
  await example('callOrderRollback', { orderId: together.orderId }, { as: PEOPLE.decider });
  const number = { number: '+442079460101' };
  await example('reportCutover', number);
  await example('putBaseline', number);
  await example('getVolume', number, { name: 'day-of-the-cutover' });
  await example('recordTestCall', number);
  await example('callRollback', number, { as: PEOPLE.decider });
  await voyage.clockTo(exampleRollbackOutcome.at);
  await example('reportRollbackOutcome', number);
  for (const id of ['getPort', 'getPortHistory']) await example(id, number);
  await example('getOrder', order);
}

/** A German order as far as the carrier's answer: accepted, under another address. */
async function germanPort(): Promise<void> {
  const order = await orderExample('DE');
  const { accountNumber, btn } = exampleGermanOrder.account;
  const { legalName } = exampleGermanOrder.entity;
  const address = { lines: ['Musterstraße 1', '10115 Berlin'] };
  const paper = { legalName, accountNumber, btn, billingAddress: address, serviceAddress: address };
  await order.csrReceived({ ...paper, extra: {} });
  for (const kind of ['handelsregister', 'gewerberegister']) {
    await voyage.api.expect(200, 'PUT', order.path(`/evidence/${kind}`), { body: { value: legalName } });
  }
  await example('putEvidence', { orderId: order.orderId, kind: 'portierungsauftrag' }, { name: 'portierungsauftrag' });
  await order.loaSigned(paper);
  await order.filedWithAws();
  await example('recordCarrierResponse', { orderId: order.orderId }, { name: 'accepted-with-corrections' });
}

/** Evidence of other countries, each on an order that asks for it. */
async function evidenceElsewhere(): Promise<void> {
  for (const [name, number] of [['rio', '+33199001234'] as const, ['respOrg', '+18005550199'] as const]) {
    const { orderId } = await voyage.orderPlaced({ numbers: [number] });
    await example('putEvidence', { orderId, kind: name }, { name });
  }
}

/** Two campaigns on a number in flight, which is held and released. */
async function campaignsAndHolds(): Promise<void> {
  const { number } = await voyage.orderPlaced({ numbers: ['+442079460121'] });
  const winter = { campaignId: 'winter-sale' };
  await example('putCampaign', winter, { name: 'days' });
  await example('putCampaign', { campaignId: 'radio-appeal' }, { name: 'hours' });
  await example('getCampaign', winter);
  await example('listCampaigns', {}, { name: 'of-a-number' });
  await example('holdPort', { number });
  await example('releasePort', { number });
  await example('deleteCampaign', winter);
}

/** Each kind of bridge on a number of its own, one of them to a number that is claimed for it. */
async function bridges(): Promise<void> {
  const names = namesOf(operationOf('putBridge'));
  const { numbers } = await voyage.orderPlaced({ numbers: names.length });
  for (const [at, name] of names.entries()) await example('putBridge', { number: numbers[at] ?? '' }, { name });
  await example('deleteBridge', { number: numbers[0] ?? '' });
}

/** Everything that is documented, and everything else that can be asked. */
beforeAll(async () => {
  voyage = await embark();
  examples = new ExampleRun(voyage.api);
  await example('putCarrier', { carrierId: CARRIER });
  await example('getCarrier', { carrierId: CARRIER });
  await example('listCarriers');
  await voyage.carrierKnown({ name: 'Beispiel Telefon', country: 'DE' }, exampleGermanOrder.losingCarrier);
  await voyage.carrierKnown({ name: 'Example Bell', country: 'US' }, exampleAmericanOrder.losingCarrier);
  // Before the clock goes on: a go-live that is past cannot be planned.
  for (const name of ['two-carriers', 'too-late']) await example('createPlan', {}, { name });
  await germanPort();
  await orderExample('US');
  await britishPort();
  await evidenceElsewhere();
  await campaignsAndHolds();
  await bridges();
  for (const id of ['listOrders', 'listPorts', 'listPlaybooks', 'getOpenApi', 'createAssessment']) await example(id);
  await example('getPlaybook', { key: 'GB_GEO' });
  await example('findRejectCodes');
  for (const name of ['by-carrier', 'by-country-since-november', 'by-class']) {
    await example('getRejectionMetrics', {}, { name });
  }
  await example('getCalendar', { country: 'GB' }, { name: 'england-at-christmas' });
  for (const name of ['all-or-nothing', 'valid-rows']) {
    const { importId } = (await example('createImport', {}, { name })).body as { importId: string };
    await example('getImport', { importId });
  }
  const other = await voyage.orderPlaced({ numbers: 2 });
  await example('cancelPort', { number: other.number });
  await example('cancelOrder', { orderId: other.orderId });
});
afterAll(async () => {
  await voyage.end();
});

const EXAMPLES = OPERATIONS.flatMap((described) => namesOf(described).map((name) => [described.id, name] as const));

const answerTo = (id: string, name: string): unknown => examples.answersTo(id).get(name)?.body;

describe('every operation', () => {
  test.each(EXAMPLES)('%s is called with its documented example %s', (id, name) => {
    expect([...examples.answersTo(id).keys()]).toContain(name);
  });

  test.each(EXAMPLES)('%s %s answers what its schema says, and nothing that it does not', (id, name) => {
    const answer = examples.answersTo(id).get(name);
    const documented = operationOf(id).answers[answer?.status ?? 0];
    expect(documented, `${id} answered ${answer?.status ?? 0}`).toBeDefined();
    const shape = documented?.shape;
    if (shape === undefined) return;
    // A field that the shape does not know is left out by the parse, and so is seen.
    expect(shape.parse(answer?.body)).toEqual(answer?.body);
  });
});

describe('an example shows what its name says', () => {
  test.each([
    ['GB', 'GB_GEO'],
    ['DE', 'DE_GEO'],
    ['US', 'US_GEO'],
  ])('an order of %s is one of %s', (name, playbook) => {
    expect(answerTo('createOrder', name)).toMatchObject({ playbook });
  });

  test.each(['port', 'rollback', 'field-sheet'])('the letter %s is of that kind', (kind) => {
    expect(answerTo('getLoa', kind)).toMatchObject({ kind, language: 'en' });
  });

  test('a rejection rejects, an acceptance with corrections lets the ports go on', () => {
    const phasesAfter = (name: string) =>
      (answerTo('recordCarrierResponse', name) as { ports: readonly { phase: string }[] }).ports.map(
        ({ phase }) => phase,
      );
    expect([...new Set(phasesAfter('rejected'))]).toEqual(['REJECTED']);
    expect([...new Set(phasesAfter('accepted-with-corrections'))]).toEqual(['FILED']);
  });

  test.each(['rio', 'respOrg', 'portierungsauftrag'])('evidence %s is on file', (kind) => {
    expect(answerTo('putEvidence', kind)).toMatchObject({ evidence: { [kind]: expect.anything() } });
  });

  test('a file with a faulty row is imported without it where valid rows are asked for, and refused whole else', async () => {
    const { errors } = answerTo('createImport', 'valid-rows') as {
      errors: readonly { line: number; column: string }[];
    };
    expect(errors).toMatchObject([{ line: 3, column: 'number' }]);
    expect(answerTo('createImport', 'all-or-nothing')).toMatchObject({ errors: [] });
    const faulty = operationOf('createImport').bodyExamples?.['valid-rows'];
    const whole = await voyage.api.call('POST', '/v1/imports?mode=all-or-nothing', bodyOf(faulty));
    expect(whole.status).toBe(422);
  });

  test('a calendar is that of the region, within the span', () => {
    const { region, days } = answerTo('getCalendar', 'england-at-christmas') as {
      region: string;
      days: readonly { date: string }[];
    };
    expect(region).toBe('ENG');
    expect(days.map(({ date }) => date)).toEqual(['2026-12-25', '2026-12-26', '2026-12-28', '2027-01-01']);
  });
});

describe('the OpenAPI document', () => {
  const document = () =>
    answerTo('getOpenApi', '') as { openapi: string; paths: Record<string, Record<string, Operation>> };
  interface Operation {
    readonly operationId: string;
    readonly requestBody?: { content: Record<string, Shown & { schema: object; example?: unknown }> };
    readonly parameters: readonly (Shown & { readonly name: string; readonly in: string })[];
    readonly responses: Record<string, { description: string }>;
  }
  interface Shown {
    readonly examples?: Readonly<Record<string, { readonly value: unknown }>>;
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

  const documentedAs = ({ path, method }: Described) => document().paths[path]?.[method.toLowerCase()];

  test('shows the bodies that were posted', () => {
    for (const described of OPERATIONS) {
      const { id, body, bodyExample, bodyExamples } = described;
      const content = documentedAs(described)?.requestBody?.content[body.mediaType ?? 'application/json'];
      expect(content?.example, id).toEqual(bodyExample);
      const shown = Object.entries(content?.examples ?? {}).map(([name, { value }]) => [name, value]);
      expect(Object.fromEntries(shown), id).toEqual(bodyExamples ?? {});
    }
  });

  test('shows the queries that were asked', () => {
    for (const described of OPERATIONS) {
      const inQuery = (documentedAs(described)?.parameters ?? []).filter((parameter) => parameter.in === 'query');
      const shown = inQuery.flatMap(({ name: parameter, examples = {} }) =>
        Object.entries(examples).map(([name, { value }]) => `${name}: ${parameter}=${String(value)}`),
      );
      const asked = Object.entries(described.queryExamples ?? {}).flatMap(([name, query]) =>
        Object.entries(query).map(([parameter, value]) => `${name}: ${parameter}=${value}`),
      );
      expect(shown.sort(), described.id).toEqual(asked.sort());
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
