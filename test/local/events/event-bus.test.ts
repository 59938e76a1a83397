import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fixtureStack, type FixtureStack } from '../fixtures/fixture-stack';

let stack: FixtureStack;
beforeEach(async () => {
  stack = await fixtureStack();
});
afterEach(() => stack.stop());

const runs = () =>
  stack
    .logs()
    .filter(({ level, text }) => level === 'info' && text.startsWith('{"ran"'))
    .map(({ text }) => (JSON.parse(text) as { ran: string }).ran);

const event = {
  source: 'aws.connect',
  'detail-type': 'Amazon Connect Contact Event',
  detail: { eventType: 'INITIATED' },
};

describe('an event', () => {
  test('reaches the rules that match, by name, with its envelope completed', async () => {
    const answer = await stack.call('POST', '/_local/events', { body: event });
    expect([answer.status, answer.json()]).toEqual([200, { rules: ['connect-events'] }]);
    const [line] = stack.logs();
    expect(JSON.parse(line?.text ?? '')).toMatchObject({
      event: { ...event, account: '123456789012', region: 'eu-west-2', time: '2026-11-23T09:00:00Z', resources: [] },
    });
  });

  test('that matches no rule reaches nobody', async () => {
    const answer = await stack.call('POST', '/_local/events', {
      body: { ...event, detail: { eventType: 'DISCONNECTED' } },
    });
    expect(answer.json()).toEqual({ rules: [] });
    expect(runs()).toEqual([]);
  });

  test('without a source is 422', async () => {
    expect((await stack.call('POST', '/_local/events', { body: { detail: {} } })).status).toBe(422);
  });

  test('whose function fails is tried again after one minute and after two more', async () => {
    await stack.call('POST', '/_local/events', { body: { source: 'portolan.fail', 'detail-type': 'x' } });
    await stack.advance('PT4M');
    expect(runs()).toEqual(['2026-11-23T09:00:00.000Z', '2026-11-23T09:01:00.000Z', '2026-11-23T09:03:00.000Z']);
  });
});

describe('a schedule of minutes', () => {
  test('runs twice after the last write, then every six hours, and by the last tick before time stands', async () => {
    await stack.advance('P1D');
    expect(runs()).toEqual([
      '2026-11-23T09:05:00.000Z',
      '2026-11-23T09:10:00.000Z',
      '2026-11-23T15:10:00.000Z',
      '2026-11-23T21:10:00.000Z',
      '2026-11-24T03:10:00.000Z',
      '2026-11-24T09:00:00.000Z',
    ]);
  });

  test('wakes at its own next tick after a write', async () => {
    await stack.advance('PT2H3M');
    const before = runs().length;
    await stack.call('PUT', '/v1/orders/waking');
    await stack.advance('PT1H');
    expect(runs().slice(before)).toEqual([
      '2026-11-23T11:05:00.000Z',
      '2026-11-23T11:10:00.000Z',
      '2026-11-23T12:00:00.000Z',
    ]);
  });

  test('does not wake for a write that was refused', async () => {
    await stack.advance('PT1H');
    const before = runs().length;
    await stack.invoke('mayRead', { action: 'put' });
    await stack.advance('PT1H');
    expect(runs().slice(before)).toEqual(['2026-11-23T11:00:00.000Z']);
  });
});
