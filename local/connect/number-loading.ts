import type { VirtualClock } from '../clock/virtual-clock';
import type { Item } from '../dynamodb/dynalite-internals';
import type { Journal } from '../journal/journal';
import { orderIn, portIn, type CaseOrder, type CasePort } from './case-facts';
import type { NumberInventory } from './number-inventory';

/** Four days ahead of its FOC a number stands in the instance (design §11, "More order fields"). */
export const loadedBeforeFocMs = 96 * 3_600_000;

/** An item as a write has left it; undefined: gone. */
export interface ItemChange {
  readonly before: Item | undefined;
  readonly after: Item | undefined;
}

interface Expected extends CasePort {
  readonly loadsAt: number | null;
  readonly disarm: () => void;
}

/**
 * AWS's part in a port: a number comes into the instance by itself, four days before its FOC or at once where less is
 * left. The dates are those of the service's own items, so a FOC that moves is followed without anybody telling Connect.
 */
export class NumberLoading {
  readonly #clock: VirtualClock;
  readonly #journal: Journal;
  readonly #inventory: NumberInventory;
  readonly #orders = new Map<string, CaseOrder>();
  readonly #ports = new Map<string, Expected>();
  #withheld: ReadonlySet<string>;

  constructor(clock: VirtualClock, journal: Journal, inventory: NumberInventory) {
    this.#clock = clock;
    this.#journal = journal;
    this.#inventory = inventory;
    this.#withheld = new Set((journal.saved('connect').get('withheld') ?? []) as readonly string[]);
  }

  get withheld(): readonly string[] {
    return [...this.#withheld];
  }

  /** Orders say which instances and contact flows there are. */
  get orders(): readonly CaseOrder[] {
    return [...this.#orders.values()];
  }

  /** Numbers that are still to come, the next one first. */
  expected(): readonly { readonly number: string; readonly loadsAt: number }[] {
    const coming = [...this.#ports.values()].flatMap(({ number, loadsAt }) =>
      loadsAt === null || this.#inventory.ever(number) !== undefined ? [] : [{ number, loadsAt }],
    );
    return coming.sort((a, b) => a.loadsAt - b.loadsAt || (a.number < b.number ? -1 : 1));
  }

  isPorted(number: string): boolean {
    return [...this.#ports.values()].some((port) => port.number === number);
  }

  /** To be told of all that one write has changed: an order and its ports may come together. */
  note(changes: readonly ItemChange[]): void {
    for (const { after } of changes) {
      const order = after === undefined ? undefined : orderIn(after);
      if (order !== undefined) this.#know(order);
    }
    for (const { before, after } of changes) {
      const port = after === undefined ? undefined : portIn(after);
      const past = port !== undefined || before === undefined ? undefined : portIn(before);
      if (port !== undefined) this.#expect(port);
      else if (past !== undefined) this.#expect({ ...past, focAt: null });
    }
  }

  /** From now on these numbers, and no others, are kept from coming. One that is already there stays. */
  withhold(numbers: readonly string[]): void {
    this.#withheld = new Set(numbers);
    this.#journal.record('connect', 'withheld', this.withheld);
    this.#loadDue();
  }

  #know(order: CaseOrder): void {
    const isNew = !this.#orders.has(order.orderId);
    this.#orders.set(order.orderId, order);
    if (isNew) this.#loadDue();
  }

  #loadDue(): void {
    for (const port of this.#ports.values()) {
      if (port.loadsAt !== null && port.loadsAt <= this.#clock.now()) this.#load(port);
    }
  }

  #expect(port: CasePort): void {
    const key = `${port.orderId}/${port.number}`;
    const known = this.#ports.get(key);
    if (known?.focAt === port.focAt) return;
    known?.disarm();
    const loadsAt = port.focAt === null ? null : port.focAt - loadedBeforeFocMs;
    const waits = loadsAt !== null && loadsAt > this.#clock.now();
    const disarm = waits ? this.#clock.at(loadsAt, () => this.#load(port)) : (): void => undefined;
    this.#ports.set(key, { ...port, loadsAt, disarm });
    if (loadsAt !== null && !waits) this.#load(port);
  }

  #load({ number, orderId }: CasePort): void {
    const order = this.#orders.get(orderId);
    if (order === undefined || this.#withheld.has(number) || this.#inventory.ever(number) !== undefined) return;
    this.#inventory.add(number, order.instanceArn);
  }
}
