import type { PlaybookKey } from '../../../playbooks/playbook';
import { PORTIERUNGSAUFTRAG } from '../de/portierungsauftrag';
import { PORTIERUNGSAUFTRAG_SERVICERUFNUMMERN } from '../de/portierungsauftrag-servicerufnummern';
import { IRISH_CUSTOMER_AUTHORISATION_FORM } from '../en/irish-customer-authorisation-form';
import { LETTER_OF_AUTHORITY } from '../en/letter-of-authority';
import { NIGERIAN_LETTER_FIXED } from '../en/nigerian-letter-fixed';
import { NIGERIAN_LETTER_MOBILE } from '../en/nigerian-letter-mobile';
import { UK_CUSTOMER_LETTER_OF_AUTHORITY } from '../en/uk-customer-letter-of-authority';
import { US_LETTER_OF_AUTHORIZATION } from '../en/us-letter-of-authorization';
import { US_RESPORG_CHANGE } from '../en/us-resporg-change';
import { SOLICITUD_DE_PORTABILIDAD } from '../es/solicitud-de-portabilidad';
import { MANDAT_DE_PORTABILITE } from '../fr/mandat-de-portabilite';
import { MANDAT_NUMEROS_SPECIAUX } from '../fr/mandat-numeros-speciaux';
import { RICHIESTA_DI_PORTABILITA } from '../it/richiesta-di-portabilita';
import { MACHTIGING_NUMMERPORTERING } from '../nl/machtiging-nummerportering';
import type { Form } from './form';

const ADDRESSES = ['billingAddress', 'serviceAddress'] as const;
/** Of the connection as the losing carrier holds it; the address of the bill comes second (porting-facts §2.6, §2.7, §2.9). */
const CONNECTION_FIRST = ['serviceAddress', 'billingAddress'] as const;
const PROVIDERS = ['losingCarrier', 'underlyingCarrier', 'gainingCarrier'] as const;
const EXTENT_AND_DATE = ['portType', 'newBtn', 'requestedCutover'] as const;
const SIGNED = ['name', 'jobTitle', 'date', 'signature'] as const;
const SIGNED_AND_STAMPED = ['name', 'jobTitle', 'placeAndDate', 'signature', 'companyStamp'] as const;

/** Ordinary words: the desk's language, the numbers alone, and what stays is listed. */
const PLAIN = { language: null, beside: null, listsRemaining: true, providers: PROVIDERS, signing: SIGNED } as const;

/** porting-facts §2.5. One template for geographic and non-geographic numbers since August 2020. */
const UNITED_KINGDOM: Form = {
  ...PLAIN,
  words: { en: UK_CUSTOMER_LETTER_OF_AUTHORITY },
  record: [
    'legalName',
    'registrationNumber',
    'registeredAddress',
    'accountNumber',
    'btn',
    'pin',
    ...ADDRESSES,
    'authorisedContacts',
    'lineType',
    'ranges',
  ],
  transfer: [],
  providers: ['losingCarrier', 'losingAddress', 'underlyingCarrier', 'gainingCarrier', 'gainingAddress'],
};

/** porting-facts §2.7: a RIO for each number, and the head line (tête de ligne) of the account. */
const FRANCE: Form = {
  ...PLAIN,
  words: { fr: MANDAT_DE_PORTABILITE },
  record: ['legalName', 'siret', 'naf', 'accountNumber', 'btn', ...CONNECTION_FIRST, 'authorisedContacts', 'ranges'],
  transfer: EXTENT_AND_DATE,
  beside: 'rio',
  signing: SIGNED_AND_STAMPED,
};

/** porting-facts §2.6: geographic numbers, single or as a block. */
const GERMANY: Form = {
  ...PLAIN,
  words: { de: PORTIERUNGSAUFTRAG },
  record: [
    'legalName',
    'companyRegister',
    'accountNumber',
    'btn',
    ...CONNECTION_FIRST,
    'authorisedContacts',
    'furtherHolders',
    'blockType',
    'areaCode',
    'accessNumber',
    'operatorNumber',
    'ranges',
  ],
  transfer: ['portType', 'contractEnd', 'otherNumbers', 'requestedCutover', 'timeSlot', 'projectCode'],
  providers: [...PROVIDERS, 'gainingNetworkCode', 'losingNetworkCode', 'preAlignmentId'],
  signing: ['name', 'jobTitle', 'placeAndDate', 'signature', 'furtherSignature', 'companyStamp'],
};

/** porting-facts §2.6, last paragraph: the number was allocated to the customer by the Bundesnetzagentur. */
const GERMAN_SERVICE_NUMBERS: Form = {
  ...PLAIN,
  words: { de: PORTIERUNGSAUFTRAG_SERVICERUFNUMMERN },
  record: [
    'legalName',
    'companyRegister',
    'accountNumber',
    ...CONNECTION_FIRST,
    'authorisedContacts',
    'furtherHolders',
    'allocation',
  ],
  transfer: ['contractEnd', 'requestedCutover'],
  signing: ['name', 'jobTitle', 'placeAndDate', 'signature', 'furtherSignature', 'companyStamp'],
};

/** porting-facts §2.8: no carrier of Amazon Connect takes Nigerian numbers, so the recipient is written in by hand. */
const NIGERIA: Form = {
  ...PLAIN,
  words: { en: NIGERIAN_LETTER_FIXED },
  record: ['legalName', 'rcNumber', 'accountNumber', 'btn', ...ADDRESSES, 'authorisedContacts'],
  transfer: ['requestedCutover'],
  providers: ['losingCarrier', 'gainingByHand', 'gainingAddress'],
  signing: ['name', 'jobTitle', 'placeAndDate', 'signature', 'companyStamp'],
};

/** What every country of the neighbourhood shares. */
const NEIGHBOUR = { ...PLAIN, transfer: EXTENT_AND_DATE, signing: SIGNED_AND_STAMPED } as const;

/** The form that each playbook's letter is written on. */
export const FORMS: Readonly<Record<PlaybookKey, Form>> = {
  // porting-facts §2.3. The declarations are the regulator's and are made in English only.
  US_GEO: {
    ...PLAIN,
    language: 'en',
    words: { en: US_LETTER_OF_AUTHORIZATION },
    record: [
      'legalName',
      'accountNumber',
      'btn',
      'pinByHand',
      ...ADDRESSES,
      'authorisedContacts',
      'lineType',
      'ranges',
    ],
    transfer: EXTENT_AND_DATE,
  },
  // porting-facts §2.4. Orders with a BTN or a partial flag are refused for toll-free numbers.
  US_TF: {
    ...PLAIN,
    language: 'en',
    words: { en: US_RESPORG_CHANGE },
    record: ['legalName', 'accountNumber', ...ADDRESSES, 'authorisedContacts', 'endUser'],
    transfer: ['requestedCutover', 'instructions'],
    providers: ['losingCarrier', 'respOrg', 'newRespOrgName', 'newRespOrgId'],
    listsRemaining: false,
  },
  GB_GEO: UNITED_KINGDOM,
  GB_NONGEO: UNITED_KINGDOM,
  GB_TF: UNITED_KINGDOM,
  DE_GEO: GERMANY,
  DE_TF: GERMAN_SERVICE_NUMBERS,
  DE_SHARED: GERMAN_SERVICE_NUMBERS,
  FR_GEO: FRANCE,
  FR_NOMADIC: FRANCE,
  FR_SVA: {
    ...FRANCE,
    words: { fr: MANDAT_NUMEROS_SPECIAUX },
    beside: 'rioWhereGiven',
  },
  // A date cannot be chosen for a mobile port, and the number is named by its ten digits.
  NG_MOB: { ...NIGERIA, words: { en: NIGERIAN_LETTER_MOBILE }, transfer: [], beside: 'msisdn' },
  NG_FIXED: NIGERIA,
  // porting-facts §2.9
  IE: {
    ...NEIGHBOUR,
    words: { en: IRISH_CUSTOMER_AUTHORISATION_FORM },
    record: [
      'legalName',
      'registrationNumber',
      'uan',
      'accountNumber',
      'btn',
      ...ADDRESSES,
      'authorisedContacts',
      'ranges',
    ],
    signing: SIGNED,
  },
  NL: {
    ...NEIGHBOUR,
    words: { nl: MACHTIGING_NUMMERPORTERING },
    record: [
      'legalName',
      'kvk',
      'accountNumber',
      'btn',
      ...CONNECTION_FIRST,
      'authorisedContacts',
      'connectionType',
      'ranges',
      'allocationOf088',
    ],
  },
  ES: {
    ...NEIGHBOUR,
    words: { es: SOLICITUD_DE_PORTABILIDAD },
    record: [
      'legalName',
      'taxId',
      'accountNumber',
      'btn',
      ...CONNECTION_FIRST,
      'authorisedContacts',
      'accessType',
      'ranges',
    ],
  },
  IT: {
    ...NEIGHBOUR,
    words: { it: RICHIESTA_DI_PORTABILITA },
    record: [
      'legalName',
      'fiscalCode',
      'accountNumber',
      'btn',
      ...CONNECTION_FIRST,
      'authorisedContacts',
      'secretCode',
      'ranges',
    ],
    beside: 'migrationCode',
  },
  EU_OTHER: {
    ...NEIGHBOUR,
    words: { en: LETTER_OF_AUTHORITY },
    record: [
      'legalName',
      'registrationNumber',
      'accountNumber',
      'btn',
      ...ADDRESSES,
      'authorisedContacts',
      'lineType',
      'ranges',
    ],
  },
};
