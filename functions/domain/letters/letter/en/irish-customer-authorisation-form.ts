import type { FormWords } from '../form-words';

/** Ireland: the customer authorisation form (CAF). The account is identified by its universal account number (UAN). */
export const IRISH_CUSTOMER_AUTHORISATION_FORM: FormWords = {
  title: 'Customer authorisation form: number porting',

  authority: 'Customer authorisation',
  authorityText: [
    'We, {legalName}, are the account holder of account {accountNumber} with {losingCarrier}. We authorise the porting of the telephone numbers listed in this form from {losingCarrier} to the operator that serves us in Amazon Connect.',
    'We authorise the gaining operator, and those who act for it, to present this form to {losingCarrier} and to exchange with it the account details that the port needs.',
    'Please keep every number in service until it has ported. This form covers no number that is not listed in it and ends no other service of ours.',
  ],
  signatureText: 'I am authorised to act on this account for the account holder named above.',

  enclosures: ['the latest bill, on which the UAN is printed'],
  notes: [
    'The UAN is printed on the bill; where the bill shows none, the account reference takes its place.',
    'The gaining operator decides whether it takes this form on paper, electronically (eCAF) or by another accepted method.',
  ],
};
