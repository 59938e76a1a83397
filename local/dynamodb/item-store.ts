import type { VirtualClock } from '../clock/virtual-clock';
import type { Journal } from '../journal/journal';
import { indexChanges, itemKey, itemProblem, openMemoryStore } from './dynalite-internals';
import type { Item, MemoryStore, Space, SpaceWrite, Table } from './dynalite-internals';
import { Expiry } from './expiry';
import { type Change, entryKey, Staging } from './staging';

/** Told of all that one write has changed, when it is done; and once a table of all items that the journal restores. */
export type WriteListener = (changes: readonly Change[]) => void;

/** The committed state: tables, items, index entries; what is written here is journalled and will expire. */
export class ItemStore {
  readonly maxItemSize: number;
  readonly #clock: VirtualClock;
  readonly #journal: Journal;
  readonly #memory: MemoryStore;
  readonly #tables = new Map<string, Table>();
  readonly #expiries = new Map<string, Expiry>();
  readonly #onApplied: WriteListener;

  constructor(clock: VirtualClock, journal: Journal, onApplied: WriteListener = () => undefined) {
    this.#clock = clock;
    this.#journal = journal;
    this.#onApplied = onApplied;
    this.#memory = openMemoryStore();
    this.maxItemSize = this.#memory.options.maxItemSize;
  }

  open(): Promise<void> {
    return this.#memory.db.open();
  }

  close(): Promise<void> {
    return this.#memory.db.close();
  }

  table(name: unknown): Table | undefined {
    return typeof name === 'string' ? this.#tables.get(name) : undefined;
  }

  /** Adds a table with the items that the journal has of it. */
  async addTable(table: Table, expiryAttribute: string | undefined): Promise<void> {
    this.#tables.set(table.TableName, table);
    if (expiryAttribute !== undefined) this.#expiries.set(table.TableName, new Expiry(expiryAttribute));
    await this.#apply(journalledItems(this.#journal, table).map((item) => restored(item, table)));
  }

  /** A store for one action. */
  staging(startKey?: Item): Staging {
    return new Staging(this.#memory, this.#tables, startKey);
  }

  /** Writes the changes and journals their after-images. */
  async commit(changes: readonly Change[]): Promise<void> {
    await this.#apply(changes);
    for (const { table, key, after } of changes) {
      // A copy: the answer to the caller may hold the same object, and the journal keeps it until the turn ends.
      this.#journal.record(
        'dynamodb',
        `${table.TableName}/${key}`,
        after === undefined ? null : structuredClone(after),
      );
    }
  }

  /** Deletes what has expired by the virtual clock. */
  async sweep(): Promise<void> {
    for (const [name, expiry] of this.#expiries) {
      const table = this.#tables.get(name);
      if (table === undefined) continue;
      for (const key of expiry.expired(this.#clock.now())) {
        const before = await this.#read(name, key);
        await this.commit([{ table, key, before, after: undefined }]);
      }
    }
  }

  async #apply(changes: readonly Change[]): Promise<void> {
    const writes = new Map<Space, SpaceWrite[]>();
    const add = (space: Space, write: SpaceWrite) => {
      const list = writes.get(space) ?? [];
      if (list.push(write) === 1) writes.set(space, list);
    };
    for (const change of changes) this.#addWrites(change, add);
    await Promise.all([...writes].map(([space, list]) => inOneBatch(space, list)));
    const now = this.#clock.now();
    for (const { table, key, after } of changes) this.#expiries.get(table.TableName)?.note(key, after, now);
    if (changes.length > 0) this.#onApplied(changes);
  }

  #addWrites({ table, key, before, after }: Change, add: (space: Space, write: SpaceWrite) => void): void {
    const items = this.#memory.getItemDb(table.TableName);
    add(items, after === undefined ? { type: 'del', key } : { type: 'put', key, value: after });
    const { puts, deletes } = indexChanges(table, before, after);
    const entries = (index: string) => this.#memory.getIndexDb('global', table.TableName, index);
    for (const entry of deletes) {
      // Entries are deleted only where there was an item.
      if (before !== undefined) add(entries(entry.index), { type: 'del', key: entryKey(entry.key, before, table) });
    }
    for (const { index, key: indexKey, item } of puts) {
      add(entries(index), { type: 'put', key: entryKey(indexKey, item, table), value: item });
    }
  }

  #read(table: string, key: string): Promise<Item | undefined> {
    return new Promise((resolve, reject) => {
      this.#memory.getItemDb(table).get(key, (error, item) => (error ? reject(error) : resolve(item)));
    });
  }
}

function inOneBatch(space: Space, writes: readonly SpaceWrite[]): Promise<void> {
  return new Promise((resolve, reject) => {
    space.batch(writes, (error) => (error ? reject(error) : resolve()));
  });
}

function journalledItems(journal: Journal, table: Table): Item[] {
  const items: Item[] = [];
  for (const [key, value] of journal.saved('dynamodb')) {
    // Table names hold no slash, so the first one ends the name.
    if (key.startsWith(`${table.TableName}/`)) items.push(value as Item);
  }
  return items;
}

/** The key is computed anew, so that the journal does not depend on how dynalite spells keys. */
function restored(item: Item, table: Table): Change {
  const problem = itemProblem(item, table);
  if (problem !== undefined) {
    throw new Error(`A journalled item does not fit table ${table.TableName}: ${problem.message}`, { cause: problem });
  }
  return { table, key: itemKey(item, table), before: undefined, after: item };
}
