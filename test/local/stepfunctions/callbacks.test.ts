import { describe, expect, it } from 'vitest';
import { awaitSignal, invoke, MACHINE_ARN, Stage, Thrown } from './stage';

const DONE = { Type: 'Succeed' };

/** A signal or the deadline, whichever comes first; a slip arms the same wait again. */
const SIGNAL_OR_DEADLINE = {
  ReadOrder: invoke('read-order', { Assign: { focAt: '{% $states.result.Payload.focAt %}' }, Next: 'WaitForFoc' }),
  WaitForFoc: awaitSignal('keep-token', {
    TimeoutSeconds: '{% $max([1, $ceil(($toMillis($focAt) - $millis()) / 1000)]) %}',
    Assign: { signal: '{% $states.result.signal %}' },
    Catch: [{ ErrorEquals: ['States.Timeout'], Assign: { signal: 'deadline' }, Next: 'Route' }],
    Next: 'Route',
  }),
  Route: {
    Type: 'Choice',
    Choices: [{ Condition: "{% $signal = 'slipped' %}", Next: 'ReadOrder' }],
    Default: 'Done',
  },
  Done: { Type: 'Succeed', Output: '{% $signal %}' },
};

function waitingStage(more: object = {}): Stage {
  return new Stage({ 'keep-token': () => null }).create({
    Await: awaitSignal('keep-token', { Next: 'Done', ...more }),
    Done: DONE,
  });
}

describe('a wait for a signal or a deadline', () => {
  it('ends with the signal, whose output is the result of the task', async () => {
    const stage = waitingStage({ TimeoutSeconds: 60 });
    const arn = await stage.start();
    await stage.signal(stage.token(), { signal: 'foc-confirmed' });
    expect(stage.output(arn)).toEqual({ signal: 'foc-confirmed' });
  });

  it('ends at the deadline, at its own instant', async () => {
    const stage = new Stage({ 'read-order': () => ({ focAt: '2027-02-01T10:00:00Z' }), 'keep-token': () => null });
    const arn = await stage.create(SIGNAL_OR_DEADLINE).start();
    await stage.clock.advanceTo(Date.parse('2027-02-01T10:00:00Z') - 1);
    expect(stage.view().state).toBe('WaitForFoc');
    await stage.until('2027-02-02T00:00:00Z');
    expect(stage.output(arn)).toBe('deadline');
    expect(stage.times('TaskTimedOut')).toEqual(['2027-02-01T10:00:00Z']);
  });

  it('ends at its own instant also when it was armed between two seconds', async () => {
    const functions = { 'read-order': () => ({ focAt: '2026-11-23T12:00:00Z' }), 'keep-token': () => null };
    const stage = new Stage(functions, { at: '2026-11-23T09:00:00.250Z' }).create(SIGNAL_OR_DEADLINE);
    await stage.start();
    await stage.until('2026-11-24T00:00:00Z');
    expect(stage.times('TaskTimedOut')).toEqual(['2026-11-23T12:00:00Z']);
  });

  it.each([
    ['later', '2027-03-01T10:00:00Z'],
    ['earlier', '2026-12-07T10:00:00Z'],
  ])('a FOC that moves %s arms the wait again', async (_way, movedTo) => {
    const focs = ['2027-02-01T10:00:00Z', movedTo];
    const stage = new Stage({ 'read-order': (_order, call) => ({ focAt: focs[call - 1] }), 'keep-token': () => null });
    await stage.create(SIGNAL_OR_DEADLINE).start();
    await stage.until('2026-12-01T10:00:00Z');
    await stage.signal(stage.token(), { signal: 'slipped' });
    expect(stage.clock.pending()).toEqual([Date.parse(movedTo)]);
    await stage.until('2027-06-01T00:00:00Z');
    expect(stage.times('TaskTimedOut')).toEqual([movedTo]);
    expect(stage.view()).toMatchObject({ status: 'SUCCEEDED', transitions: 7 });
  });

  it('takes the same number of transitions whether it lasts two weeks or twenty', async () => {
    const counts: number[] = [];
    for (const focAt of ['2026-12-07T10:00:00Z', '2027-04-12T10:00:00Z']) {
      const stage = new Stage({ 'read-order': () => ({ focAt }), 'keep-token': () => null }).create(SIGNAL_OR_DEADLINE);
      await stage.start();
      await stage.until('2027-06-01T00:00:00Z');
      counts.push(stage.view().transitions);
    }
    expect(counts).toEqual([4, 4]);
  });
});

describe('a task token', () => {
  it('is a new one for every try, and the old one is finished', async () => {
    const stage = waitingStage({
      TimeoutSeconds: 60,
      Retry: [{ ErrorEquals: ['States.Timeout'], IntervalSeconds: 10, MaxAttempts: 1 }],
    });
    await stage.start();
    const first = stage.token();
    await stage.until('2026-11-23T09:01:05Z');
    expect(stage.refusal('SendTaskSuccess', { taskToken: first, output: '{}' })).toBe('TaskTimedOut');
    await stage.until('2026-11-23T09:01:10Z');
    const second = stage.token();
    expect(second).not.toBe(first);
    expect(stage.refusal('SendTaskSuccess', { taskToken: first, output: '{}' })).toBe('TaskTimedOut');
    await stage.signal(second, {});
    expect(stage.view()).toMatchObject({ status: 'SUCCEEDED', transitions: 3 });
  });

  it('is finished at the very instant of the deadline', async () => {
    const stage = waitingStage({ TimeoutSeconds: 60 });
    const arn = await stage.start();
    await stage.until('2026-11-23T09:01:00Z');
    expect(stage.refusal('SendTaskSuccess', { taskToken: stage.token(), output: '{}' })).toBe('TaskTimedOut');
    expect(stage.describe(arn)).toMatchObject({ status: 'FAILED', error: 'States.Timeout' });
  });

  it('works once: the second signal is told that the task is finished', async () => {
    const stage = waitingStage();
    await stage.start();
    const taskToken = stage.token();
    stage.ask('SendTaskSuccess', { taskToken, output: '{}' });
    expect(stage.refusal('SendTaskSuccess', { taskToken, output: '{}' })).toBe('TaskTimedOut');
    await stage.clock.quiet();
    expect(stage.refusal('SendTaskFailure', { taskToken })).toBe('TaskTimedOut');
    expect(stage.refusal('SendTaskHeartbeat', { taskToken })).toBe('TaskTimedOut');
  });

  it('that nobody issued is invalid, be it nonsense, cut short or changed', async () => {
    const stage = waitingStage();
    await stage.start();
    const other = waitingStage();
    await other.start();
    const body = JSON.parse(Buffer.from(stage.token().slice(4), 'base64url').toString()) as unknown[];
    const changed = `AQCE${Buffer.from(JSON.stringify([body[0], 2, body[2]])).toString('base64url')}`;
    for (const taskToken of ['nonsense', stage.token().slice(0, -5), changed, other.token()]) {
      expect(stage.refusal('SendTaskSuccess', { taskToken, output: '{}' })).toBe('InvalidToken');
    }
    expect(stage.view().status).toBe('RUNNING');
  });

  it('is finished when the execution is stopped', async () => {
    const stage = waitingStage();
    const executionArn = await stage.start();
    stage.ask('StopExecution', { executionArn, error: 'Withdrawn', cause: 'the order was cancelled' });
    expect(stage.refusal('SendTaskSuccess', { taskToken: stage.token(), output: '{}' })).toBe('TaskTimedOut');
    expect(stage.describe(executionArn)).toMatchObject({ status: 'ABORTED', error: 'Withdrawn' });
    expect(stage.clock.pending()).toEqual([]);
  });

  it('may come back while the function that received it still runs', async () => {
    const stage: Stage = new Stage({
      'keep-token': ({ token }) => {
        stage.ask('SendTaskSuccess', { taskToken: token, output: '{"quick":true}' });
        return new Thrown('TooLate', 'nobody listens any more');
      },
    }).create({ Await: awaitSignal('keep-token', { Next: 'Done' }), Done: DONE });
    const arn = await stage.start();
    expect(stage.output(arn)).toEqual({ quick: true });
    expect(stage.times('TaskFailed')).toEqual([]);
  });

  it.each([
    ['a plain task', invoke('slow', { Next: 'Done' })],
    ['a callback task', awaitSignal('slow', { Next: 'Done' })],
  ])('%s that is stopped while its function runs adds nothing more to the history', async (_what, task) => {
    const stage: Stage = new Stage({
      slow: () => {
        const [execution] = stage.ask('ListExecutions', { stateMachineArn: MACHINE_ARN })['executions'] as object[];
        stage.ask('StopExecution', { ...execution });
      },
    }).create({ Await: task, Done: DONE });
    await stage.start();
    expect(stage.view().status).toBe('ABORTED');
    expect(stage.view().history.at(-1)?.event).toBe('ExecutionAborted');
  });

  it('an output that is not JSON is refused and the task stays open', async () => {
    const stage = waitingStage();
    const arn = await stage.start();
    expect(stage.refusal('SendTaskSuccess', { taskToken: stage.token(), output: 'yes' })).toBe('InvalidOutput');
    await stage.signal(stage.token(), 'yes');
    expect(stage.output(arn)).toBe('yes');
  });

  it('never shows in an inspection, not even in a cause that quotes it', async () => {
    const stage = new Stage({ 'keep-token': ({ token }) => new Thrown('Boom', `could not keep ${String(token)}`) });
    const executionArn = await stage.create({ Await: awaitSignal('keep-token', { Next: 'Done' }), Done: DONE }).start();
    const shown = JSON.stringify([stage.engine.executions(), stage.ask('GetExecutionHistory', { executionArn })]);
    expect(shown).toContain('could not keep [task token]');
    expect(shown).not.toContain(stage.token().slice(0, 30));
  });
});

describe('a failed callback task', () => {
  it('fails with the error and cause of SendTaskFailure', async () => {
    const stage = waitingStage({
      Catch: [{ ErrorEquals: ['LoaRejected'], Output: '{% $states.errorOutput %}', Next: 'Done' }],
    });
    const arn = await stage.start();
    stage.ask('SendTaskFailure', { taskToken: stage.token(), error: 'LoaRejected', cause: 'name differs' });
    await stage.clock.quiet();
    expect(stage.output(arn)).toEqual({ Error: 'LoaRejected', Cause: 'name differs' });
  });

  it('is one whose function throws, and Retry applies', async () => {
    const stage = new Stage({
      'keep-token': (_payload, call) => (call === 1 ? new Thrown('ThrottlingException') : null),
    }).create({
      Await: awaitSignal('keep-token', { Retry: [{ ErrorEquals: ['ThrottlingException'] }], Next: 'Done' }),
      Done: DONE,
    });
    const arn = await stage.start();
    const first = stage.token();
    expect(stage.refusal('SendTaskSuccess', { taskToken: first, output: '{}' })).toBe('TaskTimedOut');
    await stage.until('2026-11-23T09:00:01Z');
    await stage.signal(stage.token(), { ok: true });
    expect(stage.output(arn)).toEqual({ ok: true });
  });
});

describe('heartbeats', () => {
  it('move the limit of silence, which is otherwise a timeout', async () => {
    const stage = waitingStage({ TimeoutSeconds: 600, HeartbeatSeconds: 60 });
    const arn = await stage.start();
    await stage.until('2026-11-23T09:00:50Z');
    stage.ask('SendTaskHeartbeat', { taskToken: stage.token() });
    await stage.until('2026-11-23T09:01:49Z');
    expect(stage.describe(arn)['status']).toBe('RUNNING');
    await stage.until('2026-11-23T09:05:00Z');
    expect(stage.times('TaskTimedOut')).toEqual(['2026-11-23T09:01:50Z']);
    expect(stage.describe(arn)['error']).toBe('States.Timeout');
  });

  it('do not move the deadline of the task', async () => {
    const stage = waitingStage({ TimeoutSeconds: 90, HeartbeatSeconds: 60 });
    await stage.start();
    await stage.until('2026-11-23T09:00:50Z');
    stage.ask('SendTaskHeartbeat', { taskToken: stage.token() });
    await stage.until('2026-11-23T09:05:00Z');
    expect(stage.times('TaskTimedOut')).toEqual(['2026-11-23T09:01:30Z']);
  });

  it('that are missed are caught by their own name', async () => {
    const stage = waitingStage({
      TimeoutSeconds: 600,
      HeartbeatSeconds: 60,
      Catch: [{ ErrorEquals: ['States.HeartbeatTimeout'], Output: { silent: true }, Next: 'Done' }],
    });
    const arn = await stage.start();
    await stage.until('2026-11-23T09:05:00Z');
    expect(stage.output(arn)).toEqual({ silent: true });
  });
});
