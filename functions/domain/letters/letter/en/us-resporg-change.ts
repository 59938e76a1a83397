import type { FormWords } from '../form-words';

/** United States, toll-free: the change of the Responsible Organization, with what the toll-free registry asks for. */
export const US_RESPORG_CHANGE: FormWords = {
  title: 'Letter of authorization: change of Responsible Organization',

  authority: 'Authorization',
  authorityText: [
    'We, {legalName}, are the subscriber of the toll-free numbers of this letter, held with {losingCarrier} under account {accountNumber}. We ask that their Responsible Organization (RespOrg) be changed from the current one to the new RespOrg named below.',
    'We authorize the new RespOrg, and those who act for it, to request and to receive the control of these numbers and the records that belong to them.',
    'Please keep the routing of every number as it is until the change has taken effect. This letter covers no number that it does not list.',
  ],
  signatureText: 'I am authorized to make this change for the subscriber named above.',

  enclosures: ['the last invoice for the toll-free service'],
  notes: [
    'The current RespOrg is often not the company that sends the invoice: look it up before this letter is signed.',
    'A reseller between the subscriber and the RespOrg adds a letter of its own that links the two.',
    'A stamped signature is refused. Name the company of the new RespOrg on the form, not its ID alone.',
    'Business subscribers only; one losing RespOrg and no geographic number on the form.',
  ],
};
