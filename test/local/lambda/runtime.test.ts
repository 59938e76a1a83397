import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fixtureRuntime, start, type FixtureRuntime } from '../fixtures/fixture-runtime';

let fixture: FixtureRuntime;
beforeAll(async () => {
  fixture = await fixtureRuntime();
});
beforeEach(() => {
  fixture.fate = () => undefined;
});

const call = (key: string, event: unknown = {}) => fixture.runtime.invoke(key, event);

describe('a packaged function lives in virtual time', () => {
  test('every way of asking for the present answers the virtual clock, and every other date is untouched', async () => {
    const outcome = await call('time', { text: '2026-12-10T10:00:00Z' });
    expect(outcome).toEqual({
      payload: {
        now: '2026-11-23T09:00:00.000Z',
        millis: start,
        text: new Date(start).toString(),
        global: start,
        loadedAt: start,
        given: '2026-12-10T10:00:00.000Z',
        parts: 2026,
        isInstance: true,
        isNativeInstance: true,
        utc: Date.UTC(2026, 0, 1),
        parsed: Date.UTC(2026, 0, 1),
        shown: '09:00',
      },
    });
  });

  test('a warm function sees time move on, and the host keeps its own', async () => {
    await fixture.clock.advanceTo(start + 3_600_000);
    const outcome = await call('time');
    expect(outcome).toMatchObject({ payload: { millis: start + 3_600_000, loadedAt: start } });
    expect(new Date().getTime()).not.toBe(start + 3_600_000);
  });
});

describe('a packaged function has its own surroundings', () => {
  test('variables come from the template and from Lambda, and none from the laptop', async () => {
    process.env['FROM_THE_LAPTOP'] = 'secret';
    const { payload } = (await call('environment')) as { payload: { variables: Record<string, string> } };
    expect(payload.variables).toMatchObject({
      GREETING: 'hello',
      AWS_REGION: 'eu-west-2',
      AWS_LAMBDA_FUNCTION_NAME: 'fixture-environment',
      AWS_ENDPOINT_URL_DYNAMODB: 'http://127.0.0.1:9',
      AWS_ENDPOINT_URL_SES: 'http://127.0.0.1:9',
    });
    expect(payload.variables).not.toHaveProperty('FROM_THE_LAPTOP');
    expect(process.env).not.toHaveProperty('LEFT_BEHIND');
  });

  test('two functions of one bundle share neither variables nor access key', async () => {
    const one = (await call('environment')) as { payload: { variables: Record<string, string> } };
    const other = (await call('otherEnvironment')) as { payload: { variables: Record<string, string> } };
    expect(other.payload.variables['GREETING']).toBe('goodbye');
    const keys = [one, other].map(({ payload }) => payload.variables['AWS_ACCESS_KEY_ID'] ?? '');
    expect(new Set(keys).size).toBe(2);
    expect(keys.map((key) => fixture.runtime.callerOf(key)?.key)).toEqual(['environment', 'otherEnvironment']);
  });

  test('the rest of the platform is the real one', async () => {
    const { payload } = (await call('environment')) as { payload: Record<string, unknown> };
    expect(payload).toMatchObject({ random: 36, hash: 64, encoded: 'R3LDvMOfZQ==', ticking: true, global: true });
    expect(payload['functionName']).toBe('fixture-environment');
    expect(payload['remaining']).toBeGreaterThan(4000);
  });

  test('what it logs is kept with level, function and virtual instant', async () => {
    await call('environment');
    expect(fixture.lines.at(-1)).toMatchObject({
      level: 'info',
      functionName: 'fixture-environment',
      text: 'a line of { detail: 1 }',
      at: new Date(fixture.clock.now()).toISOString(),
    });
  });
});

describe('a function that fails does so in the words of Lambda', () => {
  test('a thrown error keeps its name and message', async () => {
    const outcome = await call('misbehave', { how: 'throw' });
    expect(outcome).toMatchObject({ failure: { errorType: 'OrderLostError', errorMessage: 'order ACME-1 is lost' } });
  });

  test('one that outlives its time limit is a Sandbox.Timedout after that many real seconds', async () => {
    const began = performance.now();
    const outcome = await call('misbehave', { how: 'hang' });
    expect(outcome).toMatchObject({ failure: { errorType: 'Sandbox.Timedout' } });
    expect(JSON.stringify(outcome)).toContain('Task timed out after 1.00 seconds');
    expect(performance.now() - began).toBeLessThan(2000);
  });

  test('an instance that timed out serves nobody again, and its key opens nothing', async () => {
    await call('misbehave', { how: 'hang' });
    expect(await call('misbehave', { how: 'count' })).toEqual({ payload: 1 });
  });

  test.each([
    ['exit', 'Runtime.ExitError'],
    ['large', 'Function.ResponseSizeTooLarge'],
  ])('%s is %s', async (how, errorType) => {
    expect(await call('misbehave', { how })).toMatchObject({ failure: { errorType } });
  });

  test.each([
    ['missing', 'Runtime.ImportModuleError'],
    ['notExported', 'Runtime.HandlerNotFound'],
    ['needsPackage', 'Runtime.ImportModuleError'],
    ['withCallback', 'Runtime.CallbackHandlerDeprecated'],
    ['nobody', 'ResourceNotFoundException'],
  ])('a function that cannot start (%s) is %s', async (key, errorType) => {
    expect(await call(key)).toMatchObject({ failure: { errorType } });
  });

  test('an event over 6 MB never reaches it', async () => {
    const outcome = await call('time', { text: 'x'.repeat(6 * 1024 * 1024) });
    expect(outcome).toMatchObject({ failure: { errorType: 'RequestEntityTooLargeException' } });
  });

  test('no answer is null', async () => {
    expect(await call('misbehave', { how: 'nothing' })).toEqual({ payload: null });
  });
});

describe('instances serve one event at a time', () => {
  test('callers at once get instances of their own, and module state is never shared between two running events', async () => {
    const outcomes = await Promise.all(Array.from({ length: 3 }, () => call('misbehave', { how: 'overlap' })));
    const counts = outcomes.map((outcome) => ('payload' in outcome ? outcome.payload : outcome));
    expect(new Set(counts).size).toBeLessThanOrEqual(2);
    expect(counts).toContain(1);
  });

  test('more callers than instances queue, and all are answered', async () => {
    const outcomes = await Promise.all(Array.from({ length: 12 }, () => call('misbehave', { how: 'overlap' })));
    expect(outcomes.every((outcome) => 'payload' in outcome)).toBe(true);
  });
});

describe('a test may kill a function', () => {
  test('before its first line nothing has run', async () => {
    fixture.fate = (key) => (key === 'environment' ? 'die-before' : undefined);
    const before = fixture.lines.length;
    expect(await call('environment')).toMatchObject({ failure: { errorType: 'Runtime.ExitError' } });
    expect(fixture.lines.length).toBe(before);
  });

  test('after its last write everything has run, and the answer is lost', async () => {
    fixture.fate = () => 'die-after';
    const before = fixture.lines.length;
    expect(await call('environment')).toMatchObject({ failure: { errorType: 'Runtime.ExitError' } });
    expect(fixture.lines.length).toBe(before + 1);
  });
});

test('time stands still while a function runs', async () => {
  const running = call('misbehave', { how: 'overlap' });
  const moved = fixture.clock.advanceTo(fixture.clock.now() + 1000).then(() => 'moved');
  expect(await Promise.race([running.then(() => 'answered'), moved])).toBe('answered');
  await moved;
});
