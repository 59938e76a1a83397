import type { Operation, WireObject } from './dynalite-internals';
import { invalid } from './refusal';

/** How a transaction writes or checks one item: the plain operation that does the same, and the members it may carry. */
interface Kind {
  readonly operation: Operation;
  readonly members: readonly string[];
  readonly required: string | undefined;
}

const COMMON = ['TableName', 'ConditionExpression', 'ExpressionAttributeNames', 'ExpressionAttributeValues'];
const WRITE_KINDS: Readonly<Record<string, Kind>> = {
  Put: { operation: 'PutItem', members: [...COMMON, 'Item'], required: undefined },
  Update: { operation: 'UpdateItem', members: [...COMMON, 'Key', 'UpdateExpression'], required: 'UpdateExpression' },
  Delete: { operation: 'DeleteItem', members: [...COMMON, 'Key'], required: undefined },
  // A check is a delete that is never carried out: dynalite evaluates its condition, and its write is dropped.
  ConditionCheck: { operation: 'DeleteItem', members: [...COMMON, 'Key'], required: 'ConditionExpression' },
};
const READ_KINDS: Readonly<Record<string, Kind>> = {
  Get: {
    operation: 'GetItem',
    members: ['TableName', 'Key', 'ProjectionExpression', 'ExpressionAttributeNames'],
    required: undefined,
  },
};

const MOST_ACTIONS = 100;
const ON_FAILED_CONDITION = 'ReturnValuesOnConditionCheckFailure';

/** One action of a transaction as the plain operation it amounts to. */
export interface TransactionAction {
  readonly operation: Operation;
  readonly request: WireObject;
  readonly onlyChecks: boolean;
  readonly wantsOldItem: boolean;
}

/** Throws a ValidationException when the request does not have the form of a transaction. */
export function writeActions(body: WireObject): readonly TransactionAction[] {
  refuseForeign(body, ['TransactItems', 'ClientRequestToken', 'ReturnConsumedCapacity', 'ReturnItemCollectionMetrics']);
  return entries(body).map((entry, at) => action(entry, at, WRITE_KINDS, body['ReturnConsumedCapacity']));
}

export function readActions(body: WireObject): readonly TransactionAction[] {
  refuseForeign(body, ['TransactItems', 'ReturnConsumedCapacity']);
  return entries(body).map((entry, at) => action(entry, at, READ_KINDS, body['ReturnConsumedCapacity']));
}

/** The request's idempotency token; throws a ValidationException when it is not 1 to 36 characters long. */
export function clientRequestToken(body: WireObject): string | undefined {
  const token = body['ClientRequestToken'];
  if (token === undefined || token === null) return undefined;
  if (typeof token === 'string' && token.length >= 1 && token.length <= 36) return token;
  throw invalid('clientRequestToken must be a string of 1 to 36 characters');
}

/** Takes ReturnValuesOnConditionCheckFailure, which dynalite does not know, off a request. */
export function takeOldItemWish(body: WireObject): { request: WireObject; wantsOldItem: boolean } {
  const { [ON_FAILED_CONDITION]: wish, ...request } = body;
  if (wish !== undefined && wish !== null && wish !== 'ALL_OLD' && wish !== 'NONE') {
    throw invalid(`${ON_FAILED_CONDITION} can only be ALL_OLD or NONE`);
  }
  return { request, wantsOldItem: wish === 'ALL_OLD' };
}

export function isWireObject(value: unknown): value is WireObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** DynamoDB would drop members it does not know; here a slip is answered with its name. */
export function refuseForeign(request: WireObject, members: readonly string[]): void {
  const foreign = Object.keys(request).find((member) => !members.includes(member));
  if (foreign !== undefined) throw invalid(`The local DynamoDB knows no member ${foreign} here`);
}

function entries(body: WireObject): readonly unknown[] {
  const items = body['TransactItems'];
  if (Array.isArray(items) && items.length >= 1 && items.length <= MOST_ACTIONS) return items;
  throw invalid(
    "1 validation error detected: Value at 'transactItems' failed to satisfy constraint: " +
      `Member must have length between 1 and ${MOST_ACTIONS}`,
  );
}

function action(
  entry: unknown,
  at: number,
  kinds: Readonly<Record<string, Kind>>,
  capacity: unknown,
): TransactionAction {
  const members = isWireObject(entry) ? Object.entries(entry).filter(([, value]) => value !== undefined) : [];
  const [name, given] = members[0] ?? ['nothing', undefined];
  const kind = kinds[name];
  if (members.length !== 1 || kind === undefined || !isWireObject(given)) {
    throw invalid(`TransactItems can only contain one of ${Object.keys(kinds).join(', ')} (item ${at + 1})`);
  }
  const { request, wantsOldItem } = takeOldItemWish(given);
  refuseForeign(request, kind.members);
  if (kind.required !== undefined && request[kind.required] === undefined) {
    throw invalid(`${kind.required} must not be null in the ${name} of item ${at + 1}`);
  }
  return {
    operation: kind.operation,
    request: capacity === undefined ? request : { ...request, ReturnConsumedCapacity: capacity },
    onlyChecks: name === 'ConditionCheck',
    wantsOldItem,
  };
}
