import { DUTCH } from './dutch';
import { ENGLISH } from './english';
import { FRENCH } from './french';
import { GERMAN } from './german';
import { ITALIAN } from './italian';
import { SPANISH } from './spanish';
import type { CountryWording } from './wording';

const UK_PROVIDERS = 'published porting pages of UK wholesale and retail providers (mixed ages)';
const US_PROVIDERS = 'published porting help pages of US providers';
const SOMOS_REASONS = 'Somos, toll-free support pages (reasons for rejecting a RespOrg change)';
const NG_EXPECTED = 'general knowledge of Nigerian mobile number portability; the NCC’s own list was not obtained';
const COMREG = 'ComReg: the universal account number (UAN) of Irish bills, and the customer authorisation form (CAF)';
const NL_PROVIDERS = 'published porting pages of providers in the Netherlands (blocking codes exchanged through COIN)';

const CREATE_ANEW =
  'A request that was turned down is not repaired but made anew: find out what the code stands for, put that right and file a new request.';

/** What desks of each country write in free text. Porting-facts §8.2 to §9.5, each rule with its own source. */
export const COUNTRY_WORDINGS = {
  US: {
    name: 'United States',
    wordings: [ENGLISH],
    subjects: [
      { class: 'WRONG_LOSING_CARRIER', words: ['resporg', 'resp org', 'resporg id'], source: SOMOS_REASONS },
      {
        class: 'DOC_MISSING',
        needs: 'missing',
        words: ['linking loa', 'reseller loa', 'linking letter'],
        source: SOMOS_REASONS,
      },
      {
        class: 'OTHER',
        words: ['ssn', 'social security number', 'tax id', 'tax identification number'],
        source: US_PROVIDERS,
      },
      { class: 'TN_NOT_PORTABLE', words: ['rate center', 'rate centre'], source: US_PROVIDERS },
    ],
    statements: [
      {
        class: 'FREEZE_LOCK',
        words: ['pic freeze', 'local service freeze', 'lsf', 'resporg lock'],
        source: US_PROVIDERS,
      },
      { class: 'TN_NOT_PORTABLE', words: ['no coverage', 'rate center not'], source: US_PROVIDERS },
      { class: 'BUNDLE', words: ['shared toll free*', 'shared use'], source: SOMOS_REASONS },
      { class: 'OTHER', words: ['prepaid', 'end user not ready', 'customer not ready'], source: US_PROVIDERS },
    ],
  },
  GB: {
    name: 'United Kingdom',
    wordings: [ENGLISH],
    subjects: [
      { class: 'BTN', words: ['mbn', 'main billing number*'], source: UK_PROVIDERS },
      { class: 'WRONG_LOSING_CARRIER', words: ['cupid', 'reseller*', 'rid'], source: UK_PROVIDERS },
      { class: 'DUPLICATE_ID', words: ['order number*'], source: UK_PROVIDERS },
      {
        class: 'PARTIAL_SCOPE',
        needs: 'missing',
        words: ['associated number*', 'associated line*'],
        source: UK_PROVIDERS,
      },
    ],
    statements: [
      { class: 'FEATURE_CONFLICT', words: ['redcare', 'red care'], source: UK_PROVIDERS },
      { class: 'WRONG_LOSING_CARRIER', words: ['subsequent port*'], source: UK_PROVIDERS },
      // prettier-ignore
      { class: 'LINE_TYPE', words: ['is a multi line*', 'is multi line', 'is a single line*', 'is single line', 'multiline order', 'not a single line', 'not a multi line*'], source: UK_PROVIDERS },
    ],
  },
  DE: { name: 'Germany', wordings: [GERMAN, ENGLISH], subjects: [], statements: [] },
  FR: { name: 'France', wordings: [FRENCH, ENGLISH], subjects: [], statements: [] },
  NG: {
    name: 'Nigeria',
    wordings: [ENGLISH],
    subjects: [
      {
        class: 'ENTITY_NAME',
        words: ['sim registration', 'registration detail*', 'registration', 'kyc', 'nin'],
        source: NG_EXPECTED,
      },
      { class: 'WRONG_LOSING_CARRIER', words: ['donor', 'donor network', 'donor operator'], source: NG_EXPECTED },
      { class: 'DOC_MISSING', words: ['sms validation', 'validation sms', 'port sms'], source: NG_EXPECTED },
    ],
    statements: [
      { class: 'ENTITY_NAME', words: ['sim not registered', 'not registered', 'unregistered'], source: NG_EXPECTED },
      { class: 'FREEZE_LOCK', words: ['barred', 'blacklisted', 'fraud*'], source: NG_EXPECTED },
      // prettier-ignore
      { class: 'FREEZE_LOCK', words: ['ported recently', 'recently ported', 'within 90 days', 'within 45 days', '90 days', '45 days'], source: NG_EXPECTED },
      { class: 'DEBT', words: ['postpaid debt', 'postpaid balance', 'indebted', 'owing'], source: NG_EXPECTED },
      // prettier-ignore
      { class: 'DOC_MISSING', words: ['no sms', 'not validated', 'validation lapsed', 'validation expired', 'sms expired', '48 hours elapsed', 'lapsed after 48 hours'], source: NG_EXPECTED },
    ],
  },
  IE: {
    name: 'Ireland',
    wordings: [ENGLISH],
    subjects: [
      { class: 'ACCOUNT_NUMBER', words: ['uan', 'universal account number'], source: COMREG },
      { class: 'DOC_MISSING', needs: 'missing', words: ['caf', 'ecaf', 'customer authori* form'], source: COMREG },
      { class: 'POSTCODE', words: ['eircode*'], source: 'porting-facts §3' },
    ],
    statements: [],
  },
  NL: {
    name: 'Netherlands',
    wordings: [DUTCH, ENGLISH],
    subjects: [],
    statements: [
      {
        class: 'OTHER',
        words: ['blokkeringscode*', 'blokkeercode*', 'blocking code*', 'coin code*'],
        nextStep: CREATE_ANEW,
        source: NL_PROVIDERS,
      },
    ],
  },
  ES: { name: 'Spain', wordings: [SPANISH, ENGLISH], subjects: [], statements: [] },
  IT: { name: 'Italy', wordings: [ITALIAN, ENGLISH], subjects: [], statements: [] },
} as const satisfies Record<string, CountryWording>;

/** Elsewhere, and where nobody says from where the text comes, English alone is read. */
export const ANYWHERE: CountryWording = { name: 'anywhere', wordings: [ENGLISH], subjects: [], statements: [] };
