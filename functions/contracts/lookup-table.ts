import type { LookupRecord } from '../domain/port/lookup-answer';

/** One read, and no more, of what is kept for contact flows. */
export interface LookupTable {
  find(number: string): Promise<LookupRecord | null>;
}
