/** A postal address as a carrier prints it: line by line, nothing parsed and nothing trimmed. */
export interface Address {
  readonly lines: readonly string[];
}

/** Somebody whom the losing carrier accepts as speaking for the account. */
export interface AuthorisedContact {
  readonly name: string;
  readonly title?: string | undefined;
}

/**
 * The Customer Service Record: the losing carrier's own record of an account, held verbatim.
 * `receivedAt` is an ISO 8601 UTC instant, numbers are E.164. A `source` of 'latest-bill' says that the carrier gave no record.
 */
export interface Csr {
  readonly source: string;
  readonly receivedAt: string;
  readonly legalName: string;
  readonly accountNumber: string;
  readonly btn?: string | undefined;
  readonly pin?: string | undefined;
  readonly billingAddress: Address;
  readonly serviceAddress: Address;
  readonly authorisedContacts: readonly AuthorisedContact[];
  readonly numbers: readonly string[];
  /** What else the carrier or the country needs: RIO per number, RespOrg, Kundennummer, line type. */
  readonly extra: Readonly<Record<string, unknown>>;
}
