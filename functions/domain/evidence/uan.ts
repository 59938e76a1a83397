import { plainSpacing } from '../paperwork/normalise';
import { compact, refused, taken, type EvidenceValidator } from './verdict';

/**
 * The universal account number that Irish bills print, or the account reference where a provider has none (porting-facts
 * §2.9). No source states its form; what can be found out is a phone number in its place, or another account.
 */
export const judgeUan: EvidenceValidator = ({ value, order }) => {
  const uan = plainSpacing(value);
  const digits = compact(uan).replace(/^\+?(353|0)/u, '');
  const isPhone = order.numbers.some(({ number }) => digits !== '' && number === `+353${digits}`);
  if (isPhone)
    return refused(
      'uan-is-a-phone-number',
      'This is a number of the order. The UAN stands on the bill, near the name of the account.',
    );
  if (!/\d/u.test(uan) || !/^[\p{L}\d ./-]{4,40}$/u.test(uan)) {
    return refused(
      'uan-format',
      'A UAN or account reference has 4 to 40 letters and digits, at least one of them a digit.',
    );
  }
  const account = order.csr?.accountNumber;
  if (account === undefined || compact(account) === compact(uan)) return taken(uan);
  const message = `The carrier's record has the account number ${account}. Make sure that the UAN is of the same account.`;
  return taken(uan, { code: 'uan-differs-from-account', message });
};
