import { account } from '../template/account';
import type { ResolvedResource } from '../template/resolve';
import { isList, isObject, TemplateRefusedError } from '../template/template';
import { readPolicy, verdict, type Statement } from './policy';

export interface Role {
  readonly name: string;
  readonly arn: string;
  readonly statements: readonly Statement[];
}

/** What a caller wants to do: one pair of action and resource for each permission that AWS would ask for. */
export interface Permission {
  readonly action: string;
  readonly resource: string;
}

/** AWS's own policies that only open logs and traces, which have no endpoint here. */
const harmlessManagedPolicies = new Set([
  `arn:${account.partition}:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole`,
  `arn:${account.partition}:iam::aws:policy/AWSXRayDaemonWriteAccess`,
]);

/** A role with every statement of its inline policies. */
export function readRole(resource: ResolvedResource): Role {
  const { logicalId, identity, properties } = resource;
  const managed = properties['ManagedPolicyArns'] ?? [];
  for (const policy of isList(managed) ? managed : [managed]) {
    if (!harmlessManagedPolicies.has(String(policy))) {
      throw new TemplateRefusedError(`the managed policy ${String(policy)} of ${logicalId}`);
    }
  }
  const policies = properties['Policies'] ?? [];
  const statements = (isList(policies) ? policies : []).flatMap((policy) =>
    readPolicy(isObject(policy) ? (policy['PolicyDocument'] ?? null) : null, logicalId),
  );
  return { name: identity.ref, arn: identity.attributes['Arn'] ?? '', statements };
}

/** AWS's sentence for the first permission that is missing; undefined when the role may do all of it. */
export function refusal(role: Role, session: string, permissions: readonly Permission[]): string | undefined {
  for (const { action, resource } of permissions) {
    const answer = verdict(role.statements, action, resource);
    if (answer === 'allowed') continue;
    const user = `arn:${account.partition}:sts::${account.id}:assumed-role/${role.name}/${session}`;
    const why =
      answer === 'denied'
        ? 'with an explicit deny in an identity-based policy'
        : `because no identity-based policy allows the ${action} action`;
    return `User: ${user} is not authorized to perform: ${action} on resource: ${resource} ${why}`;
  }
  return undefined;
}
