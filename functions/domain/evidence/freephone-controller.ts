import { plainSpacing, withoutCase } from '../paperwork/normalise';
import { refused, taken, type EvidenceValidator } from './verdict';

const alike = (text: string): string => withoutCase(plainSpacing(text));

/**
 * Who controls a freephone number outside America: the name of the provider that holds it, found before anything is filed.
 * As with a RespOrg it is often not the one that sends the bills (porting-facts §2.4: treat UK 0800 and EU freephone alike).
 */
export const judgeFreephoneController: EvidenceValidator = ({ value, number, order, carrierName }) => {
  const name = plainSpacing(value);
  if (!/\p{L}/u.test(name)) {
    return refused(
      'controller-unnamed',
      'Give the name of the provider that controls the number, as the look-up or its own desk states it.',
    );
  }
  if (carrierName === undefined || alike(name) === alike(carrierName)) return taken(name);
  const what = number ?? order.numbers.map((each) => each.number)[0] ?? 'the number';
  const message = `${name} controls ${what}, and the order names ${carrierName} as losing carrier. The request and the letter go to ${name}.`;
  return taken(name, { code: 'controlled-by-another', message });
};
