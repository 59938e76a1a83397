import { describe, expect, it } from 'vitest';
import { invoke, Stage, functionArn } from './stage';

async function outputOf(states: Record<string, object>, input: unknown = {}): Promise<unknown> {
  const stage = new Stage({ 'file-order': () => ({ outcome: 'filed' }) }).create(states);
  return stage.output(await stage.start(input));
}

async function failureOf(states: Record<string, object>, input: unknown = {}): Promise<Record<string, unknown>> {
  const stage = new Stage({ 'file-order': () => ({ outcome: 'filed' }) }).create(states);
  return stage.describe(await stage.start(input));
}

describe('the language of the lifecycle machine', () => {
  it('a task without Output goes on with what lambda:invoke answers', async () => {
    const output = await outputOf({ FileOrder: invoke('file-order', { End: true }) });
    expect(output).toEqual({ ExecutedVersion: '$LATEST', Payload: { outcome: 'filed' }, StatusCode: 200 });
  });

  it('a function named with its version is called, and the answer tells the version', async () => {
    const stage = new Stage({ 'file-order': () => 'filed' }).create({
      FileOrder: invoke('file-order', { Arguments: { FunctionName: `${functionArn('file-order')}:7` }, End: true }),
    });
    expect(stage.output(await stage.start())).toEqual({ ExecutedVersion: '7', Payload: 'filed', StatusCode: 200 });
  });

  it('Assign and Output of a state read the variables as they were before it', async () => {
    const output = await outputOf({
      First: { Type: 'Pass', Assign: { attempt: 1 }, Next: 'Second' },
      Second: {
        Type: 'Pass',
        Assign: { attempt: '{% $attempt + 1 %}', was: '{% $attempt %}' },
        Output: { before: '{% $attempt %}' },
        Next: 'Third',
      },
      Third: {
        Type: 'Succeed',
        Output: { then: '{% $states.input.before %}', now: '{% $attempt %}', was: '{% $was %}' },
      },
    });
    expect(output).toEqual({ then: 1, now: 2, was: 1 });
  });

  it('expressions stand anywhere inside Output, in objects and in lists', async () => {
    const output = await outputOf(
      {
        Done: {
          Type: 'Pass',
          Output: { wave: ['{% $states.input.wave %}', { plain: 'as it is' }, null, 3] },
          End: true,
        },
      },
      { wave: 'uk-1' },
    );
    expect(output).toEqual({ wave: ['uk-1', { plain: 'as it is' }, null, 3] });
  });

  it('the first rule of a Choice that holds is taken, with its own Assign and Output', async () => {
    const states = {
      Route: {
        Type: 'Choice',
        Choices: [
          {
            Condition: "{% $states.input.outcome = 'slipped' %}",
            Next: 'Tell',
            Assign: { way: 'slip' },
            Output: { told: 'slip' },
          },
          { Condition: '{% true %}', Next: 'Tell', Assign: { way: 'second' } },
        ],
        Default: 'Tell',
        Output: { way: 'default' },
      },
      Tell: { Type: 'Succeed', Output: '{% [$way, $states.input] %}' },
    };
    expect(await outputOf(states, { outcome: 'slipped' })).toEqual(['slip', { told: 'slip' }]);
    expect(await outputOf(states, { outcome: 'moved' })).toEqual(['second', { outcome: 'moved' }]);
  });

  it('without a rule that holds a Choice takes its Default with the Output of the state', async () => {
    const output = await outputOf({
      Route: {
        Type: 'Choice',
        Choices: [{ Condition: '{% false %}', Next: 'Other' }],
        Default: 'Done',
        Output: { way: 'default' },
      },
      Done: { Type: 'Succeed' },
      Other: { Type: 'Succeed' },
    });
    expect(output).toEqual({ way: 'default' });
  });

  it('a Choice without a way on fails as States.NoChoiceMatched', async () => {
    const ended = await failureOf({
      Route: { Type: 'Choice', Choices: [{ Condition: '{% false %}', Next: 'Done' }] },
      Done: { Type: 'Succeed' },
    });
    expect(ended).toMatchObject({ status: 'FAILED', error: 'States.NoChoiceMatched' });
  });

  it('a Condition that is not a boolean is an evaluation error, not a false', async () => {
    const ended = await failureOf(
      {
        Route: {
          Type: 'Choice',
          Choices: [{ Condition: '{% $states.input.outcome %}', Next: 'Done' }],
          Default: 'Done',
        },
        Done: { Type: 'Succeed' },
      },
      { outcome: 'filed' },
    );
    expect(ended).toMatchObject({ status: 'FAILED', error: 'States.QueryEvaluationError' });
  });

  it('an expression that finds nothing is an evaluation error that names the field', async () => {
    const ended = await failureOf({
      Done: { Type: 'Pass', Output: { focAt: '{% $states.input.focAt %}' }, End: true },
    });
    expect(ended).toMatchObject({ status: 'FAILED', error: 'States.QueryEvaluationError' });
    expect(ended['cause']).toContain("'Output.focAt'");
  });

  it('an expression that answers a function is an evaluation error', async () => {
    const ended = await failureOf({ Done: { Type: 'Pass', Output: { f: '{% function($x) { $x } %}' }, End: true } });
    expect(ended['error']).toBe('States.QueryEvaluationError');
  });

  it('Fail ends with the computed error and cause', async () => {
    const ended = await failureOf(
      { Stop: { Type: 'Fail', Error: 'LoaRejected', Cause: "{% 'code ' & $states.input.code %}" } },
      { code: '7402' },
    );
    expect(ended).toMatchObject({ status: 'FAILED', error: 'LoaRejected', cause: 'code 7402' });
  });

  it('the context names execution, state and machine', async () => {
    const output = await outputOf(
      { Done: { Type: 'Pass', Output: '{% $states.context %}', End: true } },
      { number: '+442079460101' },
    );
    expect(output).toEqual({
      Execution: {
        Id: 'arn:aws:states:eu-west-2:123456789012:execution:move-number:port-1',
        Name: 'port-1',
        Input: { number: '+442079460101' },
        StartTime: '2026-11-23T09:00:00.000Z',
      },
      State: { Name: 'Done', EnteredTime: '2026-11-23T09:00:00.000Z', RetryCount: 0 },
      StateMachine: { Id: 'arn:aws:states:eu-west-2:123456789012:stateMachine:move-number', Name: 'move-number' },
    });
  });

  it('$millis and $now read the virtual clock', async () => {
    const stage = new Stage().create({
      Sleep: { Type: 'Wait', Seconds: 60, Next: 'Tell' },
      Tell: { Type: 'Succeed', Output: "{% [$fromMillis($millis()), $now(), $now('[H01]:[m01]', '+0100')] %}" },
    });
    const arn = await stage.start();
    await stage.until('2026-11-23T09:01:00Z');
    expect(stage.output(arn)).toEqual(['2026-11-23T09:01:00.000Z', '2026-11-23T09:01:00.000Z', '10:01']);
  });
});

describe('Wait', () => {
  it('ends at its instant, twenty weeks later and not a millisecond before', async () => {
    const stage = new Stage().create({
      WaitForFoc: { Type: 'Wait', Timestamp: '{% $states.input.focAt %}', Next: 'Done' },
      Done: { Type: 'Succeed' },
    });
    const arn = await stage.start({ focAt: '2027-04-12T09:30:00Z' });
    await stage.clock.advanceTo(Date.parse('2027-04-12T09:30:00Z') - 1);
    expect(stage.describe(arn)['status']).toBe('RUNNING');
    await stage.until('2027-04-12T12:00:00Z');
    expect(stage.times('WaitStateExited')).toEqual(['2027-04-12T09:30:00Z']);
    expect(stage.view()).toMatchObject({ status: 'SUCCEEDED', transitions: 2 });
  });

  it('for an instant that has passed is no wait, and fractions of a second are dropped', async () => {
    const stage = new Stage({}, { at: '2026-11-23T09:00:00.700Z' }).create({
      Past: { Type: 'Wait', Timestamp: '2026-11-23T08:00:00Z', Next: 'Fraction' },
      Fraction: { Type: 'Wait', Timestamp: '2026-11-23T09:00:05.900Z', Next: 'Span' },
      Span: { Type: 'Wait', Seconds: '{% $number($states.input.seconds) %}', Next: 'Done' },
      Done: { Type: 'Succeed' },
    });
    await stage.start({ seconds: '10' });
    await stage.until('2026-11-23T10:00:00Z');
    expect(stage.times('WaitStateExited')).toEqual([
      '2026-11-23T09:00:00.700Z',
      '2026-11-23T09:00:05Z',
      '2026-11-23T09:00:15Z',
    ]);
  });

  it('for something that is no instant fails', async () => {
    const ended = await failureOf({ Sleep: { Type: 'Wait', Timestamp: "{% '2026-12-10' %}", End: true } });
    expect(ended).toMatchObject({ status: 'FAILED', error: 'States.QueryEvaluationError' });
  });
});
