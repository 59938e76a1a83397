/**
 * Customer letter of authority: the customer asks the losing carrier to release numbers.
 * {legalName} {accountNumber} {losingCarrier} {contactName} {contactEmail} are taken from the record and the order.
 */
export const PORT_LETTER = {
  title: 'Customer letter of authority: transfer of numbers',

  authority: 'Authority',
  authorityText: [
    'We, {legalName}, are the customer of record of account {accountNumber} with {losingCarrier}. We authorise the transfer of the telephone numbers listed in this letter from {losingCarrier} to the carrier that serves us in Amazon Connect, and we ask {losingCarrier} to release them to that carrier.',
    'We authorise the gaining carrier, and those who act for it in placing the port order, to exchange with {losingCarrier} the account information that the order needs.',
    'Please keep every number in service until it has moved. This letter ends no contract, and it covers no number that is not listed in it.',
  ],

  record: 'The account, as it stands in your record',
  recordFromCarrier:
    'Copied from your customer service record, character for character. Should your record say anything else by now, please tell {contactName} ({contactEmail}) what differs.',
  recordFromBill:
    'Copied from your latest bill, character for character, as no customer service record was to be had. Should your record say anything else, please tell {contactName} ({contactEmail}) what differs.',

  providers: 'Providers',
  numbers: 'Numbers to be transferred ({count})',
  remaining: 'Numbers on the account that stay with you ({count})',
  remainingText: 'Please keep these numbers in service. They are not part of this transfer.',
  enquiries: 'Enquiries',

  signature: 'Signed for {legalName}',
  signatureText: 'I am entitled to give this authority for the customer named above.',

  notesHeading: 'For the signatory; no part of the declaration',
  notes: {
    ink: 'Sign by hand, in ink. Many carriers refuse electronic and stamped signatures.',
    age: 'Date the signature on the day of signing. {recipient} takes no signature that is older than {days} days when the request is filed.',
    named: 'Only a person named on the carrier’s record may sign: {names}.',
    nobodyNamed:
      'Only a person named on the carrier’s record may sign. The record at hand names nobody: ask the carrier.',
    verbatim: 'Change nothing on the letter. A comma that differs from the carrier’s record is enough for a rejection.',
  },
} as const;
