import {
  DescribeExecutionCommand,
  InvalidToken,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { describe, expect, it } from 'vitest';
import { awaitSignal, MACHINE_ARN, Stage } from './stage';

const WAITING = {
  Await: awaitSignal('keep-token', { TimeoutSeconds: 60, Next: 'Done' }),
  Done: { Type: 'Succeed' },
};
const START = { stateMachineArn: MACHINE_ARN, name: 'port-1', input: '{"number":"+442079460101"}' };

function waiting(): Stage {
  return new Stage({ 'keep-token': () => null }).create(WAITING);
}

describe('StartExecution', () => {
  it('with the same name and input is answered alike while the execution runs, and starts nothing', async () => {
    const stage = waiting();
    const first = stage.ask('StartExecution', START);
    await stage.until('2026-11-23T09:00:30Z');
    expect(stage.ask('StartExecution', START)).toEqual(first);
    await stage.clock.quiet();
    expect(stage.calls).toHaveLength(1);
  });

  it('with the same name and another input, or after the end, is refused', async () => {
    const stage = waiting();
    stage.ask('StartExecution', START);
    expect(stage.refusal('StartExecution', { ...START, input: '{}' })).toBe('ExecutionAlreadyExists');
    await stage.until('2026-11-24T09:00:00Z');
    expect(stage.refusal('StartExecution', START)).toBe('ExecutionAlreadyExists');
  });

  it('may use a name again 90 days after its execution has closed', async () => {
    const stage = waiting();
    stage.ask('StartExecution', START);
    await stage.until('2027-02-21T09:00:59Z');
    expect(stage.refusal('StartExecution', START)).toBe('ExecutionAlreadyExists');
    await stage.until('2027-02-21T09:01:00Z');
    stage.ask('StartExecution', START);
    expect(stage.engine.executions()).toMatchObject([{ name: 'port-1', status: 'RUNNING' }]);
  });

  it.each(['port 1', 'port:1', 'port#1', 'port/1', '', 'x'.repeat(81), 'port\u0007'])(
    'refuses the name "%s"',
    (name) => {
      expect(waiting().refusal('StartExecution', { ...START, name })).toBe('InvalidName');
    },
  );

  it('takes an E.164 number as a name, and makes a name when there is none', () => {
    const stage = waiting();
    const named = stage.ask('StartExecution', { ...START, name: '+442079460101-1' });
    expect(named).toMatchObject({
      executionArn: expect.stringMatching(/:\+442079460101-1$/) as string,
      startDate: 1795424400,
    });
    const unnamed = stage.ask('StartExecution', { stateMachineArn: MACHINE_ARN });
    expect(unnamed['executionArn']).toMatch(/:execution:move-number:[0-9a-f-]{36}$/);
  });

  it.each([
    ['InvalidExecutionInput', { ...START, input: '{' }],
    ['StateMachineDoesNotExist', { ...START, stateMachineArn: `${MACHINE_ARN}-2` }],
    ['InvalidArn', { ...START, stateMachineArn: 'move-number' }],
    ['ValidationException', { name: 'port-1' }],
    ['ValidationException', { ...START, input: JSON.stringify('x'.repeat(262_144)) }],
  ])('is refused as %s', (refusal, body) => {
    expect(waiting().refusal('StartExecution', body)).toBe(refusal);
  });

  it('runs later starts on a changed machine, and leaves running executions on theirs', async () => {
    const stage = waiting();
    const before = await stage.start({}, 'port-1');
    stage.create({ Changed: { Type: 'Succeed', Output: { changed: true } } });
    const after = await stage.start({}, 'port-2');
    await stage.signal(stage.token(), 'signalled');
    expect([stage.output(before), stage.output(after)]).toEqual(['signalled', { changed: true }]);
  });
});

describe('what can be read', () => {
  it('DescribeExecution tells where it stands', async () => {
    const stage = waiting();
    const executionArn = await stage.start({ number: '+442079460101' });
    expect(stage.describe(executionArn)).toEqual({
      executionArn,
      stateMachineArn: MACHINE_ARN,
      name: 'port-1',
      status: 'RUNNING',
      startDate: 1795424400,
      input: '{"number":"+442079460101"}',
      inputDetails: { included: true },
    });
    expect(stage.refusal('DescribeExecution', { executionArn: `${executionArn}x` })).toBe('ExecutionDoesNotExist');
  });

  it('GetExecutionHistory numbers the events of every state, page by page', async () => {
    const stage = waiting();
    const executionArn = await stage.start();
    await stage.signal(stage.token(), {});
    const first = stage.ask('GetExecutionHistory', { executionArn, maxResults: 6 });
    const second = stage.ask('GetExecutionHistory', { executionArn, nextToken: first['nextToken'] });
    const events = [...(first['events'] as { type: string }[]), ...(second['events'] as { type: string }[])];
    expect(events.map(({ type }) => type)).toEqual([
      'ExecutionStarted',
      'TaskStateEntered',
      'TaskScheduled',
      'TaskStarted',
      'TaskSubmitted',
      'TaskSucceeded',
      'TaskStateExited',
      'SucceedStateEntered',
      'SucceedStateExited',
      'ExecutionSucceeded',
    ]);
    expect(events[2]).toEqual({
      id: 3,
      previousEventId: 2,
      timestamp: 1795424400,
      type: 'TaskScheduled',
      taskScheduledEventDetails: { resourceType: 'lambda', resource: 'invoke.waitForTaskToken', timeoutInSeconds: 60 },
    });
    expect(second).not.toHaveProperty('nextToken');
  });

  it('ListExecutions lists the newest first, by status if wanted', async () => {
    const stage = waiting();
    for (const name of ['port-1', 'port-2', 'port-3']) await stage.start({}, name);
    await stage.signal(stage.token(), {});
    const list = (more: object): unknown => {
      const { executions } = stage.ask('ListExecutions', { stateMachineArn: MACHINE_ARN, ...more });
      return (executions as { name: string }[]).map(({ name }) => name);
    };
    expect(list({})).toEqual(['port-3', 'port-2', 'port-1']);
    expect(list({ statusFilter: 'RUNNING' })).toEqual(['port-2', 'port-1']);
    expect(list({ maxResults: 1 })).toEqual(['port-3']);
  });

  it('DescribeStateMachine answers the definition as it was given', () => {
    const { definition } = waiting().ask('DescribeStateMachine', { stateMachineArn: MACHINE_ARN });
    expect(JSON.parse(String(definition))).toMatchObject({ StartAt: 'Await', States: WAITING });
  });

  it('an inspection finds executions by their input and tells their story', async () => {
    const stage = waiting();
    await stage.start({ orderId: 'o-1', number: '+442079460101' }, 'port-1');
    await stage.start({ orderId: 'o-1', number: '+442079460102' }, 'port-2');
    const found = stage.engine.executions((input) => JSON.stringify(input).includes('+442079460102'));
    expect(found).toMatchObject([
      { name: 'port-2', machine: 'move-number', status: 'RUNNING', state: 'Await', transitions: 1 },
    ]);
    expect(found[0]?.history[2]).toEqual({
      at: '2026-11-23T09:00:00Z',
      state: 'Await',
      event: 'TaskScheduled',
      detail: 'lambda:invoke.waitForTaskToken, times out after 60 s',
    });
  });

  it.each(['AWSStepFunctions.CreateActivity', 'AWSStepFunctions.toString', 'DynamoDB_20120810.GetItem', ''])(
    'the action "%s" is refused by name',
    (target) => {
      const { status, body } = waiting().engine.handle(target, {});
      expect(status).toBe(400);
      expect(body).toMatchObject({
        __type: 'UnknownOperationException',
        message: expect.stringContaining(target) as string,
      });
    },
  );
});

describe('the AWS SDK', () => {
  function clientOf(stage: Stage): SFNClient {
    const handle = (request: { headers: Record<string, string>; body: Uint8Array }): Promise<object> => {
      const answer = stage.engine.handle(
        request.headers['x-amz-target'] ?? '',
        JSON.parse(new TextDecoder().decode(request.body)),
      );
      const body = new TextEncoder().encode(JSON.stringify(answer.body));
      return Promise.resolve({
        response: { statusCode: answer.status, headers: { 'content-type': 'application/x-amz-json-1.0' }, body },
      });
    };
    return new SFNClient({
      region: 'eu-west-2',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
      requestHandler: { handle } as never,
    });
  }

  it('starts, signals and reads, and knows the refusals by their class', async () => {
    const stage = waiting();
    const sfn = clientOf(stage);
    const { executionArn, startDate } = await sfn.send(new StartExecutionCommand(START));
    expect(startDate).toEqual(new Date('2026-11-23T09:00:00Z'));
    await stage.clock.quiet();
    await sfn.send(new SendTaskSuccessCommand({ taskToken: stage.token(), output: '"done"' }));
    await stage.clock.quiet();
    expect(await sfn.send(new DescribeExecutionCommand({ executionArn }))).toMatchObject({
      status: 'SUCCEEDED',
      output: '"done"',
    });
    const signal = sfn.send(new SendTaskSuccessCommand({ taskToken: 'nonsense', output: '{}' }));
    await expect(signal).rejects.toBeInstanceOf(InvalidToken);
  });
});
