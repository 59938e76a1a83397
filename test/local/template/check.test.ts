import { describe, expect, test } from 'vitest';
import { checkTemplate } from '../../../local/template/check';
import type { JsonObject, Template, TemplateResource } from '../../../local/template/template';
import { fixtureTemplate } from '../fixtures/fixture-template';

const rulesOf = async (template: Template): Promise<readonly string[]> => [
  ...new Set((await checkTemplate(template, 'fixture-local')).map(({ rule }) => rule)),
];

const withResource = (id: string, resource: TemplateResource): Template => fixtureTemplate({ [id]: resource });

const table = (properties: JsonObject): Template => {
  const known = fixtureTemplate().Resources['Table'];
  return withResource('Table', { Type: 'AWS::DynamoDB::Table', Properties: { ...known?.Properties, ...properties } });
};

const role = (Statement: JsonObject): Template => {
  const known = fixtureTemplate().Resources['TimeRole'];
  const Policies = [{ PolicyName: 'own', PolicyDocument: { Version: '2012-10-17', Statement: [Statement] } }];
  return withResource('TimeRole', { Type: 'AWS::IAM::Role', Properties: { ...known?.Properties, Policies } });
};

describe('a template is checked before anything is deployed', () => {
  test('the fixture has only the wildcards that it is there to show', async () => {
    expect(await rulesOf(fixtureTemplate())).toEqual(['wildcard-action', 'wildcard-resource']);
  });

  test.each<[string, Template]>([
    ['unknown-type', withResource('X', { Type: 'AWS::Connect::Teleporter' })],
    ['unknown-property', table({ TableNaem: 'x' })],
    ['wrong-kind', table({ BillingMode: ['PAY_PER_REQUEST'] })],
    ['wrong-kind', table({ DeletionProtectionEnabled: 'perhaps' })],
    ['unknown-property', table({ TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true, Speed: 1 } })],
    ['missing-property', withResource('R', { Type: 'AWS::IAM::Role', Properties: {} })],
    ['dangling-reference', table({ TableName: { Ref: 'Nobody' } })],
    ['dangling-reference', table({ TableName: { 'Fn::Sub': 'x-${Nobody}' } })],
    ['dangling-reference', withResource('B', { Type: 'AWS::S3::Bucket', DependsOn: ['Nobody'] })],
    ['unknown-attribute', table({ TableName: { 'Fn::GetAtt': ['Bucket', 'Height'] } })],
    ['unfilled-text', table({ TableName: '${AWS::StackName}-orders' })],
    [
      'wildcard-action',
      role({ Effect: 'Allow', Action: 'ses:*', Resource: 'arn:aws:ses:eu-west-2:123456789012:identity/a.example' }),
    ],
    ['wildcard-resource', role({ Effect: 'Allow', Action: 'ses:SendRawEmail', Resource: '*' })],
    [
      'wildcard-resource',
      role({ Effect: 'Allow', Action: 'connect:ListPhoneNumbersV2', Resource: 'arn:aws:connect:*:*:instance/*' }),
    ],
  ])('%s', async (rule, template) => {
    expect(await rulesOf(template)).toContain(rule);
  });

  test('resources that wait for each other in a circle, DependsOn included', async () => {
    const template = fixtureTemplate({
      A: { Type: 'AWS::S3::Bucket', DependsOn: 'B' },
      B: { Type: 'AWS::S3::Bucket', Properties: { BucketName: { 'Fn::Sub': '${C}-b' } } },
      C: { Type: 'AWS::S3::Bucket', Properties: { BucketName: { 'Fn::Join': ['-', [{ Ref: 'A' }, 'c']] } } },
    });
    const findings = await checkTemplate(template, 'fixture-local');
    expect(findings).toMatchObject([{ rule: 'circular-dependency', message: 'A → B → C → A' }]);
  });

  test('two functions that share a role', async () => {
    const known = fixtureTemplate().Resources['TimeLambdaFunction'];
    const shared = withResource('SecondLambdaFunction', {
      Type: 'AWS::Lambda::Function',
      Properties: { ...known?.Properties, FunctionName: 'second' },
    });
    expect(await rulesOf(shared)).toContain('shared-role');
  });

  test('logs and traces may name everything', async () => {
    const logs = role({ Effect: 'Allow', Action: ['logs:PutLogEvents', 'xray:PutTraceSegments'], Resource: '*' });
    const findings = await checkTemplate(logs, 'fixture-local');
    expect(findings.filter(({ where }) => where === 'TimeRole')).toEqual([]);
  });
});
