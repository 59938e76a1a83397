import type { Journal } from '../journal/journal';
import { checkedDefinition } from './definition-check';
import type { Execution, ExecutionRecord, Machine } from './execution';
import type { HistoryEvent } from './history';

/** A state machine as it is journalled, once for every definition that an execution was started with. */
type SavedMachine = Pick<Machine, 'arn' | 'name' | 'hash' | 'source'>;

const EXECUTION = 'execution/';
const HISTORY = 'history/';
const MACHINE = 'machine/';

/**
 * Executions in the journal: the record under one key, replaced whenever the execution comes to rest; the history under
 * a key for each rest, so that a long history is not written again and again.
 */
export class ExecutionStore {
  readonly #journal: Journal;
  readonly #savedMachines = new Set<string>();
  readonly #savedEvents = new Map<string, { count: number; keys: string[] }>();

  constructor(journal: Journal) {
    this.#journal = journal;
  }

  save(execution: Execution): void {
    const { record, machine, history } = execution;
    if (!this.#savedMachines.has(machineKey(machine))) this.#saveMachine(machine);
    const saved = this.#savedEvents.get(record.arn) ?? { count: 0, keys: [] };
    if (history.length > saved.count) {
      const key = `${HISTORY}${record.arn}/${saved.count}`;
      this.#journal.record('stepfunctions', key, history.slice(saved.count));
      this.#savedEvents.set(record.arn, { count: history.length, keys: [...saved.keys, key] });
    }
    this.#journal.record('stepfunctions', EXECUTION + record.arn, { ...record });
  }

  forget({ record }: Execution): void {
    for (const key of this.#savedEvents.get(record.arn)?.keys ?? []) this.#journal.record('stepfunctions', key, null);
    this.#savedEvents.delete(record.arn);
    this.#journal.record('stepfunctions', EXECUTION + record.arn, null);
  }

  /** Every execution as it stood when the stack was last quiet. The journal holds what `save` wrote, hence the casts. */
  load(): readonly Execution[] {
    const saved = [...this.#journal.saved('stepfunctions')];
    const machines = new Map<string, Machine>();
    for (const [key, value] of saved) {
      if (!key.startsWith(MACHINE)) continue;
      const machine = value as SavedMachine;
      machines.set(key, { ...machine, definition: checkedDefinition(machine.name, machine.source) });
      this.#savedMachines.add(key);
    }
    const histories = this.#loadHistories(saved);
    return saved.flatMap(([key, value]) => {
      if (!key.startsWith(EXECUTION)) return [];
      const record = value as ExecutionRecord;
      const machine = machines.get(machineKey({ arn: record.machineArn, hash: record.definition }));
      if (machine === undefined) throw new Error(`the journal lacks the definition of ${record.arn}`);
      return [{ record: { ...record }, machine, history: histories.get(record.arn) ?? [], turn: 0 }];
    });
  }

  #saveMachine({ arn, name, hash, source }: Machine): void {
    const machine: SavedMachine = { arn, name, hash, source };
    this.#journal.record('stepfunctions', machineKey(machine), machine);
    this.#savedMachines.add(machineKey(machine));
  }

  #loadHistories(saved: readonly (readonly [string, unknown])[]): ReadonlyMap<string, HistoryEvent[]> {
    const parts = saved.flatMap(([key, value]) => {
      if (!key.startsWith(HISTORY)) return [];
      const cut = key.lastIndexOf('/');
      return [
        { key, arn: key.slice(HISTORY.length, cut), from: Number(key.slice(cut + 1)), events: value as HistoryEvent[] },
      ];
    });
    const histories = new Map<string, HistoryEvent[]>();
    for (const { key, arn, events } of parts.sort((a, b) => a.from - b.from)) {
      histories.set(arn, [...(histories.get(arn) ?? []), ...events]);
      const before = this.#savedEvents.get(arn) ?? { count: 0, keys: [] };
      this.#savedEvents.set(arn, { count: before.count + events.length, keys: [...before.keys, key] });
    }
    return histories;
  }
}

function machineKey({ arn, hash }: { readonly arn: string; readonly hash: string }): string {
  return `${MACHINE}${arn}/${hash}`;
}
