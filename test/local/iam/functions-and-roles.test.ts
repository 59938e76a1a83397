import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixtureStack, type FixtureStack } from '../fixtures/fixture-stack';

let stack: FixtureStack;
beforeAll(async () => {
  stack = await fixtureStack();
});
afterAll(() => stack.stop());

const attempt = async (key: string, action: string) => {
  const outcome = await stack.invoke(key, { action });
  return 'payload' in outcome ? (outcome.payload as { allowed: boolean; name?: string; message?: string }) : outcome;
};

const table = 'arn:aws:dynamodb:eu-west-2:123456789012:table/fixture-local-Table-';

describe('a function may do what its role says, through the real SDK', () => {
  test.each([
    ['mayRead', 'get'],
    ['mayDoAll', 'put'],
    ['mayDoAll', 'index'],
    ['mayDoAll', 'start'],
  ])('%s: %s', async (key, action) => {
    expect(await attempt(key, action)).toEqual({ allowed: true });
  });
});

describe('what the role leaves out is AccessDenied, and has no effect', () => {
  test('a write by a reader, in the words of AWS', async () => {
    const answer = await attempt('mayRead', 'put');
    expect(answer).toMatchObject({ allowed: false, name: 'AccessDeniedException' });
    expect(JSON.stringify(answer)).toContain('assumed-role/fixture-local-MayReadRole-');
    expect(JSON.stringify(answer)).toContain(`is not authorized to perform: dynamodb:PutItem on resource: ${table}`);
  });

  test('the right to query a table is none to query its index', async () => {
    const answer = await attempt('mayRead', 'index');
    expect(answer).toMatchObject({ allowed: false, name: 'AccessDeniedException' });
    expect(JSON.stringify(answer)).toContain('/index/bySort');
  });

  test('a transaction needs the right of every member', async () => {
    expect(await attempt('mayRead', 'transact')).toMatchObject({ name: 'AccessDeniedException' });
    expect(JSON.stringify(await attempt('mayDoAll', 'transact'))).toContain('explicit deny');
  });

  test('a state machine that it may not start', async () => {
    const answer = await attempt('mayRead', 'start');
    expect(answer).toMatchObject({ name: 'AccessDeniedException' });
    expect(JSON.stringify(answer)).toContain(
      'states:StartExecution on resource: arn:aws:states:eu-west-2:123456789012:stateMachine:fixture-orders',
    );
  });

  test('a mail that it may not send', async () => {
    expect(await stack.invoke('sendNothing', { order: 'never' })).toMatchObject({
      payload: { refused: 'AccessDenied' },
    });
    expect(await stack.mails({ order: 'never' })).toEqual([]);
  });

  test('it is told to whoever runs the stack', () => {
    expect(stack.logs().some(({ level, text }) => level === 'error' && text.includes('dynamodb:PutItem'))).toBe(true);
  });
});

describe('an AWS call that nobody plays is refused loudly', () => {
  test('another action of a known service', async () => {
    const answer = await stack.invoke('sendMail', {
      action: 'SendEmail',
      source: 'porting@portolan.example',
      to: ['a@b.example'],
    });
    expect(JSON.stringify(stack.logs())).toContain('ses:SendEmail, which the local stack does not offer');
    expect(answer).not.toHaveProperty('payload.sent');
  });
});

test('a service that fails on purpose does so once, and then no more', async () => {
  stack.faults.failNext('dynamodb', { action: 'GetItem' });
  expect(await attempt('mayRead', 'get')).toMatchObject({ name: 'ProvisionedThroughputExceededException' });
  expect(await attempt('mayRead', 'get')).toEqual({ allowed: true });
});
