import type { LetterText } from '../letter-text';

export const PORT_HEADINGS: LetterText['port'] = {
  record: 'La linea, come risulta nei vostri archivi',
  recordFromCarrier:
    'Copiato dalla vostra scheda cliente, carattere per carattere. Se i dati nel frattempo sono cambiati, vi preghiamo di indicare a {contactName} ({contactEmail}) in che cosa differiscono.',
  recordFromBill:
    'Copiato dalla vostra ultima fattura, carattere per carattere, non essendo disponibile la scheda cliente. Se i vostri dati sono diversi, vi preghiamo di indicare a {contactName} ({contactEmail}) in che cosa differiscono.',

  numbers: 'Numeri da portare ({count})',
  seeAttached: 'vedi allegato',
  seeAttachedText:
    'Il modulo contiene {limit} numeri; quelli da portare sono {count}. Sono elencati nell’allegato, che è parte della presente richiesta.',
  continued: 'Un modulo contiene {limit} numeri. Gli altri {rest}, su {count}, sono nel foglio di continuazione.',
  attachment: 'Allegato: numeri da portare ({count})',
  attachmentText: 'Parte della richiesta di {legalName}, contratto {accountNumber}, e coperto dalla sua firma.',
  group: 'Modulo {form}: numeri da {from} a {to}',

  transfer: 'La portabilità',
  providers: 'Operatori e chiarimenti',
  remaining: 'Numeri del contratto che restano presso di voi ({count})',
  remainingText: 'Vi preghiamo di mantenere attivi questi numeri. Non fanno parte della portabilità.',
  signature: 'Per {legalName}',

  notesHeading: 'Per chi firma; non fa parte della dichiarazione',
  notes: {
    ink: 'Firmare a mano, con inchiostro. Molti operatori rifiutano le firme elettroniche o apposte con un timbro.',
    age: 'Datare la firma nel giorno in cui viene apposta. {recipient} non accetta firme che al momento della presentazione risalgano a più di {days} giorni prima.',
    named: 'Può firmare solo una persona indicata negli archivi dell’operatore: {names}.',
    nobodyNamed:
      'Può firmare solo una persona indicata negli archivi dell’operatore. La scheda disponibile non nomina nessuno: chiedere all’operatore.',
    verbatim:
      'Non modificare nulla nel testo. Basta una virgola diversa da quella che risulta all’operatore perché la richiesta venga respinta.',
    enclosures: 'Tenere a disposizione e inviare solo dove richiesto: {papers}.',
  },
  askedBy: {
    aws: 'richiesto da Amazon Web Services',
    industry: 'richiesto da moduli pubblicati da operatori',
    regulator: 'richiesto dalle norme dell’autorità',
  },
};
