import type { AddressForms } from './address-forms';

interface PhraseRule {
  readonly words: readonly string[];
  readonly to: string;
}

/** A country's address table made ready for looking up. */
interface Lookup {
  readonly phrases: ReadonlyMap<string, readonly PhraseRule[]>;
  readonly optional: ReadonlySet<string>;
}

// No line ends in more than a county, a state and a country.
const MOST_ENDINGS = 4;

const lookups = new WeakMap<AddressForms, Lookup>();

/**
 * A bare address line in one writing: '10 high street' and '10 high st' become the same text. Expects small letters
 * without marks or punctuation. `dropUnits` leaves out the unit words for which a '#' may stand.
 */
export function canonicalAddress(bareLine: string, forms: AddressForms, dropUnits: boolean): string {
  const lookup = lookupOf(forms);
  const words = joinHouseNumber(spellings(bareLine, forms).split(' '), forms);
  const needed = canonicalWords(withoutEndings(words, forms), lookup).filter((word) => !lookup.optional.has(word));
  const line = shortenedEndings(needed, forms);
  const units = forms.numberSign ?? [];
  return (dropUnits ? line.filter((word) => !units.includes(word)) : line).join(' ');
}

function spellings(line: string, forms: AddressForms): string {
  const joined = forms.postcodeHalves === undefined ? line : line.replace(forms.postcodeHalves, '$1$2');
  return forms.ordinalMarks === true ? joined.replace(/(\d) ?[ºª°]/gu, '$1').replace(/(\d)[oa]\b/gu, '$1') : joined;
}

function joinHouseNumber(words: readonly string[], forms: AddressForms): readonly string[] {
  const joined: string[] = [];
  for (const word of words) {
    const before = joined.at(-1);
    const addition = additionOf(word, forms);
    if (addition !== undefined && before !== undefined && /^\d+$/u.test(before))
      joined.splice(-1, 1, before + addition);
    else joined.push(shortNumber(word, forms));
  }
  return joined;
}

function additionOf(word: string, forms: AddressForms): string | undefined {
  const named = forms.houseNumberAdditions?.[word];
  return named ?? (forms.houseNumberLetters === true && /^[a-z]$/u.test(word) ? word : undefined);
}

/** '12bis' written together becomes '12b', as '12 bis' does. */
function shortNumber(word: string, forms: AddressForms): string {
  const parts = /^(\d+)([a-z]+)$/u.exec(word);
  const addition = forms.houseNumberAdditions?.[parts?.[2] ?? ''];
  return addition === undefined ? word : `${parts?.[1] ?? ''}${addition}`;
}

/** Takes optional endings off, one after the other: 'guildford surrey uk' becomes 'guildford'. */
function withoutEndings(words: readonly string[], forms: AddressForms): readonly string[] {
  let rest = words;
  for (let round = 0; round < MOST_ENDINGS; round += 1) {
    const length = endingLength(rest, forms.optionalEndings ?? []);
    if (length === 0) return rest;
    rest = rest.slice(0, rest.length - length);
  }
  return rest;
}

/** How many words at the end of the line are optional; '#' in an ending stands for a number. */
function endingLength(words: readonly string[], endings: readonly string[]): number {
  const ending = endings
    .map((phrase) => phrase.split(' '))
    .find((phrase) => {
      const tail = words.slice(-phrase.length);
      return tail.length === phrase.length && phrase.every((word, at) => matches(word, tail[at] ?? ''));
    });
  return ending?.length ?? 0;
}

function matches(pattern: string, word: string): boolean {
  return pattern === '#' ? /^\d{1,2}$/u.test(word) : pattern === word;
}

function canonicalWords(words: readonly string[], lookup: Lookup): readonly string[] {
  const out: string[] = [];
  let at = 0;
  while (at < words.length) {
    const rules = lookup.phrases.get(words[at] ?? '') ?? [];
    const rule = rules.find((candidate) => candidate.words.every((word, offset) => words[at + offset] === word));
    out.push(rule?.to ?? words[at] ?? '');
    at += rule?.words.length ?? 1;
  }
  return out;
}

function shortenedEndings(words: readonly string[], forms: AddressForms): readonly string[] {
  const groups = forms.gluedEndings ?? [];
  return words.map((word) => {
    for (const [short, ...longer] of groups) {
      const ending = longer.find((long) => word.length > long.length && word.endsWith(long));
      if (ending !== undefined) return word.slice(0, -ending.length) + (short ?? '');
    }
    return word;
  });
}

function lookupOf(forms: AddressForms): Lookup {
  const known = lookups.get(forms);
  if (known !== undefined) return known;
  const lookup = { phrases: phrasesOf(forms.groups), optional: new Set(forms.optionalWords ?? []) };
  lookups.set(forms, lookup);
  return lookup;
}

/** Rules by their first word, the longest first; a word in two groups ('co') belongs to the first of them. */
function phrasesOf(groups: AddressForms['groups']): ReadonlyMap<string, readonly PhraseRule[]> {
  const phrases = new Map<string, PhraseRule[]>();
  for (const [short, ...others] of groups) {
    for (const form of [short ?? '', ...others]) {
      const words = form.split(' ');
      const first = words[0] ?? '';
      phrases.set(first, [...(phrases.get(first) ?? []), { words, to: short ?? '' }]);
    }
  }
  for (const rules of phrases.values()) rules.sort((one, other) => other.words.length - one.words.length);
  return phrases;
}
