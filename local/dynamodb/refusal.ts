import type { Item, WireObject } from './dynalite-internals';

/** An error answer of DynamoDB. dynalite's own refusals are plain Errors of the same shape, so isRefusal knows both. */
export class Refusal extends Error {
  readonly statusCode = 400;
  readonly body: WireObject;

  constructor(type: string, message: string, more: WireObject = {}) {
    super(message);
    this.body = { __type: type, message, ...more };
  }
}

export function isRefusal(error: unknown): error is Error & { statusCode: number; body: WireObject } {
  return error instanceof Error && 'statusCode' in error && 'body' in error;
}

export function refusalIs(error: unknown, name: string): boolean {
  return isRefusal(error) && String(error.body['__type']).endsWith(`#${name}`);
}

export function invalid(message: string): Refusal {
  return new Refusal('com.amazon.coral.validate#ValidationException', message);
}

export function unknownOperation(message: string): Refusal {
  return new Refusal('com.amazon.coral.service#UnknownOperationException', message);
}

export function tableNotFound(message: string): Refusal {
  return new Refusal('com.amazonaws.dynamodb.v20120810#ResourceNotFoundException', message);
}

export function tokenMismatch(): Refusal {
  return new Refusal(
    'com.amazonaws.dynamodb.v20120810#IdempotentParameterMismatchException',
    'The client request token was used within the last ten minutes with other parameters',
  );
}

export function conditionFailed(item: Item | undefined): Refusal {
  return new Refusal(
    'com.amazonaws.dynamodb.v20120810#ConditionalCheckFailedException',
    'The conditional request failed',
    item === undefined ? {} : { Item: item },
  );
}

/** Why one action of a transaction stood in the way, or None. */
export interface CancellationReason {
  readonly Code: 'None' | 'ConditionalCheckFailed' | 'ValidationError';
  readonly Message?: string;
  readonly Item?: Item;
}

export function transactionCancelled(reasons: readonly CancellationReason[]): Refusal {
  const codes = reasons.map((reason) => reason.Code).join(', ');
  const message = `Transaction cancelled, please refer cancellation reasons for specific reasons [${codes}]`;
  // The service model spells this one exception's member with a capital; SDKs of other languages read only that.
  return new Refusal('com.amazonaws.dynamodb.v20120810#TransactionCanceledException', message, {
    Message: message,
    CancellationReasons: reasons,
  });
}
