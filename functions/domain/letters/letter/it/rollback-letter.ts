import type { LetterText } from '../letter-text';

/** Chiede la restituzione dei numeri; non vanta alcun diritto, perché nessuno è noto. */
export const ROLLBACK_LETTER: LetterText['rollback'] = {
  title: 'Richiesta urgente di ripresa di numeri portati',
  banner: 'NON FIRMATO. Si firma soltanto su decisione di {decisionMaker}.',
  bannerCalled: 'RIENTRO DECISO da {decisionMaker}. Anticipato senza firma; segue la richiesta firmata.',

  request: 'La nostra richiesta',
  requestText: [
    '{legalName} era titolare del contratto {accountNumber} con {losingCarrier} quando i numeri elencati nella presente sono passati a un altro operatore. Il passaggio non è riuscito in esercizio e chiediamo a {losingCarrier} di riprendere i numeri e di ripristinare immediatamente il loro instradamento precedente.',
    'Fino ad allora vi preghiamo di mantenere il servizio precedente e la sua configurazione e di non assegnare i numeri ad altri.',
  ],
  basisPractice:
    'Lo chiediamo entro {hours} ore dal passaggio. Sappiamo che questo termine è una prassi tra operatori e non un nostro diritto, e che può esservi necessario il consenso dell’operatore che ora detiene i numeri; lo chiediamo in parallelo.',
  basisConfirmed:
    'Lo chiediamo entro {hours} ore dal passaggio, il termine che {losingCarrier} ci ha confermato. Può esservi necessario il consenso dell’operatore che ora detiene i numeri; lo chiediamo in parallelo.',
  basisConfirmedOn:
    'Lo chiediamo entro {hours} ore dal passaggio, il termine che {losingCarrier} ci ha confermato {confirmedOn}. Può esservi necessario il consenso dell’operatore che ora detiene i numeri; lo chiediamo in parallelo.',
  basis: {
    practice: 'prassi tra operatori, non un diritto',
    carrier: 'confermato da {losingCarrier}',
  },
  needed:
    'Se questa richiesta non è sufficiente, vi preghiamo di indicarci subito per telefono quali documenti vi servono: una nuova delega o una richiesta di portabilità da parte vostra.',

  call: 'La decisione',
  callBlanks: {
    movedAt: 'Passati il (data, ora, fuso)',
    calledAt: 'Deciso il (data, ora, fuso)',
    reason: 'Che cosa non funziona',
    askedOf: 'Richiesto per telefono a (nome)',
  },

  people: 'Chi parla per noi',
  record: 'La linea, come risultava nei vostri archivi',
  numbers: 'Numeri da riprendere ({count})',

  signature: 'Per {legalName}',
  signatureText: 'Da lasciare in bianco finché {decisionMaker} non ha deciso il rientro.',
  signedAt: 'Data, ora e fuso orario',

  notesHeading: 'Per chi tratta questa richiesta; non ne fa parte',
  notes: {
    onlyOnCall:
      'Inviare questa richiesta solo dopo che {decisionMaker} ha deciso il rientro. Prima si telefona; la richiesta conferma la telefonata.',
    signatory: 'Deve firmare una persona indicata negli archivi dell’operatore: {names}.',
    nobodyNamed:
      'Deve firmare una persona indicata negli archivi dell’operatore; la scheda disponibile non nomina nessuno.',
    noContact:
      'Non è registrato alcun contatto di emergenza dell’operatore: la richiesta è indirizzata all’ufficio portabilità.',
    process: 'Come questo operatore vuole essere contattato: {process}',
    afterwards: 'Trascorso il termine resta solo una nuova portabilità, con una nuova delega e tutti i documenti.',
  },
};
