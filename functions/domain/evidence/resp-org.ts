import { DEFUNCT_RESPORG_BILL, SOMOS_SIGNATURE } from '../playbooks/us-tf';
import { compact, refused, taken, type EvidenceRemark, type EvidenceValidator } from './verdict';

const { whenEvidence, maxAgeDays, deadline } = DEFUNCT_RESPORG_BILL;
const HOLDING = new RegExp(whenEvidence.value.pattern, 'u');
const RESTRICTED: readonly string[] = ['BRCUD', 'BRRCC', 'BRDUP'];

/** Whether a RespOrg ID is one under which Somos keeps the numbers of a RespOrg that is gone. */
const isHoldingRespOrg = (respOrg: string): boolean => HOLDING.test(respOrg);

/**
 * The RespOrg that controls toll-free numbers, by its ID of five capitals and digits, as the look-up at Somos gives it; the
 * carrier that sends the bills is often another (porting-facts §2.4).
 */
export const judgeRespOrg: EvidenceValidator = ({ value }) => {
  const respOrg = compact(value);
  if (!/^[A-Z0-9]{5}$/u.test(respOrg)) {
    const message =
      'A RespOrg ID has five letters and digits. Look the number up at Somos; the name of the carrier is not enough.';
    return refused('resp-org-format', message);
  }
  if (RESTRICTED.includes(respOrg)) {
    const message = `${respOrg} is a holding ID whose numbers cannot be ported. Ask Somos to whom they can go.`;
    return refused('resp-org-restricted', message);
  }
  if (isHoldingRespOrg(respOrg)) return taken(respOrg, defunct(respOrg));
  if (respOrg.endsWith('99')) {
    const message = `RespOrg IDs that end in 99 are not portable by request (Bandwidth 7627). Ask ${respOrg} to move the numbers to an ID of its own first.`;
    return refused('resp-org-not-portable', message);
  }
  return taken(respOrg, unusual(respOrg));
};

function defunct(respOrg: string): EvidenceRemark {
  const message = `${respOrg} is a holding ID: the agency is gone. Claim the numbers at Somos with a bill of at most ${maxAgeDays.value} days and a LOA of at most ${SOMOS_SIGNATURE.maxAgeDays.value}; after ${deadline.value.days} days they lose their status. Put …/evidence/${DEFUNCT_RESPORG_BILL.kind}.`;
  return { code: 'resp-org-defunct', message };
}

function unusual(respOrg: string): EvidenceRemark | undefined {
  if (/^[A-Z]{3}\d{2}$/u.test(respOrg)) return undefined;
  return {
    code: 'resp-org-unusual',
    message: `${respOrg} is not of the usual form, three letters and two digits. Compare it with the look-up.`,
  };
}
