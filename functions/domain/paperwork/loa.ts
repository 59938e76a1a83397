import type { Address } from './csr';

/** 'wet' is ink on paper; a validated e-signature carries a certificate that can be checked. */
export type SignatureKind = 'wet' | 'validated-e-signature';

/** The person who signed the letter. */
export interface Signatory {
  readonly name: string;
  readonly title?: string | undefined;
}

/**
 * The Letter of Authority as it was really filled in and signed, not as it ought to have been.
 * `signedOn` is the local date written on it (YYYY-MM-DD), numbers are E.164.
 */
export interface Loa {
  readonly legalName: string;
  readonly accountNumber: string;
  readonly btn?: string | undefined;
  readonly billingAddress: Address;
  readonly serviceAddress: Address;
  readonly numbers: readonly string[];
  readonly signatory: Signatory;
  readonly signedOn: string;
  readonly signatureKind: SignatureKind;
}
