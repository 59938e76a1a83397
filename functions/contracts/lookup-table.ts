import type { LookupRecord } from '../domain/port/lookup-answer';
import type { Arrival } from '../domain/testcalls/arrival';

/** By when a call has to be answered, in milliseconds of this process (performance.now). */
export type AnswerBy = number;

/** One read, and no more, of what is kept for contact flows. */
export interface LookupTable {
  /** @param until left out: as long as a call may take that begins now. */
  find(number: string, until?: AnswerBy): Promise<LookupRecord | null>;
}

/** Where the arrivals of test calls are written down. */
export interface ArrivalBook {
  /** Writes an arrival into the history of its number: once for a contact, however often it is told. */
  note(arrival: Arrival, until: AnswerBy): Promise<void>;
}
