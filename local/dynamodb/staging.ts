import type { ActionStore, Callback, Item, MemoryStore, Space, Table } from './dynalite-internals';
import { itemKey } from './dynalite-internals';
import { emptyIndexKey } from './index-rules';
import { tableNotFound } from './refusal';

/** What one write does to one item; undefined: not there. */
export interface Change {
  readonly table: Table;
  readonly key: string;
  readonly before: Item | undefined;
  readonly after: Item | undefined;
}

type Sighting = Omit<Change, 'after'>;

/**
 * The store that one dynalite action is given. It reads what is committed and keeps the action's writes to itself, so
 * that dynalite's own code checks the condition and computes the new item, and nothing is written until all is known.
 * Index entries are not staged: they follow from the item and are computed at the commit.
 */
export class Staging implements ActionStore {
  readonly options: { readonly maxItemSize: number };
  readonly #memory: MemoryStore;
  readonly #tables: ReadonlyMap<string, Table>;
  readonly #startKey: Item | undefined;
  readonly #seen = new Map<string, Sighting>();
  readonly #written = new Map<string, Item | undefined>();

  /** @param startKey the ExclusiveStartKey of a query, needed to resume an index at the exact entry. */
  constructor(memory: MemoryStore, tables: ReadonlyMap<string, Table>, startKey?: Item) {
    this.options = memory.options;
    this.#memory = memory;
    this.#tables = tables;
    this.#startKey = startKey;
  }

  getTable(name: string, ...rest: [Callback<Table>] | [checkStatus: boolean, callback: Callback<Table>]): void {
    const callback = rest.length === 2 ? rest[1] : rest[0];
    const table = this.#tables.get(name);
    if (table !== undefined) return callback(null, table);
    // Only DescribeTable names the table in its refusal; it is the one that passes checkStatus.
    const detail = rest.length === 2 ? `: Table: ${name} not found` : '';
    return callback(tableNotFound(`Requested resource not found${detail}`));
  }

  getItemDb(name: string): Omit<Space, 'batch'> {
    const space = this.#memory.getItemDb(name);
    const table = this.#tables.get(name);
    if (table === undefined) throw new Error(`An action asked for items of ${name}, which is no table`);
    const id = (key: string) => `${name}/${key}`;
    return {
      // The engine runs one call at a time, and no transaction names an item twice.
      lock: (_key, work) => work((callback) => callback),
      get: (key, callback) =>
        space.get(key, (error, before) => {
          this.#seen.set(id(key), { table, key, before });
          callback(error, before);
        }),
      put: (key, item, callback) => {
        const refusal = emptyIndexKey(item, table);
        if (refusal === undefined) this.#written.set(id(key), item);
        callback(refusal);
      },
      del: (key, callback) => {
        this.#written.set(id(key), undefined);
        callback(null);
      },
      createValueStream: (range) => space.createValueStream(range),
    };
  }

  getIndexDb(kind: string, name: string, index: string): Pick<Space, 'put' | 'del' | 'createValueStream'> {
    return {
      put: (_key, _item, callback) => callback(null),
      del: (_key, callback) => callback(null),
      createValueStream: (range) =>
        this.#memory.getIndexDb(kind, name, index).createValueStream(this.#resumed(name, range)),
    };
  }

  /** Names of the items that the action looked at, one-to-one with table and primary key. */
  itemsSeen(): readonly string[] {
    return [...this.#seen.keys()];
  }

  /** The committed item that the action looked at, when it looked at one only. */
  itemBefore(): Item | undefined {
    const [only, another] = this.#seen.values();
    return another === undefined ? only?.before : undefined;
  }

  changes(): readonly Change[] {
    return [...this.#written].flatMap(([id, after]) => {
      const sighting = this.#seen.get(id);
      if (sighting === undefined) throw new Error(`An action wrote ${id} without reading it first`);
      const deletesNothing = sighting.before === undefined && after === undefined;
      return deletesNothing ? [] : [{ ...sighting, after }];
    });
  }

  /** Entries end in the item's own key (see entryKey), so the place to resume at has to end in it too. */
  #resumed(name: string, range: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
    const table = this.#tables.get(name);
    if (this.#startKey === undefined || table === undefined) return range;
    const bound = range['reverse'] === true ? 'lt' : 'gt';
    return { ...range, [bound]: entryKey(String(range[bound]), this.#startKey, table) };
  }
}

/** dynalite's index key, made one-to-one by the key of the item: alone, two items may share it and one would be lost. */
export function entryKey(indexKey: string, item: Item, table: Table): string {
  return `${indexKey}/${itemKey(item, table)}`;
}
