import type { Csr } from '../../../functions/domain/paperwork/csr';
import type { Loa } from '../../../functions/domain/paperwork/loa';
import { reconcile, reconcileRules } from '../../../functions/domain/paperwork/reconcile';
import type { Difference, Reconciliation } from '../../../functions/domain/paperwork/reconcile';

const HIGH_STREET = { lines: ['1 High Street,', 'London', 'EC1A 1BB'] } as const;

/** The record of design §10. */
export const acmeRecord: Csr = {
  source: 'carrier',
  receivedAt: '2026-11-24T10:00:00Z',
  legalName: 'Acme UK Limited',
  accountNumber: 'AC-00417',
  btn: '+442079460101',
  billingAddress: HIGH_STREET,
  serviceAddress: HIGH_STREET,
  authorisedContacts: [{ name: 'Jordan Example', title: 'Director' }, { name: 'Ọláolúwa Àdébáyọ̀' }],
  numbers: ['+442079460101', '+442079460102'],
  extra: { lineType: 'multi' },
};

/** A letter that copies the record, signed the day after it came. */
export const matchingLetter: Loa = {
  legalName: acmeRecord.legalName,
  accountNumber: acmeRecord.accountNumber,
  btn: acmeRecord.btn,
  billingAddress: acmeRecord.billingAddress,
  serviceAddress: acmeRecord.serviceAddress,
  numbers: acmeRecord.numbers,
  signatory: { name: 'Jordan Example', title: 'Director' },
  signedOn: '2026-11-25',
  signatureKind: 'wet',
};

export const awsLimits = { maxSignatureAgeDays: 15, signatureLimitSource: 'Amazon Connect' } as const;

export const today = '2026-11-26';

export function compare(record: Partial<Csr>, letter: Partial<Loa>, country = 'GB', day = today): Reconciliation {
  const csr = { ...acmeRecord, ...record };
  const loa = { ...matchingLetter, ...letter };
  return reconcile({ csr, loa, rules: reconcileRules(country, awsLimits), today: day });
}

function only(reconciliation: Reconciliation): Difference {
  const [difference, ...more] = reconciliation.differences;
  if (difference === undefined || more.length > 0) throw new Error(JSON.stringify(reconciliation));
  return difference;
}

/** The one difference between two legal names. */
export const names = (csr: string, loa: string, country = 'GB'): Difference =>
  only(compare({ legalName: csr }, { legalName: loa }, country));

/** The one difference between two first lines of a service address. */
export const addresses = (csr: string, loa: string, country = 'GB'): Difference =>
  only(compare({ serviceAddress: { lines: [csr] } }, { serviceAddress: { lines: [loa] } }, country));

/** The one difference between two account numbers. */
export const accounts = (csr: string, loa: string): Difference =>
  only(compare({ accountNumber: csr }, { accountNumber: loa }));
