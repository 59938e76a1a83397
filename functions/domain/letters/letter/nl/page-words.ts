import type { LetterText } from '../letter-text';

export const PAGE_WORDS: LetterText['page'] = {
  addressee: 'Aan',
  reference: 'Ons kenmerk',
  prepared: 'Opgesteld op',
  page: 'Pagina {page} van {pages}',
  portingDesk: 'Afdeling nummerportering',
  name: 'Naam in blokletters',
  jobTitle: 'Functie',
  date: 'Datum',
  placeAndDate: 'Plaats en datum',
  signature: 'Handtekening',
  furtherSignature: 'Handtekening van een medecontractant',
  companyStamp: 'Bedrijfsstempel',
};
