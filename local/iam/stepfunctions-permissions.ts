import type { JsonObject } from '../template/template';
import type { Permission } from './role';

const resourceField: Readonly<Record<string, string>> = {
  StartExecution: 'stateMachineArn',
  ListExecutions: 'stateMachineArn',
  DescribeStateMachine: 'stateMachineArn',
  StopExecution: 'executionArn',
  DescribeExecution: 'executionArn',
  GetExecutionHistory: 'executionArn',
};

const byToken = new Set(['SendTaskSuccess', 'SendTaskFailure', 'SendTaskHeartbeat']);

const writes = new Set(['StartExecution', 'StopExecution', ...byToken]);

export function isStepFunctionsWrite(action: string): boolean {
  return writes.has(action);
}

/**
 * What a role needs for a Step Functions call; undefined for an action that the local stack does not offer.
 * @param machineArnOf the machine that issued a task token; a token is opaque, only the engine can tell.
 */
export function stepFunctionsPermissions(
  action: string,
  body: JsonObject,
  machineArnOf: (token: string) => string | undefined,
): readonly Permission[] | undefined {
  const field = resourceField[action];
  if (field !== undefined) return [{ action: `states:${action}`, resource: String(body[field]) }];
  if (byToken.has(action)) {
    return [{ action: `states:${action}`, resource: machineArnOf(String(body['taskToken'])) ?? '*' }];
  }
  return undefined;
}
