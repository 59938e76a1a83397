import type { CsvTable } from '../domain/imports/csv-table';
import type { ImportFault } from '../domain/imports/import-fault';
import type { PlannedOrder } from '../domain/imports/plan-orders';
import type { PlaybookKey } from '../domain/playbooks/playbook';
import type { Instant } from '../domain/time/instant';

/** `all-or-nothing`: a file with one faulty row is refused whole. `valid-rows`: the other rows are imported. */
export type ImportMode = 'all-or-nothing' | 'valid-rows';

export type ImportStatus = 'running' | 'done' | 'failed';

/** An import that was accepted. What it has made so far stands beside it (`ImportOutcome`). */
export interface ImportRecord {
  readonly importId: string;
  readonly mode: ImportMode;
  readonly status: ImportStatus;
  /** Who asked for it; the history of every number names him. */
  readonly actor: string;
  readonly createdAt: Instant;
  /** Chunks of work, and how many of them are done: what is carried out next. */
  readonly chunks: number;
  readonly done: number;
  /** When it last got on. An import that stands still is taken up by the sweep. */
  readonly movedAt: Instant;
}

/** An order that an import has made. */
export interface ImportedOrder {
  readonly orderId: string;
  readonly reference: string;
  readonly playbook: PlaybookKey;
  readonly losingCarrier: string;
  /** How many. */
  readonly numbers: number;
  /** The reference of the file, where several orders had to share it. */
  readonly splitOf?: string | undefined;
}

export interface ImportOutcome {
  readonly orders: readonly ImportedOrder[];
  readonly errors: readonly ImportFault[];
}

/** An order that is still to be made, with the place that it keeps however often the chunk is carried out. */
export interface OrderToMake extends PlannedOrder {
  readonly part: number;
}

/** Cuts a file into cells. Reads no more than `mostRows` below the header. Never throws. */
export type ReadCsv = (text: string, mostRows: number) => CsvTable;

export interface ImportBook {
  /** Orders by number, of those numbers that are being ported now. */
  inFlight(numbers: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Orders by reference, of those references that orders have. */
  referencesInUse(references: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Writes down an accepted import whole: until its own record stands, nobody sees anything of it. */
  begin(
    accepted: Pick<ImportRecord, 'importId' | 'mode' | 'actor' | 'createdAt'>,
    orders: readonly PlannedOrder[],
    errors: readonly ImportFault[],
  ): Promise<void>;
  find(importId: string): Promise<ImportRecord | null>;
  /** What the import has come to so far; its errors sorted by line. */
  outcomeOf(importId: string): Promise<ImportOutcome>;
  chunk(importId: string, index: number): Promise<readonly OrderToMake[]>;
  /** Marks the next chunk as done with what came of it; 'stale' when another run has done so before. */
  settle(before: ImportRecord, after: ImportRecord, outcome: ImportOutcome): Promise<'settled' | 'stale'>;
  /** Running imports that have not got on since `before`. */
  stalled(before: Instant, limit: number): Promise<readonly string[]>;
}

/** What carries imports out in the background. */
export interface ImportMachine {
  /**
   * Starts a run. One is under way at most for an import that stands where it stood at `movedAt`: 'ended' says that it has
   * ended already, and nothing was started.
   */
  start(importId: string, movedAt: Instant): Promise<'under-way' | 'ended'>;
}
