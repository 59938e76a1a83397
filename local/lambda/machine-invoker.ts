import { refusal } from '../iam/role';
import type { Deployment } from '../template/deployment';
import type { LambdaRuntime } from './runtime';

type Answer = { readonly payload: unknown } | { readonly error: string; readonly cause: string };

/** How a state machine calls a function: with the rights of the machine's own role. */
export function machineInvoker(
  runtime: LambdaRuntime,
  { machines, roles }: Deployment,
): (functionArn: string, payload: unknown, caller: { stateMachineName: string }) => Promise<Answer> {
  return async (functionArn, payload, { stateMachineName }) => {
    const machine = machines.find(({ name }) => name === stateMachineName);
    const role = machine === undefined ? undefined : roles.get(machine.roleArn);
    const permission = { action: 'lambda:InvokeFunction', resource: functionArn };
    const denied = role === undefined ? 'The machine has no role' : refusal(role, stateMachineName, [permission]);
    if (denied !== undefined) return { error: 'Lambda.AccessDeniedException', cause: denied };
    const outcome = await runtime.invoke(functionArn, payload);
    if ('payload' in outcome) return outcome;
    const { errorType } = outcome.failure;
    const isService = errorType === 'ResourceNotFoundException';
    return { error: isService ? `Lambda.${errorType}` : errorType, cause: JSON.stringify(outcome.failure) };
  };
}
