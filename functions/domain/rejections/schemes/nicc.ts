import type { CodeRow } from '../code-row';

const UK_PROVIDERS = 'published porting pages of UK wholesale and retail providers (mixed ages)';

/**
 * United Kingdom: the few industry numbers that are public, and reasons that come as text (slugs of ours).
 * Porting-facts §9.1.
 */
export const NICC = [
  {
    code: '01',
    classes: ['DUPLICATE_ID'],
    meaning: 'The order number is missing or not valid.',
    blocks: true,
    source: UK_PROVIDERS,
  },
  {
    code: '02',
    classes: ['WRONG_LOSING_CARRIER'],
    meaning: 'The CUPID (id of the communications provider) is missing or not valid.',
    blocks: true,
    source: UK_PROVIDERS,
  },
  {
    code: '03',
    classes: ['DATE'],
    meaning: 'The date or time at which the order was sent is not valid.',
    nextStep: 'Send the same order again with the right date and time of sending.',
    blocks: true,
    source: UK_PROVIDERS,
  },
  {
    code: '06',
    classes: ['BTN'],
    meaning: 'The number to port or the main billing number is missing or not valid.',
    blocks: true,
    source: UK_PROVIDERS,
  },
  {
    code: '25',
    classes: ['LINE_TYPE'],
    meaning: 'The order is for a single line, the number is part of a multi-line installation.',
    blocks: true,
    source: UK_PROVIDERS,
  },
  {
    code: '26',
    classes: ['LINE_TYPE'],
    meaning: 'The order is for several lines, the number is a single line.',
    blocks: true,
    source: UK_PROVIDERS,
  },
  {
    code: 'postcode-mismatch',
    classes: ['POSTCODE'],
    meaning: 'The postcode differs from the installation address on record.',
    blocks: true,
    source: UK_PROVIDERS,
  },
  {
    code: 'wrong-main-billing-number',
    classes: ['BTN'],
    meaning: 'The main billing number is wrong.',
    blocks: true,
    source: UK_PROVIDERS,
  },
  {
    code: 'wrong-signatory',
    classes: ['AUTH_PERSON'],
    meaning: 'The signatory is not the person on record.',
    blocks: true,
    source: UK_PROVIDERS,
  },
  {
    code: 'associated-numbers-missing',
    classes: ['PARTIAL_SCOPE'],
    meaning: 'Numbers that belong to the installation are not named.',
    blocks: true,
    source: UK_PROVIDERS,
  },
  {
    code: 'already-ported',
    classes: ['WRONG_LOSING_CARRIER'],
    meaning: 'The number was ported before: the request is a subsequent port from another provider.',
    blocks: true,
    source: UK_PROVIDERS,
  },
  {
    code: 'alarm-line',
    classes: ['FEATURE_CONFLICT'],
    meaning: 'An alarm (RedCare) is on the line.',
    blocks: true,
    source: UK_PROVIDERS,
  },
  {
    code: 'ceased',
    classes: ['TN_INACTIVE'],
    meaning: 'The number has ceased.',
    blocks: true,
    source: UK_PROVIDERS,
  },
  {
    code: 'reseller-differs',
    classes: ['WRONG_LOSING_CARRIER'],
    meaning: 'The reseller named is not the one on record.',
    blocks: true,
    source: UK_PROVIDERS,
  },
] as const satisfies readonly CodeRow[];
