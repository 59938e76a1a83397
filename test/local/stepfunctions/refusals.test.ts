import { describe, expect, it } from 'vitest';
import { awaitSignal, invoke, machine, MACHINE_ARN, Stage } from './stage';

const DONE = { Type: 'Succeed' };

function refusalOf(definition: object): string {
  const stage = new Stage();
  try {
    stage.engine.createStateMachine({ name: 'move-number', arn: MACHINE_ARN, definition });
  } catch (fault) {
    return fault instanceof Error ? fault.message : String(fault);
  }
  return 'accepted';
}

function refusalOfState(state: object): string {
  return refusalOf(machine({ Await: state, Done: DONE }));
}

const unsupported: readonly (readonly [what: string, state: object, named: string])[] = [
  [
    'Parallel',
    { Type: 'Parallel', Branches: [], Next: 'Done' },
    'States.Await.Type: this state type is not supported ("Parallel")',
  ],
  [
    'Map',
    { Type: 'Map', ItemProcessor: {}, Next: 'Done' },
    'States.Await.Type: this state type is not supported ("Map")',
  ],
  [
    'ResultPath',
    invoke('f', { ResultPath: '$.x', Next: 'Done' }),
    'States.Await.ResultPath: this field is not supported',
  ],
  [
    'InputPath',
    { Type: 'Pass', InputPath: '$.x', Next: 'Done' },
    'States.Await.InputPath: this field is not supported',
  ],
  ['Parameters', invoke('f', { Parameters: {}, Next: 'Done' }), 'States.Await.Parameters: this field is not supported'],
  ['Result of a Pass', { Type: 'Pass', Result: 1, Next: 'Done' }, 'States.Await.Result: this field is not supported'],
  [
    'a ResultPath in a Catch',
    invoke('f', { Catch: [{ ErrorEquals: ['E'], Next: 'Done', ResultPath: '$' }], Next: 'Done' }),
    'States.Await.Catch[0].ResultPath: this field is not supported',
  ],
  [
    'another resource',
    invoke('f', { Resource: 'arn:aws:states:::dynamodb:putItem', Next: 'Done' }),
    'States.Await.Resource: this resource is not supported ("arn:aws:states:::dynamodb:putItem")',
  ],
  [
    'another argument of the invocation',
    invoke('f', { Arguments: { FunctionName: 'f', InvocationType: 'Event' }, Next: 'Done' }),
    'States.Await.Arguments.InvocationType: this field is not supported',
  ],
  [
    'a JSONPath state',
    { Type: 'Pass', QueryLanguage: 'JSONPath', Next: 'Done' },
    'States.Await.QueryLanguage: only JSONata is supported ("JSONPath")',
  ],
  [
    'a JSONPath key',
    { Type: 'Pass', Output: { 'number.$': '$.number' }, Next: 'Done' },
    'States.Await.Output.number.$: JSONPath is not supported',
  ],
  [
    'jitter',
    invoke('f', { Retry: [{ ErrorEquals: ['E'], JitterStrategy: 'FULL' }], Next: 'Done' }),
    'States.Await.Retry[0].JitterStrategy: only NONE is supported',
  ],
  [
    'credentials',
    invoke('f', { Credentials: {}, Next: 'Done' }),
    'States.Await.Credentials: this field is not supported',
  ],
  [
    'a misspelt field',
    invoke('f', { TimeoutSecond: 3, Next: 'Done' }),
    'States.Await.TimeoutSecond: this field is not supported',
  ],
  [
    'a timeout of nought',
    invoke('f', { TimeoutSeconds: 0, Next: 'Done' }),
    'States.Await.TimeoutSeconds: Too small: expected number to be >=1 (0)',
  ],
  [
    'a heartbeat as long as the timeout',
    awaitSignal('f', { TimeoutSeconds: 5, HeartbeatSeconds: 5, Next: 'Done' }),
    'States.Await.HeartbeatSeconds: must be smaller',
  ],
  [
    'a dangling Next',
    invoke('f', { Next: 'Nowhere', Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Done' }] }),
    'States.Await.Next: there is no state "Nowhere"',
  ],
  [
    'a dangling Catch',
    invoke('f', { Next: 'Done', Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Nowhere' }] }),
    'States.Await.Catch[0].Next: there is no state "Nowhere"',
  ],
  ['an unreachable state', invoke('f', { End: true }), 'States.Done: nothing leads to this state'],
  ['a state without a way on', invoke('f'), 'States.Await: needs either Next or End'],
  [
    'Seconds together with Timestamp',
    { Type: 'Wait', Seconds: 1, Timestamp: '2026-12-10T10:00:00Z', Next: 'Done' },
    'States.Await: needs either Seconds or Timestamp',
  ],
  [
    'a date where an instant belongs',
    { Type: 'Wait', Timestamp: '2026-12-10', Next: 'Done' },
    'States.Await.Timestamp: not an RFC 3339 instant',
  ],
  [
    'a misspelt error name',
    invoke('f', { Retry: [{ ErrorEquals: ['States.TimeOut'] }], Next: 'Done' }),
    'States.Await.Retry[0].ErrorEquals: States.TimeOut is not an error',
  ],
  [
    'States.ALL in company',
    invoke('f', { Catch: [{ ErrorEquals: ['States.ALL', 'E'], Next: 'Done' }], Next: 'Done' }),
    'States.Await.Catch[0].ErrorEquals: States.ALL stands alone and last',
  ],
  [
    'a function that the template has not resolved',
    invoke('f', { Arguments: { FunctionName: { 'Fn::GetAtt': ['F', 'Arn'] } }, Next: 'Done' }),
    'States.Await.Arguments.FunctionName: ',
  ],
  [
    'a placeholder in a text',
    invoke('f', { Arguments: { FunctionName: '${FArn}' }, Next: 'Done' }),
    'States.Await.Arguments.FunctionName: a placeholder was not resolved',
  ],
];

const badExpressions: readonly (readonly [what: string, expression: string, named: string])[] = [
  ['$eval', "{% $eval('1') %}", '$eval is not supported'],
  ['a syntax error', '{% 1 + %}', 'not a JSONata expression'],
  [
    'a field without $states',
    "{% outcome = 'filed' %}",
    'the unqualified field outcome is not supported at the top level',
  ],
  ['$ at the top level', '{% $.outcome %}', '$ is not supported at the top level'],
  ['$$', '{% $states.input[$$.x = 1] %}', '$$ is not supported'],
  [
    'a variable that no state assigns',
    '{% $focAt %}',
    '$focAt is neither a function of JSONata nor assigned in any state',
  ],
  ['a function that JSONata lacks', '{% $uuid() %}', '$uuid is neither'],
  [
    'a picture that reads the date of the machine',
    "{% $toMillis('10:00', '[H01]:[m01]') %}",
    '$toMillis with a picture is not supported',
  ],
  ['a result where there is none', '{% $states.result %}', '$states.result is not available here'],
  [
    'an error output where there is none',
    '{% $states.errorOutput.Error %}',
    '$states.errorOutput is not available here',
  ],
  ['a token where there is none', '{% $states.context.Task.Token %}', '$states.context.Task is not available here'],
  [
    'a context field that is not kept',
    '{% $states.context.Execution.RoleArn %}',
    '$states.context.Execution.RoleArn is not supported',
  ],
  ['an expression that is not closed', '{% 1', 'an expression is written {% … %}'],
];

describe('createStateMachine', () => {
  it.each(unsupported)('refuses %s by name and path', (_what, state, named) => {
    expect(refusalOfState(state)).toContain(named);
  });

  it.each(badExpressions)('refuses %s in an expression', (_what, expression, named) => {
    const refusal = refusalOfState({ Type: 'Pass', Output: { value: expression }, Next: 'Done' });
    expect(refusal).toContain(`States.Await.Output.value: `);
    expect(refusal).toContain(named);
  });

  it('refuses a machine in JSONPath', () => {
    expect(refusalOf({ StartAt: 'Done', States: { Done: DONE } })).toContain(
      'QueryLanguage: only JSONata is supported',
    );
  });

  it('refuses a start that is not there and fields of the machine that it does not know', () => {
    expect(refusalOf({ ...machine({ Done: DONE }), StartAt: 'Begin' })).toContain('StartAt: there is no state "Begin"');
    expect(refusalOf({ ...machine({ Done: DONE }), Processor: {} })).toContain(
      'Processor: this field is not supported',
    );
  });

  it('refuses names with characters that AWS forbids', () => {
    const stage = new Stage();
    const create = (name: string) => () =>
      stage.engine.createStateMachine({ name, arn: `arn:aws:states:eu-west-2:1:stateMachine:${name}`, definition: {} });
    expect(create('move number')).toThrow('InvalidName');
    expect(create('x'.repeat(81))).toThrow('InvalidName');
  });

  it('asks asl-validator too, which wants a way to the end', () => {
    const loop = { Type: 'Pass', Next: 'Await' };
    expect(refusalOf(machine({ Await: loop }))).toContain('asl-validator: MISSING_TERMINAL_STATE');
  });

  it('leaves the definition that it is given as it was', () => {
    const definition = machine({ Await: invoke('f', { Next: 'Done' }), Done: DONE });
    const before = structuredClone(definition);
    expect(refusalOf(definition)).toBe('accepted');
    expect(definition).toEqual(before);
  });

  it('accepts comments, a version, a timeout of the machine, and fields inside predicates and lambdas', () => {
    const definition = {
      ...machine({
        Await: awaitSignal('f', {
          Comment: 'waits for the carrier',
          Assign: { open: '{% $count($states.result.numbers[state = "open"]) %}' },
          Output: '{% $map($states.result.numbers, function($n, $i) { ($two := $i * 2; $n.e164 & $two) }) %}',
          TimeoutSeconds: '{% $max([1, $ceil(($toMillis($states.input.focAt) - $millis()) / 1000)]) %}',
          Retry: [{ ErrorEquals: ['Lambda.TooManyRequestsException'], MaxDelaySeconds: 60, JitterStrategy: 'NONE' }],
          Next: 'Done',
        }),
        Done: DONE,
      }),
      Comment: 'one number',
      Version: '1.0',
      TimeoutSeconds: 60,
    };
    expect(refusalOf(definition)).toBe('accepted');
  });
});
