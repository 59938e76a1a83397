import { EVIDENCE_DEADLINE } from './evidence-deadline';
import type { Playbook, Predecessor, RequiredEvidence } from './playbook';
import { FIELD_REPORT } from './sourced';

const SEARCH = `${FIELD_REPORT}: treat UK 0800 and EU freephone numbers like toll-free ones, and look first who controls them`;

/**
 * Who controls a freephone number outside North America. No central register that anybody may ask was found, so it is a
 * task for a person (porting-facts §2.4).
 */
export const FREEPHONE_CONTROLLER = {
  kind: 'freephone-controller',
  name: 'Provider that controls the freephone numbers, which need not be the one that sends the bill',
  per: 'order',
  deadline: EVIDENCE_DEADLINE,
  origin: 'practice',
  source: SEARCH,
} as const satisfies RequiredEvidence;

export const FREEPHONE_SEARCH = {
  kind: 'freephone-controller',
  name: 'Find out which provider controls each freephone number, before the letter names anybody',
  businessDays: {
    value: 5,
    origin: 'default',
    source: 'Portolan default: no source says how long the search takes',
  },
  owner: 'operationsLead',
  origin: 'practice',
  source: SEARCH,
} as const satisfies Predecessor;

export const FREEPHONE_RISK = {
  code: 'controller-not-the-biller',
  message:
    'The provider that controls a freephone number is often not the one that sends the bill. A request to the wrong one is refused: find it out first.',
  origin: 'practice',
  source: SEARCH,
} as const satisfies Playbook['risks'][number];
