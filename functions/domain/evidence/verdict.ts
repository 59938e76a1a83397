import type { Order } from '../port/order';
import type { LocalDate } from '../time/instant';

/** One value that is to be judged, with what it is compared with. */
export interface EvidenceQuestion {
  /** As it came. */
  readonly value: string;
  /** The number that the value is for, E.164; left out where the kind has one value for the order. */
  readonly number?: string | undefined;
  readonly order: Pick<Order, 'numbers' | 'account' | 'csr' | 'traits' | 'evidence'>;
  /** The name of the losing carrier, where it is at hand. */
  readonly carrierName?: string | undefined;
  /** In the zone of the playbook. */
  readonly today: LocalDate;
}

/** What is wrong, or odd. No message repeats a value that is secret. */
export interface EvidenceRemark {
  readonly code: string;
  readonly message: string;
}

/** A value is taken, in the writing in which it is kept and with what is odd about it, or it is refused. */
export type EvidenceVerdict =
  | { readonly taken: true; readonly value: string; readonly oddities: readonly EvidenceRemark[] }
  | { readonly taken: false; readonly fault: EvidenceRemark };

export const taken = (value: string, ...oddities: readonly (EvidenceRemark | undefined)[]): EvidenceVerdict => ({
  taken: true,
  value,
  oddities: oddities.filter((oddity) => oddity !== undefined),
});

export const refused = (code: string, message: string): EvidenceVerdict => ({ taken: false, fault: { code, message } });

/** Judges one kind of evidence. Pure: the same question has the same answer, at the desk and again when the port is filed. */
export type EvidenceValidator = (question: EvidenceQuestion) => EvidenceVerdict;

// Every kind of space and dash, and what takes no room at all: identifiers are printed in groups.
const GROUPING = /[\s\p{Pd}\u2212\u200b-\u200d\u2060\ufeff]/gu;

/** An identifier as it is typed from a bill: without the spaces and dashes that group it, in capitals. */
export const compact = (value: string): string => value.replace(GROUPING, '').toUpperCase();
