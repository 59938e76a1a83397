/** What to copy into the letter of authority form that AWS supplies, in the order in which AWS asks for it. */
export const FIELD_SHEET = {
  title: 'Field sheet for the letter of authority form of AWS',

  about: 'How to use this sheet',
  aboutText: [
    'Amazon Web Services supplies the letter of authority form once it has found the numbers portable. This sheet is not that form, and nobody signs it: it says, field by field, what to copy into the form.',
    'Copy every value exactly as it is printed here, with its commas, capitals and abbreviations. The values are those of the losing carrier’s record, and the form is compared with it character for character.',
  ],

  numbers: '1. Telephone numbers',
  seeAttached: 'See attached',
  seeAttachedText:
    'The form holds {limit} numbers; here are {count}. Write “See attached” into the form and send the list along as a spreadsheet.',
  carrier: '2. Current carrier and account',
  authorised: '3. Authorised contact',
  authorisedNobody: 'The record at hand names nobody. Ask the carrier whom it accepts before the form is signed.',
  service: '4. Service name and address, exactly as on the record',
  proof: '5. Copy of the record, or latest bill',
  proofFromCarrier: 'customer service record of {losingCarrier}, received on {receivedOn}',
  proofFromBill: 'latest bill of {losingCarrier}, received on {receivedOn}',
  signature: '6. Signature and date',
  signatureText: [
    'Signed in ink by the authorised contact, no more than {days} days before the form is filed. One form for one carrier and one country.',
    'Send the form as a legible PDF through the upload link of AWS Support. Attach no document with personal data to the support case itself.',
  ],
  country: 'Also on the form where this country asks for it',
  countryText:
    'Left empty here: what nobody has found out yet. PINs, RIOs and codes that move a number are not printed on this sheet; take them from where they are kept.',
  papers: 'Papers to have at hand for {title}',
  papersText:
    'Required ones first, with who asks for each. They are uploaded through the link of AWS Support, and only where they are asked for.',
  paperRequired: 'Required ({origin})',
  paperOptional: 'In some cases ({origin})',
  supportCase: 'Also asked for in the support case',
  attached: 'Attached: the full list of numbers ({count})',

  labels: {
    carrierContact: 'Contact at the provider',
    proof: 'Proof of the record',
    instanceArn: 'Amazon Connect instance (ARN)',
    contactFlowId: 'Contact flow (id)',
  },
  origins: {
    aws: 'AWS',
    carrier: 'carrier',
    industry: 'carriers’ published pages',
    practice: 'practice',
    regulator: 'regulator',
    law: 'law',
    default: 'Portolan',
  },
} as const;
