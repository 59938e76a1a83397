import type { Json } from './definition';
import type { Execution } from './execution';
import type { Scope } from './expressions';
import { issueToken } from './task-token';

/** What the expressions of the current state can see, apart from a result or an error. */
export function scopeOf(execution: Execution, now: number): Scope {
  const { record } = execution;
  return { now, variables: record.variables, states: { input: record.stateInput, context: contextOf(execution) } };
}

/** The same for the fields that are computed before a try of a callback task: they see its token. */
export function scopeWithToken(execution: Execution, now: number): Scope {
  const scope = scopeOf(execution, now);
  const { arn, serial, secret } = execution.record;
  const context = { ...contextOf(execution), Task: { Token: issueToken({ arn, serial }, secret) } };
  return { ...scope, states: { ...scope.states, context } };
}

function contextOf({ record }: Execution): { [key: string]: Json } {
  return {
    Execution: {
      Id: record.arn,
      Name: record.name,
      Input: JSON.parse(record.input) as Json,
      StartTime: new Date(record.startedAt).toISOString(),
    },
    State: {
      Name: record.state,
      EnteredTime: new Date(record.enteredAt).toISOString(),
      RetryCount: record.retryCount,
    },
    StateMachine: { Id: record.machineArn, Name: record.machineName },
  };
}
