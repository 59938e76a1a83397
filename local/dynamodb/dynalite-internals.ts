/**
 * The one file that knows the inside of dynalite. It relies on version 4.0.0 exactly (pinned in package.json, checked by a
 * test) and on these of its habits:
 *  - an action is `(store, data, callback)` and asks of the store only getTable, getItemDb, getIndexDb and options, so a
 *    call needs no socket and may be given a store of ours (see staging.ts);
 *  - validations/<action> holds `types` and `custom`; checkTypes builds new data, checkValidations parses the expressions
 *    into `_condition`, `_updates`, `_projection` and so on;
 *  - refusals are Errors with `statusCode` and `body`;
 *  - writing actions call lock, get, then put or del, once for each item; a missing item is read as undefined;
 *  - createKey is one-to-one, but createIndexKey ends in 24 bits of a hash only, so two items may share an index key.
 */
import batchGetItem from 'dynalite/actions/batchGetItem.js';
import batchWriteItem from 'dynalite/actions/batchWriteItem.js';
import createTable from 'dynalite/actions/createTable.js';
import deleteItem from 'dynalite/actions/deleteItem.js';
import describeTable from 'dynalite/actions/describeTable.js';
import getItem from 'dynalite/actions/getItem.js';
import putItem from 'dynalite/actions/putItem.js';
import query from 'dynalite/actions/query.js';
import updateItem from 'dynalite/actions/updateItem.js';
import db from 'dynalite/db/index.js';
import batchGetItemRules from 'dynalite/validations/batchGetItem.js';
import batchWriteItemRules from 'dynalite/validations/batchWriteItem.js';
import createTableRules from 'dynalite/validations/createTable.js';
import deleteItemRules from 'dynalite/validations/deleteItem.js';
import describeTableRules from 'dynalite/validations/describeTable.js';
import getItemRules from 'dynalite/validations/getItem.js';
import validations from 'dynalite/validations/index.js';
import putItemRules from 'dynalite/validations/putItem.js';
import queryRules from 'dynalite/validations/query.js';
import updateItemRules from 'dynalite/validations/updateItem.js';

export type Callback<T> = (error: Error | null | undefined, value?: T) => void;
export type WireObject = Readonly<Record<string, unknown>>;

/** An item as it is on the wire: attribute name to `{ S: … }`, `{ N: '…' }`, `{ B: base64 }` and so on. */
export type Item = Record<string, WireObject>;

export interface GlobalIndex {
  readonly IndexName: string;
  readonly KeySchema: readonly { readonly AttributeName: string }[];
  readonly Projection: { readonly ProjectionType?: string; readonly NonKeyAttributes?: readonly string[] };
}

export interface Table {
  readonly TableName: string;
  readonly KeySchema: readonly { readonly AttributeName: string }[];
  readonly GlobalSecondaryIndexes?: readonly GlobalIndex[];
  readonly [member: string]: unknown;
}

/** A key space of dynalite's store: the items of one table, or the entries of one index. */
export interface Space {
  lock(key: string, work: (release: <C>(callback: C) => C) => void): void;
  get(key: string, callback: Callback<Item>): void;
  put(key: string, item: Item, callback: Callback<void>): void;
  del(key: string, callback: Callback<void>): void;
  batch(operations: readonly SpaceWrite[], callback: Callback<void>): void;
  createValueStream(range: Readonly<Record<string, unknown>>): unknown;
}

export type SpaceWrite =
  { readonly type: 'put'; readonly key: string; readonly value: Item } | { readonly type: 'del'; readonly key: string };

/** What an action asks of a store. */
export interface ActionStore {
  readonly options: { readonly maxItemSize: number };
  getTable(name: string, ...rest: [Callback<Table>] | [checkStatus: boolean, callback: Callback<Table>]): void;
  getItemDb(table: string): Omit<Space, 'batch'>;
  getIndexDb(kind: string, table: string, index: string): Pick<Space, 'put' | 'del' | 'createValueStream'>;
}

export type Action = (store: object, data: WireObject, callback: Callback<WireObject>) => void;

export interface Validation {
  readonly types: WireObject;
  readonly custom?: (
    data: WireObject,
    store: { readonly options: { readonly maxItemSize: number } },
  ) => string | undefined;
}

const OPERATIONS = {
  GetItem: { action: getItem, rules: getItemRules },
  PutItem: { action: putItem, rules: putItemRules },
  UpdateItem: { action: updateItem, rules: updateItemRules },
  DeleteItem: { action: deleteItem, rules: deleteItemRules },
  Query: { action: query, rules: queryRules },
  BatchGetItem: { action: batchGetItem, rules: batchGetItemRules },
  BatchWriteItem: { action: batchWriteItem, rules: batchWriteItemRules },
  DescribeTable: { action: describeTable, rules: describeTableRules },
  CreateTable: { action: createTable, rules: createTableRules },
} as const satisfies Record<string, { action: Action; rules: Validation }>;

export type Operation = keyof typeof OPERATIONS;

export function openMemoryStore() {
  return db.create({});
}

export type MemoryStore = ReturnType<typeof openMemoryStore>;

/** The top-level members that dynalite reads of a request; it drops all others without a word. */
export function knownMembers(operation: Operation): readonly string[] {
  return Object.keys(OPERATIONS[operation].rules.types);
}

/** The request as the action wants it: types checked, numbers normalised, expressions parsed. Throws a refusal. */
export function checkedRequest(operation: Operation, body: WireObject, maxItemSize: number): WireObject {
  const { types, custom } = OPERATIONS[operation].rules;
  const data = validations.checkTypes({ ...body }, types);
  validations.checkValidations(data, types, custom, { options: { maxItemSize } });
  return data;
}

/** Runs an action on a checked request. Rejects with the action's refusal. */
export function runAction(operation: Operation, store: ActionStore, data: WireObject): Promise<WireObject> {
  return new Promise((resolve, reject) => {
    OPERATIONS[operation].action(store, data, (error, response) => {
      if (error) reject(error);
      else resolve(response ?? {});
    });
  });
}

/** The description that dynalite would keep of a new table, already ACTIVE. Rejects when the definition is refused. */
export function describeNewTable(
  definition: WireObject,
  { region, accountId, createdMs }: { region: string; accountId: string; createdMs: number },
): Promise<Table> {
  const data = checkedRequest('CreateTable', definition, 0);
  return new Promise((resolve, reject) => {
    const tableDb = {
      awsRegion: region,
      awsAccountId: accountId,
      lock: (_key: string, work: (release: <C>(callback: C) => C) => void) => work((callback) => callback),
      get: (_key: string, callback: Callback<Table>) => callback(null),
      // Put twice: as CREATING, and after createTableMs of real time as ACTIVE.
      put: (_key: string, table: Table, callback: Callback<void>) => {
        Object.assign(table, { CreationDateTime: createdMs / 1000 });
        callback(null);
        if (table['TableStatus'] === 'ACTIVE') resolve(table);
      },
    };
    createTable({ tableDb, options: { createTableMs: 0 } }, data, (error) => {
      if (error) reject(error);
    });
  });
}

/** One-to-one with the primary key of an item in its table. */
export function itemKey(item: Item, table: Table): string {
  return db.createKey(item, table);
}

/** Why an item cannot be in the table: key missing, of the wrong type, too long; undefined when it can. */
export function itemProblem(item: Item, table: Table): Error | undefined {
  return db.validateItem(item, table) ?? undefined;
}

/** DynamoDB's size of an item in bytes, as dynalite counts it (strings by UTF-16 length). */
export function itemSize(item: Item): number {
  return db.itemSize(item);
}

/** The entries that a change of one item puts into and takes out of the table's global indexes. */
export function indexChanges(table: Table, before: Item | undefined, after: Item | undefined) {
  return db.getIndexActions(table.GlobalSecondaryIndexes ?? [], before, after, table);
}
