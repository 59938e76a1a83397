import { bareLetters, plainSpacing, spelledOutLetters, withoutCase, withoutPunctuation } from './normalise';
import type { SuffixSet } from './suffixes';
import { partAtTradingName } from './word-variants';

const ladders = new WeakMap<readonly SuffixSet[], ReadonlyMap<string, string>>();

/**
 * A bare name with its legal form in one writing: 'acme uk ltd' and 'acme uk limited' both end in '§Limited'.
 * Expects small letters without marks or punctuation. The longest form wins, so that 'GmbH & Co. KG' is never taken for
 * a 'KG'; the form is also found where a trading name follows it.
 */
export function canonicalSuffix(bareName: string, sets: readonly SuffixSet[]): string {
  const forms = formsOf(sets);
  const { head, introduction, tradingName } = partAtTradingName(bareName.split(' '));
  return [...withCanonicalEnd(head, forms), ...introduction, ...tradingName].join(' ');
}

function withCanonicalEnd(words: readonly string[], forms: ReadonlyMap<string, string>): readonly string[] {
  // No legal form in the tables has more than eight words, nor may the form be the whole name.
  for (let start = Math.max(1, words.length - 8); start < words.length; start += 1) {
    const name = forms.get(words.slice(start).join(''));
    if (name !== undefined) return [...words.slice(0, start), `§${name}`];
  }
  return words;
}

function formsOf(sets: readonly SuffixSet[]): ReadonlyMap<string, string> {
  const known = ladders.get(sets);
  if (known !== undefined) return known;
  const forms = new Map<string, string>();
  for (const set of sets) {
    for (const form of set.forms) {
      const plain = withoutPunctuation(withoutCase(plainSpacing(form)));
      forms.set(bareLetters(plain).replaceAll(' ', ''), set.name);
      forms.set(spelledOutLetters(plain).replaceAll(' ', ''), set.name);
    }
  }
  ladders.set(sets, forms);
  return forms;
}
