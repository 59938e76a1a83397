import { SIGN_AND_FILE, type Wording } from './wording';

const WBCI_NAMES = 'porting-facts §9.2: the Meldungscodes of the pre-agreement (WBCI) in words';
const DE_WHOLESALERS =
  'published porting pages of wholesalers in Germany (missing stamp or signature, inactive number)';

/** German. A noun and its ending stand under one `*`; 'ä' is found as 'ae' and the other way round. */
export const GERMAN: Wording = {
  // prettier-ignore
  wrong: [
    'falsch*', 'abweich*', 'weicht', 'ungültig*', 'unbekannt*', 'fehlerhaft*', 'nicht korrekt*', 'unkorrekt*', 'inkorrekt*',
    'stimmt nicht', 'stimmen nicht', 'nicht überein*', 'nicht identisch', 'nicht bekannt', 'nicht gefunden', 'nicht zugeordnet',
    'nicht zuordenbar', 'differ*', 'nicht plausibel', 'verschieden*', 'passt nicht', 'passen nicht', 'nicht berechtigt',
    'nicht autorisiert', 'nicht bevollmächtigt',
  ],
  missing: [
    'fehlt*',
    'fehlen',
    'fehlend*',
    'nicht angegeben',
    'nicht vorhanden',
    'unvollständig*',
    'liegt nicht vor',
    'liegen nicht vor',
    'nicht beigefügt',
    'bitte nachreichen',
    'wird benötigt',
    'erforderlich',
  ],
  fine: ['ist korrekt', 'sind korrekt', 'ist richtig', 'stimmt überein', 'stimmen überein', 'in ordnung'],
  negations: ['kein', 'keine', 'keiner', 'nicht', 'ohne'],
  turns: ['aber', 'jedoch', 'sondern'],
  beside: ['e mail adresse*', 'emailadresse*', 'ip adresse*', 'dateiname*', 'produktname*'],
  subjects: [
    {
      class: 'ACCOUNT_NUMBER',
      words: [
        'kundennummer*',
        'kunden nr',
        'kundennr',
        'vertragsnummer*',
        'vertragskonto*',
        'buchungskonto*',
        'kundenkonto*',
      ],
    },
    { class: 'PIN_PASSCODE', words: ['pin', 'passwort', 'kennwort', 'kundenkennwort'] },
    { class: 'POSTCODE', words: ['plz', 'postleitzahl*'] },
    {
      class: 'ADDRESS',
      words: [
        'adresse*',
        'anschrift*',
        'anschlussadresse*',
        'straße*',
        'hausnummer*',
        'ort',
        'wohnort',
        'standort*',
        'ortsname*',
      ],
    },
    {
      class: 'ENTITY_NAME',
      // prettier-ignore
      words: [
        'anschlussinhaber*', 'name*', 'firmenname*', 'vorname*', 'nachname*', 'inhaber*', 'vertragspartner*', 'firmierung*',
        'firma', 'vertragsinhaber*', 'rechtsform*',
      ],
    },
    {
      class: 'AUTH_PERSON',
      words: [
        'unterzeichner*',
        'unterschrift von',
        'zeichnungsberechtigt*',
        'bevollmächtigt*',
        'vertretungsberechtigt*',
      ],
    },
    {
      class: 'BTN',
      words: ['hauptrufnummer*', 'kopfnummer*', 'abfragestelle*', 'rufnummernkonfiguration*', 'stammnummer*'],
    },
    {
      class: 'TN_NOT_ON_ACCOUNT',
      words: ['rufnummer*', 'telefonnummer*', 'nummer', 'nummern', 'rufnummernblock*'],
      needs: 'wrong',
      weak: true,
    },
    {
      class: 'DOC_MISSING',
      needs: 'missing',
      words: [
        'portierungsauftrag*',
        'portierungsformular*',
        'vollmacht*',
        'rechnung*',
        'rechnungskopie*',
        'nachweis*',
        'formular*',
        'unterlage*',
        'anbieterwechselauftrag*',
      ],
    },
    {
      class: 'DOC_MISSING',
      needs: 'missing',
      words: ['unterschrift*', 'stempel*', 'firmenstempel*'],
      clock: 'RESET',
      nextStep: SIGN_AND_FILE,
      source: DE_WHOLESALERS,
    },
    {
      class: 'REGISTRY',
      words: [
        'handelsregister*',
        'gewerberegister*',
        'gewerbeanmeldung*',
        'gewerbeanzeige*',
        'zuteilungsbescheid*',
        'registerauszug*',
      ],
    },
    { class: 'DATE', words: ['termin*', 'portierungstermin*', 'wunschtermin*', 'kundenwunschtermin*', 'zeitfenster*'] },
    { class: 'DUPLICATE_ID', words: ['vorabstimmungsid*', 'vorabstimmungs id*', 'va id'], source: WBCI_NAMES },
    { class: 'LINE_TYPE', words: ['anschlussart*', 'anschlusstyp*', 'portierungsart*'] },
  ],
  statements: [
    {
      class: 'ACCOUNT_NUMBER',
      words: [
        'kunde nicht identifizierbar',
        'kunde ist nicht identifizierbar',
        'kunde unbekannt',
        'kunde nicht gefunden',
      ],
      source: WBCI_NAMES,
    },
    {
      class: 'FURTHER_HOLDERS',
      words: [
        'weitere* anschlussinhaber*',
        'mehrere anschlussinhaber',
        'weitere* inhaber',
        'alle anschlussinhaber',
        'zweite* anschlussinhaber*',
      ],
      source: WBCI_NAMES,
    },
    {
      class: 'TN_NOT_ON_ACCOUNT',
      words: [
        'nicht geschaltet',
        'gehört nicht zum anschluss',
        'gehört nicht zu diesem anschluss',
        'nicht auf diesem anschluss',
        'nicht diesem kunden',
      ],
      source: WBCI_NAMES,
    },
    {
      class: 'PENDING_ORDER',
      words: [
        'vorabstimmung bereits',
        'bereits eine vorabstimmung',
        'vorabstimmung existiert',
        'vorabstimmung besteht',
        'portierung läuft bereits',
        'bereits in portierung',
        'offener auftrag',
        'laufender auftrag',
        'anderer auftrag',
      ],
      source: WBCI_NAMES,
    },
    {
      class: 'DUPLICATE_ID',
      words: ['id bereits verwendet', 'vorabstimmungsid bereits', 'id schon verwendet'],
      source: WBCI_NAMES,
    },
    {
      class: 'OTHER',
      words: [
        'keine vorabstimmung',
        'vorabstimmung fehlt',
        'vorabstimmung nicht vorhanden',
        'vorabstimmung unvollständig',
      ],
      nextStep: 'Obtain a complete pre-agreement (WBCI) first, then file again with its id.',
      source: 'porting-facts §9.2, WITA side: KVE and VNV',
    },
    {
      class: 'TN_INACTIVE',
      words: [
        'nicht aktiv',
        'inaktiv*',
        'abgeschaltet',
        'gekündigt',
        'gesperrt',
        'außer betrieb',
        'stillgelegt',
        'deaktiviert',
      ],
    },
    {
      class: 'TN_NOT_PORTABLE',
      words: ['nicht portierbar', 'nicht portierungsfähig', 'portierung nicht möglich', 'kann nicht portiert werden'],
    },
    {
      class: 'WRONG_LOSING_CARRIER',
      words: [
        'nicht unser kunde',
        'nicht bei uns',
        'falscher anbieter',
        'falscher carrier',
        'bereits portiert',
        'wegportiert',
        'falscher ekp',
      ],
    },
    { class: 'FREEZE_LOCK', words: ['portierungssperre', 'sperre gesetzt', 'rufnummernsperre', 'wechselsperre'] },
    {
      class: 'FEATURE_CONFLICT',
      words: ['dsl', 'isdn', 'rufumleitung', 'brandmeldeanlage', 'alarmanlage', 'aufzugsnotruf'],
    },
    {
      class: 'PARTIAL_SCOPE',
      words: [
        'teilportierung',
        'restliche rufnummern',
        'restliche msn',
        'teil des blocks',
        'nur als ganzer block',
        'alle rufnummern',
      ],
    },
    {
      class: 'DOC_MISSING',
      words: ['nicht unterschrieben', 'nicht unterzeichnet'],
      clock: 'RESET',
      nextStep: SIGN_AND_FILE,
      source: DE_WHOLESALERS,
    },
    { class: 'DOC_STALE', words: ['älter als', 'veraltet*', 'abgelaufen*'] },
    { class: 'DOC_ILLEGIBLE', words: ['unleserlich*', 'nicht lesbar', 'nicht leserlich', 'unlesbar'] },
    {
      class: 'DATE',
      words: [
        'termin nicht möglich',
        'zu kurzfristig',
        'vorlaufzeit',
        'feiertag*',
        'wochenende',
        'außerhalb der geschäftszeiten',
        'terminverschiebung',
      ],
    },
    {
      class: 'DEBT',
      words: [
        'offene forderung*',
        'offene rechnung*',
        'zahlungsrückstand*',
        'unbezahlt*',
        'offener betrag',
        'portierungsentgelt',
      ],
    },
    { class: 'BUNDLE', words: ['bündelprodukt*', 'paketprodukt*', 'kombiprodukt*'] },
    {
      class: 'CARRIER_INTERNAL',
      words: ['systemfehler', 'systemstörung', 'technische störung', 'wartungsarbeiten', 'systemausfall'],
    },
  ],
};
