import { isHoldingRespOrg } from './resp-org';
import { valueOnFile } from './evidence-on-file';
import { judgeNamedPaper } from './named-paper';
import { taken, type EvidenceValidator } from './verdict';

/**
 * The letter that links the end user to the RespOrg through whoever stands between them: a reseller must supply its own
 * (porting-facts §2.4). Where the agency is gone, it is part of the claim at Somos.
 */
export const judgeLinkingLetter: EvidenceValidator = (question) => {
  const verdict = judgeNamedPaper(question);
  if (!verdict.taken || !isHoldingRespOrg(valueOnFile(question.order.evidence, 'respOrg'))) return verdict;
  const message =
    'The agency behind the numbers is gone: the claim at Somos takes a bill of at most 90 days and a LOA of at most 30 beside this letter.';
  return taken(verdict.value, { code: 'claim-from-holding-id', message });
};
