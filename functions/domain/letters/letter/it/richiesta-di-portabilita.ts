import type { FormWords } from '../form-words';

/** Italia: la richiesta di portabilità del titolare, con codice di migrazione e codice fiscale o partita IVA. */
export const RICHIESTA_DI_PORTABILITA: FormWords = {
  title: 'Richiesta e delega per la portabilità del numero',

  authority: 'Richiesta e delega',
  authorityText: [
    '{legalName}, titolare del contratto {accountNumber} con {losingCarrier}, operatore cedente, chiede la portabilità dei numeri elencati nella presente richiesta verso l’operatore ricevente che fornisce il servizio in Amazon Connect, e chiede a {losingCarrier} di cederli a tale operatore.',
    'Deleghiamo l’operatore ricevente, e chi agisce per suo conto nella richiesta di portabilità, a scambiare con {losingCarrier} i dati del contratto e della linea necessari.',
    'Vi preghiamo di mantenere attivo ciascun numero fino al passaggio. La richiesta riguarda soltanto i numeri elencati e non chiede la cessazione di altri servizi.',
  ],
  signatureText: 'Dichiaro di avere i poteri per firmare la presente richiesta in nome del titolare sopra indicato.',

  enclosures: [
    'copia dell’ultima fattura',
    'documento di identità del rappresentante della società',
    'visura camerale o prova dell’indirizzo',
  ],
  notes: [
    'Il codice segreto viene scritto a mano sulla copia che si presenta: non è mai stampato e non va inviato per posta elettronica.',
    'Il documento di identità si carica soltanto tramite il collegamento fornito da AWS Support, mai nella richiesta di assistenza stessa.',
    'Non disdire il contratto prima della portabilità: il numero potrebbe andare perso.',
  ],
};
