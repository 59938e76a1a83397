import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { LookupTable } from '../../contracts/lookup-table';
import type { LookupRecord } from '../../domain/port/lookup-answer';
import { lookupRow } from '../../shapes/lookup';
import { keys } from './keys';
import type { Table } from './table';

/** Connect waits at most eight seconds in all; the caller hears silence meanwhile. */
const DEADLINE_MS = 1500;

export class DynamoLookupTable implements LookupTable {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async find(number: string): Promise<LookupRecord | null> {
    const read = new GetCommand({ TableName: this.#table.name, Key: keys.lookup(number), ConsistentRead: true });
    const answer = await this.#table.client.send(read, { abortSignal: AbortSignal.timeout(DEADLINE_MS) });
    return answer.Item === undefined ? null : lookupRow.parse(answer.Item);
  }
}
