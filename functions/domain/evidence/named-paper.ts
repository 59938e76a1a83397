import { plainSpacing } from '../paperwork/normalise';
import { refused, taken, type EvidenceValidator } from './verdict';

/**
 * A paper of which only its being there is asked: the linking letter of a reseller between the end user and the RespOrg, an
 * extract, a proof of address. The value says which paper it is, so that somebody can find it again.
 */
export const judgeNamedPaper: EvidenceValidator = ({ value }) => {
  const name = plainSpacing(value);
  return /[\p{L}\d]{2}/u.test(name)
    ? taken(name)
    : refused('paper-unnamed', 'Say which paper it is: who signed it, of what date, and where it is kept.');
};
