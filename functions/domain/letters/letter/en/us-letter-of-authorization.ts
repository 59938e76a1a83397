import type { FormWords } from '../form-words';

/**
 * United States, geographic: the letter of authorization. The declarations are those that 47 CFR 64.1130 lists: the decision to
 * change, the appointment of an agent, one carrier for a number, a possible fee, and no purpose beside that.
 */
export const US_LETTER_OF_AUTHORIZATION: FormWords = {
  title: 'Letter of authorization: porting of telephone numbers',

  authority: 'Authorization',
  authorityText: [
    'We, {legalName}, are the customer of record of account {accountNumber} with {losingCarrier}. We have decided to change the carrier of the telephone numbers listed in this letter from {losingCarrier} to the carrier that serves us in Amazon Connect.',
    'We appoint that carrier, and those who act for it in placing the port order, as our agent for carrying out this change, and we authorize {losingCarrier} to release the numbers and to give the agent the account information that the order needs.',
    'We understand that a telephone number is served by one carrier at a time, and that the change may involve a fee.',
    'Please keep every number in service until it has moved. This letter serves no other purpose than this change and covers no number that is not listed in it.',
  ],
  signatureText: 'I am authorized to make this change for the customer named above.',

  enclosures: ['the last invoice of the losing carrier'],
  notes: [
    'A PIN or passcode is written in by hand on the copy that is filed, and only if the account has one: it is never printed, and it does not belong in mail.',
    'One letter for one losing carrier, one service address and one main billing number. Toll-free numbers need a letter of their own.',
  ],
};
