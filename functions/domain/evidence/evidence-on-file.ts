import type { Instant } from '../time/instant';

interface Received {
  readonly receivedAt: Instant;
  /** Who put it: the verified e-mail of the caller. */
  readonly recordedBy: string;
  /** Where it comes from, in the words of whoever put it: the look-up, the letter, the call. */
  readonly note?: string | undefined;
}

/** An artefact as it lies on an order. Values of secret kinds leave the order masked only (porting-facts §12). */
export type EvidenceOnFile =
  | (Received & { readonly per: 'order'; readonly value: string })
  /** Values by number, E.164. */
  | (Received & { readonly per: 'number'; readonly values: Readonly<Record<string, string>> });

/** All evidence of an order, by kind. */
export type Evidence = Readonly<Record<string, EvidenceOnFile>>;

/** The one value of a kind that has one value for the order. */
export function valueOnFile(evidence: Evidence | undefined, kind: string): string | undefined {
  const found = evidence?.[kind];
  return found?.per === 'order' ? found.value : undefined;
}
