/** What every letter of authority says around the declaration itself; the declaration is in the file of its form. */
export const PORT_HEADINGS = {
  record: 'The account, as it stands in your record',
  recordFromCarrier:
    'Copied from your customer service record, character for character. Should your record say anything else by now, please tell {contactName} ({contactEmail}) what differs.',
  recordFromBill:
    'Copied from your latest bill, character for character, as no customer service record was to be had. Should your record say anything else, please tell {contactName} ({contactEmail}) what differs.',

  numbers: 'Numbers to be transferred ({count})',
  seeAttached: 'See attached',
  seeAttachedText:
    'The form holds {limit} numbers; {count} are to move. They are listed on the attached sheet, which is part of this letter.',
  continued: 'This form holds {limit} numbers. The others, {rest} of {count}, are on the continuation sheet.',
  attachment: 'Attached sheet: numbers to be transferred ({count})',
  attachmentText: 'Part of the letter of {legalName}, account {accountNumber}, and covered by its signature.',
  group: 'Form {form}: numbers {from} to {to}',

  transfer: 'The transfer',
  providers: 'Providers and enquiries',
  remaining: 'Numbers on the account that stay with you ({count})',
  remainingText: 'Please keep these numbers in service. They are not part of this transfer.',
  signature: 'Signed for {legalName}',

  notesHeading: 'For the signatory; no part of the declaration',
  notes: {
    ink: 'Sign by hand, in ink. Many carriers refuse electronic and stamped signatures.',
    age: 'Date the signature on the day of signing. {recipient} takes no signature that is older than {days} days when the request is filed.',
    named: 'Only a person named on the carrier’s record may sign: {names}.',
    nobodyNamed:
      'Only a person named on the carrier’s record may sign. The record at hand names nobody: ask the carrier.',
    verbatim: 'Change nothing on the letter. A comma that differs from the carrier’s record is enough for a rejection.',
    enclosures: 'Hold ready, and send only where it is asked for: {papers}.',
  },
  askedBy: {
    aws: 'asked for by Amazon Web Services',
    industry: 'asked for on forms that carriers have published',
    regulator: 'asked for by the rules of the regulator',
  },
} as const;
