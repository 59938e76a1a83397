import { describe, expect, test } from 'vitest';
import { dynamoDbPermissions } from '../../../local/iam/dynamodb-permissions';
import { verdict, type Statement } from '../../../local/iam/policy';
import { stepFunctionsPermissions } from '../../../local/iam/stepfunctions-permissions';

const table = 'arn:aws:dynamodb:eu-west-2:123456789012:table/orders';
const allow = (actions: string[], resources: string[]): Statement => ({ effect: 'Allow', actions, resources });

describe('a policy decides as IAM does', () => {
  test.each<[string, readonly Statement[], string, string]>([
    ['nothing said is not allowed', [], 'dynamodb:GetItem', 'not-allowed'],
    ['a named action on a named resource', [allow(['dynamodb:GetItem'], [table])], 'dynamodb:GetItem', 'allowed'],
    ['another action', [allow(['dynamodb:GetItem'], [table])], 'dynamodb:PutItem', 'not-allowed'],
    ['another resource', [allow(['dynamodb:GetItem'], [`${table}/index/byPhase`])], 'dynamodb:GetItem', 'not-allowed'],
    ['a wildcard in the action', [allow(['dynamodb:*Item'], [table])], 'dynamodb:GetItem', 'allowed'],
    [
      'a wildcard in the resource',
      [allow(['dynamodb:GetItem'], ['arn:aws:dynamodb:*:*:table/ord?rs'])],
      'dynamodb:GetItem',
      'allowed',
    ],
    ['actions in any case', [allow(['DynamoDB:getitem'], ['*'])], 'dynamodb:GetItem', 'allowed'],
    [
      'a dot is no wildcard',
      [allow(['dynamodb:GetItem'], [table.replace('orders', 'o.ders')])],
      'dynamodb:GetItem',
      'not-allowed',
    ],
    [
      'a deny beats an allow',
      [allow(['*'], ['*']), { effect: 'Deny', actions: ['dynamodb:*'], resources: [table] }],
      'dynamodb:GetItem',
      'denied',
    ],
  ])('%s', (_, statements, action, expected) => {
    expect(verdict(statements, action, table)).toBe(expected);
  });
});

describe('a call needs what AWS would ask for', () => {
  test('a query on an index needs the index', () => {
    expect(dynamoDbPermissions('Query', { TableName: 'orders', IndexName: 'byPhase' })).toEqual([
      { action: 'dynamodb:Query', resource: `${table}/index/byPhase` },
    ]);
  });

  test('a transaction needs the right of each member on its table', () => {
    const TransactItems = [
      { Put: { TableName: 'orders' } },
      { Update: { TableName: 'orders' } },
      { Delete: { TableName: table } },
      { ConditionCheck: { TableName: 'orders' } },
    ];
    expect(dynamoDbPermissions('TransactWriteItems', { TransactItems })?.map(({ action }) => action)).toEqual([
      'dynamodb:PutItem',
      'dynamodb:UpdateItem',
      'dynamodb:DeleteItem',
      'dynamodb:ConditionCheckItem',
    ]);
  });

  test('a batch needs its own right on each table', () => {
    expect(dynamoDbPermissions('BatchWriteItem', { RequestItems: { orders: [], other: [] } })).toEqual([
      { action: 'dynamodb:BatchWriteItem', resource: table },
      { action: 'dynamodb:BatchWriteItem', resource: table.replace('orders', 'other') },
    ]);
  });

  test('a task token stands for the machine that issued it', () => {
    expect(stepFunctionsPermissions('SendTaskSuccess', { taskToken: 't' }, (token) => `machine of ${token}`)).toEqual([
      { action: 'states:SendTaskSuccess', resource: 'machine of t' },
    ]);
  });

  test('an action that the stack does not offer needs no permission, because it is refused', () => {
    expect(dynamoDbPermissions('ExecuteStatement', {})).toBeUndefined();
    expect(stepFunctionsPermissions('StartSyncExecution', {}, () => undefined)).toBeUndefined();
  });
});
