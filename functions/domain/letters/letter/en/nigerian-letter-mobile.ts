import type { FormWords } from '../form-words';

/** Nigeria, mobile numbers: the company's authority for what its representative does in person at the recipient operator. */
export const NIGERIAN_LETTER_MOBILE: FormWords = {
  title: 'Letter of authority: mobile number portability',

  authority: 'Authority',
  authorityText: [
    'We, {legalName}, are the subscriber of record of account {accountNumber} with {losingCarrier} (the donor operator). We authorise the porting of the mobile numbers listed in this letter to the recipient operator named below.',
    'We authorise the signatory of this letter to appear for us at the recipient operator, to identify himself or herself, and to confirm the request by text message from each line.',
    'We will settle what is outstanding on a postpaid account, and we know that prepaid credit is not carried over.',
  ],
  signatureText: 'I am duly authorised by the subscriber named above to request this port.',

  enclosures: [
    'certificate of incorporation (CAC)',
    'means of identification of the signatory, to be shown in person and never attached to a support case',
  ],
  notes: [
    'Print this letter on the letterhead of the company.',
    'This letter replaces no step: the holder goes to the recipient operator in person, and texts PORT to 3232 from the line, whose SIM is registered. Without the text the request lapses after 48 hours.',
    'After the text the port cannot be cancelled, and no date can be chosen: do not send it before everything is ready.',
    'Amazon Web Services publishes no port path for Nigeria.',
  ],
};
