import { visibly } from './character-names';
import type { Difference, DifferenceClass } from './difference';
import { namedNumbers } from './named-numbers';
import { positionOf } from './position';

/**
 * Whether letter and record list the same numbers, in whatever order. A number that only the letter has is not on the
 * account; one that only the record has makes this a partial port, which has to be asked for as such.
 */
export function judgeNumbers(csr: readonly string[], loa: readonly string[]): readonly Difference[] {
  const onRecord = new Set(csr);
  const onLetter = new Set(loa);
  const notOnAccount = loa.filter((number) => !onRecord.has(number));
  const leftBehind = csr.filter((number) => !onLetter.has(number));
  const [recorded, asked] = [quoted(csr, leftBehind), quoted(loa, notOnAccount)];
  const difference = (reason: DifferenceClass, explanation: string): Difference => ({
    field: 'numbers',
    csr: recorded,
    loa: asked,
    class: reason,
    positions: [positionOf(recorded, asked)],
    explanation,
    fix: csr.length > MOST_QUOTED ? `the ${csr.length} numbers of the record` : recorded,
  });
  return [
    ...(notOnAccount.length > 0 ? [difference('TN_NOT_ON_ACCOUNT', explainStrangers(notOnAccount))] : []),
    ...(leftBehind.length > 0 ? [difference('PARTIAL_SCOPE', explainRest(leftBehind))] : []),
  ];
}

/** Longer lists are not quoted whole: nobody reads them, and an order's record has to hold what is quoted. */
const MOST_QUOTED = 100;

/** A list as it stands or, of a long one, the numbers that the other list lacks. */
const quoted = (list: readonly string[], lacking: readonly string[]): string =>
  list.length <= MOST_QUOTED ? list.join(', ') : namedNumbers(lacking, MOST_QUOTED);

function explainStrangers(numbers: readonly string[]): string {
  return `The letter asks for ${namedNumbers(numbers.map(visibly))}, which the carrier's record does not list on this account. Take it off the letter, or find the account that holds it.`;
}

function explainRest(numbers: readonly string[]): string {
  return `The carrier's record also lists ${namedNumbers(numbers.map(visibly))}, which the letter leaves behind. If the whole account is to move, copy the record; if not, this is a partial port: ask the carrier what becomes of the rest.`;
}
