import { AWS_ABROAD_RISK, AWS_DEBT } from './aws-terms';
import { DE_FORMS, WBCI } from './de-order-form';
import { BANDWIDTH_DE, ZOOM_DE } from './de-porting';
import { LOA_REJECTED_RISK, PROGRAMME_ENVELOPE } from './field-practice';
import type { Playbook } from './playbook';
import { FIELD_REPORT, type Sourced } from './sourced';

export const DE_DEBT = {
  ...AWS_DEBT,
  note: 'no German rule on debt was found; AWS names an unpaid balance among the reasons for a rejection: settle it and file again',
} as const satisfies Sourced<boolean>;

/** What goes wrong with German numbers of every kind. */
export const DE_RISKS = [
  AWS_ABROAD_RISK,
  {
    code: 'span-beyond-practice',
    message:
      'Wholesalers quote 45 business days where practice says 4 to 8 weeks: plan with the longer, and leave room for one rejection.',
    origin: 'industry',
    source: `${BANDWIDTH_DE}; ${FIELD_REPORT}`,
  },
  {
    code: 'holder-as-registered',
    message:
      'The Anschlussinhaber on the form has to be the one in the register, and every further holder signs too; a wrong or a further holder stops the port (codes 8112 to 8114).',
    origin: 'practice',
    source: `${FIELD_REPORT}; ${WBCI}`,
  },
  {
    code: 'registry-kind',
    message:
      'Practice asks for the Gewerberegister, carriers ask for an extract of the Handelsregister or the Gewerbeanzeige. Ask which of them this carrier wants.',
    origin: 'industry',
    source: `${DE_FORMS}; ${FIELD_REPORT}`,
  },
  {
    code: 'stamp-and-signature',
    message:
      'A missing or wrong signature or company stamp is a usual rejection. Sign by hand and stamp, though AWS would take a validated e-signature.',
    origin: 'carrier',
    source: `${ZOOM_DE}; ${BANDWIDTH_DE}`,
  },
  {
    code: 'customer-form-by-hand',
    message: 'AWS Support cannot file the German papers for the customer: somebody who knows the carrier has to.',
    origin: 'practice',
    source: FIELD_REPORT,
  },
  {
    code: 'contract-term',
    message:
      'A minimum term does not stop the port of the number, yet the service may be billed on to its end, and some carriers delay a fixed-line port until then.',
    origin: 'industry',
    source: `${DE_FORMS}; that the term stops nothing is general knowledge: verify`,
  },
  LOA_REJECTED_RISK,
  PROGRAMME_ENVELOPE,
] as const satisfies Playbook['risks'];
