import { AMAZON_CONNECT } from '../port/amazon-connect';
import type { Port } from '../port/port';
import { isBefore } from '../time/instant';
import type { RunbookFacts } from './facts';
import { isOfLetterOnFile } from './letter';
import { RUNBOOK, type RunbookRow } from './items';
import { STAGES } from './stages';
import { PROOFS, type Proof } from './proof';
import type { SignOff } from './sign-off';

/** Whether an item is asked of a port at all: of the SBC only where its calls come over one, of Connect only where they go there. */
export function isAskedOf({ onlyWithSbc, onlyIntoConnect }: RunbookRow, { bridge, carrier }: Port): boolean {
  if (onlyIntoConnect === true && carrier === AMAZON_CONNECT.carrierId) return false;
  return onlyWithSbc !== true || bridge?.kind === 'sbc-to-claimed-number' || bridge?.sbc !== undefined;
}

/** The rows of the runbook that are asked of one of these ports, in the order of their stages. */
export const rowsFor = (ports: readonly Port[]): readonly RunbookRow[] =>
  RUNBOOK.filter((row) => ports.some((port) => isAskedOf(row, port)));

/**
 * Whether a sign-off still holds for a port. One for its FOC does, if it was given since that date stands: a date that went
 * away and came back is another one. One for an earlier date of the same number, or for none yet, outlives the slip where its
 * stage says so (design §11).
 */
function holdsFor({ focAt, at }: SignOff, { stage }: RunbookRow, { foc, pastFocs }: Port): boolean {
  if (STAGES[stage].outlivesSlip) {
    return focAt === null || focAt === foc?.at || pastFocs.some((past) => past.at === focAt);
  }
  return focAt === (foc?.at ?? null) && (foc === null || !isBefore(at, foc.confirmedAt));
}

/** The last word that somebody gave for an item of a port, as far as it still holds. */
export const signOffOf = (row: RunbookRow, port: Port, { order }: RunbookFacts): SignOff | undefined =>
  order.signOffs?.findLast(
    (signOff) =>
      signOff.itemKey === row.itemKey &&
      holdsFor(signOff, row, port) &&
      (row.ofLetter !== true || isOfLetterOnFile(signOff, order, port)),
  );

/** Whether a word is for a date that one of these ports has, or took it along from an earlier one. */
export const isForOneOf = (signOff: SignOff, ports: readonly Port[]): boolean =>
  RUNBOOK.some((row) => row.itemKey === signOff.itemKey && ports.some((port) => holdsFor(signOff, row, port)));

/**
 * Where an item stands for some ports. Either a signature or the record itself suffices, number by number; but no signature
 * stands against a record that says the contrary of it.
 */
export interface Standing {
  readonly done: boolean;
  /** The youngest word that holds for one of them. */
  readonly signOff: SignOff | undefined;
  /** What the record says: against all of them, else of those without a signature, else of all; null where it cannot know. */
  readonly proof: Proof | null;
}

export function standingOf(row: RunbookRow, ports: readonly Port[], facts: RunbookFacts): Standing {
  const asked = ports.filter((port) => isAskedOf(row, port));
  const words = asked.map((port) => signOffOf(row, port, facts));
  const unsigned = asked.filter((_, index) => words[index] === undefined);
  const proofOf = (of: readonly Port[]): Proof | null =>
    row.proof === undefined || of.length === 0 ? null : PROOFS[row.proof](of, facts);
  const ofAll = proofOf(asked);
  const isRefuted = ofAll !== null && 'refutes' in ofAll;
  const isPartlySigned = unsigned.length > 0 && unsigned.length < asked.length;
  const proof = isPartlySigned && !isRefuted ? proofOf(unsigned) : ofAll;
  return {
    done: !isRefuted && (unsigned.length === 0 || (proof !== null && 'proved' in proof)),
    signOff: words.reduce(
      (last, word) => (last === undefined || (word !== undefined && word.at > last.at) ? word : last),
      undefined,
    ),
    proof,
  };
}
