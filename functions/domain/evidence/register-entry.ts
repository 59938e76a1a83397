import { visibly } from '../paperwork/character-names';
import { valueOnFile, type Evidence } from './evidence-on-file';
import { refused, taken, type EvidenceValidator } from './verdict';

/** Carriers ask for the one or the other; either proves the holder (porting-facts §2.6, `registryKind`). */
const REGISTERS: readonly string[] = ['gewerberegister', 'handelsregister'];

/** The holder as each register on file has it. */
export const registeredHolders = (evidence: Evidence | undefined): readonly string[] =>
  REGISTERS.map((kind) => valueOnFile(evidence, kind)).filter((value) => value !== undefined);

/**
 * The entry in the trade or the commercial register (Gewerbeanzeige, Handelsregisterauszug): the value is the holder's name
 * as it stands there, letter for letter. It is the yardstick of the Portierungsauftrag.
 */
export const judgeRegisterEntry: EvidenceValidator = ({ value, order }) => {
  if (/^\s*HR[AB]\s*\d/iu.test(value) || !/\p{L}/u.test(value)) {
    const message =
      'The value is the name of the holder as it stands in the register; a register number alone names nobody. Put the number in `note`.';
    return refused('register-entry-names-nobody', message);
  }
  const recorded = order.csr?.legalName;
  if (recorded === undefined || recorded === value) return taken(value);
  const message = `The register says ${visibly(value)}, the carrier's record ${visibly(recorded)}. One of them has to be corrected before anybody signs: the letter has to equal both.`;
  return taken(value, { code: 'register-differs-from-record', message });
};
