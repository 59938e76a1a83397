import { plainSpacing } from '../paperwork/normalise';
import { refused, taken, type EvidenceValidator } from './verdict';

/**
 * The regulator's allocation of a number to its holder: BNetzA's Zuteilungsbescheid for German freephone and shared-cost
 * numbers, ACM's decision for Dutch 088 (porting-facts §2.6, §2.9). The value is the reference that it carries.
 */
export const judgeNumberAllocation: EvidenceValidator = ({ value }) => {
  const reference = plainSpacing(value);
  if (!/[\p{L}\d]{2}/u.test(reference)) {
    return refused(
      'allocation-unnamed',
      'Give the reference of the allocation notice (Aktenzeichen, kenmerk) and its date.',
    );
  }
  if (/\d/u.test(reference)) return taken(reference);
  const message = 'The allocation notice is named without a reference or a date. The desk asks for both.';
  return taken(reference, { code: 'allocation-without-reference', message });
};
