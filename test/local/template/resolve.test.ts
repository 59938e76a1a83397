import { describe, expect, test } from 'vitest';
import { TemplateResolver } from '../../../local/template/resolve';
import { TemplateRefusedError, type Json, type Template } from '../../../local/template/template';

const template: Template = {
  Parameters: {
    Sender: { Type: 'String', Default: 'porting@portolan.example' },
    Regions: { Type: 'CommaDelimitedList', Default: 'ENG, SCT' },
    Required: { Type: 'String' },
  },
  Conditions: {
    HasSender: { 'Fn::Not': [{ 'Fn::Equals': [{ Ref: 'Sender' }, ''] }] },
    Never: { 'Fn::And': [{ Condition: 'HasSender' }, { 'Fn::Equals': ['a', 'b'] }] },
  },
  Resources: {
    Table: { Type: 'AWS::DynamoDB::Table', Properties: { TableName: 'orders' } },
    Unnamed: { Type: 'AWS::DynamoDB::Table' },
    Api: { Type: 'AWS::ApiGatewayV2::Api', Properties: { Name: 'x', ProtocolType: 'HTTP' } },
    Absent: { Type: 'AWS::DynamoDB::Table', Condition: 'Never' },
  },
};

const resolver = new TemplateResolver(template, 'portolan-local');
const resolved = (value: Json): Json => resolver.resolve(value);

describe('intrinsic functions answer what CloudFormation would', () => {
  test.each<[string, Json, Json]>([
    ['Ref of a named resource', { Ref: 'Table' }, 'orders'],
    ['Ref of a parameter', { Ref: 'Sender' }, 'porting@portolan.example'],
    ['Ref of a list parameter', { Ref: 'Regions' }, ['ENG', 'SCT']],
    ['account', { Ref: 'AWS::AccountId' }, '123456789012'],
    ['region', { Ref: 'AWS::Region' }, 'eu-west-2'],
    ['GetAtt as a list', { 'Fn::GetAtt': ['Table', 'Arn'] }, 'arn:aws:dynamodb:eu-west-2:123456789012:table/orders'],
    ['GetAtt as text', { 'Fn::GetAtt': 'Table.Arn' }, 'arn:aws:dynamodb:eu-west-2:123456789012:table/orders'],
    [
      'Sub',
      { 'Fn::Sub': '${AWS::Partition}/${Table}/${Table.Arn}' },
      'aws/orders/arn:aws:dynamodb:eu-west-2:123456789012:table/orders',
    ],
    ['Sub with own variables', { 'Fn::Sub': ['${a}-${b}', { a: { Ref: 'Table' }, b: '1' }] }, 'orders-1'],
    ['Sub that keeps a literal', { 'Fn::Sub': '${!Kept} ${Table}' }, '${Kept} orders'],
    ['Join', { 'Fn::Join': ['/', ['a', { Ref: 'Table' }]] }, 'a/orders'],
    [
      'Split and Select',
      { 'Fn::Select': ['5', { 'Fn::Split': [':', { 'Fn::GetAtt': ['Table', 'Arn'] }] }] },
      'table/orders',
    ],
    ['If', { 'Fn::If': ['HasSender', 'yes', 'no'] }, 'yes'],
    ['NoValue in an object', { kept: 1, gone: { 'Fn::If': ['Never', 'x', { Ref: 'AWS::NoValue' }] } }, { kept: 1 }],
    ['NoValue in a list', ['kept', { Ref: 'AWS::NoValue' }], ['kept']],
    [
      'a key called Condition of a policy',
      { Condition: { Bool: { 'aws:SecureTransport': 'true' } } },
      { Condition: { Bool: { 'aws:SecureTransport': 'true' } } },
    ],
  ])('%s', (_, value, expected) => {
    expect(resolved(value)).toEqual(expected);
  });

  test('a resource without a name gets the same one at every boot, from stack and logical id', () => {
    const name = resolved({ Ref: 'Unnamed' });
    expect(name).toMatch(/^portolan-local-Unnamed-[0-9A-Z]{13}$/);
    expect(new TemplateResolver(template, 'portolan-local').resolve({ Ref: 'Unnamed' })).toBe(name);
  });

  test('a resource whose condition does not hold is not created', () => {
    expect(resolver.resources().map(({ logicalId }) => logicalId)).toEqual(['Table', 'Unnamed', 'Api']);
  });
});

describe('what is not understood is refused by name', () => {
  test.each<[string, Json]>([
    ['Fn::ImportValue', { 'Fn::ImportValue': 'x' }],
    ['AWS::NotificationARNs', { Ref: 'AWS::NotificationARNs' }],
    ['Nowhere', { Ref: 'Nowhere' }],
    ['StreamArn of Table', { 'Fn::GetAtt': ['Table', 'StreamArn'] }],
    ['Required', { Ref: 'Required' }],
    ['Missing', { 'Fn::If': ['Missing', 1, 2] }],
    ['Nobody', { 'Fn::Sub': '${Nobody}' }],
  ])('%s', (name, value) => {
    expect(() => resolved(value)).toThrow(TemplateRefusedError);
    expect(() => resolved(value)).toThrow(name);
  });

  test('a resource type without a local counterpart', () => {
    const other = new TemplateResolver({ Resources: { Q: { Type: 'AWS::Kinesis::Stream' } } }, 's');
    expect(() => other.resources()).toThrow('AWS::Kinesis::Stream (of Q)');
  });

  test('a section that would be ignored', () => {
    const withMacro = { ...template, Transform: 'AWS::Serverless-2016-10-31' } as Template;
    expect(() => new TemplateResolver(withMacro, 's')).toThrow('Transform');
  });
});
