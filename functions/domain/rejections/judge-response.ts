import { type DebtRule, withDebtGround } from './debt-ground';
import { diagnose, diagnoseText, type Diagnosis, recogniseText } from './diagnose';

export interface CodedResponse {
  readonly outcome: 'accepted' | 'accepted-with-corrections' | 'rejected' | 'query';
  readonly codes: readonly { readonly scheme: string; readonly code: string }[];
  /** What the carrier wrote beside or instead of codes. */
  readonly text?: string | undefined;
  /** ISO 3166 alpha-2: in its languages, and in English, the text is read. */
  readonly country?: string | undefined;
  /** What the playbook of the order says of debt. */
  readonly debtBlocksPort?: DebtRule | undefined;
}

export interface ResponseJudgement {
  readonly diagnosis: readonly Diagnosis[];
  /** `reject`: the port is turned down. `none`: the answer is noted and the port stands as it was. */
  readonly effect: 'none' | 'reject';
  /** Whether the same request may be filed again without a new letter. False where nothing was turned down. */
  readonly refilableAsIs: boolean;
}

/**
 * What a carrier's answer does to a port. Only the outcome `rejected` turns it down, and only with a code that stops the
 * clock (HOLD or RESET) or with no code at all; INFO codes and queries change nothing. One RESET among the codes and the
 * next filing needs a new letter. A rejection's text is read where no code says more than OTHER: without codes it gives the
 * diagnosis, beside them it adds what its words stand for. Whether debt is a ground at all is said by the playbook's rule.
 *
 * Source: design §11, "REJECTED lasts until the next matching LOA or, where every code's clock is HOLD, the next filing".
 */
export function judgeResponse(response: CodedResponse): ResponseJudgement {
  const { outcome, codes, text = '', country, debtBlocksPort } = response;
  const grounded = (diagnoses: readonly Diagnosis[]) => diagnoses.map((each) => withDebtGround(each, debtBlocksPort));
  const named = grounded(codes.map(({ scheme, code }) => diagnose(scheme, code)));
  if (outcome !== 'rejected') return { diagnosis: named, effect: 'none', refilableAsIs: false };
  const read = named.length === 0 ? diagnoseText(text, country) : wordsBeside(named, text, country);
  const diagnosis = [...named, ...grounded(read)];
  const stopping = diagnosis.filter(({ clock }) => clock !== 'INFO');
  if (stopping.length === 0) return { diagnosis, effect: 'none', refilableAsIs: false };
  return { diagnosis, effect: 'reject', refilableAsIs: stopping.every(({ clock }) => clock === 'HOLD') };
}

/** A code that says "other, see text" is explained by the text; a code that says more is left to speak for itself. */
function wordsBeside(named: readonly Diagnosis[], text: string, country: string | undefined): readonly Diagnosis[] {
  return named.every((diagnosis) => diagnosis.class === 'OTHER' && diagnosis.blocks)
    ? recogniseText(text, country)
    : [];
}
