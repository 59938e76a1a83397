import { spelledOutLetters } from '../../paperwork/normalise';
import type { TextRule } from './wording';

/** Where a phrase stands in a folded text, and as what. */
export interface Found {
  readonly at: number;
  readonly words: string;
}

const patterns = new Map<string, RegExp>();

/**
 * A text as it is read: small letters without marks ('ü' as 'ue', 'é' as 'e'), punctuation as spaces, a space at either
 * end so that every word has one on both sides.
 */
export function folded(text: string): string {
  const words = spelledOutLetters(text.normalize('NFKC')).replace(/[^\p{L}\d]+/gu, ' ');
  return ` ${words.trim()} `;
}

/** The first place of a phrase in a folded text; a `*` in the phrase takes any ending of its word. */
export function findPhrase(phrase: string, text: string): Found | undefined {
  const match = patternOf(phrase).exec(text);
  return match === null ? undefined : { at: match.index, words: match[0] };
}

/** The first of the phrases that stands in the folded text. */
export function findAny(phrases: readonly string[], text: string): Found | undefined {
  return phrases
    .map((phrase) => findPhrase(phrase, text))
    .filter((found) => found !== undefined)
    .sort((one, other) => one.at - other.at || other.words.length - one.words.length)[0];
}

/** The folded text with every place of the phrase blanked out, so that no shorter phrase is found in it. */
export const blanked = (phrase: string, text: string): string =>
  text.replace(new RegExp(patternOf(phrase), 'gu'), (match) => '·'.repeat(match.length));

function patternOf(phrase: string): RegExp {
  const known = patterns.get(phrase);
  if (known !== undefined) return known;
  const words = phrase.split('*').map((piece) => bare(piece));
  // The lookarounds take no space away, so that neighbours are found too.
  const pattern = new RegExp(`(?<= )${words.join('[\\p{L}\\d]*')}(?= )`, 'u');
  patterns.set(phrase, pattern);
  return pattern;
}

/** As folded, but the spaces at the ends of a piece are kept: they part the words around a `*`. */
function bare(piece: string): string {
  const inner = folded(piece).trim();
  return `${/^\s/u.test(piece) ? ' ' : ''}${inner}${/\s$/u.test(piece) && inner !== '' ? ' ' : ''}`;
}

/** Rules with their words, the longest first: 'account holder name' is asked before 'name'. */
export function byLength(rules: readonly TextRule[]): readonly { readonly phrase: string; readonly rule: TextRule }[] {
  return rules
    .flatMap((rule) => rule.words.map((phrase) => ({ phrase, rule })))
    .sort((one, other) => other.phrase.length - one.phrase.length);
}
