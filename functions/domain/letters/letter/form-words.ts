/**
 * What one form declares, in the language of its country, for a lawyer to read and to change. {legalName}, {accountNumber} and
 * {losingCarrier} are put in from the carrier's record; everything else stands on paper as it is written here.
 */
export interface FormWords {
  readonly title: string;
  readonly authority: string;
  readonly authorityText: readonly string[];
  /** What the signatory declares above the signature. */
  readonly signatureText: string;
  /** Papers that are sent along where somebody asks for them. */
  readonly enclosures: readonly string[];
  /** What the signatory has to know about this form; no part of the declaration. */
  readonly notes: readonly string[];
}
