import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { SFNClient } from '@aws-sdk/client-sfn';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { StepFunctionsClock } from '../../../functions/adapters/stepfunctions/lifecycle-clock';
import { awaitSignal, MACHINE_ARN, Stage } from '../../local/stepfunctions/stage';

let stage: Stage;
let server: Server;
let client: SFNClient;
let refuse: { status: number; type: string } | undefined;

beforeEach(async () => {
  refuse = undefined;
  stage = new Stage({ wait: () => null }).create({
    Wait: awaitSignal('wait', {
      TimeoutSeconds: 3600,
      Catch: [{ ErrorEquals: ['States.Timeout'], Next: 'Late' }],
      End: true,
    }),
    Late: { Type: 'Succeed' },
  });
  server = createServer((request, response) => {
    void text(request).then((body) => {
      const answer =
        refuse === undefined
          ? stage.engine.handle(String(request.headers['x-amz-target']), JSON.parse(body))
          : { status: refuse.status, body: { __type: refuse.type, message: 'refused' } };
      response
        .writeHead(answer.status, { 'content-type': 'application/x-amz-json-1.0' })
        .end(JSON.stringify(answer.body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  client = new SFNClient({
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region: 'eu-west-2',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
  });
});
afterEach(async () => {
  client.destroy();
  await new Promise((resolve) => server.close(resolve));
});

const clock = () => new StepFunctionsClock(client, MACHINE_ARN);
const STOP = { outcome: 'wait-for-loa', until: '2026-11-27T10:00:00Z' } as const;

async function started() {
  await clock().start('order-1', '+442079460101');
  await stage.clock.quiet();
  return stage.engine.executions();
}

describe('the execution of a port', () => {
  test('carries ids and nothing else, under a name of order and number', async () => {
    const executions = await started();
    expect(executions.map(({ name }) => name)).toEqual(['order-1-442079460101']);
    const [view] = executions;
    expect(JSON.stringify(view?.history)).not.toContain('acme.example');
    const { input } = stage.describe(`${MACHINE_ARN.replace('stateMachine', 'execution')}:order-1-442079460101`);
    expect(JSON.parse(String(input))).toEqual({ orderId: 'order-1', number: '+442079460101' });
  });

  test('is one, however often it is started', async () => {
    await started();
    expect(await started()).toHaveLength(1);
    expect(stage.calls).toHaveLength(1);
  });

  test('is started once more in vain when it is over', async () => {
    await started();
    await clock().signal(stage.token(), STOP);
    await stage.clock.quiet();
    expect(await started()).toHaveLength(1);
  });
});

describe('a signal', () => {
  test('wakes the machine with the halt it is to go to', async () => {
    await started();
    await clock().signal(stage.token(), STOP);
    await stage.clock.quiet();
    const arn = `${MACHINE_ARN.replace('stateMachine', 'execution')}:order-1-442079460101`;
    expect(stage.output(arn)).toEqual(STOP);
  });

  test.each([
    [
      'whose wait was signalled before',
      async () => {
        await clock().signal(stage.token(), STOP);
        await stage.clock.quiet();
      },
    ],
    ['whose wait ran into its deadline', () => stage.until('2026-11-23T11:00:00Z')],
  ])('with a token %s is no error', async (_, end) => {
    await started();
    const token = stage.token();
    await end();
    await expect(clock().signal(token, STOP)).resolves.toBeUndefined();
  });

  test('with a token of nobody is no error', async () => {
    await expect(clock().signal('no-such-token', STOP)).resolves.toBeUndefined();
  });
});

describe('a state machine that cannot be reached', () => {
  test.each([
    ['ThrottlingException', 400],
    ['AccessDeniedException', 400],
    ['StateMachineDoesNotExist', 400],
    ['InternalServerError', 500],
  ])('throws its %s, so that nothing is taken for done', async (type, status) => {
    refuse = { status, type };
    await expect(clock().start('order-1', '+442079460101')).rejects.toMatchObject({ name: type });
    await expect(clock().signal('token', STOP)).rejects.toMatchObject({ name: type });
  });
});
