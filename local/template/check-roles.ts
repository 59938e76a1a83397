import { readRole } from '../iam/role';
import type { Statement } from '../iam/policy';
import type { Finding } from './finding';
import type { ResolvedResource } from './resolve';

/** Services whose actions take no resource, or only one that does not exist before the first call. */
const mayNameEverything = ['logs:', 'xray:'];

/** Kinds whose members are made by hand and named by orders, so that no template can know them; only of our own account. */
const namedByOrders = [
  /^arn:aws:connect:[^:]*:\d{12}:instance\/\*$/,
  /^arn:aws:connect:[^:]*:\d{12}:phone-number\/\*$/,
];

/** One role for each function, listed actions, named resources. */
export function checkRoles(resources: readonly ResolvedResource[]): readonly Finding[] {
  const roles = resources.filter(({ type }) => type === 'AWS::IAM::Role');
  return [
    ...sharedRoles(resources),
    ...roles.flatMap((role) => readRole(role).statements.flatMap((statement) => breadth(statement, role.logicalId))),
  ];
}

function sharedRoles(resources: readonly ResolvedResource[]): readonly Finding[] {
  const users = new Map<string, string[]>();
  for (const { type, logicalId, properties } of resources) {
    if (type !== 'AWS::Lambda::Function') continue;
    const role = String(properties['Role']);
    users.set(role, [...(users.get(role) ?? []), logicalId]);
  }
  return [...users]
    .filter(([, functions]) => functions.length > 1)
    .map(([role, functions]) => ({ rule: 'shared-role', where: role, message: `Used by ${functions.join(', ')}` }));
}

function breadth({ effect, actions, resources }: Statement, where: string): readonly Finding[] {
  if (effect === 'Deny') return [];
  const wide = actions.filter((action) => action.includes('*'));
  const findings = wide.map((action) => ({
    rule: 'wildcard-action',
    where,
    message: `${action} allows actions unseen`,
  }));
  if (actions.every((action) => mayNameEverything.some((service) => action.startsWith(service)))) return findings;
  const unnamed = resources.filter((resource) => !isNamed(resource));
  return [
    ...findings,
    ...unnamed.map((resource) => ({
      rule: 'wildcard-resource',
      where,
      message: `${actions.join(', ')} on ${resource}, which names no resource`,
    })),
  ];
}

/** Kind and name stand in clear; what follows them (versions of a function, indexes of a table) may be a wildcard. */
function isNamed(resource: string): boolean {
  const [arn, , service, , , ...rest] = resource.split(':');
  if (namedByOrders.some((kind) => kind.test(resource))) return true;
  if (arn !== 'arn') return false;
  const parts = rest.join(':').split(/[:/]/);
  return !parts
    .slice(0, service === 's3' || service === 'sns' || service === 'sqs' ? 1 : 2)
    .some((part) => /[*?]/.test(part));
}
