import { describe, expect, it } from 'vitest';
import { functionArn, invoke, Stage, Thrown } from './stage';

const DONE = { Type: 'Succeed' };

function failing(error: string, task: object, times = Infinity): Stage {
  const run = (_payload: unknown, call: number): unknown => (call <= times ? new Thrown(error, 'why') : 'filed');
  return new Stage({ 'file-order': run }).create({
    FileOrder: invoke('file-order', { Next: 'Done', ...task }),
    Done: DONE,
  });
}

describe('Retry', () => {
  it('waits on the virtual clock, longer every time, up to MaxDelaySeconds', async () => {
    const stage = failing('CarrierDown', {
      Retry: [
        { ErrorEquals: ['CarrierDown'], IntervalSeconds: 10, BackoffRate: 3, MaxAttempts: 4, MaxDelaySeconds: 60 },
      ],
    });
    const arn = await stage.start();
    await stage.until('2026-11-23T10:00:00Z');
    expect(stage.calls.map(({ at }) => at.slice(14, 19))).toEqual(['00:00', '00:10', '00:40', '01:40', '02:40']);
    expect(stage.describe(arn)).toMatchObject({ status: 'FAILED', error: 'CarrierDown', cause: 'why' });
  });

  it('tries three times more by default, after 1, 2 and 4 seconds', async () => {
    const stage = failing('CarrierDown', { Retry: [{ ErrorEquals: ['States.ALL'] }] });
    await stage.start();
    await stage.until('2026-11-23T10:00:00Z');
    expect(stage.calls.map(({ at }) => at.slice(14, 19))).toEqual(['00:00', '00:01', '00:03', '00:07']);
  });

  it('counts a transition for every try, and every try sees how many went before', async () => {
    const stage = failing(
      'CarrierDown',
      {
        Arguments: {
          FunctionName: functionArn('file-order'),
          Payload: { retries: '{% $states.context.State.RetryCount %}' },
        },
        Retry: [{ ErrorEquals: ['CarrierDown'] }],
      },
      2,
    );
    await stage.start();
    await stage.until('2026-11-23T10:00:00Z');
    expect(stage.calls.map(({ payload }) => payload)).toEqual([{ retries: 0 }, { retries: 1 }, { retries: 2 }]);
    expect(stage.view()).toMatchObject({ status: 'SUCCEEDED', transitions: 4 });
  });

  it('starts afresh when the state is entered again', async () => {
    const stage = new Stage({ 'file-order': (_payload, call) => (call % 2 === 1 ? new Thrown('Busy') : call) }).create({
      FileOrder: invoke('file-order', { Retry: [{ ErrorEquals: ['Busy'], MaxAttempts: 1 }], Next: 'Again' }),
      Again: {
        Type: 'Choice',
        Choices: [{ Condition: '{% $states.input.Payload < 6 %}', Next: 'FileOrder' }],
        Default: 'Done',
      },
      Done: DONE,
    });
    await stage.start();
    await stage.until('2026-11-23T10:00:00Z');
    expect(stage.view()).toMatchObject({ status: 'SUCCEEDED', transitions: 10 });
  });

  it('counts every Retrier for itself', async () => {
    const errors = ['Busy', 'Down', 'Busy', 'Down'];
    const stage = new Stage({ 'file-order': (_payload, call) => new Thrown(errors[call - 1] ?? 'Down') }).create({
      FileOrder: invoke('file-order', {
        Retry: [
          { ErrorEquals: ['Busy'], MaxAttempts: 2 },
          { ErrorEquals: ['Down'], MaxAttempts: 1 },
        ],
        Next: 'Done',
      }),
      Done: DONE,
    });
    await stage.start();
    await stage.until('2026-11-23T10:00:00Z');
    expect(stage.calls).toHaveLength(4);
  });

  it('with no attempts left or wanted leaves the error to Catch', async () => {
    const stage = failing('Refused', {
      Retry: [{ ErrorEquals: ['Refused'], MaxAttempts: 0 }, { ErrorEquals: ['States.ALL'] }],
      Catch: [{ ErrorEquals: ['Refused'], Next: 'Done' }],
    });
    const arn = await stage.start();
    expect(stage.output(arn)).toEqual({ Error: 'Refused', Cause: 'why' });
  });
});

describe('Catch', () => {
  it('goes its own way with its own Assign and Output', async () => {
    const stage = new Stage({ 'file-order': () => new Thrown('Refused', 'code 7402') }).create({
      FileOrder: invoke('file-order', {
        Catch: [
          { ErrorEquals: ['Other'], Next: 'Done' },
          {
            ErrorEquals: ['Refused'],
            Assign: { why: '{% $states.errorOutput.Cause %}' },
            Output: { number: '{% $states.input.number %}', error: '{% $states.errorOutput.Error %}' },
            Next: 'Tell',
          },
        ],
        Assign: { why: 'filed' },
        Next: 'Done',
      }),
      Tell: { Type: 'Succeed', Output: '{% [$states.input, $why] %}' },
      Done: DONE,
    });
    const arn = await stage.start({ number: '+442079460101' });
    expect(stage.output(arn)).toEqual([{ number: '+442079460101', error: 'Refused' }, 'code 7402']);
  });

  it.each([
    ['States.ALL', 'Refused', true],
    ['States.TaskFailed', 'Refused', true],
    ['States.ALL', 'States.Timeout', true],
    ['States.TaskFailed', 'States.Timeout', false],
    ['States.ALL', 'States.DataLimitExceeded', false],
    ['States.DataLimitExceeded', 'States.DataLimitExceeded', true],
    ['States.ALL', 'States.Runtime', false],
    ['States.Runtime', 'States.Runtime', false],
    ['Refused', 'refused', false],
  ])('%s against %s: caught is %s', async (name, error, caught) => {
    const stage = failing(error, { Catch: [{ ErrorEquals: [name], Next: 'Done' }] });
    const arn = await stage.start();
    expect(stage.describe(arn)['status']).toBe(caught ? 'SUCCEEDED' : 'FAILED');
  });

  it('catches what its own fields cannot be computed from', async () => {
    const stage = new Stage({ 'file-order': () => ({}) }).create({
      FileOrder: invoke('file-order', {
        Assign: { outcome: '{% $states.result.Payload.outcome %}' },
        Catch: [{ ErrorEquals: ['States.QueryEvaluationError'], Output: { outcome: 'unknown' }, Next: 'Done' }],
        Next: 'Done',
      }),
      Done: DONE,
    });
    expect(stage.output(await stage.start())).toEqual({ outcome: 'unknown' });
  });

  it('that cannot be computed itself fails the execution', async () => {
    const stage = failing('Refused', {
      Catch: [{ ErrorEquals: ['States.ALL'], Output: '{% $states.errorOutput.Nothing %}', Next: 'Done' }],
    });
    const arn = await stage.start();
    expect(stage.describe(arn)).toMatchObject({ status: 'FAILED', error: 'States.QueryEvaluationError' });
    expect(stage.times('EvaluationFailed')).toHaveLength(1);
  });

  it('sees a function that is not there as Lambda.Unknown', async () => {
    const stage = new Stage().create({ FileOrder: invoke('nobody', { Next: 'Done' }), Done: DONE });
    expect(stage.describe(await stage.start())).toMatchObject({ status: 'FAILED', error: 'Lambda.Unknown' });
  });

  it('sees a timeout that is not a positive number of seconds as an evaluation error', async () => {
    const stage = new Stage({ 'file-order': () => 'filed' }).create({
      FileOrder: invoke('file-order', { TimeoutSeconds: '{% $states.input.seconds %}', Next: 'Done' }),
      Done: DONE,
    });
    expect(stage.describe(await stage.start({ seconds: -1 }))['error']).toBe('States.QueryEvaluationError');
    expect(stage.calls).toEqual([]);
  });
});

describe('the limits of the service', () => {
  it('256 KiB is too much for a result and for an output', async () => {
    const large = 'x'.repeat(262_145);
    const result = new Stage({ 'file-order': () => large }).create({
      FileOrder: invoke('file-order', { Next: 'Done' }),
      Done: DONE,
    });
    expect(result.describe(await result.start())['error']).toBe('States.DataLimitExceeded');
    const grown = { Type: 'Pass', Output: "{% $pad('', 262145, 'x') %}", End: true };
    const output = new Stage().create({ Grow: grown });
    expect(output.describe(await output.start())['error']).toBe('States.DataLimitExceeded');
  });

  it('a loop without end stops at 25,000 events, the last of which says so', async () => {
    const stage = new Stage().create({
      Loop: { Type: 'Choice', Choices: [{ Condition: '{% $states.input.never %}', Next: 'Done' }], Default: 'Loop' },
      Done: DONE,
    });
    const executionArn = await stage.start({ never: false });
    expect(stage.describe(executionArn)).toMatchObject({ status: 'FAILED', error: 'States.Runtime' });
    const last = stage.ask('GetExecutionHistory', { executionArn, reverseOrder: true, maxResults: 2 })['events'];
    expect(last).toMatchObject([
      { id: 25_000, type: 'ExecutionFailed' },
      { id: 24_999, type: 'ChoiceStateExited' },
    ]);
  });

  it('an execution ends after a year, or after the timeout of its machine', async () => {
    const stage = new Stage().create({ Long: { Type: 'Wait', Seconds: 99_999_999, End: true } });
    const arn = await stage.start();
    await stage.until('2028-01-01T00:00:00Z');
    expect(stage.describe(arn)).toMatchObject({
      status: 'TIMED_OUT',
      stopDate: Date.parse('2027-11-23T09:00:00Z') / 1000,
    });
    expect(stage.describe(arn)).not.toHaveProperty('error');
  });
});
