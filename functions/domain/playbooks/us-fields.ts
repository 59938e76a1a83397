import { AWS_LETTER_FIELDS } from './aws-terms';
import type { FormField, PlaybookIdentifier } from './playbook';

export const FCC_LETTER = '47 CFR 64.1130';
export const FCC_ORDER_DATA = '47 CFR 52.36';
export const WHOLESALER_GUIDE = 'Bandwidth, porting guides';

const minimum = (name: string, label: string) =>
  ({ document: 'loa', name, label, origin: 'regulator', source: FCC_LETTER }) as const satisfies FormField;

const added = (name: string, label: string, rule?: string) =>
  ({
    document: 'loa',
    name,
    label,
    ...(rule === undefined ? {} : { rule }),
    origin: 'industry',
    source: `${WHOLESALER_GUIDE}; that the letter for Connect carries it is inferred: verify`,
  }) as const satisfies FormField;

const lsr = (name: string, label: string, rule?: string) =>
  ({
    document: 'lsr-data',
    name,
    label,
    ...(rule === undefined ? {} : { rule }),
    origin: 'regulator',
    source: FCC_ORDER_DATA,
  }) as const satisfies FormField;

/**
 * Who asks for what of a United States port: on the letter AWS, the FCC and whoever files it; of the order between the
 * carriers all that a losing carrier may demand for a simple port (porting-facts §2.3).
 */
export const US_FIELDS = [
  ...AWS_LETTER_FIELDS,
  minimum('legalName', 'Subscriber billing name'),
  minimum('billingAddress', 'Subscriber billing address'),
  minimum('numbers', 'Every number covered'),
  minimum('signature', 'Signature'),
  minimum('signedOn', 'Date'),
  added('accountNumber', 'Account number'),
  added('pin', 'PIN or passcode', 'written in by hand'),
  added('btn', 'Billing telephone number (BTN)'),
  added('serviceAddress', 'Service address'),
  added('losingCarrier', 'Losing carrier, name and contact'),
  added('signatory.name', 'Authorised person'),
  added('signatory.title', 'Title of the authorised person'),
  added('extra.portType', 'Full or partial port'),
  added('extra.newBtn', 'New BTN when the BTN ports away', 'not among the numbers that move'),
  added('requestedCutover', 'Date asked for'),
  lsr('numbers', 'Ported telephone number'),
  lsr('accountNumber', 'Account number', 'in the form of the losing carrier'),
  lsr('serviceAddress.postcode', 'ZIP code', 'of the service address'),
  lsr('companyCode', 'Company code (OCN, CC)'),
  lsr('newNetworkProvider', 'New network service provider (NNSP, SPID)'),
  lsr('requestedCutover', 'Desired due date (DDD)'),
  lsr('purchaseOrderNumber', 'Purchase order number (PON)'),
  lsr('version', 'Version (VER)'),
  lsr('portabilityDirection', 'Number portability direction indicator (NPDI)'),
  lsr('customerCarrier', 'Customer carrier name abbreviation (CCNA)'),
  lsr('requisitionType', 'Requisition type and status (REQTYP)'),
  lsr('activity', 'Activity (ACT)'),
  lsr('initiatorPhone', 'Telephone number of the initiator (TEL NO INIT)'),
  lsr('agencyAuthority', 'Agency authority status (AGAUTH)'),
  lsr('pin', 'Passcode', 'only where the end user has asked for one'),
] as const satisfies readonly FormField[];

export const US_IDENTIFIERS = [
  {
    item: 'postcode',
    name: 'ZIP code, with or without the four digits that narrow it',
    origin: 'industry',
    source: 'form of US ZIP codes (general knowledge: verify); a warning only',
  },
  {
    item: 'ein',
    name: 'Employer identification number (EIN)',
    origin: 'industry',
    source: 'form of EINs (general knowledge: verify); a warning only',
  },
] as const satisfies readonly PlaybookIdentifier[];
