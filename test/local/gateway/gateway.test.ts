import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixtureStack, type FixtureStack } from '../fixtures/fixture-stack';

let stack: FixtureStack;
beforeAll(async () => {
  stack = await fixtureStack();
});
afterAll(() => stack.stop());

const echoed = async (path: string, options = {}, method = 'GET') => (await stack.call(method, path, options)).json();

describe('an event in payload format 2.0', () => {
  test('has path, query and headers as API Gateway writes them', async () => {
    const event = await echoed('/v1/echo/x?a=1&a=2&b=c%20d+e', {
      headers: { 'X-Order': 'ACME-1', cookie: 'a=1; b=2' },
    });
    expect(event).toMatchObject({
      version: '2.0',
      routeKey: 'ANY /v1/echo/{number}',
      rawPath: '/v1/echo/x',
      rawQueryString: 'a=1&a=2&b=c%20d+e',
      queryStringParameters: { a: '1,2', b: 'c d e' },
      headers: { 'x-order': 'ACME-1' },
      cookies: ['a=1', 'b=2'],
      isBase64Encoded: false,
    });
    expect(event['headers']).not.toHaveProperty('cookie');
    expect(event).not.toHaveProperty('body');
  });

  test.each([
    ['%2B442079460101', '+442079460101'],
    ['+442079460101', '+442079460101'],
    ['%252B44', '%2B44'],
    ['a%2Fb', 'a/b'],
  ])('a number written as %s arrives as %s: decoded once, and a plus is a plus', async (written, arrives) => {
    expect((await echoed(`/v1/echo/${written}`))['pathParameters']).toEqual({ number: arrives });
  });

  test('carries virtual time', async () => {
    const { requestContext } = (await echoed('/v1/echo/x')) as { requestContext: Record<string, unknown> };
    expect(requestContext['timeEpoch']).toBe(Date.parse(stack.localNow()));
    expect(requestContext['time']).toBe('23/Nov/2026:09:00:00 +0000');
    expect(requestContext['http']).toMatchObject({ method: 'GET', path: '/v1/echo/x', sourceIp: '127.0.0.1' });
  });

  test.each([
    ['application/json', '{"a":"ü"}', false],
    ['text/csv; charset=utf-8', 'number\n', false],
    ['application/problem+json', '{}', false],
    ['application/x-www-form-urlencoded', 'a=b', true],
    ['application/pdf', '%PDF', true],
  ])('a body of %s', async (type, body, isBase64Encoded) => {
    const event = await echoed('/v1/echo/x', { body, headers: { 'content-type': type } }, 'POST');
    expect(event['isBase64Encoded']).toBe(isBase64Encoded);
    expect(event['body']).toBe(isBase64Encoded ? Buffer.from(body).toString('base64') : body);
  });
});

describe('an answer in payload format 2.0', () => {
  test('keeps status and headers, and is dated in virtual time', async () => {
    const answer = await stack.call('GET', '/v1/echo/x');
    expect([answer.status, answer.headers.get('x-order')]).toEqual([200, 'ACME-1']);
    expect(Date.parse(answer.headers.get('date') ?? '')).toBe(Date.parse(stack.localNow()));
  });

  test('a bare object is a JSON body with 200', async () => {
    const answer = await stack.call('GET', '/v1/echo/x?answer=bare');
    expect([answer.status, answer.text, answer.headers.get('content-type')]).toEqual([
      200,
      '{"hello":"world"}',
      'application/json',
    ]);
  });

  test('base64 becomes bytes', async () => {
    const response = await fetch(`${stack.url}/v1/echo/x?answer=binary`);
    expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([0, 255, 1]);
    expect(response.headers.get('content-type')).toBe('application/pdf');
  });

  test('cookies become headers', async () => {
    const answer = await stack.call('GET', '/v1/echo/x?answer=cookies');
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([204, ['a=1', 'b=2']]);
  });

  test.each(['malformed', 'throw'])('a %s one is 500 and tells nothing', async (how) => {
    const answer = await stack.call('GET', `/v1/echo/x?answer=${how}`);
    expect([answer.status, answer.text]).toEqual([500, '{"message":"Internal Server Error"}']);
  });
});

describe('the limits of an HTTP API', () => {
  test('no such route', async () => {
    const answer = await stack.call('GET', '/v1/nothing');
    expect([answer.status, answer.text]).toEqual([404, '{"message":"Not Found"}']);
  });

  test('the method counts', async () => {
    expect((await stack.call('POST', '/v1/open')).status).toBe(404);
  });

  test('over 10 MB', async () => {
    const answer = await stack.call('POST', '/v1/echo/x', { body: 'x'.repeat(10 * 1024 * 1024 + 1) });
    expect([answer.status, answer.text]).toEqual([413, '{"message":"Request Too Long"}']);
  });

  test('a request that was meant for another host', async () => {
    const { request } = await import('node:http');
    const status = await new Promise((resolve, reject) => {
      const { port } = new URL(stack.url);
      const call = request({ port, host: '127.0.0.1', path: '/_local/clock', headers: { host: 'evil.example' } });
      call
        .on('response', (response) => resolve(response.resume().statusCode))
        .on('error', reject)
        .end();
    });
    expect(status).toBe(403);
  });
});

test('a write is answered in good time under a steady stream of reads', async () => {
  await stack.call('PUT', '/v1/orders/busy');
  let isOver = false;
  const reader = async (): Promise<void> => {
    while (!isOver) await stack.call('GET', '/v1/orders/busy');
  };
  const readers = Array.from({ length: 20 }, reader);
  const began = performance.now();
  await stack.call('PUT', '/v1/orders/among-readers');
  expect(performance.now() - began).toBeLessThan(5000);
  isOver = true;
  await Promise.all(readers);
});
