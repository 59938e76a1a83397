import type { CarrierWords } from './carrier-words';

const numbers = (count: number): string => (count === 1 ? '1 numero' : `${count} numeri`);

export const ITALIAN: CarrierWords = {
  greeting: 'Gentili Signori,',
  closing: (sender) => `Cordiali saluti, ${sender}`,
  numbersHeading: (count) => (count === 1 ? 'Il numero:' : `I numeri (${count}):`),
  labels: {
    customer: 'Cliente',
    accountNumber: 'Codice cliente',
    btn: 'Numero principale',
    reference: 'Nostro riferimento',
    contact: 'Referente',
    askedOn: 'Richiesto dal',
    movedOn: 'Passaggio',
    window: 'Termine per il rientro',
    basis: 'Fondamento del termine',
    clockChange: 'Cambio dell’ora nel termine',
    calledBy: 'Deciso da',
    reason: 'Motivo',
    criterion: 'Criterio',
  },
  csr: {
    subject: (company, count) => `Richiesta della scheda cliente di ${company}, ${numbers(count)}`,
    reminderSubject: (company, count) => `Sollecito: scheda cliente di ${company}, ${numbers(count)}`,
    intro: (company) =>
      `${company} prepara la portabilità dei numeri indicati sotto verso un altro operatore. Vi preghiamo di inviarci la scheda cliente (CSR) esattamente come risulta nei vostri archivi, affinché la richiesta di portabilità le corrisponda carattere per carattere.`,
    reminder: (company) =>
      `abbiamo chiesto la scheda cliente (CSR) di ${company} e non abbiamo ancora trovato la vostra risposta. Se si è incrociata con questo messaggio, vi ringraziamo e vi preghiamo di non tenere conto del sollecito.`,
    fieldsHeading: 'Vi preghiamo di indicare, carattere per carattere:',
    fields: [
      'il nome del titolare del contratto',
      'il codice cliente e il numero principale',
      'l’indirizzo di fatturazione e l’indirizzo della linea, riga per riga',
      'tutte le persone autorizzate a firmare per il contratto',
      'tutti i numeri del contratto, con il tipo di linea (singola, multipla, arco di numerazione con il primo e l’ultimo numero)',
      'tutto ciò che osta alla portabilità: durata del contratto, servizi abbinati, blocchi, ordini in corso',
    ],
    action:
      'Inviate la scheda in risposta a questo messaggio, oppure comunicateci che non la rilasciate e che cosa accettate al suo posto.',
    within: (days) => `${days === 1 ? '1 giorno lavorativo' : `${days} giorni lavorativi`} dalla ricezione`,
    soon: 'appena possibile',
    unavailable:
      'Vi preghiamo di non scrivere nel messaggio PIN, codici segreti o password; basta indicare se il contratto ne ha uno.',
  },
  portBack: {
    subject: (company, count) => `RIENTRO URGENTE: ${company}, ${numbers(count)}`,
    intro: (company, carrier) =>
      `${company} chiede a ${carrier} di riprendere i numeri indicati sotto e di ripristinare immediatamente il loro instradamento precedente.`,
    action:
      'Ripristinate ora l’instradamento precedente di questi numeri e rispondete a questo messaggio con l’ora in cui è stato fatto.',
    closed: (until) => `immediatamente; il termine è scaduto: ${until}`,
    letter:
      'In allegato la richiesta di rientro, compilata secondo i vostri archivi; segue l’esemplare firmato. Vi preghiamo di non attenderlo.',
    confirm: (name, phone, email) =>
      `Vi preghiamo di confermare la ricezione a ${name}${phone === undefined ? '' : `, ${phone}`}, ${email}. Se vi serve altro per iniziare, indicatelo nella stessa risposta.`,
    until: (timeLeft, until) => `restano ${timeLeft}, fino a: ${until}`,
    hoursKept: 'il termine conserva le sue ore esatte',
    basis: {
      practice: (hours) => `${hours}, una prassi, non un diritto; vi preghiamo di seguirla`,
      carrier: (hours, on) =>
        `${hours}, ${on === undefined ? 'secondo la vostra indicazione' : `termine confermato da voi (${on})`}; lo chiediamo senza invocare un diritto`,
      regulator: (hours) =>
        `${hours}, annotate da noi come indicate dall’autorità; lo chiediamo senza invocare un diritto`,
      aws: (hours) => `${hours}, secondo AWS; nessun diritto nei vostri confronti`,
    },
  },
  halfPorted: (carrier, fixBy, window) =>
    [
      `All’ufficio portabilità di ${carrier}: i numeri indicati sotto non squillano da nessuna parte, o una parte delle chiamate segue ancora l’instradamento precedente.`,
      'Vi preghiamo di verificare il vostro instradamento e le reti di transito e di comunicarci l’esito.',
      `Chiediamo la riparazione entro: ${fixBy}.`,
      ...(window === null ? [] : [`Per chiedere il rientro restano ${window.left}, fino a: ${window.until}.`]),
    ].join(' '),
  halfPortRepaired: {
    subject: (company) => `Riparato: i numeri di ${company} squillano di nuovo`,
    text: 'Ci è stata comunicata la riparazione: le chiamate ai numeri indicati sotto arrivano al nuovo operatore.',
    action:
      'Vi preghiamo di chiudere la vostra segnalazione e di scriverci se qualche chiamata segue ancora l’instradamento precedente.',
  },
};
