import { accountForms } from './account-format';
import type { AddressForms } from './address-forms';
import { canonicalAddress } from './canonical-address';
import { canonicalSuffix } from './canonical-suffix';
import type { DifferenceClass } from './difference';
import { withinSlips } from './edit-distance';
import { inLatin, inOneGlyph } from './look-alikes';
import {
  apostrophesAsSpaces,
  bareLetters,
  plainSpacing,
  punctuationAsSpaces,
  spelledOutLetters,
  withoutCase,
  withoutPunctuation,
  withoutSpaces,
} from './normalise';
import { positionOf } from './position';
import type { SuffixSet } from './suffixes';
import { areWordVariants } from './word-variants';

/** What kind of text is compared; each is explained by normalisations of its own. */
export type TextKind = 'name' | 'address' | 'account';

/** The country's tables that explain a legal form and an address. */
export interface WritingTables {
  readonly suffixSets: readonly SuffixSet[];
  readonly addressForms: AddressForms;
}

/**
 * A rung normalises a text one step further than the rung before it. It may give several readings (umlauts bare or
 * spelled out); two texts agree on it when one reading of both is the same.
 */
interface Rung {
  readonly class: DifferenceClass;
  readonly readings: (text: string) => readonly string[];
}

// One slip more than two is no longer a slip (porting-facts §10.1, step 8).
const MAX_SLIPS = 2;

/**
 * Why two texts that are not the same differ: the last normalisation that is needed to make them agree (design §11).
 * Asks for letters of another script before slips of the keys, because such a letter looks right to whoever typed it.
 */
export function classifyText(kind: TextKind, csr: string, loa: string, tables: WritingTables): DifferenceClass {
  const byWriting = classByWriting(kind, csr, loa, tables);
  if (byWriting !== undefined) return byWriting;
  if (agreeIn(inLatin, kind, csr, loa, tables)) return 'LOOK_ALIKE';
  if (kind === 'account' && isSlip(csr, loa)) return 'TRANSPOSED_DIGIT';
  return agreeIn(inOneGlyph, kind, csr, loa, tables) ? 'LOOK_ALIKE' : 'CONTENT';
}

function classByWriting(kind: TextKind, csr: string, loa: string, tables: WritingTables): DifferenceClass | undefined {
  const rungs = rungsFor(kind, tables, csr.includes('#') !== loa.includes('#'));
  const climbed = rungs.map((rung) => ({ class: rung.class, csr: rung.readings(csr), loa: rung.readings(loa) }));
  const strict = climbed.find((rung) => rung.csr.some((reading, index) => reading === rung.loa[index]));
  if (strict !== undefined) return strict.class;
  const spaceless = climbed.find((rung) =>
    rung.csr.some((reading, index) => withoutSpaces(reading) === withoutSpaces(rung.loa[index] ?? '')),
  );
  if (spaceless !== undefined) return spaceless.class;
  const last = climbed.at(-1);
  const sameWords = last?.csr.some((reading, index) => areWordVariants(reading, last.loa[index] ?? '')) === true;
  return kind !== 'account' && sameWords ? 'WORD_VARIANT' : undefined;
}

function agreeIn(
  script: (text: string) => string,
  kind: TextKind,
  csr: string,
  loa: string,
  tables: WritingTables,
): boolean {
  // What both have in common stays common: only what differs can be made alike, and mostly nothing in it is of the script.
  const parting = positionOf(csr, loa);
  if (script(parting.csr) === parting.csr && script(parting.loa) === parting.loa) return false;
  const left = script(csr);
  const right = script(loa);
  if (left === right) return true;
  return classByWriting(kind, left, right, tables) !== undefined;
}

function isSlip(csr: string, loa: string): boolean {
  if (csr === '' || loa === '') return false;
  const bare = (text: string): string => withoutPunctuation(withoutCase(accountForms(plainSpacing(text))[0] ?? ''));
  return withinSlips(csr, loa, MAX_SLIPS) || withinSlips(bare(csr), bare(loa), MAX_SLIPS);
}

function rungsFor(kind: TextKind, tables: WritingTables, oneHasNumberSign: boolean): readonly Rung[] {
  switch (kind) {
    case 'name':
      return nameRungs(tables.suffixSets);
    case 'address':
      return addressRungs(tables.addressForms, oneHasNumberSign);
    case 'account':
      return accountRungs;
  }
}

const caseless = (text: string): string => withoutCase(plainSpacing(text));
const bothSpellings = (texts: readonly string[]): readonly string[] => [
  ...texts.map(bareLetters),
  ...texts.map(spelledOutLetters),
];

function nameRungs(sets: readonly SuffixSet[]): readonly Rung[] {
  const unpunctuated = (text: string): readonly string[] => [withoutPunctuation(caseless(text))];
  const bare = (text: string): readonly string[] => bothSpellings(unpunctuated(text));
  return [
    { class: 'WHITESPACE', readings: (text) => [plainSpacing(text)] },
    { class: 'CASE', readings: (text) => [caseless(text)] },
    { class: 'PUNCTUATION', readings: unpunctuated },
    { class: 'DIACRITIC', readings: bare },
    { class: 'ENTITY_SUFFIX', readings: (text) => bare(text).map((reading) => canonicalSuffix(reading, sets)) },
  ];
}

function addressRungs(forms: AddressForms, dropUnits: boolean): readonly Rung[] {
  const removed = (text: string): string => withoutPunctuation(caseless(text));
  const spaced = (text: string): string => punctuationAsSpaces(caseless(text));
  // Where the country's table claims hyphens and apostrophes, a space in their place is a matter of address format.
  const unpunctuated = (text: string): readonly string[] =>
    forms.separatorsAreFormat === true ? [removed(text)] : [removed(text), spaced(text)];
  const everyReading = (text: string): readonly string[] =>
    bothSpellings([removed(text), spaced(text), apostrophesAsSpaces(caseless(text))]);
  return [
    { class: 'WHITESPACE', readings: (text) => [plainSpacing(text)] },
    { class: 'CASE', readings: (text) => [caseless(text)] },
    { class: 'PUNCTUATION', readings: unpunctuated },
    { class: 'DIACRITIC', readings: (text) => bothSpellings(unpunctuated(text)) },
    {
      class: 'ADDRESS_FORMAT',
      readings: (text) => everyReading(text).map((reading) => canonicalAddress(reading, forms, dropUnits)),
    },
  ];
}

const accountSpaced = (text: string): readonly string[] => accountForms(plainSpacing(text));
const accountUnpunctuated = (text: string): readonly string[] =>
  accountSpaced(text).map((reading) => withoutPunctuation(withoutCase(reading)));

const accountRungs: readonly Rung[] = [
  { class: 'ACCOUNT_FORMAT', readings: accountForms },
  { class: 'WHITESPACE', readings: accountSpaced },
  { class: 'CASE', readings: (text) => accountSpaced(text).map(withoutCase) },
  { class: 'PUNCTUATION', readings: accountUnpunctuated },
  { class: 'DIACRITIC', readings: (text) => bothSpellings(accountUnpunctuated(text)) },
];
