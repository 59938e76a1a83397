import type { CodeRow } from '../code-row';

const GROUNDS = 'ARCEP, decision 2009-0637, and a French law firm’s article on refusals of portability';
const FR_PROVIDERS = 'published porting pages of providers in France';

/**
 * France has no public numeric codes: the lawful grounds and what providers report (text, slugs of ours). Porting-facts
 * §9.3.
 */
export const ARCEP = [
  {
    code: 'applicant-not-holder',
    classes: ['AUTH_PERSON'],
    meaning: 'The applicant has no capacity to port or is not the holder.',
    blocks: true,
    source: GROUNDS,
  },
  {
    code: 'request-incomplete',
    classes: ['OTHER'],
    meaning: 'The request is incomplete or wrong.',
    blocks: true,
    source: GROUNDS,
  },
  {
    code: 'numbering-plan',
    classes: ['TN_NOT_PORTABLE'],
    meaning: 'The numbering plan does not allow the port.',
    blocks: true,
    source: GROUNDS,
  },
  {
    code: 'technical-incompatibility',
    classes: ['TN_NOT_PORTABLE'],
    meaning: 'The port is technically impossible.',
    blocks: true,
    source: GROUNDS,
  },
  {
    code: 'data-or-rio-wrong',
    classes: ['RIO', 'ENTITY_NAME'],
    meaning: 'Data, the RIO included, is incomplete or wrong.',
    blocks: true,
    source: GROUNDS,
  },
  {
    code: 'number-inactive',
    classes: ['TN_INACTIVE'],
    meaning: 'The number is not active on the day of the port.',
    blocks: true,
    source: GROUNDS,
  },
  {
    code: 'port-pending',
    classes: ['PENDING_ORDER'],
    meaning: 'A port request for the number is already open.',
    blocks: true,
    source: GROUNDS,
  },
  {
    code: 'address-mismatch',
    classes: ['ADDRESS', 'ADDRESS_FORMAT'],
    meaning: 'The address differs from the operator’s record.',
    blocks: true,
    source: FR_PROVIDERS,
  },
  {
    code: 'siret-invalid',
    classes: ['REGISTRY'],
    meaning: 'The SIRET is not valid.',
    blocks: true,
    source: FR_PROVIDERS,
  },
  {
    code: 'name-mismatch',
    classes: ['ENTITY_NAME', 'ENTITY_SUFFIX'],
    meaning: 'The name differs from the operator’s record.',
    blocks: true,
    source: FR_PROVIDERS,
  },
  {
    code: 'rio-wrong',
    classes: ['RIO'],
    meaning: 'The RIO is wrong.',
    blocks: true,
    source: FR_PROVIDERS,
  },
  {
    code: 'numbers-misconfigured',
    classes: ['BTN', 'PARTIAL_SCOPE'],
    meaning: 'The main number and its associated numbers are stated wrongly.',
    blocks: true,
    source: FR_PROVIDERS,
  },
] as const satisfies readonly CodeRow[];
