import { ExecutionAlreadyExists, StartExecutionCommand, type SFNClient } from '@aws-sdk/client-sfn';
import type { ImportMachine } from '../../contracts/imports';

export class StepFunctionsImportMachine implements ImportMachine {
  readonly #client: SFNClient;
  readonly #stateMachineArn: string;

  constructor(client: SFNClient, stateMachineArn: string) {
    this.#client = client;
    this.#stateMachineArn = stateMachineArn;
  }

  async start(importId: string, movedAt: string): Promise<'under-way' | 'ended'> {
    const start = new StartExecutionCommand({
      stateMachineArn: this.#stateMachineArn,
      // A second start under the name of a running execution is that execution; under that of an ended one it is refused.
      name: `${importId}-${movedAt.replaceAll(/\D/g, '')}`,
      input: JSON.stringify({ importId }),
    });
    try {
      await this.#client.send(start);
      return 'under-way';
    } catch (error) {
      if (error instanceof ExecutionAlreadyExists) return 'ended';
      throw error;
    }
  }
}
