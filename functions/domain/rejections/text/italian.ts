import { SIGN_AND_FILE, type Wording } from './wording';

const IT_PROVIDERS = 'published porting pages of providers in Italy (migration code and its secret part)';

/** Italian, without regard to accents. */
export const ITALIAN: Wording = {
  // prettier-ignore
  wrong: [
    'errat*', 'non corrett*', 'scorrett*', 'sbagliat*', 'non valid*', 'invalid*', 'non corrispond*', 'non coincid*', 'divers*',
    'difform*', 'sconosciut*', 'non trovat*', 'non riconosciut*', 'incongruen*', 'errore', 'non conform*', 'non autorizzat*',
    'non abilitat*',
  ],
  missing: [
    'mancant*',
    'manca',
    'mancano',
    'assent*',
    'non fornit*',
    'non indicat*',
    'incomplet*',
    'non allegat*',
    'obbligatori*',
    'non presente',
    'non pervenut*',
  ],
  fine: ['è corrett*', 'sono corrett*', 'è valid*', 'è conforme'],
  negations: ['non', 'nessun', 'nessuna', 'senza'],
  turns: ['ma', 'tuttavia', 'però'],
  beside: ['indirizzo e mail', 'indirizzo email', 'indirizzo ip', 'indirizzo di posta', 'nome file', 'nome utente'],
  subjects: [
    {
      class: 'PIN_PASSCODE',
      words: [
        'codice di migrazione',
        'codice migrazione',
        'codice segreto',
        'codice di trasferimento',
        'codice di trasferimento utenza',
        'cod migrazione',
      ],
      source: IT_PROVIDERS,
    },
    {
      class: 'ACCOUNT_NUMBER',
      words: ['codice cliente', 'numero cliente', 'numero contratto', 'codice contratto', 'codice utenza'],
    },
    {
      class: 'ACCOUNT_NUMBER',
      words: ['codice fiscale', 'partita iva', 'p iva', 'cf', 'piva'],
      source: 'porting-facts §2.9 and §3; read as in Spain (NIF/CIF, §9.5)',
    },
    { class: 'POSTCODE', words: ['cap', 'codice postale', 'codice di avviamento postale'] },
    { class: 'ADDRESS', words: ['indirizzo*', 'via', 'numero civico', 'civico', 'comune', 'località', 'sede'] },
    {
      class: 'ENTITY_NAME',
      words: [
        'nome',
        'nominativo',
        'ragione sociale',
        'intestatario*',
        'intestazione',
        'denominazione',
        'cognome',
        'titolare',
      ],
    },
    {
      class: 'AUTH_PERSON',
      words: ['firmatario*', 'legale rappresentante', 'rappresentante legale', 'delegato', 'nome del firmatario'],
    },
    { class: 'BTN', words: ['numero principale', 'numero pilota', 'numero capofila', 'numerazione aggiuntiva'] },
    {
      class: 'TN_NOT_ON_ACCOUNT',
      words: ['numero', 'numeri', 'numerazione', 'numerazioni'],
      needs: 'wrong',
      weak: true,
    },
    { class: 'LINE_TYPE', words: ['tipo di linea', 'tipologia di linea', 'tipologia di accesso', 'tipo di accesso'] },
    {
      class: 'DOC_MISSING',
      needs: 'missing',
      words: [
        'modulo',
        'modulo di portabilità',
        'delega',
        'fattura*',
        'documento*',
        'documentazione',
        'carta d identità',
        'visura*',
      ],
    },
    {
      class: 'DOC_MISSING',
      needs: 'missing',
      words: ['firma', 'firme', 'timbro'],
      clock: 'RESET',
      nextStep: SIGN_AND_FILE,
    },
    { class: 'DATE', words: ['data richiesta', 'data di portabilità', 'data di attesa consegna', 'data prevista'] },
  ],
  statements: [
    { class: 'TN_INACTIVE', words: ['non attiv*', 'cessat*', 'disattivat*', 'sospes*', 'inattiv*'] },
    {
      class: 'TN_NOT_PORTABLE',
      words: ['non portabil*', 'non è portabile', 'portabilità non possibile', 'non può essere portat*'],
    },
    {
      class: 'WRONG_LOSING_CARRIER',
      words: [
        'non nostro cliente',
        'non è cliente',
        'donating errato',
        'operatore donating errato',
        'operatore errato',
        'già portat*',
        'non appartiene all operatore',
      ],
    },
    { class: 'TN_NOT_ON_ACCOUNT', words: ['non appartiene al cliente', 'non associat*', 'non intestat*'] },
    { class: 'FREEZE_LOCK', words: ['bloccat*', 'blocco'] },
    {
      class: 'PENDING_ORDER',
      words: [
        'portabilità in corso',
        'richiesta in corso',
        'altra richiesta',
        'già in corso',
        'ordine in corso',
        'ordine pendente',
      ],
    },
    {
      class: 'FEATURE_CONFLICT',
      words: ['adsl', 'isdn', 'trasferimento di chiamata', 'linea allarme', 'linea di allarme'],
    },
    {
      class: 'PARTIAL_SCOPE',
      words: [
        'portabilità parziale',
        'portabilità totale',
        'numerazioni residue',
        'intero arco',
        'arco di numerazione',
        'gnr incompleto',
      ],
    },
    { class: 'DOC_MISSING', words: ['non firmat*'], clock: 'RESET', nextStep: SIGN_AND_FILE },
    { class: 'DOC_STALE', words: ['scadut*', 'antecedente', 'troppo vecchi*'] },
    { class: 'DOC_ILLEGIBLE', words: ['illeggibil*', 'non leggibil*'] },
    {
      class: 'DATE',
      words: ['giorno festivo', 'festivo', 'data non disponibile', 'preavviso insufficiente', 'fuori orario'],
    },
    { class: 'DUPLICATE_ID', words: ['richiesta duplicata', 'duplicat*', 'identificativo già utilizzato'] },
    {
      class: 'DEBT',
      words: ['moros*', 'insolut*', 'debito', 'fatture non pagate', 'fattura non pagata', 'importo insoluto'],
    },
    { class: 'BUNDLE', words: ['pacchetto', 'offerta congiunta', 'bundle'] },
    { class: 'CARRIER_INTERNAL', words: ['errore di sistema', 'guasto', 'disservizio', 'manutenzione'] },
    { class: 'UNRESPONSIVE', words: ['nessuna risposta', 'non risponde'] },
  ],
};
