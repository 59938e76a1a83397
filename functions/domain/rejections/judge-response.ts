import { diagnose, diagnoseText, type Diagnosis } from './diagnose';

export interface CodedResponse {
  readonly outcome: 'accepted' | 'accepted-with-corrections' | 'rejected' | 'query';
  readonly codes: readonly { readonly scheme: string; readonly code: string }[];
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
 * next filing needs a new letter. An answer given in text only gets one diagnosis to work from, if it is a rejection.
 *
 * Source: design §11, "REJECTED lasts until the next matching LOA or, where every code's clock is HOLD, the next filing".
 */
export function judgeResponse({ outcome, codes }: CodedResponse): ResponseJudgement {
  const named = codes.map(({ scheme, code }) => diagnose(scheme, code));
  if (outcome !== 'rejected') return { diagnosis: named, effect: 'none', refilableAsIs: false };
  const diagnosis = named.length === 0 ? [diagnoseText()] : named;
  const stopping = diagnosis.filter(({ clock }) => clock !== 'INFO');
  if (stopping.length === 0) return { diagnosis, effect: 'none', refilableAsIs: false };
  return { diagnosis, effect: 'reject', refilableAsIs: stopping.every(({ clock }) => clock === 'HOLD') };
}
