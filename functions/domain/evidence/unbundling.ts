import { plainSpacing } from '../paperwork/normalise';
import { formatDate } from '../time/local-text';
import { isLocalDate } from '../time/instant';
import { refused, taken, type EvidenceValidator } from './verdict';

/**
 * That the losing carrier has taken a number out of its bundle: the day on which it did, or its confirmation. In France that
 * takes about two weeks and comes before the filing (porting-facts §4.1, BUNDLE in §7).
 */
export const judgeUnbundling: EvidenceValidator = ({ value, today }) => {
  const confirmation = plainSpacing(value);
  if (!/[\p{L}\d]{2}/u.test(confirmation)) {
    return refused(
      'unbundling-unconfirmed',
      'Give the day on which the carrier separated the number, or the reference of its confirmation.',
    );
  }
  if (isLocalDate(confirmation) && confirmation > today) {
    const message = `${formatDate(confirmation)} has not come yet. Put this evidence when the carrier has separated the number.`;
    return refused('unbundling-not-done-yet', message);
  }
  return taken(confirmation);
};
