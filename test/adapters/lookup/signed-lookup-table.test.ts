import { createServer, type IncomingMessage, type Server } from 'node:http';
import { createServer as createDeafServer, type AddressInfo, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { lookUp } from '../../../functions/usecases/look-up';
import { openLookup, reportUnavailable } from '../../../functions/wiring/lookup';
import { IN_THE_WINDOW, NOW, NUMBER, storedRow } from './records';
import { lookupAt } from './voyage-of-faults';

interface Asked {
  readonly headers: IncomingMessage['headers'];
  readonly key: unknown;
  readonly connection: number | undefined;
}

let server: Server;
let url: string;
let delayMs = 0;
const asked: Asked[] = [];
const rows = new Map<string, unknown>();
beforeEach(async () => {
  rows.set(`NUMBER#${NUMBER}`, storedRow(IN_THE_WINDOW));
  server = createServer({ keepAliveTimeout: 0 }, (request, response) => {
    void text(request).then((body) => {
      const { Key } = JSON.parse(body) as { Key: { pk: { S: string } } };
      asked.push({ headers: request.headers, key: Key, connection: request.socket.remotePort });
      const Item = rows.get(Key.pk.S);
      const answer = (): unknown => response.end(JSON.stringify(Item === undefined ? {} : { Item }));
      if (delayMs === 0) answer();
      else setTimeout(answer, delayMs);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(async () => {
  vi.restoreAllMocks();
  asked.length = 0;
  delayMs = 0;
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

describe('a lookup', () => {
  test('is one read on the connection that init has opened, and over which it has learnt to read', async () => {
    const table = lookupAt(url);
    await vi.waitFor(() => {
      expect(asked).toHaveLength(4);
    });
    expect(await table.find(NUMBER)).toEqual(IN_THE_WINDOW);
    expect(await table.find(NUMBER)).toEqual(IN_THE_WINDOW);
    const nobody = { pk: { S: 'NUMBER#nobody' }, sk: { S: 'LOOKUP' } };
    expect(asked.map(({ key }) => key)).toEqual([
      nobody,
      nobody,
      nobody,
      nobody,
      { pk: { S: `NUMBER#${NUMBER}` }, sk: { S: 'LOOKUP' } },
      { pk: { S: `NUMBER#${NUMBER}` }, sk: { S: 'LOOKUP' } },
    ]);
    expect(new Set(asked.map(({ connection }) => connection)).size).toBe(1);
  });

  test('that comes while the connection is still being made takes it over, and is the only read', async () => {
    expect(await lookupAt(url).find(NUMBER)).toEqual(IN_THE_WINDOW);
    expect(asked.map(({ key }) => key)).toEqual([{ pk: { S: `NUMBER#${NUMBER}` }, sk: { S: 'LOOKUP' } }]);
  });

  test('that comes while the first read of init is under way waits for it and opens no second connection', async () => {
    delayMs = 100;
    const table = lookupAt(url);
    await vi.waitFor(
      () => {
        expect(asked).toHaveLength(1);
      },
      { interval: 5 },
    );
    expect(await table.find(NUMBER)).toEqual(IN_THE_WINDOW);
    expect(asked.length, 'a caller does not wait while the rest is learnt').toBeLessThanOrEqual(3);
    expect(new Set(asked.map(({ connection }) => connection)).size).toBe(1);
  });

  test('does not wait for ever for the first read of init: within the deadline it goes its own way', async () => {
    delayMs = 800;
    const table = lookupAt(url);
    await vi.waitFor(() => {
      expect(asked).toHaveLength(1);
    });
    expect(await table.find(NUMBER)).toEqual(IN_THE_WINDOW);
    expect(asked).toHaveLength(2);
  });

  test('leaves a connection that init began and that froze with its instance, and makes a new one', async () => {
    const deaf = createDeafServer();
    await new Promise<void>((resolve) => deaf.listen(0, '127.0.0.1', resolve));
    const held: Socket[] = [];
    deaf.on('connection', (socket) => held.push(socket.on('error', () => undefined)));
    const table = lookupAt(`https://127.0.0.1:${(deaf.address() as AddressInfo).port}`);
    await vi.waitFor(() => {
      expect(held).toHaveLength(1);
    });
    vi.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000);
    await expect(table.find(NUMBER)).rejects.toThrow('deadline');
    expect(held).toHaveLength(2);
    for (const socket of held) socket.destroy();
    await new Promise((resolve) => deaf.close(resolve));
  });

  test('of a number that nobody ports finds nothing', async () => {
    expect(await lookupAt(url).find('+442079460199')).toBeNull();
  });

  test('says the role session that it is made with, and none where there is none', async () => {
    await lookupAt(url, { AWS_SESSION_TOKEN: 'of-the-role' }).find(NUMBER);
    await lookupAt(url).find(NUMBER);
    const tokens = asked.map(({ headers }) => headers['x-amz-security-token']);
    expect(tokens).toEqual(['of-the-role', undefined]);
    expect(asked[0]?.headers['authorization']).toContain('/eu-west-2/dynamodb/aws4_request, SignedHeaders=');
  });

  test('goes on over a new connection when the database has closed the old one between two calls', async () => {
    const table = lookupAt(url);
    await table.find(NUMBER);
    server.closeAllConnections();
    expect(await table.find(NUMBER)).toEqual(IN_THE_WINDOW);
    expect(new Set(asked.map(({ connection }) => connection)).size).toBe(2);
  });

  test('takes the endpoint that is set for DynamoDB before the one for all of AWS', async () => {
    const nowhere = 'http://127.0.0.1:1';
    expect(await lookupAt(url, { AWS_ENDPOINT_URL: nowhere }).find(NUMBER)).toEqual(IN_THE_WINDOW);
    const general = lookupAt('', { AWS_ENDPOINT_URL: url });
    expect(await general.find(NUMBER)).toEqual(IN_THE_WINDOW);
  });
});

describe('what the log hears', () => {
  const call = { Details: { ContactData: { SystemEndpoint: { Address: NUMBER } } } };
  const listen = () => (['debug', 'log', 'info', 'warn', 'error'] as const).map((level) => vi.spyOn(console, level));

  test('of a call that is answered: nothing', async () => {
    const levels = listen();
    const answer = await lookUp(lookupAt(url), call, NOW, reportUnavailable);
    expect(answer).toMatchObject({ found: 'true', phase: 'ROLLBACK_WINDOW', rollbackOpen: 'true' });
    for (const level of levels) expect(level).not.toHaveBeenCalled();
  });

  test('of a call that fails: one line, with four digits of the number and none of the row', async () => {
    rows.set(`NUMBER#${NUMBER}`, { ...storedRow(IN_THE_WINDOW), phase: { S: 'acme secret' } });
    const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await lookUp(lookupAt(url), call, NOW, reportUnavailable)).toMatchObject({ found: 'false' });
    expect(said.mock.calls).toEqual([
      [
        '{"level":"error","message":"The lookup gave its fail-safe answer","number":"…0101","reason":"malformed phase"}',
      ],
    ]);
  });

  test.each(['TABLE_NAME', 'AWS_REGION', 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'])(
    'of a deployment without %s: which variable is missing, once a call',
    async (missing) => {
      const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
      const all = { TABLE_NAME: 't', AWS_REGION: 'eu-west-2', AWS_ACCESS_KEY_ID: 'a', AWS_SECRET_ACCESS_KEY: 'b' };
      const table = openLookup({ ...all, AWS_ENDPOINT_URL: url, [missing]: undefined });
      expect(await lookUp(table, call, NOW, reportUnavailable)).toMatchObject({ found: 'false', number: NUMBER });
      expect(said.mock.calls.join()).toContain(`"reason":"no ${missing}"`);
    },
  );
});

describe('an event', () => {
  test.each([
    ['null', null],
    ['empty', {}],
    ['without details', { Details: null }],
    ['of a chat', { Details: { ContactData: null, Parameters: null } }],
    ['whose endpoint is null', { Details: { ContactData: { SystemEndpoint: null } } }],
    ['whose number is nested', { Details: { Parameters: { number: { S: NUMBER } } } }],
    ['whose number is endless', { Details: { Parameters: { number: '4'.repeat(40_000) } } }],
  ])('that is %s gets the fail-safe map, and no read is spent on it', async (_what, event) => {
    const never = { find: () => Promise.reject(new Error('asked')) };
    const answer = await lookUp(never, event, NOW, () => expect.unreachable());
    expect(answer).toMatchObject({
      found: 'false',
      number: '',
      route: 'CONNECT',
      message: 'The event names no number.',
    });
  });
});
