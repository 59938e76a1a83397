import { AWS_LETTER_FIELDS } from '../../../playbooks/aws-terms';
import type { FormField } from '../../../playbooks/playbook';

const FCC_LETTER = '47 CFR 64.1130';
const GUIDES = "wholesalers' porting guides: what a letter for Connect adds to the FCC's list (porting-facts §2.3)";

const minimum = (name: string, label: string): FormField => ({
  document: 'loa',
  name,
  label,
  origin: 'regulator',
  source: FCC_LETTER,
});

const added = (name: string, label: string): FormField => ({
  document: 'loa',
  name,
  label,
  origin: 'industry',
  source: GUIDES,
});

/** Who asks for the fields of a United States letter of authorization (porting-facts §2.3). */
export const US_LETTER_FIELDS: readonly FormField[] = [
  ...AWS_LETTER_FIELDS,
  minimum('legalName', 'Subscriber billing name'),
  minimum('billingAddress', 'Subscriber billing address'),
  minimum('numbers', 'Every number covered'),
  minimum('signature', 'Signature'),
  minimum('signedOn', 'Date'),
  added('accountNumber', 'Account number'),
  added('pin', 'PIN or passcode'),
  added('btn', 'Billing telephone number (BTN)'),
  added('serviceAddress', 'Service address'),
  added('losingCarrier', 'Losing carrier, name and contact'),
  added('signatory.name', 'Authorised person'),
  added('signatory.title', 'Title of the authorised person'),
  added('extra.portType', 'Full or partial port'),
  added('extra.newBtn', 'New BTN when the BTN ports away'),
  added('requestedCutover', 'Date asked for'),
];
