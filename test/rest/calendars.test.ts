import type { APIGatewayProxyEventV2WithJWTAuthorizer, Context } from 'aws-lambda';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { handler } from '../../functions/handlers/get-calendar';
import { exampleCarrier } from '../../functions/rest/operations/examples';
import { parseWith } from '../../functions/rest/read-body';
import { calendarAnswer } from '../../functions/shapes/calendar';
import { carrierRequest } from '../../functions/shapes/carrier';

// No table is touched by a GET; the name only has to be there.
beforeAll(() => {
  vi.stubEnv('TABLE_NAME', 'untouched');
  vi.stubEnv('AWS_REGION', 'eu-central-1');
});

async function ask(country: string, query: Readonly<Record<string, string>> = {}, scopes = ['ports:read']) {
  const path = `/v1/calendars/${country}`;
  const event = {
    rawPath: path,
    headers: {},
    pathParameters: { country },
    queryStringParameters: query,
    isBase64Encoded: false,
    requestContext: { http: { method: 'GET', path }, authorizer: { jwt: { claims: { sub: 'reader' }, scopes } } },
  };
  const result = await handler(event as unknown as APIGatewayProxyEventV2WithJWTAuthorizer, {} as Context);
  return { status: result.statusCode, body: JSON.parse(result.body ?? '') as Record<string, unknown> };
}

const days = async (country: string, query: Readonly<Record<string, string>>) =>
  calendarAnswer.parse((await ask(country, query)).body).days.map(({ date, name, closed }) => [date, name, closed]);

describe('GET /v1/calendars/{country}', () => {
  test('has each day with name, closure and source, and what it shows is what its schema says', async () => {
    const { status, body } = await ask('GB', { region: 'ENG', from: '2027-03-20', to: '2027-03-31' });
    expect(status).toBe(200);
    expect(calendarAnswer.parse(body)).toEqual(body);
    expect(body['days']).toEqual([
      { date: '2027-03-26', name: 'Good Friday', closed: 'all-day', source: expect.stringContaining('Act 1971') },
      { date: '2027-03-29', name: 'Easter Monday', closed: 'all-day', source: expect.stringContaining('Act 1971') },
    ]);
  });

  test('shows half days, and days that may be closed, as such', async () => {
    expect(await days('DE', { region: 'BY', from: '2028-08-15', to: '2028-08-15' })).toEqual([
      ['2028-08-15', 'Assumption Day', 'provisional'],
    ]);
    expect(await days('DE', { region: 'HH', from: '2026-12-20', to: '2026-12-24' })).toEqual([
      ['2026-12-24', 'Christmas Eve', 'half-day'],
    ]);
    expect(await days('NG', { from: '2027-03-09', to: '2027-03-09' })).toEqual([
      ['2027-03-09', 'Eid al-Fitr (expected)', 'provisional'],
    ]);
  });

  test.each([
    ['GB', { region: 'GB-sct' }, 'SCT'],
    ['de', { region: 'by-a' }, 'BY-A'],
  ])('%s %j is written as the table writes it', async (country, query, region) => {
    expect((await ask(country, query)).body).toMatchObject({ country: country.toUpperCase(), region });
  });

  test('without dates answers all that the table speaks for, customary closures beside the days', async () => {
    const { body } = await ask('NL');
    expect(body).toMatchObject({ country: 'NL', regions: [], coveredFrom: '2026-01-01', coveredTo: '2031-12-31' });
    const page = calendarAnswer.parse(body);
    expect([page.days.at(0)?.date, page.days.at(-1)?.date]).toEqual(['2026-01-01', '2031-12-31']);
    expect(page.blockPeriods).toHaveLength(7);
    expect(page.blockPeriods.every(({ origin, source }) => origin === 'practice' && source !== '')).toBe(true);
    expect(body).not.toHaveProperty('region');
  });

  test.each(['DE', 'ES', 'FR', 'GB', 'IE', 'IT', 'NG', 'NL', 'US'])('%s has a calendar', async (country) => {
    expect((await ask(country, { from: '2027-12-25', to: '2027-12-25' })).body['days']).toHaveLength(1);
  });

  test.each(['ZZ', 'PT', 'EU_OTHER', 'constructor', ''])(
    '%j is 404: no table is never an empty list',
    async (country) => {
      expect(await ask(country)).toMatchObject({ status: 404, body: { type: expect.stringMatching(/not-found$/) } });
    },
  );

  test.each<[string, Readonly<Record<string, string>>, string, string]>([
    ['GB', { region: 'EAW' }, '/region', 'ENG, WLS, SCT, NIR'],
    ['IT', { region: 'RM' }, '/region', 'leave the region out'],
    ['GB', { region: '' }, '/region', 'must not be empty'],
    ['GB', { from: '2027-02-30' }, '/from', 'YYYY-MM-DD'],
    ['GB', { to: 'soon' }, '/to', 'YYYY-MM-DD'],
    ['GB', { from: '2027-03-02', to: '2027-03-01' }, '/to', 'first day as from'],
    ['GB', { from: '2025-12-31' }, '/from', '2026-01-01 to 2031-12-31'],
    ['GB', { to: '2032-01-01' }, '/to', '2026-01-01 to 2031-12-31'],
    ['GB', { year: '2027' }, '/year', 'Leave it out'],
  ])('%s %j is 422 at %s, and says what there is: %s', async (country, query, pointer, fix) => {
    const { status, body } = await ask(country, query);
    expect(status).toBe(422);
    expect(body['errors']).toEqual([{ pointer, code: expect.any(String), message: expect.stringContaining(fix) }]);
  });

  test('names every fault at once', async () => {
    const { body } = await ask('DE', { region: 'XX', from: '2020-01-01', to: '2040-01-01' });
    expect(body['errors']).toMatchObject([{ pointer: '/region' }, { pointer: '/from' }, { pointer: '/to' }]);
  });

  test('needs the scope to read', async () => {
    expect((await ask('GB', {}, ['ports:write'])).status).toBe(403);
  });
});

describe('calendarOverrides of a carrier', () => {
  const faults = (override: unknown) => {
    const parsed = parseWith(carrierRequest, { ...exampleCarrier, calendarOverrides: [override] });
    return parsed.ok ? [] : parsed.problem.errors?.map(({ pointer }) => pointer);
  };

  test.each([
    { date: '2026-12-24', kind: 'half-day', name: 'Christmas Eve' },
    { date: '2026-12-24', kind: 'open' },
    { date: '2026-12-24', kind: 'closed' },
    { from: '2026-12-15', to: '2027-01-05', kind: 'closed', name: 'Year-end freeze' },
    { from: '2026-12-24', to: '2026-12-24', kind: 'closed' },
    { from: '2026-01-01', to: '2026-12-31', kind: 'closed' },
  ])('may be %j', (override) => expect(faults(override)).toEqual([]));

  test.each([
    [{ from: '2027-01-05', to: '2026-12-15', kind: 'closed' }, '/calendarOverrides/0/to'],
    [{ from: '2026-01-01', to: '2027-01-02', kind: 'closed' }, '/calendarOverrides/0/to'],
    [{ from: '2026-12-15', to: '2027-01-05', kind: 'half-day' }, '/calendarOverrides/0/kind'],
    [{ date: '2026-02-29', kind: 'closed' }, '/calendarOverrides/0/date'],
    [{ date: '2026-12-24', kind: 'provisional' }, '/calendarOverrides/0/kind'],
  ])('may not be %j: %s', (override, pointer) => expect(faults(override)).toEqual([pointer]));
});
