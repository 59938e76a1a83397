import { importJWK, SignJWT, type JWK, type JWTPayload } from 'jose';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixtureStack, type FixtureStack } from '../fixtures/fixture-stack';

const data = mkdtempSync(join(tmpdir(), 'portolan-keys-'));
let lenient: FixtureStack;
let strict: FixtureStack;
beforeAll(async () => {
  [lenient, strict] = await Promise.all([fixtureStack({ data }), fixtureStack({ auth: true })]);
});
afterAll(() => Promise.all([lenient.stop(), strict.stop()]));

const tokenOf = async (stack: FixtureStack, query = ''): Promise<string> =>
  String((await stack.call('GET', `/_local/token${query}`)).json()['token']);

const echo = (stack: FixtureStack, token?: string) =>
  stack.call('GET', '/v1/echo/x', token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } });

const callerIn = (text: string): unknown =>
  (JSON.parse(text) as { requestContext: { authorizer?: { jwt: unknown } } }).requestContext.authorizer?.jwt;

describe('without a token', () => {
  test('a local call acts as the developer with every scope, in claims as the cloud hands them on', async () => {
    expect(callerIn((await echo(lenient)).text)).toMatchObject({
      claims: {
        email: 'developer@localhost',
        email_verified: 'true',
        scope: 'ports:read ports:write',
        iss: 'https://identity.example/',
        aud: 'portolan',
      },
      scopes: ['ports:read', 'ports:write'],
    });
  });

  test('it is turned away where tokens are asked for', async () => {
    const answer = await echo(strict);
    expect([answer.status, answer.text]).toEqual([401, '{"message":"Unauthorized"}']);
  });

  test('an open route asks nobody', async () => {
    const answer = await strict.call('GET', '/v1/open');
    expect(answer.status).toBe(200);
    expect(callerIn(answer.text)).toBeUndefined();
  });
});

describe('a token that is sent is always verified', () => {
  test('a good one names the caller, and the scopes that opened the route', async () => {
    const answer = await echo(strict, await tokenOf(strict, '?email=ops@acme.example&scope=ports:read%20other'));
    expect(callerIn(answer.text)).toMatchObject({
      claims: { email: 'ops@acme.example', scope: 'ports:read other' },
      scopes: ['ports:read'],
    });
  });

  test('the word Bearer may be left out, as API Gateway allows', async () => {
    const token = await tokenOf(strict);
    expect((await strict.call('GET', '/v1/echo/x', { headers: { authorization: token } })).status).toBe(200);
  });

  test('none of the scopes is 403', async () => {
    const answer = await echo(lenient, await tokenOf(lenient, '?scope=other'));
    expect([answer.status, answer.text]).toEqual([403, '{"message":"Forbidden"}']);
  });

  test.each(['garbage', 'a.b.c', ''])('%j as a token is 401', async (token) => {
    const answer = await lenient.call('GET', '/v1/echo/x', { headers: { authorization: `Bearer ${token}` } });
    expect(answer.status).toBe(401);
  });

  test('a token of another stack is 401: the signature counts', async () => {
    expect((await echo(lenient, await tokenOf(strict))).status).toBe(401);
  });

  test.each<[number, string, Record<string, unknown>]>([
    [200, 'nothing unusual', {}],
    [200, 'a client_id for an audience', { aud: undefined, client_id: 'portolan' }],
    [401, 'another issuer', { iss: 'https://other.example/' }],
    [401, 'another audience', { aud: 'other' }],
    [401, 'no audience', { aud: undefined }],
    [401, 'an audience that is not ours, though the client_id is', { aud: 'other', client_id: 'portolan' }],
    [401, 'a start in the future', { nbf: Date.UTC(2026, 10, 24) / 1000 }],
    [401, 'an issue in the future', { iat: Date.UTC(2026, 10, 24) / 1000 }],
    [401, 'an end in the past', { exp: Date.UTC(2026, 10, 22) / 1000 }],
  ])('%i for a token of our own key with %s', async (status, _, claims) => {
    const payload: JWTPayload = { iss: 'https://identity.example/', aud: 'portolan', scope: 'ports:read', ...claims };
    const token = await new SignJWT(payload)
      .setProtectedHeader({ alg: 'RS256', kid: 'local' })
      .sign(await importJWK(JSON.parse(readFileSync(join(data, 'token-key.json'), 'utf8')) as JWK, 'RS256'));
    expect((await echo(lenient, token)).status).toBe(status);
  });

  test('it lives and dies on the virtual clock', async () => {
    const token = await tokenOf(strict, '?lifetime=PT1H');
    await strict.advance('PT59M');
    expect((await echo(strict, token)).status).toBe(200);
    await strict.advance('PT1M');
    expect((await echo(strict, token)).status).toBe(401);
  });
});

test('a token survives a restart with the same data', async () => {
  const kept = mkdtempSync(join(tmpdir(), 'portolan-tokens-'));
  const first = await fixtureStack({ auth: true, data: kept });
  const token = await tokenOf(first);
  await first.stop();
  const second = await fixtureStack({ auth: true, data: kept });
  expect((await echo(second, token)).status).toBe(200);
  await second.stop();
});

test.each(['?email=nobody', '?lifetime=soon'])('/_local/token%s is 422 and says why', async (query) => {
  const answer = await lenient.call('GET', `/_local/token${query}`);
  expect(answer.status).toBe(422);
  expect(answer.json()['errors']).toHaveLength(1);
});
