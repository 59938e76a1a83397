import type { FormWords } from '../form-words';

/** United Kingdom: the customer letter of authority (CLoA), one template for geographic and non-geographic numbers. */
export const UK_CUSTOMER_LETTER_OF_AUTHORITY: FormWords = {
  title: 'Customer letter of authority: transfer of numbers',

  authority: 'Authority',
  authorityText: [
    'We, {legalName}, are the customer of record of account {accountNumber} with {losingCarrier}. We authorise the transfer of the telephone numbers listed in this letter from {losingCarrier} to the carrier that serves us in Amazon Connect, and we ask {losingCarrier} to release them to that carrier.',
    'We authorise the gaining carrier, and those who act for it in placing the port order, to exchange with {losingCarrier} the account information that the order needs.',
    'Please keep every number in service until it has moved. This letter ends no contract, and it covers no number that is not listed in it.',
  ],
  signatureText: 'I am entitled to give this authority for the customer named above.',

  enclosures: ['the last invoice of the losing provider'],
  notes: [],
};
