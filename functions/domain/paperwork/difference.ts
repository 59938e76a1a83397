/** Why a field of the letter does not read like the carrier's record. Design §10, "Difference classes". */
export type DifferenceClass =
  | 'WHITESPACE'
  | 'CASE'
  | 'PUNCTUATION'
  | 'DIACRITIC'
  | 'ENTITY_SUFFIX'
  | 'ADDRESS_FORMAT'
  | 'WORD_VARIANT'
  | 'TRANSPOSED_DIGIT'
  | 'ACCOUNT_FORMAT'
  | 'AUTH_PERSON'
  | 'TN_NOT_ON_ACCOUNT'
  | 'PARTIAL_SCOPE'
  | 'DOC_STALE'
  | 'LOOK_ALIKE'
  | 'CONTENT';

/** What is left of both texts when their common start and end are taken off; `index` counts code points from 0. */
export interface Position {
  readonly index: number;
  readonly csr: string;
  readonly loa: string;
}

/** One field of the letter that differs from the record, why it matters, and what to write instead. */
export interface Difference {
  readonly field: string;
  readonly csr: string;
  readonly loa: string;
  readonly class: DifferenceClass;
  readonly positions: readonly Position[];
  readonly explanation: string;
  readonly fix: string;
  /** The playbook says that the carrier goes on in spite of it and states the right value: it does not block. */
  readonly accepted?: true | undefined;
}
