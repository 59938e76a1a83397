import type { Carrier } from '../domain/port/carrier';
import type { HistoryEntry } from '../domain/port/history-entry';
import type { Order } from '../domain/port/order';
import type { Phase, Route } from '../domain/port/phase';
import type { Port } from '../domain/port/port';
import type { StopName } from '../domain/port/stop';
import type { ArrivalOnFile } from '../domain/testcalls/arrival';
import type { Instant } from '../domain/time/instant';

/** The machine's side of a port: where its execution waits. Never shown to anybody, never logged. */
export interface Lifecycle {
  readonly token: string | null;
  readonly state: StopName | null;
  /** Everything on the agenda before this instant has been told. */
  readonly toldUpTo: Instant | null;
}

export interface PortRecord {
  readonly port: Port;
  readonly lifecycle: Lifecycle;
}

/** A port that changes, with the history that says why. */
export interface PortChange {
  readonly before: Port;
  readonly after: Port;
  readonly history: readonly HistoryEntry[];
  /** Instant from which the port is due. Lists are sorted by it; null when nothing is waited for. */
  readonly dueAt: Instant | null;
}

export interface OrderChange {
  /** The version that the change was decided on. */
  readonly before: Order;
  readonly after: Order;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

export interface PageRequest {
  readonly limit: number;
  readonly cursor: string | null;
}

export interface PortFilter {
  readonly phase?: Phase | undefined;
  readonly route?: Route | undefined;
  readonly wave?: string | undefined;
  readonly country?: string | undefined;
  readonly carrier?: string | undefined;
  readonly dueBefore?: Instant | undefined;
}

export interface OrderFilter {
  readonly wave?: string | undefined;
  readonly carrier?: string | undefined;
  readonly country?: string | undefined;
}

/** `orderId` stands where the very same command had made the order before: its answer was lost, not its work. */
export type CreateOutcome =
  | { readonly created: true; readonly orderId?: string }
  | { readonly created: false; readonly reason: 'reference-in-use'; readonly orderId: string }
  | {
      readonly created: false;
      readonly reason: 'number-in-flight';
      readonly number: string;
      readonly orderId: string;
      /** Where the number is no port of that order, but claimed for the bridge of this one. */
      readonly bridgeOf?: string;
    };

/** The port that a contact flow is told of under a number: its own or, where the number was claimed for a bridge, another. */
export interface NumberHolder {
  readonly number: string;
  readonly orderId: string;
  readonly phase: Phase;
}

export interface CarrierBook {
  find(carrierId: string): Promise<Carrier | null>;
  /** Stores a carrier whose stored version is `version - 1`; 'stale' when somebody else was faster. */
  put(carrier: Carrier): Promise<'stored' | 'stale'>;
  list(page: PageRequest): Promise<Page<Carrier>>;
}

export interface OrderBook {
  create(order: Order, ports: readonly PortChange[], commandId: string): Promise<CreateOutcome>;
  find(orderId: string): Promise<Order | null>;
  findByReference(reference: string): Promise<Order | null>;
  list(filter: OrderFilter, page: PageRequest): Promise<Page<Order>>;
  portsOf(orderId: string): Promise<readonly PortRecord[]>;
  /** Whom calls to a number are told of; null where it is neither a port's nor a bridge's. */
  holderOf(number: string): Promise<NumberHolder | null>;
  /**
   * Writes order and ports, history and lookup in one transaction, each IF its version is still the one decided on, and the
   * number of a bridge IF no other port has it.
   * 'stale' means that nothing was written.
   */
  commit(
    order: Order,
    change: { readonly order?: OrderChange; readonly ports: readonly PortChange[] },
  ): Promise<'done' | 'stale'>;
}

export interface PortBook {
  /** The newest order's record of a number. */
  findNewest(number: string): Promise<PortRecord | null>;
  /** The same for many numbers at once; those that no order ever held are left out. */
  findNewestOf(numbers: readonly string[]): Promise<readonly PortRecord[]>;
  find(orderId: string, number: string): Promise<PortRecord | null>;
  list(filter: PortFilter, page: PageRequest): Promise<Page<Port>>;
  history(number: string, page: PageRequest): Promise<Page<HistoryEntry>>;
  /** The latest calls of registered test phones that reached the contact flow under a port's order, oldest first. */
  arrivals(port: Port): Promise<readonly ArrivalOnFile[]>;
  /** Remembers where the execution waits, unless the port has moved on since `port` was read. */
  arm(port: Port, lifecycle: Lifecycle): Promise<'armed' | 'moved'>;
  /** Ports whose machine has not been told of their last change since `before`. */
  unattended(before: Instant, limit: number): Promise<readonly PortRecord[]>;
}

export type MailClaim = 'mine' | 'sent' | 'in-flight';

/** One mail per order, occasion and key, whatever is retried. */
export interface MailLedger {
  /** Whether a mail has come to its end, sent or refused. Reading, where a claim would write. */
  isSettled(orderId: string, mail: string): Promise<boolean>;
  claim(orderId: string, mail: string, owner: string, now: Instant): Promise<MailClaim>;
  settle(
    orderId: string,
    mail: string,
    outcome: { readonly sentAt: Instant } | { readonly refused: string },
  ): Promise<void>;
}

export interface StoredAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export type IdempotencyClaim =
  /** `since` is when the key was first used: a first try that died and its retry are one command. */
  | { readonly state: 'new'; readonly since: Instant }
  | { readonly state: 'answered'; readonly answer: StoredAnswer }
  | { readonly state: 'running' }
  | { readonly state: 'other-body' };

export interface IdempotencyLedger {
  claim(key: string, bodyHash: string, now: Instant): Promise<IdempotencyClaim>;
  keep(key: string, bodyHash: string, answer: StoredAnswer, now: Instant): Promise<void>;
  forget(key: string): Promise<void>;
}
