import type { PlaybookKey } from '../../../functions/domain/playbooks/playbook';

type Fields = Readonly<Record<string, unknown>>;

/** What is done to one order so that it is refused, and by which rule or difference. */
export type Defect =
  | { readonly at: 'order'; readonly with: Fields; readonly refusedFor: string }
  | { readonly at: 'evidence'; readonly kind: string; readonly put: Fields; readonly refusedFor: string }
  | { readonly at: 'loa'; readonly with: Fields; readonly refusedFor: string }
  | { readonly at: 'filing'; readonly without: string; readonly refusedFor: string };

/** One port of a playbook, and what goes wrong with it most often. */
export interface Port {
  readonly number: string;
  readonly country: string;
  readonly language: string;
  readonly zone: string;
  readonly legalName: string;
  readonly address: readonly string[];
  /** Further fields of the order. */
  readonly order?: Fields;
  readonly evidence: Readonly<Record<string, Fields>>;
  /** What the record holds beside its own fields. */
  readonly extra?: Fields;
  readonly foc: string;
  readonly defect: Defect;
}

const FOC_EUROPE = '2026-12-15T10:00:00Z';
const FOC_AMERICA = '2026-12-15T16:00:00Z';

const america = {
  country: 'US',
  language: 'en',
  zone: 'America/New_York',
  legalName: 'Acme Example Inc.',
  address: ['1 Example Plaza', 'New York, NY 10001'],
  foc: FOC_AMERICA,
} as const;
const britain = {
  country: 'GB',
  language: 'en',
  zone: 'Europe/London',
  legalName: 'Acme UK Limited',
  address: ['1 High Street,', 'London', 'EC1A 1BB'],
  foc: FOC_EUROPE,
} as const;
const germany = {
  country: 'DE',
  language: 'de',
  zone: 'Europe/Berlin',
  legalName: 'Beispiel Telefonie GmbH',
  address: ['Musterstraße 1', '10115 Berlin'],
  foc: FOC_EUROPE,
} as const;
const france = {
  country: 'FR',
  language: 'fr',
  zone: 'Europe/Paris',
  legalName: 'Société Exemple SARL',
  address: ['1 rue de l’Exemple', '75001 Paris'],
  foc: FOC_EUROPE,
} as const;
const nigeria = {
  country: 'NG',
  language: 'en',
  zone: 'Africa/Lagos',
  legalName: 'Ọ̀rẹ́ Example Limited',
  address: ['1 Ṣọlá Street', 'Lagos'],
  foc: FOC_EUROPE,
} as const;

const REGISTER = { value: germany.legalName };
const SIRET = { value: '73282932000074' };
const acknowledged = { acknowledge: ['aws-port-path-not-offered'] };
/** Companies that have a number in the register of their country. */
const registered = (legalName: string, registrationNumber: string) => ({ entity: { legalName, registrationNumber } });

/** Numbers of fiction where a regulator keeps some, else such as nobody can dial. */
export const ROSTER: Readonly<Record<PlaybookKey, Port>> = {
  US_GEO: {
    ...america,
    number: '+12125550141',
    evidence: {},
    defect: {
      at: 'loa',
      with: { serviceAddress: { lines: ['1 Example Plaza', 'New York, NY 10011'] } },
      refusedFor: 'CONTENT',
    },
  },
  US_TF: {
    ...america,
    number: '+18005550199',
    extra: { newRespOrg: 'Example Toll-Free LLC', newRespOrgId: 'EXA01' },
    evidence: { respOrg: { value: 'ABC01' } },
    defect: { at: 'evidence', kind: 'respOrg', put: { value: 'XYZ99' }, refusedFor: 'resp-org-not-portable' },
  },
  GB_GEO: {
    ...britain,
    number: '+442079460141',
    extra: { registeredAddress: '1 High Street, London' },
    evidence: {},
    defect: { at: 'loa', with: { legalName: 'Acme UK Ltd' }, refusedFor: 'ENTITY_SUFFIX' },
  },
  GB_NONGEO: {
    ...britain,
    number: '+443069990101',
    extra: { registeredAddress: '1 High Street, London' },
    evidence: {},
    defect: {
      at: 'loa',
      with: { serviceAddress: { lines: ['1 High St,', 'London', 'EC1A 1BB'] } },
      refusedFor: 'ADDRESS_FORMAT',
    },
  },
  GB_TF: {
    ...britain,
    number: '+448081570101',
    extra: { registeredAddress: '1 High Street, London' },
    evidence: { 'freephone-controller': { value: 'Example Number Hosting' } },
    defect: { at: 'filing', without: 'freephone-controller', refusedFor: 'freephone-controller' },
  },
  DE_GEO: {
    ...germany,
    number: '+493023125141',
    extra: { onkz: '30' },
    evidence: { handelsregister: REGISTER, gewerberegister: REGISTER, portierungsauftrag: REGISTER },
    defect: {
      at: 'evidence',
      kind: 'portierungsauftrag',
      put: { value: 'Beispiel Telefonie G.m.b.H.' },
      refusedFor: 'holder-differs-from-register',
    },
  },
  DE_TF: {
    ...germany,
    number: '+498000000000',
    evidence: {
      gewerberegister: REGISTER,
      portierungsauftrag: REGISTER,
      'freephone-controller': { value: 'Beispiel Netz' },
      'number-allocation': { values: { '+498000000000': 'Zuteilungsbescheid 0800-1-2026' } },
    },
    defect: { at: 'filing', without: 'number-allocation', refusedFor: 'number-allocation' },
  },
  DE_SHARED: {
    ...germany,
    number: '+491800000000',
    extra: { allocation: 'Zuteilungsbescheid 0180-1-2026' },
    evidence: { gewerberegister: REGISTER, portierungsauftrag: REGISTER },
    defect: { at: 'loa', with: { signatureKind: 'validated-e-signature' }, refusedFor: 'CONTENT' },
  },
  FR_GEO: {
    ...france,
    number: '+33199001234',
    extra: { naf: '8220Z' },
    evidence: { siret: SIRET, rio: { values: { '+33199001234': 'F0P000000KE9' } } },
    // The RIO of the line beside it.
    defect: { at: 'evidence', kind: 'rio', put: { values: { '+33199001234': 'F0P000001M46' } }, refusedFor: 'rio-key' },
  },
  FR_NOMADIC: {
    ...france,
    number: '+33970000000',
    extra: { naf: '8220Z' },
    evidence: { siret: SIRET, rio: { values: { '+33970000000': '' } } },
    defect: { at: 'filing', without: 'rio', refusedFor: 'rio' },
  },
  FR_SVA: {
    ...france,
    number: '+33800000000',
    extra: { naf: '8220Z' },
    evidence: { siret: SIRET, 'freephone-controller': { value: 'Exemple Numéros' } },
    defect: { at: 'evidence', kind: 'siret', put: { value: '73282932000075' }, refusedFor: 'siret' },
  },
  NG_MOB: {
    ...nigeria,
    number: '+2348030000000',
    order: { ...acknowledged, ...registered(nigeria.legalName, 'RC 123456') },
    evidence: {},
    defect: { at: 'order', with: { acknowledge: [] }, refusedFor: 'aws-port-path-not-offered' },
  },
  NG_FIXED: {
    ...nigeria,
    number: '+2342010000000',
    order: { ...acknowledged, ...registered(nigeria.legalName, 'RC 123456'), requestedCutover: '2026-12-15' },
    evidence: {},
    // Without its tone mark it is another name.
    defect: { at: 'loa', with: { legalName: 'Ọrẹ́ Example Limited' }, refusedFor: 'DIACRITIC' },
  },
  IE: {
    country: 'IE',
    language: 'en',
    zone: 'Europe/Dublin',
    legalName: 'Acme Example Limited',
    address: ['1 Example Quay', 'Dublin 1', 'D01 X000'],
    foc: FOC_EUROPE,
    number: '+35310000000',
    evidence: { uan: { value: 'UAN 4711-0042' } },
    defect: { at: 'evidence', kind: 'uan', put: { value: '01 000 0000' }, refusedFor: 'uan' },
  },
  NL: {
    country: 'NL',
    language: 'nl',
    zone: 'Europe/Amsterdam',
    legalName: 'Voorbeeld Telecom B.V.',
    address: ['Voorbeeldstraat 1', '1011 AA Amsterdam'],
    foc: FOC_EUROPE,
    number: '+31200000000',
    extra: { connectionType: 'MSN' },
    order: registered('Voorbeeld Telecom B.V.', '12345678'),
    evidence: {},
    defect: { at: 'loa', with: { legalName: 'Voorbeeld Telecom BV' }, refusedFor: 'PUNCTUATION' },
  },
  ES: {
    country: 'ES',
    language: 'es',
    zone: 'Europe/Madrid',
    legalName: 'Ejemplo Telefonía S.L.',
    address: ['Calle del Ejemplo, 1', '28001 Madrid'],
    foc: FOC_EUROPE,
    number: '+34910000000',
    evidence: { 'nif-cif': { value: 'B12345674' } },
    defect: { at: 'evidence', kind: 'nif-cif', put: { value: 'B12345678' }, refusedFor: 'nif' },
  },
  IT: {
    country: 'IT',
    language: 'it',
    zone: 'Europe/Rome',
    legalName: 'Esempio Telefonia S.r.l.',
    address: ['Via dell’Esempio, 1', '00100 Roma'],
    foc: FOC_EUROPE,
    number: '+390600000000',
    extra: { taxNumber: '00743110157' },
    evidence: { 'codice-di-migrazione': { values: { '+390600000000': 'ABC0600000000001A' } } },
    defect: {
      at: 'evidence',
      kind: 'codice-di-migrazione',
      put: { values: { '+390600000000': 'A1' } },
      refusedFor: 'migration-code-format',
    },
  },
  EU_OTHER: {
    country: 'BE',
    language: 'fr',
    zone: 'Europe/Brussels',
    legalName: 'Société Exemple SA',
    address: ['Rue de l’Exemple 1', '1000 Bruxelles'],
    foc: FOC_EUROPE,
    number: '+3225550000',
    order: registered('Société Exemple SA', '0123.456.749'),
    evidence: {},
    defect: { at: 'loa', with: { legalName: 'Societe Exemple SA' }, refusedFor: 'DIACRITIC' },
  },
};
