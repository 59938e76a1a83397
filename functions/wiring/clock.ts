import { SFNClient } from '@aws-sdk/client-sfn';
import { z } from 'zod';
import { StepFunctionsClock } from '../adapters/stepfunctions/lifecycle-clock';
import { environment } from './environment';
import { once } from './once';

/** The state machine, for functions that start or wake executions. */
export const lifecycleClock = once(() => {
  const { STATE_MACHINE_ARN } = environment({ STATE_MACHINE_ARN: z.string().min(1) });
  const client = new SFNClient({ maxAttempts: 4, requestHandler: { requestTimeout: 3000, connectionTimeout: 1000 } });
  return new StepFunctionsClock(client, STATE_MACHINE_ARN);
});
