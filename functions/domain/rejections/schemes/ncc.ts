import type { CodeRow } from '../code-row';

const EXPECTED = 'general knowledge of Nigerian mobile number portability; the NCC’s own list was not obtained';

/**
 * Nigeria: the official list (Business Rules, Appendix B) was not obtained; reasons to expect, low confidence (slugs of
 * ours). Porting-facts §9.4.
 */
export const NCC = [
  {
    code: 'number-inactive',
    classes: ['TN_INACTIVE'],
    meaning: 'The number is not active.',
    blocks: true,
    source: EXPECTED,
  },
  {
    code: 'registration-differs',
    classes: ['ENTITY_NAME'],
    meaning: 'The SIM is not registered, or the registration differs.',
    blocks: true,
    source: EXPECTED,
  },
  {
    code: 'barred',
    classes: ['FREEZE_LOCK'],
    meaning: 'The number is barred or carries a fraud flag.',
    blocks: true,
    source: EXPECTED,
  },
  {
    code: 'postpaid-debt',
    classes: ['DEBT'],
    meaning: 'A postpaid balance is unpaid.',
    blocks: true,
    source: EXPECTED,
  },
  {
    code: 'ported-recently',
    classes: ['FREEZE_LOCK'],
    meaning: 'The number was ported within the last 45 or 90 days (the sources disagree).',
    blocks: true,
    source: EXPECTED,
  },
  {
    code: 'wrong-donor',
    classes: ['WRONG_LOSING_CARRIER'],
    meaning: 'The request names the wrong donor.',
    blocks: true,
    source: EXPECTED,
  },
  {
    code: 'port-in-progress',
    classes: ['PENDING_ORDER'],
    meaning: 'A port of the number is in progress.',
    blocks: true,
    source: EXPECTED,
  },
  {
    code: 'sms-validation-missing',
    classes: ['DOC_MISSING'],
    meaning: 'The validation by SMS is missing or lapsed after 48 hours.',
    blocks: true,
    source: EXPECTED,
  },
] as const satisfies readonly CodeRow[];
