import type { LetterText } from '../letter-text';

export const PAGE_WORDS: LetterText['page'] = {
  addressee: 'À l’attention de',
  reference: 'Notre référence',
  prepared: 'Établi le',
  page: 'Page {page} sur {pages}',
  portingDesk: 'Service portabilité',
  name: 'Nom en majuscules',
  jobTitle: 'Fonction',
  date: 'Date',
  placeAndDate: 'Fait à, le',
  signature: 'Signature',
  furtherSignature: 'Signature d’un autre titulaire',
  companyStamp: 'Cachet de l’entreprise',
};
