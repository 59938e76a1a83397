/** What stands on the page around a letter. */
export const PAGE_WORDS = {
  addressee: 'To',
  reference: 'Our reference',
  prepared: 'Prepared on',
  page: 'Page {page} of {pages}',
  portingDesk: 'Porting desk',
  name: 'Name in capitals',
  jobTitle: 'Job title',
  date: 'Date',
  placeAndDate: 'Place and date',
  signature: 'Signature',
  furtherSignature: 'Signature of a further holder',
  companyStamp: 'Company stamp',
} as const;
