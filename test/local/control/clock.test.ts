import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixtureStack, type FixtureStack } from '../fixtures/fixture-stack';

let stack: FixtureStack;
beforeAll(async () => {
  stack = await fixtureStack();
});
afterAll(() => stack.stop());

const move = (body: unknown) => stack.call('POST', '/_local/clock', { body });
const now = async () => (await stack.call('GET', '/_local/clock')).json();

describe('the clock', () => {
  test('starts at nine in the morning of 23 November 2026 and stands still', async () => {
    expect(await now()).toEqual({ now: '2026-11-23T09:00:00Z', speed: 0 });
  });

  test.each([
    [{ advance: 'PT0S' }, '2026-11-23T09:00:00Z'],
    [{ advance: 'P3D' }, '2026-11-26T09:00:00Z'],
    [{ advance: 'PT1H30M' }, '2026-11-26T10:30:00Z'],
    [{ advance: 'P1M' }, '2026-12-26T10:30:00Z'],
    [{ to: '2026-12-26T10:30:00Z' }, '2026-12-26T10:30:00Z'],
    [{ to: '2027-01-01T00:00:00.5Z' }, '2027-01-01T00:00:00.500Z'],
  ])('moves by %j', async (body, expected) => {
    expect((await move(body)).json()).toEqual({ now: expected, speed: 0 });
  });

  test('answers when everything due has happened', async () => {
    await stack.call('PUT', '/v1/orders/clocked');
    await move({ advance: 'P1D' });
    expect(await stack.mails({ order: 'clocked' })).toHaveLength(2);
    const { items } = (await stack.call('GET', '/_local/executions/clocked')).json() as { items: unknown[] };
    expect(items).toMatchObject([{ machine: 'fixture-orders', status: 'SUCCEEDED', transitions: 3 }]);
  });

  test('runs at a rate of real time, and stands again at zero', async () => {
    const before = Date.parse(stack.localNow());
    const began = performance.now();
    expect((await move({ speed: 1000 })).json()['speed']).toBe(1000);
    await pause(300);
    await move({ speed: 0 });
    const ratio = (Date.parse(stack.localNow()) - before) / (performance.now() - began);
    expect(ratio).toBeGreaterThan(400);
    expect(ratio).toBeLessThanOrEqual(1000);
    const stopped = stack.localNow();
    await pause(120);
    expect(stack.localNow()).toBe(stopped);
  });
});

describe('the clock refuses', () => {
  test.each([
    [{ advance: 'three days' }, '/advance'],
    [{ advance: '-P1D' }, '/advance'],
    [{ advance: 3 }, '/advance'],
    [{ advance: 'P99999Y' }, '/advance'],
    [{ to: '2020-01-01T00:00:00Z' }, '/to'],
    [{ to: '2027-06-01' }, '/to'],
    [{ speed: -1 }, '/speed'],
    [{ speed: 1_000_001 }, '/speed'],
    [{ speed: '5' }, '/speed'],
    [{ advance: 'P1D', speed: 1 }, '/speed'],
    [{ forward: 'P1D' }, '/forward'],
  ])('%j, naming the field', async (body, pointer) => {
    const before = stack.localNow();
    const answer = await move(body);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([422, 'application/problem+json']);
    expect(answer.json()).toMatchObject({ status: 422, title: expect.any(String) as string, errors: [{ pointer }] });
    expect(stack.localNow()).toBe(before);
  });

  test.each([[[]], ['"P1D"'], [{}], ['null']])('%j, which is no move at all', async (body) => {
    expect((await move(body)).status).toBe(422);
  });

  test('what is not JSON', async () => {
    expect((await move('advance')).status).toBe(400);
  });

  test('another method', async () => {
    expect((await stack.call('DELETE', '/_local/clock')).status).toBe(405);
  });
});

describe('the other endpoints of the laptop', () => {
  test('the index lists them', async () => {
    const { endpoints } = (await stack.call('GET', '/_local')).json() as { endpoints: { path: string }[] };
    expect(endpoints.map(({ path }) => path)).toContain('/_local/lookup');
    expect((await stack.call('GET', '/_local/nothing')).status).toBe(404);
  });

  test('a lookup answers what the contact flow would receive', async () => {
    const body = { Name: 'ContactFlowEvent', Details: { Parameters: { number: '+442079460101' } } };
    const answer = await stack.call('POST', '/_local/lookup', { body });
    expect([answer.status, answer.json()]).toEqual([200, { found: 'true', number: '+442079460101' }]);
  });

  test('a lookup that throws is 502', async () => {
    expect((await stack.call('POST', '/_local/lookup', { body: {} })).status).toBe(502);
  });

  test.each(['%2B442079460102', '+442079460102'])('executions are found by %s', async (written) => {
    await stack.call('PUT', '/v1/orders/%2B442079460102');
    const { items } = (await stack.call('GET', `/_local/executions/${written}`)).json() as { items: unknown[] };
    expect(items).toMatchObject([{ status: 'RUNNING', state: 'Wait' }]);
  });
});
