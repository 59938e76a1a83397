import type { EvidenceDeadline } from './playbook';
import type { Sourced } from './sourced';

/** By when evidence is asked for of which no source says how long it takes. */
export const EVIDENCE_DEADLINE = {
  value: { days: 5, count: 'business' },
  origin: 'default',
  source: 'Portolan default: no source says how long it takes',
} as const satisfies Sourced<EvidenceDeadline>;
