import { describe, expect, test } from 'vitest';
import { readDeployment } from '../../../local/template/deployment';
import { TemplateResolver } from '../../../local/template/resolve';
import type { TemplateResource } from '../../../local/template/template';
import { fixtureTemplate } from '../fixtures/fixture-template';

const read = (more: Record<string, TemplateResource> = {}) =>
  readDeployment(new TemplateResolver(fixtureTemplate(more), 'fixture-local').resources());

/** A resource of the fixture with some properties replaced. */
function changed(logicalId: string, properties: TemplateResource['Properties']): Record<string, TemplateResource> {
  const resource = fixtureTemplate().Resources[logicalId];
  if (resource === undefined) throw new Error(`The fixture has no ${logicalId}`);
  return { [logicalId]: { ...resource, Properties: { ...resource.Properties, ...properties } } };
}

describe('the template says what exists', () => {
  test('functions carry key, name, ARN, role and variables', () => {
    const { functions } = read();
    expect(functions.find(({ key }) => key === 'putOrder')).toMatchObject({
      name: 'fixture-putOrder',
      arn: 'arn:aws:lambda:eu-west-2:123456789012:function:fixture-putOrder',
      handler: 'orders.put',
      artefact: 'orders.zip',
      environment: { MACHINE_ARN: 'arn:aws:states:eu-west-2:123456789012:stateMachine:fixture-orders' },
    });
  });

  test('routes carry function, authoriser and scopes', () => {
    const routes = read().routes;
    expect(routes.find(({ routeKey }) => routeKey === 'PUT /v1/orders/{id}')).toMatchObject({
      functionArn: 'arn:aws:lambda:eu-west-2:123456789012:function:fixture-putOrder',
      authoriser: { issuer: 'https://identity.example/', audience: ['portolan'] },
      scopes: ['ports:write'],
    });
    expect(routes.find(({ routeKey }) => routeKey === 'GET /v1/open')).not.toHaveProperty('authoriser');
  });

  test('a machine has its functions filled in', () => {
    expect(JSON.stringify(read().machines)).toContain('function:fixture-tellDesk');
    expect(JSON.stringify(read().machines)).not.toContain('${');
  });
});

describe('a property that nobody plays is refused by name', () => {
  test.each<[string, string, TemplateResource['Properties']]>([
    ['a virtual network', 'TimeLambdaFunction', { VpcConfig: {} }],
    ['another runtime', 'TimeLambdaFunction', { Runtime: 'python3.13' }],
    ['payload format 1.0', 'EchoIntegration', { PayloadFormatVersion: '1.0' }],
    ['a Lambda authoriser', 'Authoriser', { AuthorizerType: 'REQUEST' }],
    ['cross-origin rules', 'Api', { CorsConfiguration: {} }],
    ['an express machine', 'Orders', { StateMachineType: 'EXPRESS' }],
    ['another event bus', 'ConnectEvents', { EventBusName: 'own' }],
    ['a managed policy', 'TimeRole', { ManagedPolicyArns: ['arn:aws:iam::aws:policy/AdministratorAccess'] }],
  ])('%s', (_, logicalId, properties) => {
    const name = Object.keys(properties ?? {})[0] ?? '';
    expect(() => read(changed(logicalId, properties))).toThrow(
      name === 'ManagedPolicyArns' ? 'AdministratorAccess' : name,
    );
  });

  test('a condition in a policy, because ignoring it would widen the policy', () => {
    const Statement = [{ Effect: 'Allow', Action: 'ses:SendRawEmail', Resource: '*', Condition: { StringLike: {} } }];
    const Policies = [{ PolicyName: 'own', PolicyDocument: { Statement } }];
    expect(() => read(changed('TimeRole', { Policies }))).toThrow('Condition in a policy statement of TimeRole');
  });
});
