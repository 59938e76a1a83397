import type { FormWords } from '../form-words';

/**
 * Nigeria, fixed numbers: a request on the company's letterhead. It asks and cites no rule, because fixed lines were left out of
 * the first phase of number portability and no later commencement is known (porting-facts §2.8).
 */
export const NIGERIAN_LETTER_FIXED: FormWords = {
  title: 'Request and letter of authority: transfer of fixed telephone numbers',

  authority: 'Request and authority',
  authorityText: [
    'We, {legalName}, are the subscriber of record of account {accountNumber} with {losingCarrier} (the donor operator). We respectfully request the transfer of the telephone numbers listed in this letter to the recipient operator named below, and we authorise {losingCarrier} to release them to it.',
    'We authorise the recipient operator, and those who act for it, to exchange with {losingCarrier} the subscriber information that the transfer needs.',
    'Kindly confirm in writing whether {losingCarrier} carries out such transfers, by which procedure and on which date. Please keep every number in service until it has moved.',
  ],
  signatureText: 'I am duly authorised by the board of the subscriber named above to sign this letter.',

  enclosures: ['certificate of incorporation (CAC)', 'the board’s authority of the signatory'],
  notes: [
    'Print this letter on the letterhead of the company.',
    'Which papers an operator wants is not published: ask before the letter is signed.',
    'No rule is known that obliges operators to port fixed numbers: this letter asks, and the operator may decline.',
    'Amazon Web Services publishes no port path for Nigeria. Plan with the bridge until both operators have confirmed.',
  ],
};
