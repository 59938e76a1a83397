import type { LetterFacts } from '../letter-facts';
import { valueOf, type FieldReader } from './field-readers';

/** Numbers of the account that are not moved. */
export const remainingNumbers = ({ csr, numbers }: Pick<LetterFacts, 'csr' | 'numbers'>): readonly string[] =>
  csr.numbers.filter((number) => !numbers.includes(number));

/**
 * How much of the account moves: its only number, all of it, a part, or a part with the main number, after which what stays
 * needs a new one (porting-facts §2.7, port types).
 */
export function portType(
  facts: Pick<LetterFacts, 'csr' | 'numbers'>,
): 'portTypeIsolated' | 'portTypeFull' | 'portTypePartial' | 'portTypeComplex' {
  const { csr, numbers } = facts;
  if (remainingNumbers(facts).length === 0) return csr.numbers.length === 1 ? 'portTypeIsolated' : 'portTypeFull';
  return csr.btn !== undefined && numbers.includes(csr.btn) ? 'portTypeComplex' : 'portTypePartial';
}

/** The smallest block that carriers give out (porting-facts §2.6 and §2.9: 10, 100, 1000). */
const SMALLEST_BLOCK = 10;

/** Runs of neighbouring numbers, E.164, at least as long as a block: first, last and how many. */
function runsOf(numbers: readonly string[]): readonly { first: string; last: string; count: number }[] {
  const runs: { first: string; last: string; count: number }[] = [];
  const sorted = [...new Set(numbers)].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  for (const number of sorted) {
    const run = runs.at(-1);
    // At most 15 digits: exact as a number.
    if (run !== undefined && run.last.length === number.length && Number(number) === Number(run.last) + 1) {
      run.last = number;
      run.count += 1;
    } else runs.push({ first: number, last: number, count: 1 });
  }
  return runs.filter(({ count }) => count >= SMALLEST_BLOCK);
}

/** The ranges among the numbers that move; none of this on a letter of scattered numbers. */
export const rangesOf: FieldReader = ({ numbers }) => {
  const runs = runsOf(numbers);
  if (runs.length === 0) return 'does-not-apply';
  return runs.flatMap(({ first, last, count }, index) => valueOf(`ranges[${index}]`, `${first} – ${last} (${count})`));
};
