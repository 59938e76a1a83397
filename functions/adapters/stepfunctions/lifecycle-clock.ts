import {
  ExecutionAlreadyExists,
  InvalidToken,
  SendTaskSuccessCommand,
  StartExecutionCommand,
  TaskDoesNotExist,
  TaskTimedOut,
  type SFNClient,
} from '@aws-sdk/client-sfn';
import type { LifecycleClock } from '../../contracts/lifecycle-clock';
import type { Stop } from '../../domain/port/stop';

export class StepFunctionsClock implements LifecycleClock {
  readonly #client: SFNClient;
  readonly #stateMachineArn: string;

  constructor(client: SFNClient, stateMachineArn: string) {
    this.#client = client;
    this.#stateMachineArn = stateMachineArn;
  }

  async start(orderId: string, number: string): Promise<void> {
    const start = new StartExecutionCommand({
      stateMachineArn: this.#stateMachineArn,
      // One name a port: a second start of the same port is the same execution.
      name: `${orderId}-${number.replace('+', '')}`,
      input: JSON.stringify({ orderId, number }),
    });
    await ignoring([ExecutionAlreadyExists], this.#client.send(start));
  }

  async signal(token: string, stop: Stop): Promise<void> {
    const success = new SendTaskSuccessCommand({ taskToken: token, output: JSON.stringify(stop) });
    await ignoring([TaskTimedOut, TaskDoesNotExist, InvalidToken], this.#client.send(success));
  }
}

async function ignoring(known: readonly (new (...args: never[]) => Error)[], call: Promise<unknown>): Promise<void> {
  try {
    await call;
  } catch (error) {
    if (!known.some((kind) => error instanceof kind)) throw error;
  }
}
