import type { FormWords } from '../form-words';

/** The letter of authority where no form of the country is written in English: the fields beside it are the country's own. */
export const LETTER_OF_AUTHORITY: FormWords = {
  title: 'Letter of authority: transfer of telephone numbers',

  authority: 'Authority',
  authorityText: [
    'We, {legalName}, hold the telephone numbers listed in this letter under account {accountNumber} with {losingCarrier}. We authorise their transfer to the carrier that serves us in Amazon Connect, and we ask {losingCarrier} to release them to that carrier.',
    'We authorise the gaining carrier, and those who act for it in placing the port order, to exchange with {losingCarrier} the account information that the order needs.',
    'Please keep every number in service until it has moved. The letter covers no number that is not listed in it, and it ends a contract only where that is expressly stated below.',
  ],
  signatureText: 'I am entitled to give this authority for the customer named above.',

  enclosures: [],
  notes: [],
};
