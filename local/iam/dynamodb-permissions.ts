import { arn } from '../template/account';
import { isList, isObject, type Json, type JsonObject } from '../template/template';
import type { Permission } from './role';

const onOneTable = new Set(['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query', 'Scan', 'DescribeTable']);

const writes = new Set(['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem', 'TransactWriteItems']);

/** The action that IAM asks for, by member of a transaction. */
const memberActions: Readonly<Record<string, string>> = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
  Get: 'GetItem',
};

export function isDynamoDbWrite(action: string): boolean {
  return writes.has(action);
}

/** What a role needs for a DynamoDB call; undefined for an action that the local stack does not offer to functions. */
export function dynamoDbPermissions(action: string, body: JsonObject): readonly Permission[] | undefined {
  if (onOneTable.has(action)) return [{ action: `dynamodb:${action}`, resource: target(body) }];
  if (action === 'BatchGetItem' || action === 'BatchWriteItem') {
    const tables = body['RequestItems'];
    return Object.keys(isObject(tables) ? tables : {}).map((table) => ({
      action: `dynamodb:${action}`,
      resource: tableArn(table),
    }));
  }
  if (action === 'TransactWriteItems' || action === 'TransactGetItems') {
    const members = body['TransactItems'];
    return (isList(members) ? members : []).flatMap(memberPermissions);
  }
  return undefined;
}

function memberPermissions(member: Json): readonly Permission[] {
  if (!isObject(member)) return [];
  return Object.entries(member).flatMap(([kind, request]) => {
    const action = memberActions[kind];
    if (action === undefined || !isObject(request)) return [];
    return [{ action: `dynamodb:${action}`, resource: tableArn(String(request['TableName'])) }];
  });
}

/** A query on an index is a permission on the index, not on its table. */
function target(body: JsonObject): string {
  const table = tableArn(String(body['TableName']));
  const index = body['IndexName'];
  return typeof index === 'string' ? `${table}/index/${index}` : table;
}

function tableArn(nameOrArn: string): string {
  return nameOrArn.startsWith('arn:') ? nameOrArn : arn('dynamodb', `table/${nameOrArn}`);
}
