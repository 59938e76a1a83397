import type { CodeRow } from '../code-row';

const WITA_NOTES = 'published notes on the WITA order interface of German carriers';

/** Germany: what the order interface refuses after the pre-agreement. Porting-facts §9.2, last row of the table. */
export const WITA = [
  {
    code: 'KVE',
    classes: ['OTHER'],
    meaning: 'No pre-agreement exists for the order.',
    nextStep: 'Obtain a pre-agreement (WBCI) first, then file again with its id.',
    blocks: true,
    source: WITA_NOTES,
  },
  {
    code: 'VNV',
    classes: ['OTHER'],
    meaning: 'The pre-agreement is incomplete.',
    nextStep: 'Have the pre-agreement completed, then file again with its id.',
    blocks: true,
    source: WITA_NOTES,
  },
  {
    code: 'date-differs',
    classes: ['DATE'],
    meaning: 'The date of the order differs from that of the pre-agreement.',
    nextStep: 'File the same order again with the date of the pre-agreement.',
    blocks: true,
    source: WITA_NOTES,
  },
] as const satisfies readonly CodeRow[];
