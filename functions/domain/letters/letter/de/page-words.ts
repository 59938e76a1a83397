import type { LetterText } from '../letter-text';

export const PAGE_WORDS: LetterText['page'] = {
  addressee: 'An',
  reference: 'Unser Zeichen',
  prepared: 'Erstellt am',
  page: 'Seite {page} von {pages}',
  portingDesk: 'Portierungsstelle',
  name: 'Name in Druckbuchstaben',
  jobTitle: 'Funktion',
  date: 'Datum',
  placeAndDate: 'Ort, Datum',
  signature: 'Unterschrift',
  furtherSignature: 'Unterschrift weiterer Anschlussinhaber',
  companyStamp: 'Firmenstempel',
};
