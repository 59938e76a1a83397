import type { PlaybookKey } from '../../../functions/domain/playbooks/playbook';

/** What a letter of one playbook says that no letter on another form does. */
export interface Marks {
  /** The title of the form, to the letter. */
  readonly title: string;
  /** Labels of two fields that, under this title, no other form has both of. */
  readonly labels: readonly [string, string];
}

const UNITED_KINGDOM: Marks = {
  title: 'Customer letter of authority: transfer of numbers',
  labels: ['Registered address', 'Line type'],
};
const FRANCE: Marks = { title: 'Mandat de portabilité', labels: ['SIRET (14 chiffres)', 'RIO'] };
const GERMAN_SERVICE_NUMBERS: Marks = {
  title: 'Portierungsauftrag: Servicerufnummern',
  labels: ['Zuteilungsbescheid der Bundesnetzagentur (Nummer, Datum)', 'Vertrag beim bisherigen Anbieter'],
};

/** The letter to the losing carrier, by playbook. Playbooks that share a form share a row. */
export const PORT_LETTERS: Readonly<Record<PlaybookKey, Marks>> = {
  US_GEO: {
    title: 'Letter of authorization: porting of telephone numbers',
    labels: ['Line type', 'Kind of transfer'],
  },
  US_TF: {
    title: 'Letter of authorization: change of Responsible Organization',
    labels: ['Current RespOrg', 'New RespOrg ID (5 characters, as AWS Support gives it)'],
  },
  GB_GEO: UNITED_KINGDOM,
  GB_NONGEO: UNITED_KINGDOM,
  GB_TF: UNITED_KINGDOM,
  DE_GEO: {
    title: 'Portierungsauftrag: Mitnahme von Rufnummern',
    labels: ['Ortsnetzkennzahl (ohne 0)', 'Zeitfenster'],
  },
  DE_TF: GERMAN_SERVICE_NUMBERS,
  DE_SHARED: GERMAN_SERVICE_NUMBERS,
  FR_GEO: FRANCE,
  FR_NOMADIC: FRANCE,
  FR_SVA: {
    title: 'Mandat de portabilité : numéros spéciaux',
    labels: ['SIRET (14 chiffres)', 'Code NAF/APE'],
  },
  NG_MOB: {
    title: 'Letter of authority: mobile number portability',
    labels: ['CAC registration (RC) number', 'MSISDN (10 digits)'],
  },
  NG_FIXED: {
    title: 'Request and letter of authority: transfer of fixed telephone numbers',
    labels: ['CAC registration (RC) number', 'Port date asked for'],
  },
  IE: {
    title: 'Customer authorisation form: number porting',
    labels: ['Universal account number (UAN)', 'Kind of transfer'],
  },
  NL: { title: 'Machtiging nummerportering', labels: ['KvK-nummer', 'Aansluittype'] },
  ES: { title: 'Solicitud y autorización de portabilidad', labels: ['NIF/CIF', 'Tipo de acceso'] },
  IT: {
    title: 'Richiesta e delega per la portabilità del numero',
    labels: ['Codice di migrazione', 'Codice fiscale (16) / partita IVA (11)'],
  },
  // The general declaration, in the French of a Belgian desk.
  EU_OTHER: { title: 'Mandat de portabilité', labels: ['Type de ligne', 'Numéro d’immatriculation'] },
};

/** The title of the way back, by the language of the desk. */
export const ROLLBACK_TITLES: Readonly<Record<string, string>> = {
  en: 'Emergency request to take ported numbers back',
  de: 'Dringende Bitte um Rücknahme portierter Rufnummern',
  fr: 'Demande urgente de reprise de numéros portés',
  es: 'Solicitud urgente de devolución de números portados',
  it: 'Richiesta urgente di ripresa di numeri portati',
  nl: 'Spoedverzoek: terugname van geporteerde nummers',
};

/** AWS's own form is in English, whatever the desk speaks. */
export const FIELD_SHEET_TITLE = 'Field sheet for the letter of authority form of AWS';
