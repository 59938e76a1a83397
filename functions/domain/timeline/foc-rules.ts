import type { Finding } from './finding';
import { FOC_BLOCKS } from './foc-blocks';
import { focCaseOf, type FocQuestion } from './foc-question';
import { FOC_WARNINGS } from './foc-warnings';

/** What every rule says of one FOC, blocking findings first, without a word on better dates. */
export function findingsOf(question: FocQuestion): readonly Finding[] {
  const focCase = focCaseOf(question);
  return [...FOC_BLOCKS, ...FOC_WARNINGS].flatMap((rule) => rule(focCase));
}
