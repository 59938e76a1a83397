import type { NumberClass } from './number-class';
import type { PlaybookKey } from './playbook';

/** ok: portable class on AWS's list; ask: a human or AWS has to look; sip: no AWS port path; migrate: renumbered; reject: do not file. */
export type Verdict = 'ok' | 'ask' | 'sip' | 'migrate' | 'reject';

export interface ClassRule {
  readonly country: string;
  readonly numberClass: NumberClass;
  readonly pattern: RegExp;
  readonly verdict: Verdict;
  readonly playbook: PlaybookKey | null;
  readonly reason: string;
  /** Regions of libphonenumber in which the rule holds; elsewhere the number is of another country. */
  readonly regions?: readonly string[];
  readonly rewrite?: (number: string) => string;
}

const AWS_LIST = 'On the list of numbers that AWS ports.';
const ASK = 'AWS has to be asked whether it takes numbers of this kind.';

/**
 * The ordered rules: the first whose pattern matches wins, so the special rows of a country stand before the broad ones.
 * Source: porting-facts §1.4 (tested there against 51 numbers); a format check only.
 */
export const CLASS_RULES: readonly ClassRule[] = [
  {
    country: 'US',
    numberClass: 'US_TF',
    pattern: /^\+1(800|888|877|866|855|844|833)\d{7}$/,
    verdict: 'ok',
    playbook: 'US_TF',
    reason: AWS_LIST,
  },
  {
    country: 'US',
    numberClass: 'US_TF_RESERVED',
    pattern: /^\+1(822|88[0-7]|889)\d{7}$/,
    verdict: 'reject',
    playbook: null,
    reason: 'A toll-free code that has not been opened.',
  },
  {
    country: 'US',
    numberClass: 'NANP_PREMIUM',
    pattern: /^\+1900\d{7}$/,
    verdict: 'reject',
    playbook: null,
    reason: 'AWS takes no premium-rate numbers.',
  },
  {
    country: 'US',
    numberClass: 'NANP_NONGEO',
    pattern: /^\+1(5(00|21|22|33|44|66|77|88)|600|700|710)\d{7}$/,
    verdict: 'reject',
    playbook: null,
    reason: 'A personal or government number; it cannot be ported here.',
  },
  {
    country: 'US',
    numberClass: 'US_GEO',
    pattern: /^\+1[2-9]\d{2}[2-9]\d{6}$/,
    verdict: 'ok',
    playbook: 'US_GEO',
    reason: AWS_LIST,
    regions: ['US', 'PR'],
  },
  {
    country: 'GB',
    numberClass: 'CROWN_DEP',
    pattern: /^\+44(1534|1481|1624|7(509|700|781|797|829|839|911|937|624|524|924))\d{6}$/,
    verdict: 'ask',
    playbook: null,
    reason: 'May belong to Jersey, Guernsey or the Isle of Man, which are outside the UK porting rules.',
    regions: ['JE', 'GG', 'IM'],
  },
  {
    country: 'GB',
    numberClass: 'GB_PERSONAL',
    pattern: /^\+4470\d{8}$/,
    verdict: 'reject',
    playbook: null,
    reason: 'A personal number (070); it cannot be ported here.',
  },
  {
    country: 'GB',
    numberClass: 'GB_PAGER',
    pattern: /^\+4476\d{8}$/,
    verdict: 'reject',
    playbook: null,
    reason: 'A pager number (076); it cannot be ported here.',
  },
  {
    country: 'GB',
    numberClass: 'GB_WITHDRAWN_0500',
    pattern: /^\+44500\d{6}$/,
    verdict: 'reject',
    playbook: null,
    reason: 'The 0500 range was withdrawn on 5 June 2017.',
  },
  {
    country: 'GB',
    numberClass: 'GB_TF',
    pattern: /^\+4480(8\d{7}|0\d{6,7})$/,
    verdict: 'ok',
    playbook: 'GB_TF',
    reason: AWS_LIST,
  },
  {
    country: 'GB',
    numberClass: 'GB_NONGEO',
    pattern: /^\+443\d{9}$/,
    verdict: 'ok',
    playbook: 'GB_NONGEO',
    reason: AWS_LIST,
  },
  {
    country: 'GB',
    numberClass: 'GB_NONGEO_SC',
    pattern: /^\+448[47]\d{8}$/,
    verdict: 'ok',
    playbook: 'GB_NONGEO',
    reason: `${AWS_LIST} Callers pay a service charge.`,
  },
  {
    country: 'GB',
    numberClass: 'GB_PREMIUM',
    pattern: /^\+449\d{9}$/,
    verdict: 'reject',
    playbook: null,
    reason: 'AWS takes no premium-rate numbers.',
  },
  {
    country: 'GB',
    numberClass: 'GB_CORP_VOIP',
    pattern: /^\+445[56]\d{8}$/,
    verdict: 'ask',
    playbook: null,
    reason: ASK,
  },
  {
    country: 'GB',
    numberClass: 'GB_MOB',
    pattern: /^\+447[1-57-9]\d{8}$/,
    verdict: 'ask',
    playbook: null,
    reason:
      'A mobile number, ported by PAC between mobile operators; Amazon Connect is not known to take UK mobile numbers.',
  },
  {
    country: 'GB',
    numberClass: 'GB_GEO',
    pattern: /^\+44[12]\d{8,9}$/,
    verdict: 'ok',
    playbook: 'GB_GEO',
    reason: AWS_LIST,
    regions: ['GB'],
  },
  {
    country: 'DE',
    numberClass: 'DE_TF',
    pattern: /^\+49800\d{7}$/,
    verdict: 'ok',
    playbook: 'DE_TF',
    reason: AWS_LIST,
  },
  {
    country: 'DE',
    numberClass: 'DE_SHARED',
    pattern: /^\+49(180\d{5,11}|137[1-6]\d{6}|138\d{4})$/,
    verdict: 'ask',
    playbook: 'DE_SHARED',
    reason: ASK,
  },
  {
    country: 'DE',
    numberClass: 'DE_PERSONAL',
    pattern: /^\+49700\d{8}$/,
    verdict: 'reject',
    playbook: null,
    reason: 'A personal number (0700); it cannot be ported here.',
  },
  {
    country: 'DE',
    numberClass: 'DE_PREMIUM',
    pattern: /^\+49900\d{7}$/,
    verdict: 'reject',
    playbook: null,
    reason: 'AWS takes no premium-rate numbers.',
  },
  { country: 'DE', numberClass: 'DE_MOB', pattern: /^\+491[5-7]\d{8,9}$/, verdict: 'ask', playbook: null, reason: ASK },
  { country: 'DE', numberClass: 'DE_NATIONAL', pattern: /^\+4932\d{9}$/, verdict: 'ask', playbook: null, reason: ASK },
  {
    country: 'DE',
    numberClass: 'DE_GEO',
    pattern: /^\+49[2-9]\d{5,10}$/,
    verdict: 'ok',
    playbook: 'DE_GEO',
    reason: AWS_LIST,
  },
  {
    country: 'FR',
    numberClass: 'FR_BLOCKED_NPV',
    pattern: /^\+33(162|163|270|271|377|378|424|425|568|569|948|949)\d{6}$/,
    verdict: 'reject',
    playbook: null,
    reason: 'A range that AWS can neither order nor port.',
  },
  {
    country: 'FR',
    numberClass: 'FR_GEO',
    pattern: /^\+33[1-5]\d{8}$/,
    verdict: 'ok',
    playbook: 'FR_GEO',
    reason: AWS_LIST,
  },
  {
    country: 'FR',
    numberClass: 'FR_NOMADIC',
    pattern: /^\+339\d{8}$/,
    verdict: 'ok',
    playbook: 'FR_NOMADIC',
    reason: AWS_LIST,
  },
  {
    country: 'FR',
    numberClass: 'FR_MOB',
    pattern: /^\+33(6\d|7[3-8])\d{7}$/,
    verdict: 'ask',
    playbook: null,
    reason: ASK,
  },
  {
    country: 'FR',
    numberClass: 'FR_SVA_FREE',
    pattern: /^\+3380[0-5]\d{6}$/,
    verdict: 'ok',
    playbook: 'FR_SVA',
    reason: AWS_LIST,
  },
  {
    country: 'FR',
    numberClass: 'FR_SVA_ORDINARY',
    pattern: /^\+3380[6-9]\d{6}$/,
    verdict: 'ask',
    playbook: 'FR_SVA',
    reason: ASK,
  },
  {
    country: 'FR',
    numberClass: 'FR_SVA_SHARED',
    pattern: /^\+338(1|2|84)\d{6,7}$/,
    verdict: 'ask',
    playbook: 'FR_SVA',
    reason: ASK,
  },
  {
    country: 'FR',
    numberClass: 'FR_SVA_PREMIUM',
    pattern: /^\+338(36|60|9\d)\d{6}$/,
    verdict: 'reject',
    playbook: null,
    reason: 'AWS takes no premium-rate numbers.',
  },
  {
    country: 'NG',
    numberClass: 'NG_TF',
    pattern: /^\+234800\d{7}$/,
    verdict: 'sip',
    playbook: null,
    reason: 'AWS offers no port path for Nigerian numbers: bridge by forwarding or SIP.',
  },
  {
    country: 'NG',
    numberClass: 'NG_UAN',
    pattern: /^\+234700\d{7}$/,
    verdict: 'sip',
    playbook: null,
    reason: 'AWS offers no port path for Nigerian numbers: bridge by forwarding or SIP.',
  },
  {
    country: 'NG',
    numberClass: 'NG_MOB',
    pattern: /^\+234(70[1-9]|80[1-9]|81\d|90\d|91\d)\d{7}$/,
    verdict: 'sip',
    playbook: 'NG_MOB',
    reason: 'AWS offers no port path for Nigerian numbers: bridge by forwarding or SIP.',
  },
  {
    country: 'NG',
    numberClass: 'NG_FIXED',
    pattern: /^\+2342\d{9}$/,
    verdict: 'sip',
    playbook: 'NG_FIXED',
    reason: 'AWS offers no port path for Nigerian numbers: bridge by forwarding or SIP.',
  },
  {
    country: 'NG',
    numberClass: 'NG_FIXED_OLD',
    pattern: /^\+234[1-9]\d{7}$/,
    verdict: 'migrate',
    playbook: null,
    reason: 'Renumbered on 1 January 2024: 02 stands before the old area code. Confirm the new number and ask again.',
    rewrite: (number) => `+23420${number.slice(4)}`,
  },
];
