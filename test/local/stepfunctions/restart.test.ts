import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { awaitSignal, invoke, Stage, Thrown } from './stage';

const DONE = { Type: 'Succeed' };

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'stepfunctions-'));
});
afterEach(() => {
  rmSync(directory, { recursive: true });
});

/** The stack as it comes up after a kill at `at`: nothing of the old process is asked, only its journal is read. */
function again(states: Record<string, object>, functions: ConstructorParameters<typeof Stage>[0], at: string): Stage {
  const stage = new Stage(functions, { directory, at }).create(states);
  stage.engine.resume();
  return stage;
}

describe('after a kill', () => {
  it('a wait ends at its original instant', async () => {
    const states = { Sleep: { Type: 'Wait', Seconds: 3600, Next: 'Done' }, Done: DONE };
    const before = new Stage({}, { directory }).create(states);
    await before.start();
    await before.until('2026-11-23T09:20:00Z');
    const after = again(states, {}, '2026-11-23T09:20:00Z');
    await after.until('2026-11-23T12:00:00Z');
    expect(after.times('WaitStateExited')).toEqual(['2026-11-23T10:00:00Z']);
    expect(after.view()).toMatchObject({ status: 'SUCCEEDED', transitions: 2 });
    expect(after.view().history.map(({ event }) => event)).toEqual([
      'ExecutionStarted',
      'WaitStateEntered',
      'WaitStateExited',
      'SucceedStateEntered',
      'SucceedStateExited',
      'ExecutionSucceeded',
    ]);
  });

  it('a callback keeps its token and its deadline, and its function is not called again', async () => {
    const states = {
      Note: { Type: 'Pass', Assign: { wave: 'uk-1' }, Next: 'Await' },
      Await: awaitSignal('keep-token', {
        TimeoutSeconds: 3600,
        Catch: [{ ErrorEquals: ['States.Timeout'], Output: { late: true }, Next: 'Done' }],
        Next: 'Done',
      }),
      Done: { Type: 'Succeed', Output: '{% [$states.input, $wave] %}' },
    };
    const before = new Stage({ 'keep-token': () => null }, { directory }).create(states);
    const signalled = await before.start({}, 'port-1');
    const tokenOfFirst = before.token();
    const left = await before.start({}, 'port-2');
    await before.until('2026-11-23T09:20:00Z');

    const after = again(states, { 'keep-token': () => null }, '2026-11-23T09:20:00Z');
    await after.signal(tokenOfFirst, { signal: 'foc' });
    expect(after.output(signalled)).toEqual([{ signal: 'foc' }, 'uk-1']);
    expect(after.refusal('SendTaskSuccess', { taskToken: tokenOfFirst, output: '{}' })).toBe('TaskTimedOut');
    await after.until('2026-11-23T11:00:00Z');
    expect(after.output(left)).toEqual([{ late: true }, 'uk-1']);
    expect(after.describe(left)['stopDate']).toBe(Date.parse('2026-11-23T10:00:00Z') / 1000);
    expect(after.calls).toEqual([]);
  });

  it('a retry happens at its original instant, once, and the tries before it still count', async () => {
    const states = {
      FileOrder: invoke('file-order', {
        Retry: [{ ErrorEquals: ['CarrierDown'], IntervalSeconds: 600, BackoffRate: 1, MaxAttempts: 2 }],
        Next: 'Done',
      }),
      Done: DONE,
    };
    const functions = { 'file-order': () => new Thrown('CarrierDown') };
    const before = new Stage(functions, { directory }).create(states);
    const arn = await before.start();
    await before.until('2026-11-23T09:10:01Z');
    expect(before.calls).toHaveLength(2);

    const after = again(states, functions, '2026-11-23T09:10:01Z');
    await after.until('2026-11-23T12:00:00Z');
    expect(after.calls.map(({ at }) => at)).toEqual(['2026-11-23T09:20:00Z']);
    expect(after.describe(arn)).toMatchObject({ status: 'FAILED', error: 'CarrierDown' });
    expect(after.view().transitions).toBe(3);
  });

  it('a timer that fell due meanwhile fires at the next move', async () => {
    const states = { Sleep: { Type: 'Wait', Seconds: 60, Next: 'Done' }, Done: DONE };
    await new Stage({}, { directory }).create(states).start();
    const after = again(states, {}, '2026-11-23T12:00:00Z');
    expect(after.view().status).toBe('RUNNING');
    await after.until('2026-11-23T12:00:00Z');
    expect(after.view().status).toBe('SUCCEEDED');
  });

  it('what was not yet committed has not happened, and is done again from the last quiet moment', async () => {
    const states = {
      Sleep: { Type: 'Wait', Seconds: 60, Next: 'FileOrder' },
      FileOrder: invoke('file-order', { End: true }),
    };
    let entered: () => void = () => undefined;
    const inFlight = new Promise<void>((resolve) => (entered = resolve));
    const before = new Stage({ 'file-order': () => (entered(), new Promise(() => undefined)) }, { directory }).create(
      states,
    );
    await before.start();
    void before.until('2026-11-23T09:01:00Z');
    await inFlight;

    const after = again(states, { 'file-order': () => 'filed' }, '2026-11-23T09:00:00Z');
    expect(after.view()).toMatchObject({ state: 'Sleep', transitions: 1 });
    await after.until('2026-11-23T09:01:00Z');
    expect(after.calls).toHaveLength(1);
    expect(after.view()).toMatchObject({ status: 'SUCCEEDED', transitions: 2 });
  });

  it('a name that is taken stays taken, and an execution keeps the definition it was started with', async () => {
    const states = {
      Sleep: { Type: 'Wait', Seconds: 60, Next: 'Done' },
      Done: { Type: 'Succeed', Output: { machine: 'old' } },
    };
    const arn = await new Stage({}, { directory }).create(states).start({ number: '+442079460101' });
    const after = again({ Done: { Type: 'Succeed', Output: { machine: 'new' } } }, {}, '2026-11-23T09:00:30Z');
    expect(await after.start({ number: '+442079460101' })).toBe(arn);
    await after.until('2026-11-23T10:00:00Z');
    expect(after.output(arn)).toEqual({ machine: 'old' });
  });

  it('timers of one instant fire in the order in which they were armed', async () => {
    const states = {
      First: { Type: 'Wait', Seconds: '{% $states.input.first %}', Next: 'Second' },
      Second: { Type: 'Wait', Timestamp: '2026-11-23T10:00:00Z', Next: 'FileOrder' },
      FileOrder: invoke('file-order', { End: true }),
    };
    const before = new Stage({}, { directory }).create(states);
    for (const [number, first] of [
      ['a', 30],
      ['b', 20],
      ['c', 10],
    ])
      await before.start({ number, first }, String(number));
    await before.until('2026-11-23T09:30:00Z');
    const after = again(states, { 'file-order': () => 'filed' }, '2026-11-23T09:30:00Z');
    await after.until('2026-11-23T10:00:00Z');
    expect(after.calls.map(({ payload }) => payload['number'])).toEqual(['c', 'b', 'a']);
  });

  it('an execution that has ended is still there, and is not run again', async () => {
    const states = {
      FileOrder: invoke('file-order', { Next: 'Done' }),
      Done: { Type: 'Succeed', Output: { ok: true } },
    };
    const functions = { 'file-order': () => 'filed' };
    const arn = await new Stage(functions, { directory }).create(states).start();
    const second = again(states, functions, '2026-11-23T09:30:00Z');
    await second.until('2026-11-23T10:00:00Z');
    const third = again(states, functions, '2026-11-23T10:30:00Z');
    expect(third.output(arn)).toEqual({ ok: true });
    expect([...second.calls, ...third.calls]).toEqual([]);
    expect(third.view().history).toHaveLength(9);
  });
});

describe('hundreds of ports', () => {
  it('are carried through ten weeks of waiting, each once', async () => {
    const stage = new Stage({ 'keep-token': () => null, 'file-order': () => 'filed' }, { directory }).create({
      Await: awaitSignal('keep-token', {
        TimeoutSeconds: '{% $states.input.seconds %}',
        Catch: [{ ErrorEquals: ['States.Timeout'], Output: '{% $states.input %}', Next: 'FileOrder' }],
        Next: 'FileOrder',
      }),
      FileOrder: invoke('file-order', { End: true }),
    });
    for (let port = 0; port < 300; port += 1)
      await stage.start({ port, seconds: 86_400 + port * 1000 }, `port-${port}`);
    await stage.until('2027-02-01T09:00:00Z');
    expect(stage.engine.executions().filter(({ status }) => status === 'SUCCEEDED')).toHaveLength(300);
    const filed = stage.calls.filter(({ name }) => name === 'file-order').map(({ payload }) => payload['port']);
    expect(filed).toEqual(Array.from({ length: 300 }, (_, port) => port));
  });
});
