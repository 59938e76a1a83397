import type { LetterText } from '../letter-text';

export const PAGE_WORDS: LetterText['page'] = {
  addressee: 'Spett.le',
  reference: 'Nostro riferimento',
  prepared: 'Data di redazione',
  page: 'Pagina {page} di {pages}',
  portingDesk: 'Ufficio portabilità',
  name: 'Nome e cognome in stampatello',
  jobTitle: 'Qualifica',
  date: 'Data',
  placeAndDate: 'Luogo e data',
  signature: 'Firma',
  furtherSignature: 'Firma di un altro titolare',
  companyStamp: 'Timbro dell’azienda',
};
