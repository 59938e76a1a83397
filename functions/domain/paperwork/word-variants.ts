// 'and' in the languages of the tables; "&" is the writing that all of them share.
const AND = new Set(['and', 'und', 'et', 'en', 'y', 'e', 'ed', 'agus']);
// 't/a' has lost its slash by the time words are compared, or had it read as a space.
const TRADING_AS: readonly (readonly string[])[] = [
  ['ta'],
  ['t', 'a'],
  ['trading', 'as'],
  ['dba'],
  ['doing', 'business', 'as'],
];

interface NameParts {
  readonly head: readonly string[];
  /** The words that introduce the trading name, as they were written; none where there is no trading name. */
  readonly introduction: readonly string[];
  readonly tradingName: readonly string[];
}

/** The words of a bare name parted at 't/a' (or 'trading as', 'dba'): 'acme ltd', 'ta', 'foo'. */
export function partAtTradingName(words: readonly string[]): NameParts {
  for (let at = 1; at < words.length - 1; at += 1) {
    const phrase = TRADING_AS.find((candidate) => candidate.every((word, offset) => words[at + offset] === word));
    if (phrase === undefined) continue;
    const after = at + phrase.length;
    return { head: words.slice(0, at), introduction: words.slice(at, after), tradingName: words.slice(after) };
  }
  return { head: words, introduction: [], tradingName: [] };
}

/**
 * Whether two bare texts hold the same words in another order, or differ in "The", in "&" against "and", or in how a
 * trading name is introduced or whether it is given at all.
 */
export function areWordVariants(one: string, other: string): boolean {
  const left = partAtTradingName(wordsOf(one));
  const right = partAtTradingName(wordsOf(other));
  if (left.head.length === 0 || right.head.length === 0) return false;
  if (inOrder([...left.head, ...left.tradingName]) === inOrder([...right.head, ...right.tradingName])) return true;
  const onlyOneTradesAs = (left.introduction.length === 0) !== (right.introduction.length === 0);
  return onlyOneTradesAs && inOrder(left.head) === inOrder(right.head);
}

function wordsOf(bare: string): readonly string[] {
  const words = bare.replaceAll('&', ' & ').split(' ');
  return words.filter((word) => word !== '' && word !== 'the').map((word) => (AND.has(word) ? '&' : word));
}

function inOrder(words: readonly string[]): string {
  return words.toSorted().join(' ');
}
