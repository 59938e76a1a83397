import type { Account } from './account';
import type { SampleCarrierId } from './carriers';
import type { Company } from './company';

/** One account of a company at a carrier, which moves under one order. */
export interface Site extends Account {
  readonly reference: string;
  readonly carrier: SampleCarrierId;
  readonly company: Company;
  readonly requestedCutover?: string;
}

type Place = Pick<Site, 'numbers' | 'address' | 'pin' | 'requestedCutover'>;

/** The sites of a company at one of its carriers. */
export const sitesOf =
  (company: Company, carrier: SampleCarrierId) =>
  (reference: string, accountNumber: string, place: Place): Site => ({
    reference,
    carrier,
    company,
    legalName: company.legalName,
    signatory: company.signatory,
    accountNumber,
    ...place,
  });
