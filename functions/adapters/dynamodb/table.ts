import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** The table and the client that speaks to it; every book of records holds one. */
export interface Table {
  readonly name: string;
  readonly client: DynamoDBDocumentClient;
}

/** A row that does not read as what it says it is: somebody wrote to the table past Portolan, or a deploy lost a field. */
export class MalformedRowError extends Error {
  override readonly name = 'MalformedRowError';

  constructor(kind: string, key: string, cause: unknown) {
    super(`The stored ${kind} ${key} does not have the form it was written in`, { cause });
  }
}
