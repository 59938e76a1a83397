import { characterByCharacter, visibly } from '../paperwork/character-names';
import { positionOf } from '../paperwork/position';
import { registeredHolders } from './register-entry';
import { refused, taken, type EvidenceValidator } from './verdict';

/**
 * The Portierungsauftrag, by its Anschlussinhaber. He must equal the register entry, code point for code point
 * (porting-facts §2.6); while no entry is on file he is taken, and asked again when the port is filed.
 */
export const judgePortierungsauftrag: EvidenceValidator = ({ value, order }) => {
  if (!/\p{L}/u.test(value)) {
    return refused('holder-unnamed', 'The value is the Anschlussinhaber as the Portierungsauftrag names him, in full.');
  }
  const registered = registeredHolders(order.evidence);
  if (registered[0] !== undefined && !registered.includes(value)) {
    return refused('holder-differs-from-register', describe(registered[0], value));
  }
  const recorded = order.csr?.legalName;
  if (recorded === undefined || recorded === value) return taken(value);
  const message = `The Portierungsauftrag says ${visibly(value)}, the carrier's record ${visibly(recorded)}. The Anschlussinhaber is the one of the contract: have the record corrected, or the order filled in anew.`;
  return taken(value, { code: 'holder-differs-from-record', message });
};

function describe(registered: string, holder: string): string {
  const { index, csr, loa } = positionOf(registered, holder);
  return `The Anschlussinhaber ${visibly(holder)} is not the register's ${visibly(registered)}: at character ${index + 1} the register has ${characterByCharacter(csr)}, the Portierungsauftrag ${characterByCharacter(loa)}. Copy the register entry: ${registered}`;
}
