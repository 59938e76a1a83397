import { namedNumbers } from '../paperwork/named-numbers';
import type { Port } from '../port/port';
import type { RunbookFacts } from './facts';
import { letterGap } from './letter';
import { legacyCall, testCalls } from './proof-by-calls';
import { emergencyContact } from './proof-of-contact';
import { sbc } from './proof-of-sbc';

/**
 * What the record says of an item by itself: that it is done and by what, what is lacking yet for that, or that it is not done
 * whatever anybody says.
 */
export type Proof = { readonly proved: string } | { readonly lacks: string } | { readonly refutes: string };

/** Asked of some ports; there is at least one. */
export type Prove = (ports: readonly Port[], facts: RunbookFacts) => Proof;

const numbersOf = (ports: readonly Port[]): string =>
  namedNumbers(
    ports.map(({ number }) => number),
    3,
  );

const focConfirmed: Prove = (ports) => {
  const undated = ports.filter(({ foc }) => foc === null);
  if (undated.length > 0) return { lacks: `No FOC stands for ${numbersOf(undated)}.` };
  const [first] = ports;
  const by = first?.foc?.confirmedBy;
  return { proved: `FOC ${first?.foc?.at ?? ''}${by === undefined ? '' : `, confirmed by ${by}`}` };
};

/** The letter is filled in from the carrier's record alone. */
const rollbackLetter: Prove = (_ports, { order: { csr } }) =>
  csr === null
    ? { lacks: "The carrier's record is not on file: there is nothing to fill the letter in from." }
    : { proved: `filled in from the record of ${csr.receivedAt}, unsigned` };

/** That somebody has compared them is nobody's to know but who did: the record only says what there is to compare. */
const letterCompared: Prove = (_ports, { order }) => ({
  lacks:
    letterGap(order) ??
    `${order.parties.legalContact.name} has not signed off the letter that came in at ${order.loa?.receivedAt ?? ''}.`,
});

const criterion: Prove = (_ports, { order: { rollbackCriterion, parties } }) =>
  rollbackCriterion === undefined
    ? { lacks: `${parties.decisionMaker.name} decides; by which criterion is not written down.` }
    : { proved: `${parties.decisionMaker.name} decides; criterion: ${rollbackCriterion}` };

const numberAssociated: Prove = (ports) => {
  const absent = ports.filter(({ connect }) => connect.state !== 'ASSOCIATED');
  return absent.length > 0
    ? { lacks: `Not loaded and associated yet: ${numbersOf(absent)}.` }
    : { proved: `${numbersOf(ports)} associated with the contact flow of the order` };
};

const windowOver: Prove = (ports) => {
  const open = ports.filter(({ phase }) => phase !== 'COMPLETED' && phase !== 'ROLLED_BACK');
  if (open.length > 0) return { lacks: `Not decided by time yet: ${numbersOf(open)}.` };
  const back = ports.filter(({ phase }) => phase === 'ROLLED_BACK');
  const kept = ports.filter(({ phase }) => phase === 'COMPLETED');
  return {
    proved: [
      ...(kept.length > 0 ? [`${numbersOf(kept)}: the window has closed, the number stays`] : []),
      ...(back.length > 0 ? [`${numbersOf(back)}: back at the former carrier`] : []),
    ].join('; '),
  };
};

export const PROOFS = {
  'letter-compared': letterCompared,
  'foc-confirmed': focConfirmed,
  'rollback-letter': rollbackLetter,
  'emergency-contact': emergencyContact,
  sbc,
  criterion,
  'number-associated': numberAssociated,
  'legacy-call': legacyCall,
  'test-calls': testCalls,
  'window-over': windowOver,
} as const satisfies Record<string, Prove>;

export type ProofName = keyof typeof PROOFS;
