/** The account that the local stack plays. Every ARN carries it, so that a policy with a wrong account fails here too. */
export const account = {
  id: '123456789012',
  region: 'eu-west-2',
  partition: 'aws',
  urlSuffix: 'amazonaws.com',
} as const;

export function arn(service: string, resource: string, where: { readonly region?: string } = {}): string {
  const region = where.region ?? account.region;
  return `arn:${account.partition}:${service}:${region}:${account.id}:${resource}`;
}

export function roleArn(roleName: string): string {
  return arn('iam', `role/${roleName}`, { region: '' });
}
