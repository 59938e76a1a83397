import { SIGN_AND_FILE, type Wording } from './wording';

const OTHER_PROVIDERS =
  'published porting help pages of US providers, and the list of reject reasons of Microsoft Teams (organisation name, ZIP, service address, LOA, freeze)';

/** English, as desks in the US, the United Kingdom, Ireland and Nigeria write it, and others when they answer AWS. */
export const ENGLISH: Wording = {
  // prettier-ignore
  wrong: [
    'mismatch*', 'mis match*', 'wrong*', 'incorrect*', 'invalid*', 'not valid', 'not match*', 'doesn t match', 'don t match',
    'differ*', 'different*', 'not agree*', 'not correspond*', 'not recogni*', 'unknown', 'not found', 'not correct', 'fail* validation',
    'not listed', 'not known', 'not as per', 'discrepanc*', 'inconsistent', 'error in', 'not identical',
    'not equal', 'unable to verify', 'cannot be verified', 'could not be verified', 'not authori*',
  ],
  // prettier-ignore
  missing: [
    'missing', 'not provided', 'not supplied', 'not given', 'not stated', 'not included', 'absent', 'blank', 'required',
    'is needed', 'not attached', 'not received', 'omitted', 'incomplete', 'please provide', 'please supply', 'not enclosed',
  ],
  fine: [
    'is correct',
    'are correct',
    'matches',
    'is fine',
    'is ok',
    'are ok',
    'is valid',
    'no mismatch',
    'now correct',
  ],
  negations: ['no', 'not', 'without', 'never', 'isn t'],
  turns: ['but', 'however', 'although', 'whereas', 'while'],
  // prettier-ignore
  beside: [
    'email address*', 'e mail address*', 'ip address*', 'file name*', 'user name*', 'domain name*', 'bill of', 'account manager',
    'carrier name', 'provider name', 'post code of practice',
  ],
  subjects: [
    {
      class: 'ACCOUNT_NUMBER',
      // prettier-ignore
      words: [
        'account number*', 'account no', 'account nos', 'acct number*', 'acct no', 'account id', 'account ref*',
        'customer number*', 'customer reference', 'customer id',
      ],
    },
    {
      class: 'PIN_PASSCODE',
      // prettier-ignore
      words: ['pin', 'pins', 'pin code', 'pin number', 'passcode*', 'password*', 'port out pin', 'transfer pin', 'account pin'],
    },
    { class: 'POSTCODE', words: ['postcode*', 'post code*', 'postal code*', 'zip', 'zip code*', 'zipcode*'] },
    {
      class: 'ADDRESS',
      // prettier-ignore
      words: [
        'address*', 'service address*', 'billing address*', 'installation address*', 'house number', 'street', 'street number',
        'town', 'service location', 'location',
      ],
    },
    {
      class: 'AUTH_PERSON',
      // prettier-ignore
      words: [
        'signatory', 'signatories', 'signatory name', 'name of the signatory', 'signer', 'signed by', 'authori* person',
        'authori* contact*', 'authori* name', 'authori* signatory', 'authori* signature', 'authori* user', 'authori* party',
      ],
    },
    {
      class: 'BTN',
      // prettier-ignore
      words: [
        'btn', 'btns', 'billing telephone number', 'billing number', 'main number', 'main billing number', 'main telephone number',
        'pilot number', 'atn', 'lead number', 'header number',
      ],
    },
    {
      class: 'ENTITY_NAME',
      // prettier-ignore
      words: [
        'name', 'names', 'business name', 'company name', 'customer name', 'subscriber name', 'account name', 'account holder',
        'account holder name', 'end user name', 'organisation name', 'organization name', 'first name', 'last name', 'entity name',
        'legal entity',
      ],
    },
    {
      class: 'DOC_MISSING',
      needs: 'missing',
      // prettier-ignore
      words: [
        'loa', 'cloa', 'letter of authori*', 'letter of agency', 'authori* letter', 'invoice', 'bill copy', 'copy of bill',
        'copy of a bill', 'recent bill', 'latest bill', 'phone bill', 'csr', 'proof of ownership', 'proof of address', 'documents',
        'documentation', 'paperwork',
      ],
    },
    {
      class: 'DOC_MISSING',
      needs: 'missing',
      words: ['signature', 'signatures'],
      clock: 'RESET',
      nextStep: SIGN_AND_FILE,
    },
    {
      class: 'DATE',
      words: ['due date*', 'port date*', 'foc date*', 'requested date*', 'date requested', 'cutover date'],
    },
    { class: 'LINE_TYPE', words: ['line type', 'service type', 'type of line', 'type of service', 'product type'] },
    {
      class: 'TN_NOT_ON_ACCOUNT',
      words: ['telephone number*', 'phone number*', 'numbers', 'number', 'tn', 'tns', 'cli', 'ddi', 'ddis'],
      needs: 'wrong',
      weak: true,
    },
  ],
  statements: [
    {
      class: 'TN_NOT_ON_ACCOUNT',
      // prettier-ignore
      words: [
        'not on this account', 'not on the account', 'not on account', 'not part of this account', 'not associated with this account',
        'does not belong to this account', 'does not belong to the account', 'belongs to another account', 'different account',
        'not listed on the account',
      ],
    },
    {
      class: 'AUTH_PERSON',
      words: [
        'not authori* to sign',
        'not an authori*',
        'unauthori* signature',
        'unauthori* signatory',
        'no authority to port',
      ],
    },
    {
      class: 'TN_INACTIVE',
      // prettier-ignore
      words: [
        'disconnected', 'inactive', 'not active', 'not in service', 'no longer in service', 'out of service', 'suspended',
        'deactivated', 'ceased', 'terminated', 'not working',
      ],
    },
    {
      class: 'TN_NOT_PORTABLE',
      words: [
        'not portable',
        'non portable',
        'cannot be ported',
        'can not be ported',
        'not eligible to port',
        'unportable',
      ],
    },
    {
      class: 'WRONG_LOSING_CARRIER',
      // prettier-ignore
      words: [
        'not our number', 'not our customer', 'not with us', 'wrong carrier', 'wrong provider', 'wrong losing carrier',
        'already ported', 'ported out', 'ported away', 'does not belong to us', 'not owned by us', 'not the current provider',
        'not the losing carrier',
      ],
    },
    {
      class: 'FREEZE_LOCK',
      // prettier-ignore
      words: [
        'freeze', 'frozen', 'port protection', 'port lock', 'locked', 'number lock', 'porting lock', 'port out protection',
        'carrier restriction',
      ],
    },
    {
      class: 'PENDING_ORDER',
      // prettier-ignore
      words: [
        'pending order*', 'order pending', 'open order*', 'existing order*', 'pending service order*', 'port in progress',
        'porting in progress', 'already in progress', 'pending port', 'another port*', 'active port*', 'pending change order',
        'order in progress',
      ],
    },
    {
      class: 'PENDING_ORDER',
      words: ['more recent authori*', 'more recent loa', 'newer loa'],
      source: OTHER_PROVIDERS,
    },
    {
      class: 'FEATURE_CONFLICT',
      // prettier-ignore
      words: [
        'dsl', 'adsl', 'vdsl', 'isdn', 'broadband on', 'hunt group*', 'call forward*', 'remote call forward*', 'rcf', 'centrex',
        'distinctive ring', 'foreign exchange', 'alarm line', 'alarm on',
      ],
    },
    {
      class: 'PARTIAL_SCOPE',
      // prettier-ignore
      words: [
        'partial port*', 'full port*', 'full or partial', 'remaining number*', 'remaining line*', 'whole range', 'entire range',
        'part of a range', 'split range', 'split block', 'must be split', 'order split', 'all numbers must', 'rest of the range',
      ],
    },
    {
      class: 'BTN',
      words: ['stranded pilot*', 'stranded main*', 'new btn', 'name a new main*'],
      source: OTHER_PROVIDERS,
    },
    {
      class: 'ADDRESS',
      words: [
        'billing address instead',
        'not the service address',
        'billing address was given',
        'billing vs service address',
      ],
      source: OTHER_PROVIDERS,
    },
    {
      class: 'DOC_STALE',
      // prettier-ignore
      words: [
        'loa expired', 'loa has expired', 'expired loa', 'signature expired', 'signature too old', 'loa too old', 'older than',
        'out of date', 'dated more than', 'stale', 'date of signature',
      ],
    },
    {
      class: 'DOC_ILLEGIBLE',
      // prettier-ignore
      words: [
        'illegible', 'unreadable', 'not readable', 'not legible', 'cannot be read', 'can not be read', 'blurred', 'stamped signature*',
        'poor quality',
      ],
    },
    {
      class: 'DOC_MISSING',
      words: ['unsigned', 'not signed', 'not been signed'],
      clock: 'RESET',
      nextStep: SIGN_AND_FILE,
    },
    {
      class: 'DATE',
      // prettier-ignore
      words: [
        'date not available', 'date unavailable', 'date is not available', 'too soon', 'lead time', 'short notice', 'public holiday',
        'bank holiday', 'weekend', 'outside business hours', 'outside working hours', 'outside the window', 'foc expired',
        'date in the past', 'below the interval', 'no slot*', 'date cannot be met', 'date passed',
      ],
    },
    {
      class: 'DUPLICATE_ID',
      // prettier-ignore
      words: [
        'duplicate order*', 'duplicate request*', 'order number already used', 'reference already used', 'id already used',
        'duplicate reference', 'duplicate id',
      ],
    },
    {
      class: 'FURTHER_HOLDERS',
      words: ['joint account', 'joint holder*', 'further holder*', 'co holder*', 'second account holder'],
    },
    {
      class: 'DEBT',
      // prettier-ignore
      words: [
        'unpaid', 'outstanding balance', 'outstanding debt', 'outstanding bill*', 'outstanding invoice*', 'balance due', 'past due',
        'arrears', 'debt', 'port away fee', 'termination fee', 'overdue', 'non payment',
      ],
    },
    { class: 'BUNDLE', words: ['bundle*', 'shared number', 'package with', 'bundled'] },
    {
      class: 'CARRIER_INTERNAL',
      // prettier-ignore
      words: ['outage', 'system error', 'system failure', 'system down', 'systems are down', 'technical problem*', 'backlog', 'workload', 'maintenance'],
    },
    {
      class: 'UNRESPONSIVE',
      words: [
        'no response from',
        'no reply from',
        'did not respond',
        'does not respond',
        'irresponsive',
        'unresponsive',
      ],
    },
  ],
};
