import type { LetterText } from '../letter-text';

export const PAGE_WORDS: LetterText['page'] = {
  addressee: 'A la atención de',
  reference: 'Nuestra referencia',
  prepared: 'Preparado el',
  page: 'Página {page} de {pages}',
  portingDesk: 'Departamento de portabilidad',
  name: 'Nombre y apellidos en mayúsculas',
  jobTitle: 'Cargo',
  date: 'Fecha',
  placeAndDate: 'Lugar y fecha',
  signature: 'Firma',
  furtherSignature: 'Firma de otro titular',
  companyStamp: 'Sello de la empresa',
};
