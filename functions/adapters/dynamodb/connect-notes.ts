import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import type { ConnectNotes, Errand, InstanceNote } from '../../contracts/connect-desk';
import { keys } from './keys';
import type { Table } from './table';

const noteRow = z.object({
  rest: z.object({ minutes: z.number(), until: z.string() }).nullable(),
  reading: z.object({ begunAt: z.string(), lastReadAt: z.string(), cursor: z.string() }).nullable(),
});

/** One item an instance and errand: the watch runs one at a time, so nobody else writes it meanwhile. */
export class DynamoConnectNotes implements ConnectNotes {
  readonly #table: Table;

  constructor(table: Table) {
    this.#table = table;
  }

  async find(instanceArn: string, errand: Errand): Promise<InstanceNote | null> {
    const Key = keys.connectNote(instanceArn, errand);
    const read = new GetCommand({ TableName: this.#table.name, Key, ConsistentRead: true });
    const item = (await this.#table.client.send(read)).Item;
    // A note only saves calls: one that cannot be read is as good as none, and the next one takes its place.
    return noteRow.safeParse(item).data ?? null;
  }

  async put(instanceArn: string, errand: Errand, { rest, reading }: InstanceNote): Promise<void> {
    const Item = { ...keys.connectNote(instanceArn, errand), rest, reading };
    await this.#table.client.send(new PutCommand({ TableName: this.#table.name, Item }));
  }
}
