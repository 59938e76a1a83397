import { describe, expect, it } from 'vitest';
import { REJECTION_CLASSES, type RejectionClass } from '../../../functions/domain/rejections/classes';
import { diagnose } from '../../../functions/domain/rejections/diagnose';

// Written off porting-facts §7 to §9 row by row, and on purpose not made from the tables it checks.

/** §7: who fixes it, the clock; TN_NOT_PORTABLE is "terminal or SIP" there. */
const TAXONOMY: readonly (readonly [RejectionClass, string, string])[] = [
  ['ACCOUNT_NUMBER', 'customer', 'RESET'],
  ['PIN_PASSCODE', 'customer', 'HOLD'],
  ['ENTITY_NAME', 'customer', 'RESET'],
  ['ENTITY_SUFFIX', 'customer', 'RESET'],
  ['AUTH_PERSON', 'customer', 'RESET'],
  ['ADDRESS', 'customer', 'RESET'],
  ['ADDRESS_FORMAT', 'customer', 'RESET'],
  ['POSTCODE', 'customer', 'RESET'],
  ['BTN', 'customer', 'RESET'],
  ['TN_NOT_ON_ACCOUNT', 'customer', 'RESET'],
  ['TN_INACTIVE', 'losing-carrier', 'HOLD'],
  ['TN_NOT_PORTABLE', 'nobody', 'RESET'],
  ['WRONG_LOSING_CARRIER', 'migration-team', 'RESET'],
  ['FREEZE_LOCK', 'customer', 'HOLD'],
  ['PENDING_ORDER', 'customer', 'HOLD'],
  ['LINE_TYPE', 'customer', 'RESET'],
  ['PARTIAL_SCOPE', 'customer', 'RESET'],
  ['FEATURE_CONFLICT', 'customer', 'HOLD'],
  ['BUNDLE', 'losing-carrier', 'HOLD'],
  ['DOC_MISSING', 'customer', 'HOLD'],
  ['DOC_STALE', 'customer', 'RESET'],
  ['DOC_ILLEGIBLE', 'customer', 'RESET'],
  ['DATE', 'migration-team', 'HOLD'],
  ['DUPLICATE_ID', 'migration-team', 'HOLD'],
  ['FURTHER_HOLDERS', 'customer', 'RESET'],
  ['REGISTRY', 'customer', 'HOLD'],
  ['RIO', 'customer', 'RESET'],
  ['DEBT', 'customer', 'HOLD'],
  ['CARRIER_INTERNAL', 'losing-carrier', 'INFO'],
  ['UNRESPONSIVE', 'losing-carrier', 'INFO'],
  ['OTHER', 'migration-team', 'HOLD'],
];

/** Codes by scheme, then "CODES: CLASS", several classes parted by a stroke where the facts name several. */
const FACTS: Readonly<Record<string, readonly string[]>> = {
  // §8.1, first table
  bandwidth: [
    '7401: ACCOUNT_NUMBER',
    '7402: ADDRESS/POSTCODE',
    '7403: TN_NOT_PORTABLE',
    '7404: ENTITY_NAME',
    '7405: LINE_TYPE',
    '7406: FEATURE_CONFLICT',
    '7407: PENDING_ORDER',
    '7408: ENTITY_NAME',
    '7409: TN_INACTIVE/TN_NOT_ON_ACCOUNT',
    '7410 7411: FEATURE_CONFLICT',
    '7412: DATE',
    '7413: OTHER',
    '7414 7422: ENTITY_NAME',
    '7415: FEATURE_CONFLICT',
    '7416: FREEZE_LOCK',
    '7418 7442 7444: CARRIER_INTERNAL',
    '7419: FEATURE_CONFLICT',
    '7420: DOC_ILLEGIBLE',
    '7421: FEATURE_CONFLICT',
    '7423: PARTIAL_SCOPE',
    '7424: DOC_MISSING',
    '7425: FREEZE_LOCK',
    '7426: TN_INACTIVE',
    '7427: WRONG_LOSING_CARRIER',
    '7428: PARTIAL_SCOPE',
    '7429: ENTITY_NAME',
    '7430: CARRIER_INTERNAL',
    '7431 7441: WRONG_LOSING_CARRIER',
    '7432 7433: DATE',
    '7434: PARTIAL_SCOPE/BTN',
    '7435: PIN_PASSCODE',
    '7436: OTHER',
    '7437: FEATURE_CONFLICT',
    '7438 7439: DATE',
    '7443: OTHER',
    '7445: BTN',
    '7470: TN_NOT_PORTABLE',
    '7471: OTHER',
    '7473: AUTH_PERSON',
    '7484: CARRIER_INTERNAL',
    '7485: PARTIAL_SCOPE',
    '7417: OTHER',
    // §8.1, pre-submit codes; those without a class there are only asked to be known
    '7103: BTN',
    '7105: ENTITY_NAME',
    '7107 7108 7109 7110 7111: ADDRESS',
    '7112: POSTCODE',
    '7114: ACCOUNT_NUMBER',
    '7115: AUTH_PERSON',
    '7117: PIN_PASSCODE',
    '7119: DATE',
    '7101 7102 7104 7106 7113 7116 7118: *',
    '7201: *',
    '7203: BTN',
    '7204: PARTIAL_SCOPE/WRONG_LOSING_CARRIER',
    '7205: PENDING_ORDER',
    '7206: WRONG_LOSING_CARRIER',
    '7207 7208 7209 7210: DATE',
    '7211: LINE_TYPE/ENTITY_NAME',
    '7212: ACCOUNT_NUMBER',
    '7213: PIN_PASSCODE',
    '7214: POSTCODE',
    '7300 7301 7302 7371: *',
    '7315 7387: DATE',
    '7360: *',
    '7378: TN_INACTIVE',
    '7494 7496 7497: BTN',
    '7495: *',
    '7503: TN_NOT_PORTABLE',
    '7510 7511: ACCOUNT_NUMBER',
    '7512 7513: PIN_PASSCODE',
    '7514 7515: POSTCODE',
    '7516: TN_NOT_ON_ACCOUNT',
    '7518: TN_INACTIVE',
    '7519: ENTITY_NAME',
    '7520: FREEZE_LOCK',
    '7610: PIN_PASSCODE',
    // §8.3, last paragraph; 7627 also among the locks of §5
    '7615 7620 7642 7621 7643: TN_NOT_PORTABLE',
    '7622 7644: *',
    '7627: REGISTRY/FREEZE_LOCK',
    '7652: *',
    '7654 7656 7655 7657: TN_INACTIVE',
    '7527 7528: REGISTRY',
  ],
  // §8.1, in brackets
  lsr: [
    'E17A E17B 8A: ACCOUNT_NUMBER',
    'E1: ADDRESS',
    '8D: POSTCODE/ADDRESS',
    '6K: TN_NOT_PORTABLE',
    '8G: ENTITY_NAME',
    '6R: LINE_TYPE',
    'E6c: FEATURE_CONFLICT',
    '6M 6N E19: PENDING_ORDER',
    '6C: ENTITY_NAME',
    'E27 E30: TN_INACTIVE',
    'E6a E25: FEATURE_CONFLICT',
    '1N 6E E35 6F 1L: DATE',
    '1E: OTHER',
    '8E 8F: ENTITY_NAME',
    'E6e: FEATURE_CONFLICT',
    'E6d: FREEZE_LOCK',
    '6J 1B 6H: CARRIER_INTERNAL',
    'E6b: FEATURE_CONFLICT',
    '7B: DOC_ILLEGIBLE',
    'E6f: FEATURE_CONFLICT',
    '7A: PARTIAL_SCOPE',
    'E8: DOC_MISSING',
    '6P: FREEZE_LOCK',
    '6D: TN_INACTIVE',
    '6A: WRONG_LOSING_CARRIER',
    'E23: PARTIAL_SCOPE',
    'E10: ENTITY_NAME',
    '1C: CARRIER_INTERNAL',
    'E40 6B: WRONG_LOSING_CARRIER',
    'E34 E33: DATE',
    'E24: PARTIAL_SCOPE',
    'E6h: BTN',
    'E42PWA E42PWB 8C: PIN_PASSCODE',
    '7C: OTHER',
    'E6g: FEATURE_CONFLICT',
    '6L 1M: DATE',
    '8B: OTHER',
    'E14: BTN',
    'E42O: TN_NOT_PORTABLE',
    'E18: OTHER',
    'E10a: AUTH_PERSON',
    'E1111: CARRIER_INTERNAL',
    'E9999: PARTIAL_SCOPE',
    '6G 1P 999: OTHER',
  ],
  // §8.2
  telnyx: [
    'ACCOUNT_NUMBER_MISMATCH ACCOUNT_NUMBER_REQUIRED DIFFERENT_ACCOUNTS: ACCOUNT_NUMBER',
    'AUTH_PERSON_MISMATCH AUTH_NAME_MISMATCH: AUTH_PERSON',
    'BTN_ATN_MISMATCH MAIN_BTN_PORTING: BTN',
    'ENTITY_NAME_MISMATCH BUSINESS_NAME_MISMATCH: ENTITY_NAME',
    'LOCATION_MISMATCH: ADDRESS',
    'POSTAL_CODE_MISMATCH: POSTCODE',
    'PASSCODE_PIN_INVALID: PIN_PASSCODE',
    'PHONE_NUMBER_HAS_SPECIAL_FEATURE: FEATURE_CONFLICT',
    'PHONE_NUMBER_MISMATCH: TN_NOT_ON_ACCOUNT',
    'PHONE_NUMBER_NOT_PORTABLE RATE_CENTER_NOT_PORTABLE: TN_NOT_PORTABLE',
    'DIFFERENT_RATE_CENTERS PORTING_ORDER_SPLIT_REQUIRED PORT_TYPE_INCORRECT: PARTIAL_SCOPE',
    'INVALID_RESELLER: WRONG_LOSING_CARRIER',
    'FOC_EXPIRED FOC_REJECTED: DATE',
    'LSR_PENDING: PENDING_ORDER',
    'OSP_IRRESPONSIVE: UNRESPONSIVE',
    'SV_CONFLICT SV_UNKNOWN_FAILURE: CARRIER_INTERNAL',
    'ILLEGIBLE_LOA: DOC_ILLEGIBLE',
    'OTHER: OTHER',
    '1002: PIN_PASSCODE',
  ],
  // §8.3
  somos: [
    'name-mismatch all-data-mismatch: ENTITY_NAME',
    'address-mismatch: ADDRESS',
    'signature-missing loa-missing reseller-loa-missing: DOC_MISSING',
    'shared-number: BUNDLE',
    'signature-date: DOC_STALE',
    'wrong-resporg: WRONG_LOSING_CARRIER',
    'number-not-listed: TN_NOT_ON_ACCOUNT',
    'illegible: DOC_ILLEGIBLE',
    'more-recent-loa: PENDING_ORDER',
    'unauthorised-signature: AUTH_PERSON',
    '05 07 09 11 12 13 14 15 16 17 18 19 20 21 22 99: *',
  ],
  // §8.4
  twilio: [
    'CONTACT_SUPPORT_REQUIRED: OTHER',
    'PHONE_NUMBER_WITH_CARRIER_RESTRICTION: FREEZE_LOCK',
    'PHONE_NUMBER_INACTIVE_OR_DISCONNECTED: TN_INACTIVE',
    'INVALID_END_USER_NAME: ENTITY_NAME',
    'INVALID_ADDRESS: ADDRESS',
    'INVALID_PIN: PIN_PASSCODE',
    'INVALID_ACCOUNT_NUMBER: ACCOUNT_NUMBER',
    '22130: TN_NOT_PORTABLE',
    '22137: PENDING_ORDER',
  ],
  aws: [
    'unpaid-balance: DEBT',
    'name-or-address-mismatch: ENTITY_NAME/ADDRESS',
    'cannot-be-ported: TN_NOT_PORTABLE',
    'information-missing: OTHER',
  ],
  // §9.1
  nicc: [
    '01: DUPLICATE_ID',
    '02: WRONG_LOSING_CARRIER',
    '03: DATE',
    '06: BTN',
    '25 26: LINE_TYPE',
    'postcode-mismatch: POSTCODE',
    'wrong-main-billing-number: BTN',
    'wrong-signatory: AUTH_PERSON',
    'associated-numbers-missing: PARTIAL_SCOPE',
    'already-ported reseller-differs: WRONG_LOSING_CARRIER',
    'alarm-line: FEATURE_CONFLICT',
    'ceased: TN_INACTIVE',
  ],
  // §9.2; the names beside the numbers
  wbci: [
    '8001 ZWA 8003 TV_OK 8004 STORNO_OK 8010 AKM-TR: OTHER',
    '8002 NAT: DATE',
    '8103 RNG: TN_NOT_ON_ACCOUNT',
    '8104 ADAPLZ 8105 ADAORT 8106 ADASTR 8107 ADAHSNR: ADDRESS',
    '8108 ADFPLZ: POSTCODE/ADDRESS',
    '8109 ADFORT 8110 ADFSTR 8111 ADFHSNR: ADDRESS',
    '8112 AIF 8113 AIFVN: ENTITY_NAME',
    '8114 WAI: FURTHER_HOLDERS',
    '8115 BVID: DUPLICATE_ID',
    '8116 SONST SON: OTHER',
    '8117 KNI KNO: ACCOUNT_NUMBER',
    '8118 VAE: PENDING_ORDER',
    '8140 VAID_ABG: DUPLICATE_ID',
    '8141 TV_ABG 8142 STORNO_ABG: DATE',
    '8143 WVNR_ABG 8144 LID_ABG 8145 WVNR_OVAID 8146 LID_OVAID 8147 UETN_NM 8148 UETN_BB 8149 UPK: CARRIER_INTERNAL',
  ],
  wita: ['KVE VNV: OTHER', 'date-differs: DATE'],
  // §9.3
  arcep: [
    'applicant-not-holder: AUTH_PERSON',
    'request-incomplete: OTHER',
    'numbering-plan technical-incompatibility: TN_NOT_PORTABLE',
    'data-or-rio-wrong rio-wrong: RIO',
    'number-inactive: TN_INACTIVE',
    'port-pending: PENDING_ORDER',
    'address-mismatch: ADDRESS',
    'siret-invalid: REGISTRY',
    'name-mismatch: ENTITY_NAME',
    'numbers-misconfigured: BTN',
  ],
  // §9.4
  ncc: [
    'number-inactive: TN_INACTIVE',
    'registration-differs: ENTITY_NAME',
    'barred ported-recently: FREEZE_LOCK',
    'postpaid-debt: DEBT',
    'wrong-donor: WRONG_LOSING_CARRIER',
    'port-in-progress: PENDING_ORDER',
    'sms-validation-missing: DOC_MISSING',
  ],
};

const rows = Object.entries(FACTS).flatMap(([scheme, lines]) =>
  lines.flatMap((line) => {
    const [codes = '', classes = ''] = line.split(': ');
    return codes.split(' ').map((code): [string, string, readonly string[]] => [scheme, code, classes.split('/')]);
  }),
);

describe('The taxonomy of §7', () => {
  it.each(TAXONOMY)('%s is fixed by the %s with clock %s', (name, fixBy, clock) => {
    expect(REJECTION_CLASSES[name]).toMatchObject({ fixBy, clock, needsNewLoa: clock === 'RESET' });
  });

  it('is the whole of ours', () => {
    expect(TAXONOMY.map(([name]) => name)).toEqual(Object.keys(REJECTION_CLASSES));
  });
});

describe('The codes of §8 and §9', () => {
  it.each(rows)('%s %s is known as %j and says what to do', (scheme, code, classes) => {
    const diagnosis = diagnose(scheme, code);
    expect(diagnosis.meaning).not.toMatch(/not in our tables/);
    expect(diagnosis.nextStep).toMatch(/^[A-Z].*\.$/);
    expect(['customer', 'losing-carrier', 'migration-team', 'nobody']).toContain(diagnosis.fixBy);
    expect(diagnosis.needsNewLoa).toBe(diagnosis.clock === 'RESET');
    if (classes[0] === '*') return;
    expect(diagnosis.class).toBe(classes[0]);
    expect([diagnosis.class, ...(diagnosis.alsoPossible ?? [])]).toEqual(expect.arrayContaining([...classes]));
  });

  it('that §9.2 calls no obstacle are none, and all others of WBCI block', () => {
    const harmless = ['8001', '8002', '8003', '8004', '8010', '8104', '8105', '8106', '8107'];
    for (const code of harmless) expect(diagnose('wbci', code)).toMatchObject({ blocks: false, clock: 'INFO' });
    for (const code of [
      '8103',
      '8108',
      '8109',
      '8110',
      '8111',
      '8112',
      '8113',
      '8114',
      '8115',
      '8116',
      '8117',
      '8118',
      '8140',
    ]) {
      expect(diagnose('wbci', code).blocks).toBe(true);
    }
  });
});
