import { refusal, type Role } from '../iam/role';
import type { RuleTarget } from '../template/deployed-rules';
import { TemplateRefusedError } from '../template/template';
import type { AsyncInvocations } from './async-invocations';

/**
 * How rules and schedules reach their functions. EventBridge Scheduler takes on a role, which must be allowed to call;
 * a rule has none and is let in by the function's own permission. Resolves with what the function answered.
 */
export function ruleTargets(
  queue: AsyncInvocations,
  roles: ReadonlyMap<string, Role>,
): (target: RuleTarget, event: unknown) => Promise<unknown> {
  return async ({ functionArn, roleArn }, event) => {
    const role = roleArn === undefined ? undefined : roles.get(roleArn);
    if (roleArn !== undefined && role === undefined)
      throw new TemplateRefusedError(`the role ${roleArn} of a schedule`);
    const permission = { action: 'lambda:InvokeFunction', resource: functionArn };
    const denied = role === undefined ? undefined : refusal(role, 'scheduler', [permission]);
    if (denied !== undefined) throw new Error(denied);
    return queue.send(functionArn, event);
  };
}
