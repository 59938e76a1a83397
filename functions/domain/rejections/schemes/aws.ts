import type { CodeRow } from '../code-row';

const AWS_DOCUMENTS = 'Amazon Connect Administrator Guide, porting-documentation-requirements';

/**
 * The four families of reasons for which a losing carrier refuses a letter, as AWS names them (text, slugs of ours).
 * Porting-facts §8.4.
 */
export const AWS = [
  {
    code: 'unpaid-balance',
    classes: ['DEBT'],
    meaning: 'A balance or a fee for leaving is unpaid.',
    blocks: true,
    source: AWS_DOCUMENTS,
  },
  {
    code: 'name-or-address-mismatch',
    classes: ['ENTITY_NAME', 'ENTITY_SUFFIX', 'ADDRESS', 'ADDRESS_FORMAT'],
    meaning: 'The name or the address differs from the carrier’s record.',
    nextStep:
      'Compare name and address with the carrier’s record, use both exactly as they stand there, have the letter signed anew and file again.',
    blocks: true,
    source: AWS_DOCUMENTS,
  },
  {
    code: 'cannot-be-ported',
    classes: ['TN_NOT_PORTABLE'],
    meaning: 'The number cannot be ported.',
    blocks: true,
    source: AWS_DOCUMENTS,
  },
  {
    code: 'information-missing',
    classes: ['OTHER'],
    meaning: 'Information on the letter is missing.',
    blocks: true,
    source: AWS_DOCUMENTS,
  },
] as const satisfies readonly CodeRow[];
